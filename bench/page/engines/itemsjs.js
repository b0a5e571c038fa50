// ItemsJS as its documentation advises: one aggregation a facet, OR within a facet, and ids chosen
// outside for what aggregations cannot ask (exclusion, intervals). Its own `filter` function sees
// one item only in this version.
async function itemsjsEngine() {
  const state = { facets: new Map(), interval: null };
  let items, engine;
  const names = FACET_SIZES.map((_, at) => `f${at}`);
  return {
    prepare(data) {
      items = Array.from({ length: data.count }, (_, at) => {
        const item = { at, first: data.first[at], last: data.last[at] };
        names.forEach((name, facet) => (item[name] = `v${data.codes[facet][at]}`));
        return item;
      });
    },
    loadFilters() {
      const aggregations = Object.fromEntries(
        names.map((name, at) => [name, { conjunction: false, size: FACET_SIZES[at] }]),
      );
      engine = itemsjs(items, { aggregations, native_search_enabled: false });
    },
    change(change) {
      applyChange(state, change);
      const filters = {};
      const excluded = [];
      for (const [facet, clause] of state.facets) {
        if (clause.include.size > 0) filters[names[facet]] = [...clause.include].map((v) => `v${v}`);
        for (const value of clause.exclude) excluded.push([names[facet], `v${value}`]);
      }
      const { interval } = state;
      const filter = interval || excluded.length > 0
        ? (item) =>
            !(interval && (item.last < interval[0] || item.first > interval[1])) &&
            excluded.every(([name, value]) => item[name] !== value)
        : undefined;
      const ids = filter ? { _ids: items.filter(filter).map((item) => item._id) } : {};
      const told = engine.search({ filters, ...ids, per_page: 50 });
      return () => ({ matches: told.pagination.total, counts: null, rows: null });
    },
  };
}
