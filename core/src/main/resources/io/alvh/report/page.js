'use strict';
// What the charts of every report share; a report's own script follows and ends with page.start.
const page = (() => {
  const data = JSON.parse(document.getElementById('page-data').textContent);
  const charts = new Map();
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let printing = false;
  let draw = {};
  const night = () => dark.matches && !printing;
  const ink = () => (night() ? '#e6edf3' : '#1b1f24');
  const soft = () => (night() ? '#3a424c' : '#d0d7de');
  // Okabe and Ito's palette, which stays apart for colour-blind readers.
  const layers = ['#0072b2', '#e69f00', '#009e73', '#d55e00', '#cc79a7', '#7f7f7f'];
  const axis = (extra) => Object.assign({
    axisLabel: { color: ink(), fontSize: 12, rich: { primary: { fontWeight: 'bold', fontSize: 12 } } }, axisLine: { lineStyle: { color: ink() } }, nameTextStyle: { color: ink() },
    splitLine: { lineStyle: { color: soft() } },
  }, extra);

  function shared(extra) {
    return Object.assign({
      animation: false, textStyle: { fontFamily: 'sans-serif', color: ink() },
      aria: { enabled: true },
      grid: { left: 64, right: 64, top: 56, bottom: 64 },
      legend: { type: 'plain', top: 0, textStyle: { color: ink(), fontSize: 11 }, itemWidth: 22, itemHeight: 8, itemGap: 14 },
      tooltip: { trigger: 'axis', confine: true, backgroundColor: night() ? '#1c2229' : '#ffffff', textStyle: { color: ink(), fontSize: 12 } },
      dataZoom: [{ type: 'inside', zoomOnMouseWheel: 'ctrl' }, { type: 'slider', height: 16, bottom: 8, textStyle: { color: ink() } }],
    }, extra);
  }

  function paint(id) {
    const place = document.getElementById('chart-' + id);
    if (!charts.has(id)) charts.set(id, echarts.init(place, null, { renderer: 'svg' }));
    charts.get(id).setOption(draw[id](), true);
    charts.get(id).resize();
  }
  const all = () => Object.keys(draw).forEach(paint);

  // Draws each chart by its function, which returns ECharts' options, and keeps them drawn.
  function start(functions) {
    draw = functions;
    dark.addEventListener('change', all);
    window.addEventListener('resize', () => charts.forEach((c) => c.resize()));
    window.addEventListener('beforeprint', () => { printing = true; all(); });
    window.addEventListener('afterprint', () => { printing = false; all(); });
    all();
  }
  return { data, charts, night, ink, soft, layers, axis, shared, all, start };
})();
