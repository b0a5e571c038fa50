// The seeded claims, filter changes and searches that every engine is measured with. Same seed,
// same run, in every page.

const FACET_SIZES = [7, 9, 12, 24, 60, 120, 250, 500];
const UNDATED = 1_000_000_000;
const YEARS = [1985, 2021];
const WORDS_EACH = 18;
const VOCABULARY = 20_000;

/** mulberry32: a small seeded generator of numbers in [0, 1). */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Numbers below `size`, the k-th with frequency 1/(k+1). */
function zipf(size, random) {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let k = 0; k < size; k++) sums[k] = sum += 1 / (k + 1);
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const dayOf = (year, month, day) => Date.UTC(year, month - 1, day) / 86_400_000;
const dateOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Facet codes, first and last days: a third days, a third months, a third years; 5 % undated. */
function claims(count) {
  const random = seeded(1);
  const codes = FACET_SIZES.map((size) => {
    const draw = zipf(size, random);
    return Uint16Array.from({ length: count }, draw);
  });
  const [first, last] = [new Int32Array(count), new Int32Array(count)];
  for (let at = 0; at < count; at++) {
    const year = YEARS[0] + Math.floor(random() * (YEARS[1] - YEARS[0]));
    const month = 1 + Math.floor(random() * 12);
    const shape = random();
    if (shape < 0.05) [first[at], last[at]] = [UNDATED, UNDATED];
    else if (shape < 0.37) first[at] = last[at] = dayOf(year, month, 1) + Math.floor(random() * 28);
    else if (shape < 0.69) [first[at], last[at]] = [dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1];
    else [first[at], last[at]] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  }
  return { count, codes, first, last };
}

function vocabulary() {
  const random = seeded(2);
  const letters = 'bcdefghiklmnoprstuvwz';
  const words = new Set();
  while (words.size < VOCABULARY) {
    let word = '';
    const length = 3 + Math.floor(random() * 8);
    for (let at = 0; at < length; at++) word += letters[Math.floor(random() * letters.length)];
    words.add(word);
  }
  return [...words];
}

/** One statement a claim. */
function statements(count) {
  const words = vocabulary();
  const draw = zipf(words.length, seeded(3));
  return Array.from({ length: count }, () => {
    // Joined at once, so that the text is one piece of memory.
    return Array.from({ length: WORDS_EACH }, () => words[draw()]).join(' ');
  });
}

/** 60 filter changes: values included and excluded, intervals moved, clauses dropped. */
function filterChanges() {
  const random = seeded(4);
  const changes = [];
  const active = new Map();
  let interval = false;
  while (changes.length < 60) {
    const facet = Math.floor(random() * FACET_SIZES.length);
    const kind = random();
    if (active.size >= 4 || (kind < 0.15 && active.size > 0)) {
      const dropped = [...active.keys()][Math.floor(random() * active.size)];
      active.delete(dropped);
      changes.push({ kind: 'clear', facet: dropped });
    } else if (kind < 0.35) {
      const from = dayOf(YEARS[0], 1, 1) + Math.floor(random() * 30 * 365);
      interval = true;
      changes.push({ kind: 'interval', from, to: from + 365 + Math.floor(random() * 5 * 365) });
    } else if (kind < 0.45 && interval) {
      interval = false;
      changes.push({ kind: 'no interval' });
    } else {
      const value = zipf(Math.min(FACET_SIZES[facet], 20), random)();
      active.set(facet, true);
      changes.push({ kind: 'toggle', facet, value, exclude: random() < 0.25 });
    }
  }
  return changes;
}

/** 24 searches of one to three words of one statement, the last cut short in most; every sixth has
 * a typing mistake. */
function searches() {
  const random = seeded(5);
  const words = vocabulary();
  const draw = zipf(words.length, random);
  const list = [];
  while (list.length < 24) {
    const chosen = Array.from({ length: 1 + Math.floor(random() * 3) }, () => words[draw()]);
    const last = chosen.pop();
    const cut = random() < 0.7 ? last.slice(0, Math.max(2, Math.floor(random() * last.length))) : last;
    const mistaken = list.length % 6 === 5 && last.length >= 6;
    chosen.push(mistaken ? `${last.slice(0, 2)}q${last.slice(3)}` : cut);
    list.push(chosen.join(' '));
  }
  return list;
}

/** What each filter clause is after each change, for engines that are told whole filters. */
function applyChange(state, change) {
  if (change.kind === 'clear') state.facets.delete(change.facet);
  if (change.kind === 'interval') state.interval = [change.from, change.to];
  if (change.kind === 'no interval') state.interval = null;
  if (change.kind === 'toggle') {
    const clause = state.facets.get(change.facet) ?? { include: new Set(), exclude: new Set() };
    const [into, other] = change.exclude
      ? [clause.exclude, clause.include]
      : [clause.include, clause.exclude];
    other.delete(change.value);
    if (!into.delete(change.value)) into.add(change.value);
    if (clause.include.size + clause.exclude.size > 0) state.facets.set(change.facet, clause);
    else state.facets.delete(change.facet);
  }
}

/** Whether a value answers a clause. */
const passes = (clause, value) =>
  (clause.include.size === 0 || clause.include.has(value)) && !clause.exclude.has(value);

/** A number that tells two lists of numbers apart. */
function digest(numbers, from = 0, to = numbers.length) {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ numbers[at], 0x01000193) >>> 0;
  return hash;
}
