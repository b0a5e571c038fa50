// The timeline, by mouse, by keyboard and by touch: moving through time, asking for an interval,
// stepping from date to date, arcs, lanes, the plane of two clocks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const wide = { width: 1440, height: 900 };
const hashOf = (page) => page.evaluate(() => location.hash);
const hashMatches = (page, pattern) =>
  page.waitForFunction(([source]) => new RegExp(source).test(location.hash), [pattern.source]);

/** The window of the address as it is written; none: null. */
const writtenWindow = (page) => page.evaluate(() => location.hash.match(/window=([\d.-]+)/)?.[1] ?? null);

/** The window of the address, in days since 1970, with its text. */
async function windowOf(page) {
  const text = await writtenWindow(page);
  return Object.assign((text ?? '').split('..').map((date) => Date.parse(date) / 86_400_000), { text });
}

/** Waits until the picture has settled on another window than `before`, and gives it. */
async function movedFrom(page, before) {
  await page.waitForFunction((old) => {
    const text = location.hash.match(/window=([\d.-]+)/)?.[1] ?? null;
    return text && text !== old && !document.querySelector('.timeline-body.is-moving');
  }, before?.text ?? null);
  return windowOf(page);
}

const place = (page, selector) => page.locator(selector).first().evaluate((e) => {
  e.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = e.getBoundingClientRect();
  return { x, y, width, height };
});

async function drag(page, from, to, steps = 8) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps });
  await page.mouse.up();
}

test('dragging the picture takes its days along, in one place of the history', async () => {
  const opened = await openApp({ hash: '#/timeline?window=1990-01-01..2010-01-01', viewport: wide });
  const { page } = opened;
  const before = await windowOf(page);
  const length = await page.evaluate(() => history.length);
  const box = await place(page, '.timeline-body');
  const y = Math.max(box.y, 0) + 300;
  await page.mouse.move(box.x + 600, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, y, { steps: 10 });
  await page.locator('.timeline-body.is-moving').waitFor();
  await page.mouse.up();
  const after = await movedFrom(page, before);
  const days = (before[1] - before[0]) * 300 / box.width;
  assert.ok(Math.abs(after[0] - before[0] - days) <= 2, `${after[0] - before[0]} of ${days} days`);
  assert.ok(Math.abs(after[1] - after[0] - (before[1] - before[0])) <= 1, 'as long as before');
  assert.equal(await page.evaluate(() => history.length), length);
  assert.doesNotMatch(await hashOf(page), /select=/, 'a drag opens nothing');
  assertQuiet(opened);
  await opened.close();
});

test('the wheel scrolls the page, and zooms with Ctrl, keeping the day under the pointer', async () => {
  const opened = await openApp({ hash: '#/timeline?window=1990-01-01..2010-01-01', viewport: wide });
  const { page } = opened;
  const before = await windowOf(page);
  const box = await place(page, '.timeline-axis');
  await page.mouse.move(box.x + box.width / 4, box.y + 200);
  const top = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 200);
  await page.waitForFunction((top) => scrollY > top, top);
  assert.equal(await writtenWindow(page), before.text, 'the wheel alone is the page\'s');
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  const after = await movedFrom(page, before);
  assert.equal(await page.evaluate(() => scrollY), scrolled, 'then the page stays');
  assert.ok(after[1] - after[0] < (before[1] - before[0]) * 0.6, 'nearer');
  const quarter = ([from, to]) => from + (to - from) / 4;
  assert.ok(Math.abs(quarter(after) - quarter(before)) <= 3, 'the day under the pointer stays');
  await opened.close();
});

test('once the picture has focus the wheel alone zooms', async () => {
  const opened = await openApp({ hash: '#/timeline?window=1990-01-01..2010-01-01', viewport: wide });
  const { page } = opened;
  const before = await windowOf(page);
  const box = await place(page, '.timeline-axis');
  await page.locator('#timeline').evaluate((e) => e.focus({ preventScroll: true }));
  await page.mouse.move(box.x + box.width / 2, box.y + 200);
  await page.mouse.wheel(0, 300);
  const after = await movedFrom(page, before);
  assert.ok(after[1] - after[0] > (before[1] - before[0]) * 1.5, 'farther');
  await opened.close();
});

test('more marks than can be told apart are a strip that opens on zoom, or as a list', async () => {
  const opened = await openApp({ hash: '#/timeline?clock=said', viewport: wide });
  const { page } = opened;
  const strip = page.locator('.lane', { has: page.locator('.lane-open') }).first();
  const name = await strip.locator('.lane-head > span').innerText();
  const count = dataset.claims.filter((claim) => {
    const ids = [...claim.subject, ...(claim.object ?? [])];
    const named = dataset.actors.find((actor) => actor.name === name);
    return claim.said?.date && ids.includes(named.id);
  }).length;
  assert.ok(count > 40, `${name}: ${count}`);
  await strip.locator('.lane-open').focus();
  await page.keyboard.press('Enter');
  const nearer = await movedFrom(page, null);
  assert.ok(nearer[1] - nearer[0] < 10 * 365);
  await page.getByRole('button', { name: 'Fit' }).click();
  await page.waitForFunction(() => location.hash === '#/timeline?clock=said');
  await strip.getByRole('link', { name: 'as a list' }).click();
  await page.waitForFunction(() => location.hash.startsWith('#/claims?') && location.hash.includes('said='));
  assert.match(await page.locator('[role="status"]').innerText(), new RegExp(`^${count} of `));
  await opened.close();
});

test('the window can be dragged along the overview', async () => {
  const opened = await openApp({ hash: '#/timeline?window=1990-01-01..2000-01-01', viewport: wide });
  const { page } = opened;
  const before = await windowOf(page);
  const thumb = await place(page, '.overview-thumb');
  const middle = { x: thumb.x + thumb.width / 2, y: thumb.y + thumb.height / 2 };
  await drag(page, middle, { x: middle.x + 100, y: middle.y });
  const after = await movedFrom(page, before);
  assert.ok(after[0] > before[0] + 365, 'later');
  const moved = await place(page, '.overview-thumb');
  assert.ok(Math.abs(moved.x - thumb.x - 100) <= 2, 'the thumb goes with the pointer');
  await opened.close();
});

test('a brush on the overview asks for years, and picture and sentence tell how surely', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  const box = await place(page, '.overview-bars');
  const y = box.y + 20;
  await drag(page, { x: box.x + box.width * 0.4, y }, { x: box.x + box.width * 0.53, y });
  await hashMatches(page, /about=\d{4}\.\.\d{4}$/);
  const [from, to] = (await hashOf(page)).match(/about=(\d+)\.\.(\d+)/).slice(1).map(Number);
  assert.ok(from > 1990 && from < to && to < 2005, `${from} to ${to}`);
  const sentence = await page.locator('[role="status"]').innerText();
  const [certain, possible, undated] = ['certainly', 'possibly', 'undated'].map((word) =>
    Number(sentence.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0));
  assert.ok(certain > 0 && possible > 0 && undated > 0, sentence);
  const drawn = await page.locator('.mark').evaluateAll((marks) => {
    const ids = (list) => new Set(list.map((m) => m.id.replace(/^mark-\d+-/, ''))).size;
    const possible = marks.filter((m) => m.classList.contains('mark-possible'));
    return {
      possible: ids(possible),
      certain: ids(marks.filter((m) => !possible.includes(m))),
      told: possible.every((m) => m.getAttribute('aria-label').includes('only possibly')),
    };
  });
  assert.deepEqual(drawn, { possible, certain, told: true });
  await page.getByRole('button', { name: 'Any time' }).click();
  await page.waitForFunction(() => location.hash === '#/timeline');
  assertQuiet(opened);
  await opened.close();
});

test('a brush on the axis asks on the clock that is shown', async () => {
  const opened = await openApp({ hash: '#/timeline?clock=said', viewport: wide });
  const { page } = opened;
  const box = await place(page, '.timeline-axis');
  const y = box.y + 20;
  await drag(page, { x: box.x + 20, y }, { x: box.x + 200, y });
  await hashMatches(page, /said=\d{4}(-\d\d)?\.\.\d{4}(-\d\d)?/);
  await opened.close();
});

test('an interval is asked for by keyboard alone, and taken back', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  await page.getByRole('slider', { name: 'From' }).focus();
  await page.keyboard.press('PageUp');
  await hashMatches(page, /about=\d{4}\.\./);
  const first = Number((await hashOf(page)).match(/about=(\d+)/)[1]);
  await page.keyboard.press('ArrowRight');
  await hashMatches(page, new RegExp(`about=${first + 1}\\.\\.`));
  assert.equal(await page.getByRole('slider', { name: 'From' }).getAttribute('aria-valuetext'), String(first + 1));
  await page.getByRole('slider', { name: /^To/ }).focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => location.hash === '#/timeline');
  await opened.close();
});

test('time is moved through by keyboard alone', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  await page.locator('#timeline').focus();
  await page.keyboard.press('+');
  const nearer = await movedFrom(page, null);
  await page.keyboard.press('Home');
  const first = await movedFrom(page, nearer);
  assert.ok(first[0] < nearer[0], 'Home goes to the beginning');
  await page.keyboard.press('End');
  const last = await movedFrom(page, first);
  assert.ok(last[1] > nearer[1], 'End goes to the end');
  await page.keyboard.press('ArrowLeft');
  const earlier = await movedFrom(page, last);
  assert.ok(earlier[0] < last[0]);
  await page.keyboard.press('-');
  await movedFrom(page, earlier);
  await page.keyboard.press('0');
  await page.waitForFunction(() => location.hash === '#/timeline');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'timeline', 'the picture keeps focus');
  await opened.close();
});

test('one distinct date after the other, by key and by button, each told with its speakers', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  const told = page.locator('.stepped');
  const dates = [];
  const next = async (act) => {
    const before = await told.innerText();
    await act();
    await page.waitForFunction((b) => document.querySelector('.stepped').innerText !== b, before);
    dates.push(await told.innerText());
  };
  await page.locator('#timeline').focus();
  for (let at = 0; at < 5; at++) await next(() => page.keyboard.press('n'));
  const button = page.getByRole('button', { name: 'Next date' });
  for (let at = 0; at < 3; at++) await next(() => button.click());
  assert.equal(new Set(dates).size, dates.length, 'no date twice');
  for (const words of dates) assert.match(words, /: \d+ claims?, by ./);
  assert.equal(await page.locator('.cursor').count(), 1);
  await page.locator('#timeline').focus();
  await page.keyboard.press('p');
  await page.waitForFunction((w) => document.querySelector('.stepped').innerText === w, dates.at(-2));
  await opened.close();
});

test('from mark to mark by arrow key, and Enter opens the claim', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  await page.locator('.mark').first().focus();
  const first = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press('ArrowDown');
  const second = await page.evaluate(() => document.activeElement.id);
  assert.notEqual(second, first);
  await page.keyboard.press('Enter');
  await hashMatches(page, new RegExp(`select=claim:${second.replace(/^mark-\d+-/, '')}`));
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

test('two fingers zoom, one pans, and a swipe up or down is left to the page', async () => {
  const opened = await openApp({ hash: '#/timeline?window=1990-01-01..2010-01-01', viewport: { width: 360, height: 740 } });
  const { page, context } = opened;
  const before = await windowOf(page);
  const box = await place(page, '.timeline-body');
  const y = Math.max(box.y, 60) + 200;
  const device = await context.newCDPSession(page);
  await device.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  const touch = (type, ...xs) => device.send('Input.dispatchTouchEvent', {
    type, touchPoints: xs.map((x, id) => ({ x: box.x + x, y, id })),
  });
  await touch('touchStart', 200);
  for (let x = 190; x >= 100; x -= 10) await touch('touchMove', x);
  await touch('touchEnd');
  const panned = await movedFrom(page, before);
  const days = (before[1] - before[0]) * 100 / box.width;
  assert.ok(Math.abs(panned[0] - before[0] - days) <= 40, `${panned[0] - before[0]} of ${days} days`);
  await touch('touchStart', 120);
  await touch('touchStart', 120, 200);
  for (let by = 4; by <= 40; by += 4) await touch('touchMove', 120 - by, 200 + by);
  await touch('touchEnd');
  const pinched = await movedFrom(page, panned);
  const factor = (panned[1] - panned[0]) / (pinched[1] - pinched[0]);
  assert.ok(Math.abs(factor - 2) < 0.1, `${factor} times as near`);
  assert.equal(await page.locator('.timeline-body').evaluate((e) => getComputedStyle(e).touchAction), 'pan-y');
  assertQuiet(opened);
  await opened.close();
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
