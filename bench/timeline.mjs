// How smoothly the timeline moves: frames of a scripted drag, and of zooming by wheel, beside those
// of the same page left alone, in one run.
//
//   node bench/timeline.mjs <index.html> <directory of node_modules> <chromium> [claims]
//
// Prints one line of JSON: the share of frames that took more than 25 ms of each, and the number
// of marks and of elements drawn.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeDataset } from './dataset.mjs';

const [, , pagePath, modules, executablePath, size = '10000'] = process.argv;
const { chromium } = createRequire(join(resolve(modules), 'node_modules/'))('playwright-core');

/** Runs in the page: what each of so many frames took, in ms, with `act(frame)` done in each. */
async function frames(count, kind) {
  const body = document.querySelector('.timeline-body');
  const { left, top, width } = body.getBoundingClientRect();
  const at = (x) => ({ clientX: left + x, clientY: top + 80, bubbles: true, cancelable: true });
  const point = (type, x, buttons) => body.dispatchEvent(
    new PointerEvent(type, { ...at(x), pointerId: 7, isPrimary: true, button: type === 'pointermove' ? -1 : 0, buttons }),
  );
  // There and back, so that new stretches come into sight all the time.
  const place = (frame) => width / 2 + Math.sin(frame / 40) * width * 0.8;
  const acts = {
    idle: () => {},
    drag: (frame) => point('pointermove', place(frame), 1),
    zoom: (frame) => body.dispatchEvent(
      new WheelEvent('wheel', { ...at(width / 2), deltaY: frame % 120 < 60 ? -12 : 12, ctrlKey: true }),
    ),
  };
  if (kind === 'drag') point('pointerdown', place(0), 1);
  const took = [];
  let before = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < count; frame++) {
    acts[kind](frame);
    const now = await new Promise(requestAnimationFrame);
    took.push(now - before);
    before = now;
  }
  if (kind === 'drag') point('pointerup', place(count), 0);
  return took;
}

const directory = mkdtempSync(join(tmpdir(), 'timeline-'));
const file = join(directory, 'claims.jsonl');
await writeDataset(file, Number(size));
const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(pathToFileURL(resolve(pagePath)).href);
await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
await page.setInputFiles('#open-dataset', file);
await page.waitForSelector('[data-opened="true"]', { timeout: 300_000 });
const result = { claims: Number(size) };
for (const window of ['', '?window=2000-01-01..2003-01-01', '?actor=actor-9&window=2000-01-01..2003-01-01']) {
  await page.evaluate((hash) => { location.hash = hash; }, `#/timeline${window}`);
  await page.locator('.timeline-body .lane').first().waitFor({ timeout: 120_000 });
  const share = (took) => Number((took.filter((ms) => ms > 25).length * 100 / took.length).toFixed(1));
  const at = {};
  for (const kind of ['idle', 'drag', 'zoom', 'idle']) {
    const took = await page.evaluate(`(${frames})(${240}, ${JSON.stringify(kind)})`);
    at[kind in at ? 'idle again' : kind] = share(took);
    if (kind === 'drag') at['slowest in drag'] = Math.round(Math.max(...took));
    await page.waitForFunction(() => !document.querySelector('.timeline-body.is-moving'));
  }
  at.marks = await page.locator('.mark').count();
  at.strips = await page.locator('.strip').count();
  at.elements = await page.locator('.timeline *').count();
  at.sentence = await page.locator('[role="status"]').innerText();
  result[window || 'whole'] = at;
}
console.log(JSON.stringify(result, null, 1));
await browser.close();
rmSync(directory, { recursive: true });
