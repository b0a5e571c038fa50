// The card of a mark and of an arc: by pointer, by focus, by a tap; and what tells marks apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';
import { countTimers, hashMatches, timersEnd, wide } from './harness/timeline.mjs';

useBrowser();

const claimOf = (id) => dataset.claims.find((claim) => claim.id === id.replace(/^mark-\d+-/, ''));

test('the pointer may go from a mark onto its card, which stays until it is left', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  const card = page.locator('.mark-card');
  await page.locator('.mark[data-words]').nth(2).locator('.mark-bar').hover();
  await card.waitFor();
  const words = await card.innerText();
  const box = await card.boundingBox();
  await countTimers(page);
  await page.mouse.move(box.x + 60, box.y + 10, { steps: 8 });
  await timersEnd(page);
  assert.equal(await card.evaluate((e) => e.matches(':hover')), true);
  assert.equal(await card.innerText(), words, 'the same card');
  await page.mouse.move(5, 5);
  await card.waitFor({ state: 'detached' });
  assertQuiet(opened);
  await opened.close();
});

test('a card that the pointer opened goes with Escape, wherever the focus is', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  await page.locator('.mark[data-words]').nth(1).locator('.mark-bar').hover();
  await page.locator('.mark-card').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.closest('.timeline')), null);
  await page.keyboard.press('Escape');
  await page.locator('.mark-card').waitFor({ state: 'detached' });
  await opened.close();
});

test('the card of a mark that has focus stays while the pointer goes elsewhere', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  await page.locator('.mark[tabindex="0"]').focus();
  await page.locator('.mark-card').waitFor();
  const { x, y } = await page.locator('.timeline-axis').boundingBox();
  await countTimers(page);
  await page.mouse.move(x + 10, y + 10);
  await page.mouse.move(5, 5);
  await timersEnd(page);
  assert.equal(await page.locator('.mark-card').count(), 1);
  await opened.close();
});

test('an arc has a card with both claims, and no tooltip of the browser', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  const arc = page.locator('.arc').first();
  const [from, , to] = (await arc.getAttribute('data-link')).split('~');
  await arc.focus();
  const card = page.locator('.mark-card');
  await card.waitFor();
  const told = await card.innerText();
  for (const id of [from, to]) assert.ok(told.includes(claimOf(id).statement), `${id}: ${told}`);
  assert.match(told, / sets these against each other|according to /);
  assert.equal(await page.locator('.timeline title').count(), 0);
  await page.keyboard.press('Enter');
  await hashMatches(page, new RegExp(`select=claim:${to}`));
  assert.equal(await arc.getAttribute('aria-current'), 'true');
  assertQuiet(opened);
  await opened.close();
});

test('a tap shows the card, the next one or its button opens the claim', async () => {
  const opened = await openApp({ hash: '#/timeline', phone: true });
  const { page } = opened;
  const mark = page.locator('.mark[data-words]').first();
  const claim = claimOf(await mark.getAttribute('id'));
  const hash = await page.evaluate(() => location.hash);
  await mark.locator('.mark-bar').tap();
  const card = page.locator('.mark-card');
  await card.waitFor();
  assert.ok((await card.innerText()).includes(claim.statement));
  assert.equal(await page.evaluate(() => location.hash), hash, 'nothing is opened by the first tap');
  await card.getByRole('button', { name: 'Read more' }).tap();
  await hashMatches(page, new RegExp(`select=claim:${claim.id}`));
  assertQuiet(opened);
  await opened.close();
});

test('a mark is named by its lane and its claim, and the selected one is told apart in forced colours', async () => {
  const opened = await openApp({ hash: '#/timeline?select=claim:cad-001', viewport: wide, forcedColors: 'active' });
  const { page } = opened;
  const lanes = await page.locator('.lane-head > span').allInnerTexts();
  const names = await page.locator('.mark').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));
  for (const name of names) assert.ok(lanes.some((lane) => name.startsWith(`${lane} lane: `)), name);
  assert.ok(names.some((name) => name.startsWith('Taliban lane: ')));
  const id = claimOf(await page.locator('.mark[data-claim]').first().getAttribute('id')).id;
  await page.evaluate((id) => { location.hash = `#/timeline?select=claim:${id}`; }, id);
  const selected = page.locator('.mark[aria-current="true"]');
  await selected.first().waitFor();
  const look = (mark) => mark.evaluate((e) => getComputedStyle(e.querySelector('.mark-hit')).strokeWidth
    + getComputedStyle(e.querySelector('.mark-bar')).stroke);
  assert.notEqual(await look(selected.first()), await look(page.locator('.mark:not([aria-current])').first()));
  await opened.close();
});

test('what is brushed on the overview is drawn there alone', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  const box = await page.locator('.overview-bars').boundingBox();
  await page.mouse.move(box.x + 100, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 20, { steps: 5 });
  await page.locator('.overview-bars-brush').waitFor();
  assert.equal(await page.locator('.timeline-axis-brush').count(), 0);
  await page.mouse.up();
  await opened.close();
});
