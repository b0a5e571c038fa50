// Datasets of the reader's own: a first and a second file, links that say of which dataset they are,
// leaving, and a saved page without a trace of the shipped dataset.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset, payload } from './harness/dist.mjs';
import { downloaded } from './harness/downloads.mjs';
import { choose, lines, openMine, records } from './harness/mine.mjs';
import { serve } from './harness/server.mjs';

useBrowser();

const other = (statement) => {
  const list = records([statement]);
  list[0] = { ...list[0], title: 'Another file' };
  list[1] = { actor: { ...list[1].actor, name: 'Another paper' } };
  return list;
};
const dialog = (page) => page.getByRole('dialog');
const statementsOf = (page) => page.locator('.claim-list .said-what').allInnerTexts();

test('the first file replaces the shipped dataset unasked; its name and claims stand on screen', async () => {
  const opened = await openApp();
  const { page } = opened;
  assert.equal(await page.locator('input[type=file]').first().getAttribute('id'), 'open-dataset');
  await openMine(page, records(['So it says']), 'notes.jsonl');
  assert.equal(await dialog(page).count(), 0);
  assert.match(await page.locator('[data-opened]').innerText(), /notes\.jsonl/);
  assert.deepEqual(await statementsOf(page), ['So it says']);
  assertQuiet(opened);
  await opened.close();
});

test('a second file is added on request, by keyboard, and what clashes is renamed and told', async () => {
  const opened = await openApp();
  const { page } = opened;
  await openMine(page, records(['So it says']));
  await choose(page, 'other.jsonl', lines(other('It says more')));
  await dialog(page).waitFor();
  assert.match(await dialog(page).innerText(), /Add other\.jsonl, or replace what is open\?/);
  await assertAccessible(page);
  await page.keyboard.press('Tab');
  while ((await page.evaluate(() => document.activeElement.textContent)) !== 'Add to it') await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('[data-opened]', { hasText: 'mine.jsonl and other.jsonl' }).waitFor();
  assert.deepEqual(await statementsOf(page), ['So it says', 'It says more']);
  await page.locator('[data-report] summary').click();
  const renamed = await page.locator('[data-report] li').allInnerTexts();
  assert.deepEqual(renamed, ['actor paper is now paper-2', 'source page is now page-2', 'claim mine-0 is now mine-0-2']);
  await assertAccessible(page);
  assertQuiet(opened);
  await opened.close();
});

test('a second file replaces, or leaves all as it is', async () => {
  const opened = await openApp();
  const { page } = opened;
  await openMine(page, records(['So it says']));
  await choose(page, 'other.jsonl', lines(other('It says more')));
  await dialog(page).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  assert.deepEqual(await statementsOf(page), ['So it says']);
  await choose(page, 'other.jsonl', lines(other('It says more')));
  await dialog(page).getByRole('button', { name: 'Replace it' }).click();
  await page.locator('[data-opened]', { hasText: 'other.jsonl' }).waitFor();
  assert.deepEqual(await statementsOf(page), ['It says more']);
  assertQuiet(opened);
  await opened.close();
});

test('a link made with a file of one’s own says so elsewhere, and works once that file is open', async () => {
  const server = await serve();
  const mine = await openApp({ url: server.url() });
  await openMine(mine.page, records(['So it says', 'It says more']));
  await mine.page.evaluate(() => (location.hash = '#/claims?select=claim:mine-1'));
  await mine.page.waitForFunction(() => location.hash.includes('data='));
  const link = mine.page.url();
  assert.equal(await mine.page.locator('[data-made-with]').count(), 0);
  await mine.close();
  const theirs = await openApp({ url: link });
  const { page } = theirs;
  assert.match(await page.locator('[data-made-with="A file of mine"]').innerText(), /made with “A file of mine”, which is not open here/);
  await openMine(page, records(['So it says', 'It says more']));
  assert.equal(await page.locator('[data-made-with]').count(), 0);
  await page.locator('#detail', { hasText: 'It says more' }).waitFor();
  await theirs.close();
  const again = await openApp({ url: link });
  await again.page.locator('[data-made-with] button').click();
  await again.page.waitForFunction(() => !location.hash.includes('data='));
  assert.equal(await again.page.locator('[data-made-with]').count(), 0);
  assertQuiet(again);
  await again.close();
  await server.close();
});

test('leaving asks first while a file of one’s own is open and not saved, and only then', async () => {
  const opened = await openApp();
  const { page } = opened;
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  assert.equal(await asks(), false);
  await openMine(page, records(['So it says']));
  assert.equal(await asks(), true);
  await downloaded(page, () => page.getByRole('button', { name: 'Save this page' }).click());
  await page.locator('[data-told]').waitFor();
  assert.equal(await asks(), false);
  await openMine(page, records(['So it says'])).catch(() => {});
  await opened.close();
});

/** What only the shipped dataset would put into a page. */
function traces() {
  const names = dataset.actors.map((actor) => actor.name).filter((name) => name.length > 5);
  const statements = dataset.claims.map((claim) => claim.statement);
  const titles = [dataset.title, ...dataset.sources.map((source) => source.title), ...dataset.topics.map((topic) => topic.label)];
  const texts = [...dataset.questions.map((question) => question.text), ...dataset.stories.map((story) => story.title)];
  return [...names, ...statements, ...titles, ...texts, 'al-Qaeda', 'Taliban'];
}

test('a page saved with a file of one’s own is that file’s, without a trace of the shipped one', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'sayso-own-'));
  const opened = await openApp();
  await openMine(opened.page, records(['So it says']));
  const { bytes } = await downloaded(opened.page, () => opened.page.getByRole('button', { name: 'Save this page' }).click());
  await opened.close();
  const text = bytes.toString('utf8');
  assert.deepEqual(traces().filter((name) => text.includes(name)), []);
  assert.ok(text.includes('<title>Sayso: A file of mine</title>'));
  assert.ok(text.includes('<meta name="description" content="A file of mine">'));
  const file = join(directory, 'own.html');
  await writeFile(file, text);
  const plain = await openApp({ file, hash: '#/' });
  assert.equal(await plain.page.title(), 'Sayso: A file of mine');
  assert.match(await plain.page.locator('[data-view=""]').innerText(), /A page/);
  assert.equal(await plain.page.locator('[data-opened]').count(), 0, 'there it is the page’s own');
  assert.equal(JSON.parse(payload('dataset', await readFile(file, 'utf8')).split('\n')[0]).title, 'A file of mine');
  assert.match(await plain.page.locator('#record').textContent(), /So it says/);
  assertQuiet(plain);
  await plain.close();
  await rm(directory, { recursive: true });
});
