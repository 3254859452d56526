// Works in the browsers of five years ago: ES2018, no modules. Without it the page is complete, only
// unfiltered and without charts.
(function () {
  'use strict';
  var COLOURS = {
    '达标': '#2f855a', '能够判断': '#2f855a', '未达标': '#9b1c1c', '关注': '#3b82b6', '证据不足': '#d08a2e',
    '证不出来': '#d08a2e', '数据存疑': '#7e3fb0', '未填报': '#9aa3ad', '不适用': '#dfe3e8'
  };
  var findings = Array.prototype.slice.call(document.querySelectorAll('details.finding'));
  var form = document.getElementById('filter');
  var texts = new Map();

  function plain(text) {
    return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  }

  function textOf(finding) {
    if (!texts.has(finding)) {
      texts.set(finding, plain(finding.textContent));
    }
    return texts.get(finding);
  }

  function matches(finding, wanted, words) {
    var data = finding.dataset;
    return (!wanted.unit || data.unit === wanted.unit) &&
      (!wanted.verdict || (wanted.verdict === 'gap' ? data.gap === '1' : data.verdict === wanted.verdict)) &&
      (!wanted.domain || data.domain === wanted.domain) &&
      words.every(function (word) { return textOf(finding).indexOf(word) >= 0; });
  }

  function filter() {
    var wanted = {
      unit: form.elements.unit.value, verdict: form.elements.verdict.value, domain: form.elements.domain.value
    };
    var words = plain(form.elements.text.value).split(' ').filter(Boolean);
    var shown = 0;
    findings.forEach(function (finding) {
      finding.hidden = !matches(finding, wanted, words);
      shown += finding.hidden ? 0 : 1;
    });
    document.querySelectorAll('.group').forEach(function (group) {
      group.hidden = !group.querySelector('details.finding:not([hidden])');
    });
    document.getElementById('shown').textContent = shown === findings.length
      ? '共' + findings.length + '个要点'
      : shown === 0 ? '没有符合条件的要点，请放宽条件' : '列出' + shown + '个，共' + findings.length + '个要点';
  }

  function fold(open) {
    findings.forEach(function (finding) {
      if (!finding.hidden) {
        finding.open = open;
      }
    });
  }

  function openTarget() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) {
      return;
    }
    if (target.hidden) {
      form.reset();
      filter();
    }
    for (var at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') {
        at.open = true;
      }
    }
    target.scrollIntoView();
    if (target.tagName === 'DETAILS') {
      target.querySelector('summary').focus({ preventScroll: true });
    }
  }

  function number(row, column) {
    return Number(row.cells[column].textContent);
  }

  // The numbers come from the table beside the chart, so that the two cannot differ.
  function draw(figure) {
    var table = document.getElementById(figure.dataset.table);
    var heads = Array.prototype.slice.call(table.querySelectorAll('thead th'), 1, -1).map(function (head) {
      return head.textContent;
    });
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var share = figure.dataset.share === '1';
    var most = Math.max.apply(null, rows.map(function (row) {
      return number(row, row.cells.length - 1);
    }).concat(1));
    var used = heads.filter(function (head, i) {
      return rows.some(function (row) { return number(row, i + 1) > 0; });
    });
    used.forEach(function (head) {
      var key = document.createElement('span');
      var swatch = document.createElement('i');
      swatch.style.backgroundColor = COLOURS[head];
      key.appendChild(swatch);
      key.appendChild(document.createTextNode(head));
      figure.querySelector('.legend').appendChild(key);
    });
    figure.hidden = false;
    var place = figure.querySelector('.chart');
    place.style.height = rows.length * 26 + 40 + 'px';
    var chart = window.echarts.init(place, null, { devicePixelRatio: Math.max(2, window.devicePixelRatio || 1) });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.documentElement).fontFamily },
      grid: { left: 4, right: 20, top: 4, bottom: 4, containLabel: true },
      xAxis: share
        ? { type: 'value', max: 100, axisLabel: { formatter: '{value}%' } }
        : { type: 'value', minInterval: 1 },
      yAxis: {
        type: 'category', inverse: true, axisTick: { show: false },
        axisLabel: { color: '#1f2328', width: 130, overflow: 'truncate', interval: 0 },
        data: rows.map(function (row) { return row.cells[0].dataset.label; })
      },
      series: used.map(function (head) {
        var column = heads.indexOf(head) + 1;
        return {
          name: head, type: 'bar', stack: 'all', barWidth: 16, silent: true,
          itemStyle: { color: COLOURS[head], borderColor: '#ffffff', borderWidth: 1 },
          label: {
            show: true, color: ['未填报', '不适用', '证据不足', '证不出来'].indexOf(head) < 0 ? '#ffffff' : '#1f2328',
            formatter: function (bar) {
              return bar.value / (share ? 100 : most) > 0.03 ? String(number(rows[bar.dataIndex], column)) : '';
            }
          },
          data: rows.map(function (row) {
            var n = number(row, column);
            return share && n ? n * 100 / number(row, row.cells.length - 1) : n;
          })
        };
      })
    });
    window.addEventListener('resize', function () { chart.resize(); });
  }

  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('change', filter);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(filter, 0); });
  document.getElementById('unfold').addEventListener('click', function () { fold(true); });
  document.getElementById('fold').addEventListener('click', function () { fold(false); });
  document.getElementById('print').addEventListener('click', function () {
    fold(true);
    window.print();
  });
  document.querySelectorAll('a[data-unit]').forEach(function (link) {
    link.addEventListener('click', function () {
      form.reset();
      form.elements.unit.value = link.dataset.unit;
      form.elements.verdict.value = 'gap';
      setTimeout(filter, 0);
    });
  });
  // A link to where we are already changes no hash.
  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('a[href^="#"]') : null;
    if (link && link.getAttribute('href') === location.hash) {
      openTarget();
    }
  });
  window.addEventListener('hashchange', openTarget);
  filter();
  // What a link leads to must not end up under the filter, which stays in view.
  document.documentElement.style.scrollPaddingTop = form.offsetHeight + 8 + 'px';
  document.querySelectorAll('figure[data-table]').forEach(draw);
  if (location.hash) {
    openTarget();
  }
})();
