// Moving through time: by mouse, by keyboard alone, and by touch.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import {
  countTimers, drag, hashMatches, hashOf, movedFrom, place, timersEnd, wide, windowOf, writtenWindow,
} from './harness/timeline.mjs';

useBrowser();

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

test('leaving while the picture still moves ends nothing', async () => {
  const opened = await openApp({ hash: '#/timeline?window=1990-01-01..2010-01-01', viewport: wide });
  const { page } = opened;
  const box = await place(page, '.timeline-axis');
  await countTimers(page);
  await page.mouse.move(box.x + box.width / 4, box.y + 200);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await page.locator('.timeline-body.is-moving').waitFor();
  await page.evaluate(() => { location.hash = '#/claims'; });
  await page.locator('[data-view="claims"]').waitFor();
  // What was to settle the picture comes when it is gone: the page goes on all the same.
  await timersEnd(page);
  await page.evaluate(() => { location.hash = '#/actors'; });
  await page.locator('[data-view="actors"]').waitFor();
  assertQuiet(opened);
  await opened.close();
});
