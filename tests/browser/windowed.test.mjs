// Long lists and tables: a bounded stretch of rows on the page, and the way to every other row.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { openMine, records, statements } from './harness/mine.mjs';

useBrowser();

const COUNT = 1234;
const ACTORS = Array.from({ length: 300 }, (_, at) => ({ id: `voice-${at}`, name: `Voice ${at}`, kind: 'group' }));

/** The page with 1,234 claims, every other one undated, traced back to 300 voices. */
async function openLong(view) {
  const opened = await openApp();
  const more = (at) => ({
    attribution: [{ actor: 'paper', mode: 'outlet' }, { actor: `voice-${at % 300}`, verb: 'says', mode: 'quoted' }],
    about: at % 2 ? { date: null, basis: 'none' } : { date: String(1000 + at), basis: 'stated' },
  });
  await openMine(opened.page, records(statements(COUNT), more, ACTORS));
  if (view) await opened.page.evaluate((hash) => { location.hash = hash; }, view);
  return opened;
}

const rows = (page) => page.locator('.claim-list > li');
const button = (page, name) => page.getByRole('button', { name, exact: true });
const focusedAt = (page) => page.evaluate(() => document.activeElement.closest('[data-at]')?.dataset.at);
const waitFocus = (page, at) =>
  page.waitForFunction((at) => document.activeElement.closest('[data-at]')?.dataset.at === at, String(at));

test('a long list shows fifty rows and says of each where it stands', async () => {
  const opened = await openLong();
  const { page } = opened;
  assert.equal(await rows(page).count(), 50);
  assert.equal(await page.locator('.row-range').first().innerText(), `Claims 1 to 50 of ${COUNT}`);
  assert.equal(await rows(page).nth(49).getAttribute('aria-posinset'), '50');
  assert.equal(await rows(page).nth(49).getAttribute('aria-setsize'), String(COUNT));
  await assertAccessible(page);
  assertQuiet(opened);
  await opened.close();
});

test('every row is reached by the keyboard alone, and no more than two hundred are there at once', async () => {
  const opened = await openLong();
  const { page } = opened;
  const met = new Set();
  const look = async () => {
    const ids = await page.locator('.claim-list [data-claim]').evaluateAll((l) => l.map((e) => e.dataset.claim));
    assert.ok(ids.length <= 200, `${ids.length} rows at once`);
    ids.forEach((id) => met.add(id));
  };
  await look();
  for (let end = 50; end < COUNT; end += 50) {
    await button(page, 'Next 50').last().focus();
    await page.keyboard.press('Enter');
    await waitFocus(page, end);
    await look();
  }
  assert.equal(met.size, COUNT);
  assert.equal(await button(page, 'Next 50').last().isDisabled(), true);
  assert.equal(await rows(page).last().getAttribute('aria-posinset'), String(COUNT));
  await button(page, 'Previous 50').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((first) => document.querySelector('.claim-list > li').ariaPosInSet === first, '985');
  await page.getByLabel('Go to number').first().fill('617');
  await page.keyboard.press('Enter');
  await waitFocus(page, 616);
  assert.match(await page.evaluate(() => document.activeElement.innerText), /^Statement 616 of many/);
  await button(page, 'First').first().focus();
  await page.keyboard.press('Enter');
  await waitFocus(page, 0);
  assertQuiet(opened);
  await opened.close();
});

test('what is read stays where it is while rows come below and go above', async () => {
  const opened = await openLong();
  const { page } = opened;
  for (let end = 50; end <= 200; end += 50) {
    const later = button(page, 'Next 50').last();
    await later.scrollIntoViewIfNeeded();
    const last = page.locator(`[data-at="${end - 1}"]`);
    const before = await last.boundingBox();
    await later.click();
    await waitFocus(page, end);
    const after = await last.boundingBox();
    assert.ok(Math.abs(before.y - after.y) <= 2, `row ${end} moved from ${before.y} to ${after.y}`);
  }
  assert.equal(await rows(page).first().getAttribute('aria-posinset'), '51');
  await opened.close();
});

test('another order or filter shows another list from its start; looking closely leaves it', async () => {
  const opened = await openLong();
  const { page } = opened;
  await button(page, 'Last').last().click();
  await waitFocus(page, COUNT - 1);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.detail');
  assert.equal(await rows(page).last().getAttribute('aria-posinset'), String(COUNT));
  await page.keyboard.press('Escape');
  await page.waitForFunction((at) => document.activeElement.closest('[data-at]')?.dataset.at === at, String(COUNT - 1));
  await page.locator('#search').fill('statement');
  await page.waitForFunction(() => document.querySelector('.claim-list > li').ariaPosInSet === '1');
  assert.equal(await focusedAt(page), undefined);
  assertQuiet(opened);
  await opened.close();
});

test('groups are one bounded list, in which every group is reached', async () => {
  const opened = await openLong('#/claims?group=root');
  const { page } = opened;
  await page.waitForSelector('.group');
  const seen = new Set();
  for (;;) {
    assert.ok((await rows(page).count()) <= 200);
    for (const name of await page.locator('.group-name').allInnerTexts()) seen.add(name.replace(', continued', ''));
    const later = button(page, 'Next 50').last();
    if (await later.isDisabled()) break;
    const next = Number((await page.locator('.row-range').last().innerText()).match(/to (\d+)/)[1]);
    await later.click();
    await waitFocus(page, next);
  }
  assert.equal(seen.size, 300);
  assert.ok(seen.has('Voice 299 4') && seen.has('Voice 0 5'));
  assertQuiet(opened);
  await opened.close();
});

test('the timeline’s table and its shelf are bounded, with their rows counted', async () => {
  const opened = await openLong('#/timeline?lanes=source');
  const { page } = opened;
  await page.getByText('The same as a table').click();
  const table = page.locator('.twin table');
  await table.waitFor();
  assert.equal(await table.getAttribute('aria-rowcount'), String(COUNT + 1));
  assert.equal(await table.locator('tbody tr').count(), 50);
  assert.equal(await table.locator('tbody tr').first().getAttribute('aria-rowindex'), '2');
  await page.locator('.twin').getByRole('button', { name: 'Last', exact: true }).first().click();
  await waitFocus(page, COUNT - 1);
  assert.equal(await table.locator('tbody tr').last().getAttribute('aria-rowindex'), String(COUNT + 1));
  await page.locator('.shelf > summary').click();
  assert.equal(await page.locator('.shelf .claim-list > li').count(), 50);
  assert.match(await page.locator('.shelf .row-range').first().innerText(), /^Claims 1 to 50 of 617$/);
  assertQuiet(opened);
  await opened.close();
});
