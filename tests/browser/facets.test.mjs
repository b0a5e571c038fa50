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
  await page.waitForFunction(() => location.hash === '#/claims?root=voice-2718');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.value), 'voice-2718');
  await facet.getByRole('searchbox').fill('voice 1414');
  await facet.getByRole('button', { name: 'not Voice 1414', exact: true }).click();
  await page.waitForFunction(() => location.hash === '#/claims?root=voice-2718,-voice-1414');
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
