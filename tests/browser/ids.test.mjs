// Ids of the data and ids of the page: whatever a claim is called, it never meets a part of the page.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assertQuiet, openApp, openPage, useBrowser } from './harness/browser.mjs';
import { lines, openDataset, records } from './harness/mine.mjs';

useBrowser();

const VIEWS = ['', 'claims', 'actors', 'relations', 'timeline', 'disputes', 'sources', 'about'];
const PARTS = ['app', 'record', 'dataset', 'view', 'wasm', 'boot'];

let directory;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sayso-'));
});
after(() => rm(directory, { recursive: true, force: true }));

/** The ids in a page, each as often as it stands there. */
const idsOf = (page) => page.locator('[id]').evaluateAll((list) => list.map((element) => element.id));

function assertOnce(ids, where) {
  assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [], where);
}

/** Every id that a page of the shipped dataset has anywhere, as far as it could be one of the data. */
async function pageIds() {
  const { page, close } = await openApp();
  const ids = new Set([...PARTS, ...VIEWS.slice(1), 'top', 'record-002', 'record-about', 'main']);
  for (const view of VIEWS) {
    for (const more of ['', '?select=claim:cad-012&kind=assertion', '?q=taliban&without=actor:dia']) {
      await page.evaluate((hash) => (location.hash = hash), `#/${view}${more}`);
      await page.waitForFunction((view) => document.querySelector(`[data-view="${view}"]`), view);
      for (const id of await idsOf(page)) if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) ids.add(id);
    }
  }
  await close();
  return [...ids];
}

test('a claim may be called as any part of the page: live, selected by its id, saved, and without scripts', async () => {
  const names = await pageIds();
  assert.ok(names.includes('search') && names.length > 20, `${names}`);
  const named = records(names.map((name) => `It is called ${name}.`), (at) => ({ id: names[at] }));
  const opened = await openApp();
  await openDataset(opened.page, 'named.jsonl', lines(named));
  for (const view of VIEWS) {
    await opened.page.evaluate((hash) => (location.hash = hash), `#/${view}`);
    await opened.page.waitForFunction((view) => document.querySelector(`[data-view="${view}"]`), view);
    assertOnce(await idsOf(opened.page), `live, ${view}`);
  }
  for (const name of names) {
    await opened.page.evaluate((hash) => (location.hash = hash), `#${name}`);
    await opened.page.locator('#detail', { hasText: `It is called ${name}.` }).waitFor();
  }
  const [download] = await Promise.all([
    opened.page.waitForEvent('download'),
    opened.page.getByRole('button', { name: 'Save this page' }).click(),
  ]);
  const file = join(directory, 'named.html');
  await download.saveAs(file);
  assertQuiet(opened);
  await opened.close();

  const again = await openApp({ file });
  assertOnce(await idsOf(again.page), 'saved and opened again');
  assert.match(await again.page.locator('#detail').innerText(), new RegExp(`called ${names.at(-1)}\\.`));
  assert.equal(await again.page.locator('#record [data-claim]').count(), names.length);
  assertQuiet(again);
  await again.close();

  const plain = await openPage({ file, javaScript: false });
  assertOnce(await idsOf(plain.page), 'without scripts');
  for (const name of names) {
    const target = PARTS.includes(name) ? `claim_${name}` : name;
    assert.equal(await plain.page.locator(`article#${target}`).getAttribute('data-claim'), name);
  }
  await plain.close();
});
