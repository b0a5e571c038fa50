// Plain typed arrays and one pass a question: what somebody writes who takes no library.
async function plainEngine() {
  const state = { facets: new Map(), interval: null };
  let data, verdicts, counts, fails, blame, bars;
  return {
    loadFilters(given) {
      data = {
        count: given.count,
        codes: given.codes.map((codes) => codes.slice()),
        first: given.first.slice(),
        last: given.last.slice(),
      };
      fails = new Uint8Array(given.count);
      blame = new Uint8Array(given.count);
      bars = new Uint32Array(512);
    },
    change(change) {
      applyChange(state, change);
      fails.fill(0);
      for (const [facet, clause] of state.facets) {
        const codes = data.codes[facet];
        const verdict = Uint8Array.from({ length: FACET_SIZES[facet] }, (_, v) => (passes(clause, v) ? 0 : 1));
        for (let at = 0; at < data.count; at++) {
          if (verdict[codes[at]]) {
            fails[at]++;
            blame[at] = facet;
          }
        }
      }
      if (state.interval) {
        const [from, to] = state.interval;
        for (let at = 0; at < data.count; at++) {
          if (data.last[at] < from || data.first[at] > to || data.first[at] === UNDATED) {
            fails[at] += 2;
          }
        }
      }
      counts = FACET_SIZES.map((size) => new Uint32Array(size));
      bars.fill(0);
      let matches = 0;
      let rows = [];
      for (let at = 0; at < data.count; at++) {
        if (fails[at] === 0) {
          matches++;
          for (let facet = 0; facet < counts.length; facet++) counts[facet][data.codes[facet][at]]++;
          if (data.first[at] !== UNDATED) bars[(data.first[at] / 60) | 0]++;
          if (rows.length < 50) rows.push(at);
        } else if (fails[at] === 1) {
          counts[blame[at]][data.codes[blame[at]][at]]++;
        }
      }
      return () => ({ matches, counts: digest(counts.flatMap((list) => [...list])), rows: null });
    },
  };
}
