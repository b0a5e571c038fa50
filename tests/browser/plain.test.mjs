// The page with scripts off: what a crawler, a printer or a careful reader gets.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { openPage, useBrowser } from './harness/browser.mjs';
import { until } from './harness/display.mjs';
import { assertSameText, dataset, pageText } from './harness/dist.mjs';

useBrowser();

/** The page with a boot script that its policy does not know, so that it is parsed and not started. */
const unstarted = pageText.replace('<script id="boot">', '<script id="boot">;');

async function openUnstarted() {
  const directory = await mkdtemp(join(tmpdir(), 'sayso-'));
  const file = join(directory, 'unstarted.html');
  await writeFile(file, unstarted);
  const opened = await openPage({ file });
  await rm(directory, { recursive: true });
  return opened;
}

test('parsing and writing the page leaves its bytes unchanged', async () => {
  const { page, close } = await openPage({ javaScript: false });
  const written = await page.content();
  await close();
  assertSameText(written, pageText);
});

test('with scripts on, the parser reads the same page', async () => {
  const { page, close } = await openUnstarted();
  const written = await page.content();
  await close();
  assertSameText(written, unstarted);
});

test('axe finds nothing against the plain record', async () => {
  const { page, close } = await openUnstarted();
  // The record is made to stand inside the app's page, whose landmarks hold it then.
  await assertAccessible(page, { except: ['landmark-one-main', 'region'] });
  await close();
});

test('every claim and source of the dataset stands in the document', async () => {
  const { page, close } = await openPage({ javaScript: false });
  const shown = (handle) => page.$$eval(`#app [data-${handle}]`, (found, name) => found.map((one) => one.dataset[name]), handle);
  const [claims, sources] = await Promise.all([shown('claim'), shown('source')]);
  await close();
  for (const { id } of dataset.claims ?? []) assert.ok(claims.includes(id), `claim ${id}`);
  for (const { id } of dataset.sources ?? []) assert.ok(sources.includes(id), `source ${id}`);
});

test('without scripts one sentence says that this is the plain record', async () => {
  const { page, errors, close } = await openPage({ javaScript: false });
  assert.match(await page.locator('noscript p').innerText(), /plain record/);
  assert.deepEqual(errors, []);
  await close();
});

for (const width of [360, 1440]) {
  test(`without scripts a link to a claim leads to it at ${width} px, from outside and from within`, async () => {
    const open = (hash) => openPage({ hash, javaScript: false, viewport: { width, height: 780 } });
    const stands = async (page) => {
      const top = async () => (await page.locator('#wtn-090').boundingBox())?.y ?? -1000;
      await until(async () => (await top()) > -2 && (await top()) < 400, 'the claim to stand near the top');
    };
    const outside = await open('#wtn-090');
    await stands(outside.page);
    const within = await open('');
    await within.page.locator('#app a[href="#wtn-090"]').first().click();
    await stands(within.page);
    await Promise.all([outside.close(), within.close()]);
  });
}
