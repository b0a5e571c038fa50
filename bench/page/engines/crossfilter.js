// crossfilter2 as its documentation advises: records of plain numbers, one dimension and one
// group a facet, dimensions for both ends of the interval, groups kept and updated by the library.
async function crossfilterEngine() {
  const state = { facets: new Map(), interval: null };
  let records, all, dimensions, groups, start, end, histogram;
  const answer = () => {
    const counts = groups.flatMap((group, at) => {
      const list = new Array(FACET_SIZES[at]).fill(0);
      for (const { key, value } of group.all()) list[key] = value;
      return list;
    });
    return { counts, bars: histogram.all(), rows: start.bottom(50), matches: all.value() };
  };
  return {
    prepare(data) {
      records = Array.from({ length: data.count }, (_, at) => ({
        at,
        f0: data.codes[0][at], f1: data.codes[1][at], f2: data.codes[2][at], f3: data.codes[3][at],
        f4: data.codes[4][at], f5: data.codes[5][at], f6: data.codes[6][at], f7: data.codes[7][at],
        first: data.first[at], last: data.last[at],
      }));
    },
    loadFilters() {
      const filter = crossfilter(records);
      const facets = ['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'];
      dimensions = facets.map((name) => filter.dimension((record) => record[name]));
      groups = dimensions.map((dimension) => dimension.group().reduceCount());
      start = filter.dimension((record) => record.first);
      end = filter.dimension((record) => record.last);
      histogram = start.group((day) => Math.floor(day / 60)).reduceCount();
      all = filter.groupAll().reduceCount();
      answer();
    },
    change(change) {
      applyChange(state, change);
      if (change.kind === 'interval') {
        start.filterRange([-Infinity, change.to + 1]);
        end.filterRange([change.from, UNDATED]);
      } else if (change.kind === 'no interval') {
        start.filterAll();
        end.filterAll();
      } else {
        const clause = state.facets.get(change.facet);
        const dimension = dimensions[change.facet];
        if (!clause) dimension.filterAll();
        else if (clause.include.size === 1 && clause.exclude.size === 0) {
          dimension.filterExact([...clause.include][0]);
        } else dimension.filterFunction((value) => passes(clause, value));
      }
      const told = answer();
      return () => ({
        matches: told.matches,
        counts: digest(told.counts),
        rows: told.rows.map((record) => record.at),
      });
    },
  };
}
