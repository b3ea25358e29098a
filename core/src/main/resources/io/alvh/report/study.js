(() => {
  const study = page.data;
  const { charts, night, ink, layers, axis, shared } = page;
  // Okabe and Ito's palette; the line style says the funding.
  const colours = {
    none: ['#000000', '#e6edf3'], always_full: ['#d55e00', '#ff8a3d'], vix_tiered: ['#0072b2', '#56b4e9'],
    canon_open_cheap: ['#009e73', '#2fd3a3'], vxth_style: ['#b45c92', '#e29cc6'],
  };
  const dashes = { budget: 'solid', need: 'dashed', canon: 'dotted' };
  const colour = (policy) => colours[policy][night() ? 1 : 0];
  const pick = (id) => document.getElementById(id).value;
  const cells = () => study.cells.filter((c) => c.profile === pick('profile') && c.gate === pick('gate'));
  const money = (v) => Math.round(v).toLocaleString('en-US') + ' k';

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

  page.start(draw);
  ['profile', 'gate'].forEach((id) => document.getElementById(id).addEventListener('change', page.all));
  ['equity', 'underwater'].forEach((id) => charts.get(id).on('legendselectchanged', (e) => {
    Object.assign(shown, e.selected);
    charts.get(id === 'equity' ? 'underwater' : 'equity').setOption({ legend: { selected: e.selected } });
  }));
})();
