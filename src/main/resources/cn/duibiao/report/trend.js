// Draws the table that follows each place for a chart: one line a segment, so that it breaks where the
// years cannot be compared; two lines where a figure is known within bounds only.
(function () {
  'use strict';
  function series(rows, name, colour) {
    var segments = {};
    rows.forEach(function (row, i) {
      if (row.dataset[name] !== undefined) {
        var key = row.dataset.segment;
        segments[key] = segments[key] || rows.map(function () { return null; });
        segments[key][i] = Number(row.dataset[name]);
      }
    });
    return Object.keys(segments).map(function (key) {
      return {
        type: 'line', data: segments[key], connectNulls: false, silent: true, symbolSize: 7,
        lineStyle: { color: colour }, itemStyle: { color: colour },
        label: { show: name === 'high', color: '#1f2328' }
      };
    });
  }
  Array.prototype.forEach.call(document.querySelectorAll('.chart.line'), function (place) {
    var rows = Array.prototype.slice.call(place.nextElementSibling.tBodies[0].rows);
    place.style.height = '180px';
    place.style.maxWidth = '640px';
    var chart = window.echarts.init(place, null, { devicePixelRatio: Math.max(2, window.devicePixelRatio || 1) });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.documentElement).fontFamily },
      grid: { left: 8, right: 30, top: 28, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: rows.map(function (row) { return row.dataset.year; }) },
      yAxis: { type: 'value', scale: true, name: place.dataset.unit, nameTextStyle: { align: 'left' } },
      series: series(rows, 'low', '#57606a').concat(series(rows, 'high', '#0b5cad'))
    });
    window.addEventListener('resize', function () { chart.resize(); });
  });
}());
