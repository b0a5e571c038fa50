// Facets with thousands of values: the first ones, those chosen, and the others by name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { openMine, records, statements } from './harness/mine.mjs';

useBrowser();

const VOICES = 3000;
const ACTORS = Array.from({ length: VOICES }, (_, at) => ({ id: `voice-${at}`, name: `Voice ${at}`, kind: 'group' }));

/** The page with claims of 3,000 voices, of which the 700th says most. */
async function openMany() {
  const opened = await openApp();
  const root = (at) => (at < VOICES ? at : 700);
  const more = (at) => ({
    attribution: [{ actor: 'paper', mode: 'outlet' }, { actor: `voice-${root(at)}`, verb: 'says', mode: 'quoted' }],
  });
  await openMine(opened.page, records(statements(VOICES + 50), more, ACTORS));
  await opened.page.getByText('More filters').click();
  await opened.page.locator('.facet > summary', { hasText: 'Whom it traces back to' }).click();
  return { opened, page: opened.page, facet: opened.page.locator('.facet', { hasText: 'Whom it traces back to' }) };
}

const ids = (facet) => facet.locator('.facet-choose').evaluateAll((list) => list.map((e) => e.dataset.value));

test('top values come first, and few of thousands are on the page', async () => {
  const { opened, page, facet } = await openMany();
  assert.deepEqual((await ids(facet)).slice(0, 2), ['voice-700', 'voice-0']);
  assert.equal((await ids(facet)).length, 8);
  await facet.getByRole('button', { name: '2992 more', exact: true }).click();
  assert.equal((await ids(facet)).length, 100);
  assert.match(await facet.innerText(), /2900 more are found by typing/);
  await assertAccessible(page, { within: '.filters' });
  await facet.getByRole('button', { name: 'Fewer', exact: true }).click();
  assert.equal((await ids(facet)).length, 8);
  assertQuiet(opened);
  await opened.close();
});

test('a value is found by name and chosen by the keyboard, and stays in sight with the focus on it', async () => {
  const { opened, page, facet } = await openMany();
  await facet.getByRole('button', { name: '2992 more', exact: true }).focus();
  await page.keyboard.press('Enter');
  await facet.getByRole('searchbox').fill('voice 2718');
  const value = facet.locator('[data-value="voice-2718"]');
  await value.waitFor();
  assert.deepEqual(await ids(facet), ['voice-2718']);
  await value.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.replace(/&data=.*/, '') === '#/claims?root=voice-2718');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.value), 'voice-2718');
  await facet.getByRole('searchbox').fill('voice 1414');
  await facet.getByRole('button', { name: 'not Voice 1414', exact: true }).click();
  await page.waitForFunction(() => location.hash.replace(/&data=.*/, '') === '#/claims?root=voice-2718,-voice-1414');
  await facet.getByRole('searchbox').fill('no such name');
  assert.deepEqual(await ids(facet), ['voice-1414', 'voice-2718'], 'what is chosen stays whatever is looked for');
  await facet.getByRole('button', { name: 'Fewer', exact: true }).click();
  assert.equal((await ids(facet)).length, 10);
  assert.equal(await facet.locator('[data-value="voice-1414"]').getAttribute('data-state'), 'exclude');
  assert.equal(await value.getAttribute('data-count'), '1');
  assertQuiet(opened);
  await opened.close();
});

test('a value that a link has chosen stands among the first, though no claim has it any more', async () => {
  const { opened, page, facet } = await openMany();
  await page.evaluate(() => { location.hash = '#/claims?root=-voice-2999&q=nothing+at+all'; });
  await facet.locator('[data-value="voice-2999"][data-state="exclude"]').waitFor();
  assert.equal((await ids(facet)).length, 9);
  assertQuiet(opened);
  await opened.close();
});

const offered = (page) => page.locator('.facets > .facet:visible > summary').allInnerTexts().then((l) => l.map((t) => t.trim()));

test('six filters stand open to view, time among the first, and the rest behind one press', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  const first = (await offered(page)).slice(0, 6);
  assert.equal(first.length, 6);
  assert.ok(first.indexOf('Time spoken of') <= 2, String(first));
  const rare = page.locator('[data-facet="depth"][data-value="0"]');
  assert.equal(await rare.isVisible(), false);
  await page.getByText('More filters').click();
  await page.locator('.facet > summary', { hasText: 'How many voices it came through' }).click();
  await rare.click();
  await page.waitForFunction(() => location.hash === '#/claims?depth=0');
  assert.match(await page.locator('.more-filters > summary').innerText(), /\(1\)/);
  await opened.close();
  const linked = await openApp({ hash: '#/claims?depth=0' });
  assert.ok(await linked.page.locator('.more-filters').evaluate((e) => e.open), 'what a link narrows by is in sight');
  await linked.close();
});

test('values with no claim left are folded away, once the filters are left', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  const facet = page.locator('.facet', { hasText: 'Who says or relays it' });
  const before = await facet.locator('.facet-choose').count();
  const stance = page.locator('[data-facet="stance"][data-value="promises"]');
  await stance.scrollIntoViewIfNeeded();
  const { y } = await stance.boundingBox();
  await stance.click();
  await page.waitForFunction(() => location.hash === '#/claims?stance=promises');
  assert.equal(await facet.locator('.facet-choose').count(), before, 'nothing moves under the pointer');
  assert.ok(Math.abs((await stance.boundingBox()).y - y) < 2);
  await page.mouse.move(900, 400);
  await page.waitForFunction((before) => {
    const facet = [...document.querySelectorAll('.facet')].find((f) => f.innerText.includes('Who says or relays it'));
    return facet.querySelectorAll('.facet-choose').length < before;
  }, before);
  const counts = await facet.locator('.facet-choose').evaluateAll((l) => l.map((e) => Number(e.dataset.count)));
  assert.ok(counts.length > 0 && counts.every((count) => count > 0), String(counts));
  await facet.getByRole('button', { name: / more$/ }).click();
  assert.ok((await facet.locator('.facet-choose[data-count="0"]').count()) > 0, 'they are found behind “n more”');
  assertQuiet(opened);
  await opened.close();
});

test('“not” appears with its row: under the pointer, with the focus, and where nothing hovers', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  const row = page.locator('.facet-value', { has: page.locator('[data-facet="actor"][data-value="taliban"]') });
  const seen = () => row.locator('.facet-not').evaluate((e) => Number(getComputedStyle(e).opacity));
  assert.equal(await seen(), 0);
  await row.hover();
  assert.equal(await seen(), 1);
  await page.mouse.move(900, 400);
  await row.locator('.facet-choose').focus();
  await page.keyboard.press('Tab');
  assert.equal(await seen(), 1);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#/claims?actor=-taliban');
  await opened.close();
  const phone = await openApp({ hash: '#/claims', phone: true });
  await phone.page.getByRole('button', { name: 'Search and filter' }).click();
  const touch = phone.page.locator('.facet-not').first();
  assert.equal(await touch.evaluate((e) => getComputedStyle(e).opacity), '1');
  await phone.close();
});

test('a facet with one value is not offered', async () => {
  const opened = await openApp();
  const { page } = opened;
  await openMine(page, records(statements(5)));
  await page.evaluate(() => { location.hash = '#/claims'; });
  await page.locator('[data-view="claims"]').waitFor();
  const names = await page.locator('.facet:visible').allInnerTexts();
  assert.ok(!names.some((name) => name.includes('Topic')), String(names));
  assert.ok(names.some((name) => name.includes('Time spoken of')));
  await opened.close();
});
