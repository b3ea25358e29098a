'use strict';
(() => {
  const study = JSON.parse(document.getElementById('study-data').textContent);
  const charts = new Map();
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let printing = false;
  // Okabe and Ito's palette, which stays apart for colour-blind readers; the line style says the funding.
  const colours = {
    none: ['#000000', '#e6edf3'], always_full: ['#d55e00', '#ff8a3d'], vix_tiered: ['#0072b2', '#56b4e9'],
    canon_open_cheap: ['#009e73', '#2fd3a3'], vxth_style: ['#b45c92', '#e29cc6'],
  };
  const dashes = { budget: 'solid', need: 'dashed', canon: 'dotted' };
  const layers = ['#0072b2', '#e69f00', '#009e73', '#d55e00', '#cc79a7', '#7f7f7f'];
  const night = () => dark.matches && !printing;
  const ink = () => (night() ? '#e6edf3' : '#1b1f24');
  const soft = () => (night() ? '#3a424c' : '#d0d7de');
  const colour = (policy) => colours[policy][night() ? 1 : 0];
  const pick = (id) => document.getElementById(id).value;
  const cells = () => study.cells.filter((c) => c.profile === pick('profile') && c.gate === pick('gate'));
  const money = (v) => Math.round(v).toLocaleString('en-US') + ' k';
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

  function line(cell, field) {
    const main = cell.policy === 'none' || (cell.policy === 'vix_tiered' && cell.funding === 'budget');
    return {
      name: cell.name, type: 'line', showSymbol: false, data: study.dates.map((d, i) => [d, cell[field][i]]),
      lineStyle: { width: main ? 2.5 : 1.1, type: cell.policy === 'none' ? 'solid' : dashes[cell.funding], color: colour(cell.policy) },
      itemStyle: { color: colour(cell.policy) }, emphasis: { focus: 'series' }, z: main ? 5 : 2,
    };
  }

  function controls(field) {
    const grey = night() ? '#9aa4af' : '#6e7781';
    return study.controls.filter((c) => c.profile === pick('profile') && c.gate === pick('gate')).map((c) => ({
      name: c.name, type: 'line', showSymbol: false, data: study.dates.map((d, i) => [d, c[field][i]]),
      lineStyle: { width: 2, type: 'dashed', color: grey }, itemStyle: { color: grey }, emphasis: { focus: 'series' }, z: 4,
    }));
  }

  const shown = {};
  function selected() {
    const all = {};
    study.cells.forEach((c) => { all[c.name] = c.policy === 'none' || c.funding === 'budget'; });
    return Object.assign(all, shown);
  }

  const draw = {
    equity: () => shared({
      legend: Object.assign(shared({}).legend, { selected: selected() }),
      grid: { left: 72, right: 24, top: 84, bottom: 64 },
      xAxis: axis({ type: 'time', splitLine: { show: false } }),
      yAxis: axis({ type: 'value', scale: true, name: 'thousand dollars' }),
      series: cells().map((c) => line(c, 'nav')).concat(controls('nav')),
    }),
    underwater: () => shared({
      legend: Object.assign(shared({}).legend, { selected: selected() }),
      grid: { left: 72, right: 24, top: 84, bottom: 64 },
      xAxis: axis({ type: 'time', splitLine: { show: false } }),
      yAxis: axis({ type: 'value', max: 0, name: 'percent below the peak' }),
      series: cells().map((c) => line(c, 'under')).concat(controls('under')),
    }),
    vix: () => {
      const bands = [[8, 15, 'light', 0.05, 'insideLeft'], [15, 22, 'moderate', 0.13, 'insideLeft'],
        [22, 25, 'ramp', 0.22, 'insideRight'], [25, 128, 'full', 0.31, 'insideTopLeft']];
      return shared({
        xAxis: axis({ type: 'time', splitLine: { show: false } }),
        yAxis: axis({ type: 'log', logBase: 2, name: 'VIX, points', min: 8, max: 128 }),
        series: [{
          name: 'VIX close', type: 'line', showSymbol: false, data: study.days.map((d, i) => [d, study.vix[i]]),
          lineStyle: { width: 1, color: ink() }, itemStyle: { color: ink() },
          markArea: {
            silent: true,
            data: bands.map(([lo, hi, name, alpha, position]) => [
              { yAxis: lo, name: name, label: { color: ink(), position: position }, itemStyle: { color: 'rgba(213,94,0,' + alpha + ')' } }, { yAxis: hi }]),
          },
        }],
      });
    },
    intensity: () => {
      const book = study.books[pick('profile')];
      const steps = (name, values, col, axisIndex, dash) => ({
        name: name, type: 'line', step: 'end', showSymbol: false, yAxisIndex: axisIndex,
        data: study.days.map((d, i) => [d, values[i]]), lineStyle: { width: 1.2, color: col, type: dash }, itemStyle: { color: col },
      });
      return shared({
        xAxis: axis({ type: 'time', splitLine: { show: false } }),
        yAxis: [axis({ type: 'value', min: 0, max: 1, name: 'intensity' }),
          axis({ type: 'value', min: 0, name: 'contracts', splitLine: { show: false } })],
        series: [steps('intensity target', book.intensity, layers[1], 0, 'solid'),
          steps('contracts asked for', book.target, colour('vix_tiered'), 1, 'dotted'),
          steps('contracts held', book.held, colour('always_full'), 1, 'solid')],
      });
    },
    cost: () => {
      const parts = ['theta', 'roll', 'delta', 'vega', 'slippage', 'fees'];
      const with_ = cells().filter((c) => c.costs.length > 0);
      const rows = with_.flatMap((c) => c.costs.map((l) => ({ name: c.name + ' ' + l.layer, values: l.values })));
      return shared({
        dataZoom: [], grid: { left: 220, right: 24, top: 40, bottom: 40 },
        tooltip: Object.assign(shared({}).tooltip, { axisPointer: { type: 'shadow' }, valueFormatter: money }),
        yAxis: axis({ type: 'category', inverse: true, data: rows.map((r) => r.name), axisLabel: { color: ink(), fontSize: 10, interval: 0 } }),
        xAxis: axis({ type: 'value', name: '' }),
        series: parts.map((p, i) => ({
          name: p, type: 'bar', stack: 'all', itemStyle: { color: layers[i], decal: { symbol: 'none' } },
          data: rows.map((r) => r.values[i]),
        })),
      });
    },
  };

  function paint(id) {
    const place = document.getElementById('chart-' + id);
    if (!charts.has(id)) {
      const chart = echarts.init(place, null, { renderer: 'svg' });
      chart.on('legendselectchanged', (e) => {
        if (id !== 'equity' && id !== 'underwater') return;
        Object.assign(shown, e.selected);
        charts.get(id === 'equity' ? 'underwater' : 'equity').setOption({ legend: { selected: e.selected } });
      });
      charts.set(id, chart);
    }
    charts.get(id).setOption(draw[id](), true);
    charts.get(id).resize();
  }
  const all = () => Object.keys(draw).forEach(paint);
  ['profile', 'gate'].forEach((id) => document.getElementById(id).addEventListener('change', all));
  dark.addEventListener('change', all);
  window.addEventListener('resize', () => charts.forEach((c) => c.resize()));
  window.addEventListener('beforeprint', () => { printing = true; all(); });
  window.addEventListener('afterprint', () => { printing = false; all(); });
  all();
})();
