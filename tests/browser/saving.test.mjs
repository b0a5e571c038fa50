// Save this page: the file that the control hands out, reopened, saved again, and what it carries.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, openPage, useBrowser } from './harness/browser.mjs';
import { document as asDocument, HOSTILE, lines as asLines, openDataset, records } from './harness/mine.mjs';
import { assertSameText, dataset, pageText, payload, withView } from './harness/dist.mjs';
import { serve } from './harness/server.mjs';

useBrowser();

let directory;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sayso-'));
});
after(() => rm(directory, { recursive: true, force: true }));

let copies = 0;

/** Presses the control and gives the path and the text of what was downloaded. */
async function save(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save this page' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'sayso.html');
  const path = join(directory, `copy-${copies++}.html`);
  await download.saveAs(path);
  return { path, text: await readFile(path, 'utf8') };
}

const told = (page) => page.locator('[data-told]');
const hash = (page) => page.evaluate(() => location.hash);
const theme = (page) => page.locator('html').getAttribute('data-theme');

test('with the server gone and nothing cached, the page still saves to a file that works', async () => {
  const server = await serve({ base: '/repo/' });
  const opened = await openApp({ url: server.url('?from=mail#/claims?kind=pledge') });
  await server.close();
  const { path } = await save(opened.page);
  await opened.close();
  const again = await openApp({ file: path });
  assert.equal(await hash(again.page), '#/claims?kind=pledge');
  assert.equal(again.requests.length, 1);
  assertQuiet(again);
  await again.close();
});

test('a page that nothing was changed in saves to the very bytes it was built with', async () => {
  const server = await serve({ gzip: true });
  for (const from of [{}, { url: server.url() }]) {
    const { page, close } = await openApp(from);
    assertSameText((await save(page)).text, pageText);
    await page.getByRole('link', { name: 'Timeline', exact: true }).click();
    await page.locator('[data-view="timeline"]').waitFor();
    await page.locator('#record > summary').click();
    await page.locator('.masthead-name a').first().click();
    await page.locator('[data-view=""]').waitFor();
    assertSameText((await save(page)).text, pageText);
    await close();
  }
  await server.close();
});

test('a copy of a copy has the same view, selection and theme, and is the same but for them', async () => {
  const place = '#/claims?kind=pledge&select=claim:cad-031';
  let file;
  let last;
  for (let generation = 0; generation < 3; generation++) {
    const opened = await openApp(file ? { file } : { hash: place });
    const { page } = opened;
    assert.equal(await hash(page), place);
    assert.equal(await page.locator('#app .masthead').count(), 1);
    assert.equal(await page.locator('#record').count(), 1);
    assert.ok(await page.locator('#detail').isVisible());
    if (generation === 0) {
      const button = page.getByRole('button', { name: /^Theme/ });
      await button.click();
      await button.click();
    }
    assert.equal(await theme(page), 'dark');
    const copy = await save(page);
    assertSameText(copy.text, withView(place, 'dark'));
    assert.ok(last === undefined || last === copy.text);
    last = copy.text;
    file = copy.path;
    assertQuiet(opened);
    await opened.close();
  }
});

test('a saved page that is opened with a hash obeys the hash', async () => {
  const first = await openApp({ hash: '#/claims?kind=pledge' });
  const { path } = await save(first.page);
  await first.close();
  const { page, close } = await openApp({ file: path, hash: '#/timeline' });
  assert.equal(await page.locator('[data-view="timeline"]').count(), 1);
  await close();
});

for (const [form, text] of [
  ['one document', asDocument],
  ['JSON Lines', asLines],
  ['JSON Lines from another system', (list) => `\ufeff\r\n${asLines(list).replaceAll('\n', '\r\n\r\n')}`],
]) {
  test(`an opened dataset of ${form} is saved with the page, and its record with it`, async () => {
    const first = await openApp();
    await openDataset(first.page, 'mine.json', text(records(['It rains', ...HOSTILE])));
    const { path, text: saved } = await save(first.page);
    assertQuiet(first);
    await first.close();
    assert.ok(!payload('dataset', saved).includes('<'));
    const opened = text(records(['It rains', ...HOSTILE]));
    assertSameText(payload('dataset', saved), opened.replace('\ufeff', '').replaceAll('\r\n', '\n').replaceAll('<', '\\u003c'));
    for (const id of ['wasm', 'boot']) assert.equal(payload(id, saved), payload(id));

    const again = await openApp({ file: path });
    assert.equal(await again.page.locator('[data-opened]').count(), 0, 'it is the page’s own now');
    assert.equal(await hash(again.page), '#/claims');
    assert.equal(await again.page.locator('.claim-list [data-claim]').count(), 6);
    assert.equal(await again.page.locator('#record [data-claim]').count(), 6);
    assert.equal(await again.page.locator(`[data-claim="${dataset.claims[0].id}"]`).count(), 0);
    assertSameText((await save(again.page)).text, saved);
    assertQuiet(again);
    await again.close();

    const plain = await openPage({ file: path, javaScript: false });
    assert.equal(await plain.page.title(), 'Sayso: A file of mine');
    assert.equal(await plain.page.locator('#app [data-claim]').count(), 6);
    assertSameText(await plain.page.content(), saved);
    await plain.close();
  });
}

test('claims that bear the names of the page’s own parts are saved with it and come back', async () => {
  const NAMES = ['app', 'record', 'dataset', 'view', 'wasm', 'boot'];
  const first = await openApp();
  const named = records(NAMES.map((name) => `It is called ${name}`), (at) => ({ id: NAMES[at] }));
  await openDataset(first.page, 'named.jsonl', asLines(named));
  const { path, text } = await save(first.page);
  await first.close();
  for (const id of ['wasm', 'boot']) assert.equal(payload(id, text), payload(id));
  const again = await openApp({ file: path });
  assert.equal(await hash(again.page), '#/claims');
  for (const name of NAMES) {
    for (const within of ['body > div#app', 'body > details#record']) {
      const claim = again.page.locator(`${within} [data-claim="${name}"]`);
      assert.match(await claim.textContent(), new RegExp(`It is called ${name}`));
    }
  }
  assertSameText((await save(again.page)).text, text);
  assertQuiet(again);
  await again.close();
});

test('a dataset too large for one page is not saved, and the page says so', async () => {
  const file = join(directory, 'large.jsonl');
  const line = `${' '.repeat(99_999)}\n`;
  await writeFile(file, `${asLines(records(['It rains']))}\n${line.repeat(501)}`);
  const opened = await openApp();
  await openDataset(opened.page, 'large.jsonl', { path: file });
  await opened.page.getByRole('button', { name: 'Save this page' }).click();
  await told(opened.page).waitFor();
  assert.match(await told(opened.page).innerText(), /could not be saved: large\.jsonl has 51 MB, .* at most 50 MB/);
  assertQuiet(opened);
  await opened.close();
});

test('the control is reached and used by keyboard, and says what became of it', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  const button = page.getByRole('button', { name: 'Save this page' });
  await page.locator('#open-dataset').focus();
  await page.keyboard.press('Tab');
  assert.ok(await button.evaluate((element) => element === document.activeElement));
  await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await told(page).waitFor();
  assert.match(await told(page).innerText(), /downloads as sayso\.html/);
  assert.equal(await told(page).evaluate((element) => element.closest('[aria-live="polite"]') !== null), true);
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  assert.equal(await told(page).count(), 0);
  assertQuiet(opened);
  await opened.close();
});

for (const [answer, outcome, downloads] of [
  ['taken', () => Promise.resolve(), 0],
  ['left', () => Promise.reject(new DOMException('', 'AbortError')), 0],
  ['refused', () => Promise.reject(new DOMException('', 'NotAllowedError')), 1],
]) {
  test(`on a phone with a share sheet that is ${answer}, the page is ${downloads ? 'downloaded' : 'not downloaded'}`, async () => {
    const opened = await openApp({ phone: true, init: `(${shareStub})(${outcome})` });
    const { page } = opened;
    let downloaded = 0;
    page.on('download', () => downloaded++);
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('button', { name: 'Save this page' }).click();
    await page.waitForFunction(() => globalThis.shared);
    if (downloads) await told(page).waitFor();
    assert.equal(downloaded, downloads);
    assertSameText(await page.evaluate(() => shared), pageText);
    assertQuiet(opened);
    await opened.close();
  });
}

/** A share sheet that keeps what it is given. */
function shareStub(outcome) {
  navigator.canShare = ({ files }) => files.every((file) => file.type === 'text/html');
  navigator.share = async ({ files }) => {
    globalThis.shared = await files[0].text();
    return outcome();
  };
}
