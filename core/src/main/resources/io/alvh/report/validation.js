(() => {
  const { ink, layers, axis, shared } = page;
  const number = (v) => (v === null || v === undefined ? 'n/d' : Number(v).toFixed(2));
  const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];

  // Points of y over x, and the line on which both are equal.
  function cloud(chart) {
    const points = chart.series.flatMap((s) => s.points);
    const low = Math.floor(Math.min(...points.map((p) => Math.min(p[0], p[1]))));
    const high = Math.ceil(Math.max(...points.map((p) => Math.max(p[0], p[1]))));
    return shared({
      grid: { left: 56, right: 24, top: 64, bottom: 48 }, dataZoom: [],
      tooltip: Object.assign(shared({}).tooltip, {
        trigger: 'item', formatter: (p) => p.seriesName + '<br>' + chart.x + ' ' + number(p.value[0]) + '<br>' + chart.y + ' ' + number(p.value[1]),
      }),
      xAxis: axis({ type: 'value', min: low, max: high, name: chart.x, nameLocation: 'middle', nameGap: 28 }),
      yAxis: axis({ type: 'value', min: low, max: high, name: chart.y }),
      series: chart.series.map((s, i) => ({
        name: s.name, type: 'scatter', data: s.points, symbol: symbols[i % symbols.length], symbolSize: 4,
        itemStyle: { color: layers[i % layers.length], opacity: 0.6 },
      })).concat([{
        name: 'equal', type: 'line', data: [[low, low], [high, high]], showSymbol: false, silent: true,
        lineStyle: { width: 1, color: ink() }, itemStyle: { color: ink() },
      }]),
    });
  }

  // Groups of bars side by side.
  function bars(chart) {
    return shared({
      grid: { left: 56, right: 24, top: 84, bottom: 72 }, dataZoom: [],
      tooltip: Object.assign(shared({}).tooltip, { axisPointer: { type: 'shadow' }, valueFormatter: number }),
      xAxis: axis({ type: 'category', data: chart.groups, axisLabel: { color: ink(), fontSize: 11, rotate: chart.groups.length > 8 ? 40 : 0, interval: 0 } }),
      yAxis: axis({ type: 'value', name: chart.unit }),
      series: chart.series.map((s, i) => ({
        name: s.name, type: 'bar', data: s.values, itemStyle: { color: layers[i % layers.length] },
      })),
    });
  }

  const kinds = { cloud, bars };
  page.start(Object.fromEntries(Object.entries(page.data).map(([id, chart]) => [id, () => kinds[chart.kind](chart)])));
})();
