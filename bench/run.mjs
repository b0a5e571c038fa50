// Measures every engine in a page of its own, in the same Chromium, over the same seeded run.
//
// Timed: what happens between a change and the whole answer in hand (number of matches, counts of
// all facets, histogram, first fifty rows; of a search: matches and first fifty rows). Loading:
// from typed arrays, records or texts in memory to the first answer being possible. Memory: what
// the page's heap and buffers grew by, of a WebAssembly engine what it has allocated; the records
// and texts themselves are left out on every side.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { measurePage } from './outside.mjs';

const { modules, chromium: chromiumPath, wasm, page: pagePath, out, sizes } = JSON.parse(process.argv[2]);
const require = createRequire(join(modules, 'node_modules/'));
const { chromium } = require('playwright-core');
const here = (name) => new URL(`page/${name}`, import.meta.url).pathname;
const module = (name) => join(modules, 'node_modules', name);

const ENGINES = [
  { name: 'sayso', runs: ['filters', 'search'], scripts: [], limit: Infinity },
  { name: 'crossfilter', runs: ['filters'], scripts: [module('crossfilter2/crossfilter.min.js')], limit: Infinity },
  { name: 'plain', runs: ['filters'], scripts: [], limit: Infinity },
  { name: 'itemsjs', runs: ['filters'], scripts: [module('itemsjs/dist/index.umd.js')], limit: 100_000 },
  { name: 'minisearch', runs: ['search'], scripts: [module('minisearch/dist/umd/index.js')], limit: 1_000_000 },
  { name: 'flexsearch', runs: ['search'], scripts: [module('flexsearch/dist/flexsearch.bundle.min.js')], limit: 100_000 },
];

/** Runs in the page. */
async function measure({ name, run, size, wasm }) {
  const bytes = Uint8Array.from(atob(wasm), (c) => c.charCodeAt(0));
  const engine = await globalThis[`${name}Engine`](bytes);
  const data = claims(size);
  const list = run === 'search' ? statements(size) : [];
  engine.prepare?.(data);
  await globalThis.settle();
  const before = await globalThis.heap();
  const began = performance.now();
  if (run === 'search') engine.loadTexts(data, list);
  else engine.loadFilters(data);
  const load = performance.now() - began;
  const peak = engine.linear?.() ?? null;
  await globalThis.settle();
  const memory = engine.memory ? engine.memory() : (await globalThis.heap()) - before;
  const steps = run === 'search' ? searches() : filterChanges();
  const times = [];
  const answers = [];
  for (const step of steps) {
    const start = performance.now();
    const told = run === 'search' ? engine.search(step) : engine.change(step);
    times.push(performance.now() - start);
    answers.push(told());
  }
  return { load, memory, peak, times, answers, first: run === 'filters' ? null : undefined };
}

const quantile = (times, q) => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
};

async function inPage(engine, run, size) {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info', '--js-flags=--max-old-space-size=8192'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    // An isolated page has a clock of five microseconds instead of a hundred.
    const headers = {
      'content-type': 'text/html',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    };
    await page.route('**/*', (route) => route.fulfill({ headers, body: '<!doctype html>' }));
    await page.goto('https://bench.localhost/');
    const session = await page.context().newCDPSession(page);
    await page.exposeFunction('settle', () => session.send('HeapProfiler.collectGarbage'));
    await page.exposeFunction('heap', async () => {
      const usage = await session.send('Runtime.getHeapUsage');
      return usage.usedSize + (usage.backingStorageSize ?? 0);
    });
    for (const path of [...engine.scripts, here('generate.js'), here(`engines/${engine.name}.js`)]) {
      await page.addScriptTag({ content: readFileSync(path, 'utf8') });
    }
    const program = engine.name === 'sayso' ? readFileSync(wasm).toString('base64') : '';
    return await page.evaluate(measure, { name: engine.name, run, size, wasm: program });
  } finally {
    await browser.close();
  }
}

/** Where two engines give different answers to the same steps. */
function differences(ours, theirs) {
  const differing = [];
  ours.answers.forEach((answer, at) => {
    const other = theirs.answers[at];
    for (const part of ['matches', 'counts']) {
      if (other[part] !== null && other[part] !== undefined && answer[part] !== other[part]) {
        differing.push(`step ${at + 1}: ${part} ${answer[part]} and ${other[part]}`);
      }
    }
  });
  return differing;
}

const number = (value, digits = 2) => (value === null ? '–' : value.toFixed(digits));
const results = [];
let failed = false;
for (const size of sizes) {
  for (const run of ['filters', 'search']) {
    let ours;
    console.log(`\n${size.toLocaleString('en')} claims, ${run}: ms to load, MB held, ms median, ms p95, times ours`);
    for (const engine of ENGINES.filter((engine) => engine.runs.includes(run))) {
      if (size > engine.limit) {
        console.log(`  ${engine.name.padEnd(12)} not run at this size`);
        continue;
      }
      let told;
      try {
        told = await inPage(engine, run, size);
      } catch (error) {
        const why = String(error).split('\n')[0];
        console.log(`  ${engine.name.padEnd(12)} did not finish: ${why}`);
        results.push({ size, run, engine: engine.name, failed: why });
        failed ||= engine.name === 'sayso';
        continue;
      }
      ours ??= told;
      const line = {
        size, run, engine: engine.name,
        load_ms: told.load, memory_bytes: told.memory, linear_bytes: told.peak,
        median_ms: quantile(told.times, 0.5), p95_ms: quantile(told.times, 0.95), max_ms: Math.max(...told.times),
      };
      line.median_ratio = line.median_ms / quantile(ours.times, 0.5);
      line.different_answers = engine.name === 'sayso' ? [] : differences(ours, told);
      // The libraries for search rank and mistake differently; filters mean the same everywhere.
      failed ||= run === 'filters' && line.different_answers.length > 0;
      results.push(line);
      console.log(
        `  ${engine.name.padEnd(12)}${number(line.load_ms, 0).padStart(8)}${number(line.memory_bytes / 1e6, 1).padStart(9)}` +
          `${number(line.median_ms).padStart(9)}${number(line.p95_ms).padStart(9)}${number(line.median_ratio, 1).padStart(8)}` +
          (line.different_answers.length > 0 ? `  ${line.different_answers.length} answers differ` : ''),
      );
    }
  }
}
for (const claims of sizes.filter(() => existsSync(pagePath))) {
  const told = await measurePage({ chromium, executablePath: chromiumPath, page: pagePath, place: dirname(out), claims });
  const line = { size: claims, run: 'page', load_ms: told.load, longest_stall_ms: told.stall };
  for (const [what, times] of Object.entries(told.times)) {
    line[`${what}_median_ms`] = quantile(times, 0.5);
    line[`${what}_p95_ms`] = quantile(times, 0.95);
  }
  for (const [view, ms] of Object.entries(told.looks)) line[`first_look_at_${view}_ms`] = ms;
  results.push(line);
  console.log(
    `\nthe page with ${claims.toLocaleString('en')} claims opened: ${told.load} ms to open, longest stall ${number(told.stall, 0)} ms;` +
      ` press to paint: filters ${number(line.filter_median_ms, 0)} median, ${number(line.filter_p95_ms, 0)} p95;` +
      ` typing ${number(line.search_median_ms, 0)} median, ${number(line.search_p95_ms, 0)} p95;` +
      ` first look: ${Object.entries(told.looks).map(([view, ms]) => `${view} ${number(ms, 0)}`).join(', ')}`,
  );
}
writeFileSync(out, `${JSON.stringify({ results }, null, 2)}\n`);
console.log(`\nwritten to ${out}`);
process.exitCode = failed ? 1 : 0;
