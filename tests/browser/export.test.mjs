// Taking what is shown elsewhere: every form is downloaded from one menu, by keyboard, and read again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';
import { downloaded } from './harness/downloads.mjs';
import { choose } from './harness/mine.mjs';

useBrowser();

const SHOWN = '#/claims?source=cad&kind=assessment';
const expected = dataset.claims
  .filter((c) => c.kind === 'assessment' && c.evidence.some((e) => e.source === 'cad'))
  .map((c) => c.id);

const forms = (page) => page.getByRole('group', { name: 'Save what is shown as' });
const openMenu = (page) => page.locator('details.export > summary').click();

async function saved(page, form) {
  const { name, bytes } = await downloaded(page, () => forms(page).locator(`[data-form="${form}"]`).click());
  await page.locator('#app > [aria-live="polite"]', { hasText: name }).waitFor({ state: 'attached' });
  return { name, text: bytes.toString('utf8') };
}

/** Whether a text is XML, by the browser's parser; gives how many elements of a name it has. */
const elements = (page, text, name) => page.evaluate(([text, name]) => {
  const read = new DOMParser().parseFromString(text, 'application/xml');
  if (read.querySelector('parsererror')) throw new Error(read.querySelector('parsererror').textContent);
  return read.getElementsByTagName(name).length;
}, [text, name]);

test('every form has a few words on what it is for, and holds what is shown and nothing else', async () => {
  const opened = await openApp({ hash: SHOWN });
  const { page } = opened;
  await openMenu(page);
  const items = await forms(page).locator('li').allInnerTexts();
  assert.equal(items.length, 9);
  for (const item of items) assert.ok(item.split(' ').length > 4, item);
  const read = {};
  for (const form of ['sayso', 'csv', 'jsonld', 'trig', 'stix', 'gexf', 'graphml', 'annotation', 'timelinejs']) {
    read[form] = await saved(page, form);
    assert.match(read[form].name, /^sayso-claims\./);
  }
  assert.deepEqual(JSON.parse(read.sayso.text).claims.map((c) => c.id), expected);
  const rows = read.csv.text.trim().split('\r\n');
  assert.ok(rows[0].includes('id,statement,chain,'), rows[0]);
  for (const id of expected) assert.ok(rows.some((row) => row.includes(`${id},`)), id);
  assert.ok(!read.csv.text.includes('wtn-'), 'nothing that is not shown');
  assert.ok(JSON.parse(read.jsonld.text)['@context']);
  assert.equal(JSON.parse(read.stix.text).type, 'bundle');
  assert.ok(JSON.parse(read.timelinejs.text).events);
  assert.ok(read.annotation.text.includes('TextQuoteSelector') && JSON.parse(read.annotation.text));
  assert.ok(read.trig.text.includes('nanopub'));
  assert.ok((await elements(page, read.gexf.text, 'edge')) > 0);
  assert.equal(await elements(page, read.graphml.text, 'edge'), await elements(page, read.gexf.text, 'edge'));
  await assertAccessible(page);
  assertQuiet(opened);
  await opened.close();
});

test('what is saved opens here again, with the same claims', async () => {
  const opened = await openApp({ hash: SHOWN });
  const { page } = opened;
  await openMenu(page);
  const { name, text } = await saved(page, 'sayso');
  await choose(page, name, text);
  await page.locator('[data-opened]', { hasText: name }).waitFor();
  const ids = await page.locator('.claim-list [data-claim]').evaluateAll((list) => list.map((e) => e.dataset.claim));
  assert.deepEqual([...ids].sort(), [...expected].sort());
  assertQuiet(opened);
  await opened.close();
});

test('the menu works by keyboard, and at 360 px nothing scrolls sideways', async () => {
  const opened = await openApp({ hash: SHOWN, phone: true });
  const { page } = opened;
  await page.getByRole('button', { name: 'Settings' }).press('Enter');
  await page.locator('details.export > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.form), 'sayso');
  const { name } = await downloaded(page, () => page.keyboard.press('Enter'));
  assert.equal(name, 'sayso-claims.sayso.json');
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= seen, `${wide} in ${seen}`);
  const small = await page.locator('.export button, .export summary').evaluateAll((list) =>
    list.map((e) => [e.textContent, e.getBoundingClientRect().height]).filter(([, height]) => height < 24));
  assert.deepEqual(small, []);
  assertQuiet(opened);
  await opened.close();
});
