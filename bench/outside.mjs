// The real page from the outside: a generated dataset is opened as a reader would, then filters
// are clicked and words typed, and each view is looked at for the first time; timed is each press
// up to the next paint.
import { pathToFileURL } from 'node:url';
import { writeDataset } from './dataset.mjs';

/** Runs in the page: makes a change and waits for the frame after it to be painted. */
const timed = async ({ act, facet, value, text }) => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  }));
  await painted();
  const start = performance.now();
  if (act === 'click') {
    document.querySelector(`button[data-facet="${facet}"][data-value="${value}"]`).click();
  } else {
    const field = document.getElementById('search');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return (await painted()) - start;
};

/** Views that are looked at, with what must be there before a look counts. */
const LOOKS = {
  matrix: ['#/relations?show=matrix', 'table.matrix'],
  carriers: ['#/relations?show=carriers', 'figure.flow'],
  graph: ['#/relations', 'figure.graph'],
  timeline: ['#/timeline', '[data-view="timeline"]'],
  actors: ['#/actors', '[data-view="actors"]'],
  disputes: ['#/disputes', '[data-view="disputes"]'],
};

/** Runs in the page: goes to a view and waits until it is painted, or for five minutes. */
const looked = ([hash, selector]) => new Promise((done, failed) => {
  const start = performance.now();
  const look = () => {
    if (document.querySelector(`#app ${selector}`)) {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now() - start);
      channel.port2.postMessage(0);
    } else if (performance.now() - start > 300_000) {
      failed(new Error(`nothing to see of ${hash}`));
    } else {
      requestAnimationFrame(look);
    }
  };
  location.hash = hash;
  requestAnimationFrame(look);
});

/** The longest time for which the page did not answer. */
const watchFrames = () => {
  globalThis.longest = 0;
  let before = performance.now();
  const tick = () => {
    const now = performance.now();
    globalThis.longest = Math.max(globalThis.longest, now - before);
    before = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
};

/** Opens the page with so many claims and gives load time, longest stall, times and first looks in ms. */
export async function measurePage({ chromium, executablePath, page: path, place, claims }) {
  const file = `${place}/generated-${claims}.jsonl`;
  await writeDataset(file, claims);
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(600_000);
    await page.goto(`${pathToFileURL(path).href}#/claims`);
    await page.waitForSelector('html[data-ready="true"]');
    await page.evaluate(watchFrames);
    const start = Date.now();
    await page.setInputFiles('#open-dataset', file);
    await page.waitForSelector('[data-opened="true"]');
    const load = Date.now() - start;
    const stall = await page.evaluate(() => globalThis.longest);
    const status = await page.textContent('[role="status"]');
    if (!status.includes(String(claims))) throw new Error(`the page says: ${status}`);
    const values = await page.$$eval('button[data-facet]', (buttons) => buttons
      .filter((button) => Number(button.dataset.count) > 0)
      .map((button) => ({ facet: button.dataset.facet, value: button.dataset.value })));
    const times = { filter: [], search: [] };
    for (let at = 0; at < 30; at++) {
      // On and off again: sixty changes.
      const { facet, value } = values[(at * 7) % values.length];
      for (let turn = 0; turn < 2; turn++) {
        times.filter.push(await page.evaluate(timed, { act: 'click', facet, value }));
      }
    }
    const statement = (await page.textContent('.said-what')).split(' ').filter((word) => word.length > 3);
    const typed = statement.slice(0, 4).flatMap((word) => [1, 2, 3, 4, 5, 6].map((end) => word.slice(0, end)));
    for (const text of typed) times.search.push(await page.evaluate(timed, { act: 'type', text }));
    await page.evaluate(timed, { act: 'type', text: '' });
    const looks = {};
    for (const [name, look] of Object.entries(LOOKS)) looks[name] = await page.evaluate(looked, look);
    return { load, stall, times, looks };
  } finally {
    await browser.close();
  }
}
