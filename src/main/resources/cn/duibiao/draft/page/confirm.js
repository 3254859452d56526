"use strict";
(function () {
  var plain = /^[\u4e00-\u9fa5A-Za-z0-9〔《“（]([\u4e00-\u9fa5A-Za-z0-9%〔〕《》“”（）().+\/、，。；—_ -]*[\u4e00-\u9fa5A-Za-z0-9%〕》”）)。])?$/;
  var rows = [].slice.call(document.querySelectorAll("#table tr[data-quote]"));
  var themes = {};
  [].forEach.call(document.querySelectorAll("#fields option"), function (o) { themes[o.value] = o.getAttribute("data-theme"); });
  var order = Object.keys(themes);

  function part(row, name) { return row.querySelector("." + name); }
  function text(row, name) { var e = part(row, name); return (e.value === undefined ? e.textContent : e.value).trim(); }
  function state(row) { return part(row, "state").value; }
  function quoted(words) { return plain.test(words) ? words : JSON.stringify(words); }

  function datum(row) {
    var keys = [["值", text(row, "value")], ["分子", row.dataset.numerator], ["分母", row.dataset.denominator],
      ["主体", text(row, "scope")], ["期间", row.dataset.period], ["原文", row.dataset.quote],
      ["位置", row.dataset.position], ["说明", row.dataset.note]];
    if (state(row) !== "对") { keys.push(["待确认", "是"]); }
    return "{" + keys.filter(function (k) { return k[1]; })
      .map(function (k) { return k[0] + ": " + quoted(k[1]); }).join(", ") + "}";
  }

  function file() {
    var byField = {};
    rows.forEach(function (row) {
      var field = text(row, "field");
      var wanted = state(row) === "对" || (state(row) === "待确认" && !row.dataset.open);
      if (wanted && themes[field] !== undefined && text(row, "value")) {
        (byField[field] = byField[field] || []).push(datum(row));
      }
    });
    var out = document.getElementById("head").value + "\n数据:\n";
    var theme = null;
    order.forEach(function (field) {
      if (!byField[field]) { return; }
      if (themes[field] !== theme) { theme = themes[field]; out += "  " + theme + ":\n"; }
      out += "    " + quoted(field) + ":";
      out += byField[field].length === 1 ? " " + byField[field][0] + "\n"
        : "\n" + byField[field].map(function (d) { return "      - " + d + "\n"; }).join("");
    });
    return out + document.getElementById("tail").value;
  }

  function show() {
    var want = document.getElementById("by-state").value;
    var theme = document.getElementById("by-theme").value;
    var word = document.getElementById("by-word").value.trim();
    var left = 0;
    var shown = 0;
    rows.forEach(function (row) {
      var s = state(row);
      var undecided = s === "待确认" || s === "要选";
      var fits = (!want || s === want || (want === "待确认" && undecided)) && (!theme || row.dataset.theme === theme) &&
        (!word || (text(row, "field") + text(row, "value") + row.dataset.quote).indexOf(word) >= 0);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
      left += undecided ? 1 : 0;
      var mark = document.getElementById("t" + row.id);
      if (mark) {
        mark.classList.toggle("yes", s === "对");
        mark.classList.toggle("no", s === "不要");
      }
    });
    document.getElementById("count").textContent = "显示 " + shown + " 条，还有 " + left + " 条待确认";
  }

  function complaint() {
    var bad = rows.filter(function (row) { return state(row) === "对" && (themes[text(row, "field")] === undefined || !text(row, "value")); });
    if (!bad.length) { return ""; }
    bad[0].scrollIntoView();
    return "有 " + bad.length + " 条选了“对”，但数据项没有选定（或名称不在字典里），或者没有写值，没有下载。";
  }

  document.getElementById("download").addEventListener("click", function () {
    var wrong = complaint();
    if (wrong) { document.getElementById("count").textContent = wrong; return; }
    var result = document.getElementById("result");
    result.value = file();
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([result.value], { type: "application/x-yaml" }));
    link.download = result.dataset.file;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    document.getElementById("count").textContent = "已下载 " + result.dataset.file;
  });
  document.getElementById("filter").addEventListener("submit", function (e) { e.preventDefault(); });
  document.addEventListener("change", show);
  document.addEventListener("input", show);
  document.getElementById("filter").hidden = false;
  show();
}());
