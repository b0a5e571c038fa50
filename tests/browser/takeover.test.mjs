// The takeover: what was read a moment ago stands where it stood, and the page answers soon.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openApp, openPage, useBrowser } from './harness/browser.mjs';
import { dataset, pageText } from './harness/dist.mjs';

useBrowser();

for (const [width, height] of [[320, 640], [360, 740], [412, 900], [600, 900], [820, 1180], [1152, 800], [1440, 900]]) {
  test(`headings and sides of the front page stay in their places through the takeover at ${width} px`, async () => {
    const directory = await mkdtemp(join(tmpdir(), 'sayso-'));
    const file = join(directory, 'unstarted.html');
    // A boot script that the policy does not know: the page as it is before the app is there.
    await writeFile(file, pageText.replace('<script id="boot">', '<script id="boot">;'));
    const viewport = { width, height };
    const [before, after] = [await openPage({ file, viewport }), await openApp({ viewport, init: watchShifts })];
    await rm(directory, { recursive: true });
    const places = await before.page.evaluate(placesOf);
    assert.ok(places.length >= 7 && places[0].height > 0);
    assert.deepEqual(await after.page.evaluate(placesOf), places);
    assert.equal(await after.page.evaluate(() => globalThis.shift), 0, 'nothing has shifted');
    await Promise.all([before.close(), after.close()]);
  });
}

function placesOf() {
  const within = (selector) => [...document.querySelectorAll(`#app ${selector}`)];
  return [...within('.front h1'), ...within('.front h2'), ...within('.side'), ...within('.caveat'), ...within('.motto')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { text: element.textContent.slice(0, 30), x, y, width, height };
  });
}

function watchShifts() {
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

test('the document stands until the app is there, and all of it changes at once', async () => {
  for (const hash of ['', '#/claims', '#/timeline?select=claim:cad-012']) {
    const { page, close } = await openApp({ hash, init: watchSteps });
    const steps = await page.evaluate(() => globalThis.steps);
    assert.ok(steps.some(({ shown }) => shown), `${hash}: ${JSON.stringify(steps)}`);
    assert.ok(steps.every(({ plain, shown }) => plain !== shown), 'the one or the other is seen, never both or neither');
    const first = steps.findIndex(({ shown }) => shown);
    assert.ok(steps.slice(first).every(({ shown }) => shown), 'what has given way does not come back');
    assert.equal(await page.locator('body > div[hidden]').count(), 0);
    await close();
  }
});

/** Notes, after each task that changed elements, what is to be seen: the document or the app. */
function watchSteps() {
  globalThis.steps = [];
  new MutationObserver(() => {
    const app = document.getElementById('app');
    const stage = document.querySelector('body > div[hidden]');
    if (!app || document.readyState === 'loading') return;
    globalThis.steps.push({
      plain: !!app.querySelector(':scope > .document'),
      shown: !!stage?.checkVisibility() || !!app.querySelector('[data-view]'),
    });
  }).observe(document, { childList: true, subtree: true });
}

for (const javaScript of [false, true]) {
  test(`printed ${javaScript ? 'with the record open' : 'without scripts'}, every claim is on paper`, async () => {
    const { page, close } = await (javaScript ? openApp : openPage)({ javaScript });
    if (javaScript) await page.locator('#record > summary').click();
    const [few, all] = [await pagesPrinted(page, '1'), await pagesPrinted(page, '')];
    assert.ok(few === 1 && all > dataset.claims.length / 12, `${all} pages`);
    await page.emulateMedia({ media: 'print' });
    const within = javaScript ? '#record' : '#app';
    const claims = page.locator(`${within} [data-claim]`);
    assert.equal(await claims.count(), dataset.claims.length);
    const isOnPaper = (list) => list.every((claim) => claim.checkVisibility({ contentVisibilityAuto: true }));
    const end = performance.now() + 5000;
    while (!(await claims.evaluateAll(isOnPaper))) assert.ok(performance.now() < end, 'every claim is laid out for print');
    await close();
  });
}

/** How many pages a print has. */
async function pagesPrinted(page, pageRanges) {
  const pdf = await page.pdf({ format: 'A4', pageRanges });
  return Math.max(...[...pdf.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
}
