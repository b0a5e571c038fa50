// The timeline as it is drawn: marks, lanes, arcs, strips and the plane of two clocks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';
import { wide, hashMatches, windowOf } from './harness/timeline.mjs';

useBrowser();

test('more marks than can be told apart are a strip that opens on zoom, or as a list', async () => {
  const far = '#/timeline?lanes=source&window=0100-01-01..9900-01-01';
  const opened = await openApp({ hash: far, viewport: { width: 745, height: 900 } });
  const { page } = opened;
  const strip = page.locator('.lane', { has: page.locator('.lane-open') }).first();
  const name = await strip.locator('.lane-head > span').innerText();
  const source = dataset.sources.find((s) => s.title === name);
  const count = dataset.claims.filter((c) => c.about?.date && c.evidence.some((e) => e.source === source.id)).length;
  assert.ok(count > 40, `${name}: ${count}`);
  await strip.locator('.lane-open').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((far) => location.hash !== far && location.hash.includes('window='), far);
  const nearer = await windowOf(page);
  assert.ok(nearer[1] - nearer[0] < 480 * 365);
  await page.getByRole('button', { name: 'Fit' }).click();
  await page.waitForFunction(() => location.hash === '#/timeline?lanes=source');
  await page.evaluate((far) => { location.hash = far; }, far);
  await strip.getByRole('link', { name: 'as a list' }).click();
  await page.waitForFunction(() => location.hash.startsWith('#/claims?') && location.hash.includes('about='));
  assert.match(await page.locator('[role="status"]').innerText(), new RegExp(`^${count} of `));
  await opened.close();
});

test('a click on a mark opens its claim', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  const mark = page.locator('.mark').nth(3);
  const id = (await mark.getAttribute('id')).replace(/^mark-\d+-/, '');
  await mark.locator('.mark-bar').click();
  await hashMatches(page, new RegExp(`select=claim:${id}`));
  await opened.close();
});

test('each kind of arc can be switched, and an arc opens its pair', async () => {
  const opened = await openApp({ hash: '#/timeline?clock=said', viewport: wide });
  const { page } = opened;
  const broken = dataset.links.filter((link) => link.kind === 'breaks');
  const arcs = page.locator('.arc-breaks');
  await arcs.first().waitFor({ state: 'attached' });
  assert.equal(await arcs.count(), broken.length);
  for (const label of await page.locator('.arc-label').allTextContents()) {
    assert.match(label, /^\d+ to \d+ years$/);
  }
  const link = await arcs.first().getAttribute('data-link');
  const [from, , to] = link.split('~');
  await arcs.first().focus();
  await page.keyboard.press('Enter');
  await hashMatches(page, new RegExp(`select=claim:${to}`));
  const other = dataset.claims.find((claim) => claim.id === from);
  await page.locator('#detail').getByText(other.statement, { exact: false }).first().waitFor();
  await page.locator('[data-arc="breaks"]').uncheck();
  await hashMatches(page, /arcs=contradicts/);
  assert.equal(await arcs.count(), 0);
  await page.locator('[data-arc="updates"]').check();
  await hashMatches(page, /arcs=contradicts,updates/);
  await opened.close();
});

test('lanes by every facet of them, by count or by first mark, none empty', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  for (const lanes of ['speaker', 'root', 'kind', 'topic', 'source', 'predicate', 'actor']) {
    await page.getByLabel('Lanes').selectOption(lanes);
    await page.waitForFunction((l) => l === 'actor' ? !location.hash.includes('lanes=') : location.hash.includes(`lanes=${l}`), lanes);
    const heads = await page.locator('.lane-head').count();
    assert.ok(heads > 0, lanes);
    const rows = await page.locator('.lane').evaluateAll((l) => l.map((e) => e.getBoundingClientRect().height));
    assert.ok(rows.every((height) => height > 24), `${lanes}: no lane without a mark`);
  }
  const names = () => page.locator('.lane-head > span').allInnerTexts();
  const byCount = await names();
  await page.getByLabel('Order').selectOption('date');
  await hashMatches(page, /sort=date/);
  const byFirst = await names();
  assert.notDeepEqual(byFirst, byCount);
  assert.deepEqual([...byFirst].sort(), [...byCount].sort());
  await opened.close();
});

test('the head of a lane and the axis stay in sight while the lane is read', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: { width: 820, height: 420 } });
  const { page } = opened;
  const lane = page.locator('.lane').first();
  await page.evaluate(() => {
    const { top } = document.querySelector('.lane').getBoundingClientRect();
    scrollBy(0, top + 120);
  });
  const { head, axis, bottom } = await lane.evaluate((e) => ({
    head: e.querySelector('.lane-head').getBoundingClientRect().top,
    axis: document.querySelector('.timeline-axis').getBoundingClientRect(),
    bottom: e.getBoundingClientRect().bottom,
  }));
  assert.ok(bottom > 100, 'the lane is still in sight');
  assert.ok(Math.abs(axis.top) <= 1 && head >= axis.bottom - 1 && head < 100, `${axis.top} ${head}`);
  await opened.close();
});

test('the plane sets when it was said against the time spoken of', async () => {
  const opened = await openApp({ hash: '#/timeline?clock=plane', viewport: wide });
  const { page } = opened;
  const both = dataset.claims.filter((c) => c.about?.date && c.said?.date).length;
  const told = await page.locator('.plane-told').innerText();
  assert.match(told, new RegExp(`^${both} claims have both times`));
  const parts = [...told.matchAll(/(\d+) speak/g)].map((m) => Number(m[1]));
  assert.equal(parts.reduce((a, b) => a + b), both);
  const counts = await page.locator('.cell-count').allTextContents();
  assert.equal(counts.reduce((sum, c) => sum + (c === '•' ? 1 : Number(c)), 0), both);
  await page.locator('details.twin > summary').click();
  await page.locator('details.twin tbody tr').first().waitFor();
  const heads = await page.locator('details.twin th[scope="col"]').allInnerTexts();
  assert.deepEqual(heads.filter((h) => /^(About|Said)$/i.test(h)).length, 2, heads.join());
  const ids = await page.locator('[data-view] [data-claim]').evaluateAll((l) => l.map((e) => e.dataset.claim));
  assert.equal(new Set(ids).size, ids.length, 'each handle once');
  const many = page.locator('.cell').filter({ hasText: /^\d/ }).first();
  await many.focus();
  await page.keyboard.press('Enter');
  await page.locator('.plane-opened li').first().waitFor();
  await assertAccessible(page);
  assertQuiet(opened);
  await opened.close();
});

test('axe finds nothing, in either scheme', async () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const hash of ['#/timeline', '#/timeline?about=1996..2001', '#/timeline?clock=said']) {
      const opened = await openApp({ hash, viewport: wide, colorScheme });
      await assertAccessible(opened.page);
      await opened.close();
    }
  }
});

test('nothing of the timeline scrolls sideways', async () => {
  for (const width of [360, 820, 1440]) {
    for (const hash of ['#/timeline', '#/timeline?clock=plane', '#/timeline?about=1996..2001&lanes=predicate']) {
      const opened = await openApp({ hash, viewport: { width, height: 800 } });
      assert.equal(await opened.page.evaluate(() => document.documentElement.scrollWidth), width, hash);
      await opened.close();
    }
  }
});

test('a stretch of time without a claim says so and leads back', async () => {
  for (const hash of ['#/timeline?clock=published&source=cad&window=1800..1810', '#/timeline?clock=published&source=cad&window=2030..2040']) {
    const opened = await openApp({ hash, viewport: wide });
    const { page } = opened;
    assert.match(await page.locator('.empty').innerText(), /^No claim that answers the filters has a time/);
    await page.getByRole('button', { name: 'Show all of time' }).click();
    await page.locator('.mark, .lane-open').first().waitFor({ state: 'attached' });
    assert.equal(await page.locator('.empty').count(), 0);
    assert.ok(!(await page.evaluate(() => location.hash)).includes('window'));
    await opened.close();
  }
});

for (const [hash, mark] of [['#/timeline', '.mark'], ['#/timeline?clock=plane', '.cell']]) {
  test(`the tab key stops at one ${mark} of ${hash}, and arrow keys lead to the others`, async () => {
    const opened = await openApp({ hash, viewport: wide });
    const { page } = opened;
    assert.ok((await page.locator(mark).count()) > 5);
    assert.equal(await page.locator(`${mark}[tabindex="0"]`).count(), 1);
    await page.locator(`${mark}[tabindex="0"]`).focus();
    const focused = () => page.evaluate(() => document.activeElement.id);
    const seen = new Set([await focused()]);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight']) {
      await page.keyboard.press(key);
      seen.add(await focused());
      assert.ok(await page.evaluate((selector) => document.activeElement.matches(selector), mark));
    }
    assert.ok(seen.size > 1);
    await opened.close();
  });
}

test('a promise, a forecast and a scenario are never said, in the picture as in its table', async () => {
  const opened = await openApp({ hash: '#/timeline?clock=said&stance=promises,expects,considers-possible', viewport: wide });
  const { page } = opened;
  await page.locator('.twin > summary').click();
  await page.waitForSelector('.twin tbody tr');
  const tellers = await page.locator('.twin tbody td:nth-last-of-type(1)').allTextContents();
  // A mark of many claims tells none of them.
  const marks = await page.locator('.mark:not([aria-expanded])').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));
  const told = [...tellers, ...marks.map((label) => label.replace(/^.*? lane: /, '').split(':')[0])];
  assert.ok(tellers.length > 10 && marks.length > 5, `${tellers.length} rows, ${marks.length} marks`);
  assert.deepEqual(told.filter((words) => !/ (promises?|expects?|considers? possible)$/.test(words)), []);
  await opened.close();
});

test('on paper the picture comes before the table, which has every claim that is shown; the plane is its table', async () => {
  for (const hash of ['#/timeline', '#/timeline?clock=plane&topic=promises']) {
    const opened = await openApp({ hash, viewport: wide });
    const { page } = opened;
    assert.equal(await page.locator('.twin tbody tr').count(), 0, 'not built before it is asked for');
    const shown = +/(\d+)(?: of \d+)? claims/.exec(await page.locator('[role="status"]').innerText())[1];
    const onScreen = await page.locator('.timeline-moved').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    await page.pdf();
    assert.equal(await page.locator('.twin tbody tr').count(), shown);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.plane:visible').count(), 0);
    assert.equal(await page.locator('.timeline:visible').count(), hash === '#/timeline' ? 1 : 0);
    const zoom = await page.locator('.timeline').evaluateAll((all) => all.map((one) => Number(getComputedStyle(one).zoom)));
    assert.ok(zoom.every((by, at) => by * onScreen[at] < 718), `${zoom} of ${onScreen}: as wide as paper at most`);
    assert.ok(await page.locator('.twin tbody tr').last().evaluate((row) => row.getBoundingClientRect().height > 0));
    await opened.close();
  }
});
