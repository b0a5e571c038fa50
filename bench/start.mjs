// How soon the page is there: each page in a fresh Chromium, in turns, on a desktop and on a phone.
//
//   node bench/start.mjs [--page dist/index.html] [--with other.html.gz]... [--runs 9]
//
// A page is an HTML file, sent as `gzip -9` makes it, or one that is gzip'd already. The phone's
// line and processor are throttled while the page loads (DevTools protocol), not computed from an
// unthrottled run. Printed are medians; times in ms since the navigation began:
//
//   paint      first contentful paint: the document can be read
//   ready      the app has taken over
//   between    ready minus paint
//   rest       ready minus the time that the page's bytes take on the phone's line
//   longest    the longest task (0: none of 50 ms), and the longest in any run
//   >50, >100  how many tasks took longer than so many ms
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, chromiumPath } from '../tests/browser/harness/tools.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const PACKED = `${dirname(root)}/shared/page-be51e12.html.gz`;

const { values: options } = parseArgs({
  options: {
    page: { type: 'string', default: `${root}dist/index.html` },
    with: { type: 'string', multiple: true, default: existsSync(PACKED) ? [PACKED] : [] },
    runs: { type: 'string', default: '9' },
  },
});

/** A slow line of a phone: 1.6 Mbit/s, of which nine tenths arrive as the page's bytes. */
const BYTES_PER_SECOND = (1.6e6 / 8) * 0.9;

const DEVICES = [
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
  {
    name: 'phone',
    viewport: { width: 390, height: 844 },
    line: { offline: false, latency: 150, downloadThroughput: BYTES_PER_SECOND, uploadThroughput: 750e3 / 8 },
    slowdown: 4,
  },
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Serves one page, gzip'd, and nothing else. */
async function serve(path) {
  const bytes = readFileSync(path);
  const body = path.endsWith('.gz') ? bytes : gzipSync(bytes, { level: 9 });
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }).end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { name: basename(path), bytes: body.length, url: `http://127.0.0.1:${server.address().port}/`, server };
}

/** Runs in the page before its own scripts: notes when the app is ready, and every long task. */
function watch() {
  globalThis.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  globalThis.ready = new Promise((done) => {
    new MutationObserver((_, observer) => {
      if (document.documentElement?.dataset.ready !== 'true') return;
      observer.disconnect();
      done(performance.now());
    }).observe(document, { subtree: true, attributeFilter: ['data-ready'] });
  });
}

/** Runs in the page: what was noted, with the tasks of the moment after it was ready. */
async function noted() {
  const ready = await globalThis.ready;
  await new Promise((later) => setTimeout(later, 500));
  const [{ startTime: paint }] = performance.getEntriesByName('first-contentful-paint');
  return { paint, ready, tasks: globalThis.tasks };
}

/** Opens a page once, in a browser of its own. */
async function start({ url }, { viewport, line, slowdown }) {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ARGUMENTS });
  try {
    const page = await browser.newPage({ viewport });
    await page.addInitScript(watch);
    const devtools = await page.context().newCDPSession(page);
    if (line) {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', line);
    }
    if (slowdown) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(url, { waitUntil: 'commit' });
    const { paint, ready, tasks } = await page.evaluate(noted);
    const over = (ms) => tasks.filter((task) => task > ms).length;
    return { paint, ready, between: ready - paint, longest: Math.max(0, ...tasks), over50: over(50), over100: over(100) };
  } finally {
    await browser.close();
  }
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function print(cells) {
  console.log(cells.map((cell, at) => (at ? String(cell).padStart(at < 6 ? 9 : 12) : String(cell).padEnd(26))).join(''));
}

const pages = await Promise.all([options.page, ...options.with].map(serve));
for (const device of DEVICES) {
  const runs = new Map(pages.map((page) => [page, []]));
  for (let run = 0; run < Number(options.runs); run++) {
    for (const page of pages) runs.get(page).push(await start(page, device));
  }
  print([`${device.name}, ${options.runs} runs`, 'bytes', 'paint', 'ready', 'between', 'rest', 'longest', '>50', '>100']);
  for (const page of pages) {
    const of = (what) => runs.get(page).map((run) => run[what]);
    const told = (what) => Math.round(median(of(what)));
    const most = (what) => `${told(what)} (${Math.round(Math.max(...of(what)))})`;
    const rest = device.line ? Math.round(median(of('ready')) - (page.bytes / BYTES_PER_SECOND) * 1000) : '';
    print([page.name, page.bytes, told('paint'), told('ready'), told('between'), rest, most('longest'), most('over50'), most('over100')]);
  }
}
for (const { server } of pages) server.close();
