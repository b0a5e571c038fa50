// The boot script: it undoes what a saved page carries, and says what is missing when it cannot start.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assertQuiet, openApp, openPage, useBrowser } from './harness/browser.mjs';
import { PAYLOAD, pageText, payload } from './harness/dist.mjs';

useBrowser();

let directory;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sayso-'));
});
after(() => rm(directory, { recursive: true, force: true }));

async function written(name, text) {
  const path = join(directory, name);
  await writeFile(path, text);
  return path;
}

/** The page as a browser's "save complete" writes it: the live elements. */
const saved = (page) => page.content();

const documentText = pageText.match(/<div id="app">([\s\S]*)<\/div>\n<script type="application\/json" id="dataset">/)[1];

/** What is left where the app cannot start. */
async function assertOnlyTheRecord(page, reason) {
  const notice = page.locator('#boot-notice[role="alert"]');
  await notice.waitFor();
  assert.match(await notice.innerText(), reason);
  assert.equal(await page.locator('#app').innerHTML(), documentText);
  assert.equal(await page.locator('#record').count(), 0);
  assert.equal(await page.locator('html').getAttribute('data-ready'), null);
}

test('without WebAssembly the document stays and one notice says so', async () => {
  const { page, close } = await openPage({ init: () => delete globalThis.WebAssembly });
  await assertOnlyTheRecord(page, /no WebAssembly/);
  await close();
});

test('without DecompressionStream the document stays and one notice says so', async () => {
  const { page, close } = await openPage({ init: () => delete globalThis.DecompressionStream });
  await assertOnlyTheRecord(page, /no DecompressionStream/);
  await close();
});

test('without Uint8Array.fromBase64 the app starts all the same', async () => {
  const opened = await openApp({ init: () => delete Uint8Array.fromBase64 });
  assertQuiet(opened);
  await opened.close();
});

for (const [what, change] of [
  ['no base64', (text) => `*${text}`],
  ['cut short', (text) => text.slice(0, 4000)],
  ['another program', () => 'H4sIAAAAAAAAA0vLz1dIyixSSEosUkjKTy4BAFmZzv4TAAAA'],
]) {
  test(`with a program that is ${what} the document stays and one notice says so`, async () => {
    const wasm = payload('wasm');
    const file = await written('broken.html', pageText.replace(wasm, () => change(wasm)));
    const { page, close } = await openPage({ file });
    await assertOnlyTheRecord(page, /failed with/);
    await close();
  });
}

test('where memory is refused at the start the document stays and one notice says so', async () => {
  const { page, close } = await openPage({
    init: () => {
      WebAssembly.instantiateStreaming = () => Promise.reject(new RangeError('WebAssembly.Memory(): could not allocate memory'));
    },
  });
  await assertOnlyTheRecord(page, /failed with.*could not allocate memory/);
  await close();
});

test('where memory is refused while the program loads, the document stays and one notice says so', async () => {
  const { page, close } = await openPage({ init: refuseMoreMemory });
  await assertOnlyTheRecord(page, /failed with/);
  await close();
});

test('a program that ends while it is used says so once, and what is on screen stays', async () => {
  const { page, close } = await openApp({ hash: '#/claims' });
  const shown = await page.locator('#app').innerHTML();
  // Both endings are told to the page before they are told here.
  await page.evaluate(async () => {
    const told = (type) => new Promise((done) => addEventListener(type, done, { once: true }));
    const both = Promise.all([told('error'), told('unhandledrejection')]);
    const end = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    queueMicrotask(end);
    Promise.resolve().then(end);
    await both;
  });
  await page.locator('#boot-notice').first().waitFor();
  const notices = await page.locator('#boot-notice').allInnerTexts();
  assert.equal(notices.length, 1, notices.join(' '));
  assert.match(notices[0], /stopped with “unreachable”\. Reload the page/);
  assert.equal(await page.locator('#app').innerHTML(), shown);
  await close();
});

/** Gives every program the memory it starts with and no more: its own limit is written into its bytes. */
function refuseMoreMemory() {
  const number = (bytes, at) => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      value |= (bytes[at] & 127) << shift;
      if (bytes[at++] < 128) return [value, at];
    }
  };
  const written = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...written(value >>> 7)]);
  WebAssembly.instantiateStreaming = async (response, imports) => {
    const bytes = new Uint8Array(await (await response).arrayBuffer());
    for (let at = 8; at < bytes.length; ) {
      const [size, start] = number(bytes, at + 1);
      if (bytes[at] === 5) {
        const [pages] = number(bytes, start + 2);
        const limited = [1, 1, ...written(pages), ...written(pages)];
        return WebAssembly.instantiate(Uint8Array.from([...bytes.subarray(0, at), 5, ...written(limited.length), ...limited, ...bytes.subarray(start + size)]), imports);
      }
      at = start + size;
    }
    throw new Error('the program has no memory of its own');
  };
}

test('a page saved as it stands, opened and saved again, holds one app and the same payload', async () => {
  let file;
  for (let generation = 0; generation < 3; generation++) {
    const opened = await openApp({ file });
    assertQuiet(opened);
    const { page } = opened;
    assert.equal(await page.locator('[data-view]').count(), 1, `one app in generation ${generation}`);
    assert.equal(await page.locator('#record').count(), 1);
    assert.equal(await recordText(page), documentText);
    await page.evaluate(leaveThings);
    const text = await saved(page);
    for (const id of PAYLOAD.filter((id) => id !== 'view')) assert.equal(payload(id, text), payload(id), `#${id} in generation ${generation}`);
    file = await written(`saved-${generation}.html`, text);
    await opened.close();
  }
});

test('what a saved page carries is undone before the app starts', async () => {
  const first = await openApp();
  await first.page.evaluate(leaveThings);
  const file = await written('carrying.html', await saved(first.page));
  await first.close();
  const { page, close } = await openPage({ file, init: () => delete globalThis.WebAssembly });
  await assertOnlyTheRecord(page, /no WebAssembly/);
  assert.equal(await page.locator('#left-behind').count(), 0);
  assert.deepEqual(await page.evaluate(() => document.documentElement.getAttributeNames()), ['lang', 'data-theme']);
  assert.deepEqual(await page.evaluate(() => document.body.getAttributeNames()), []);
  assert.equal(await page.title(), pageText.match(/<title>(.*)<\/title>/)[1]);
  await close();
});

/** The record without its summary, as markup; its claims under the ids they have in the document. */
function recordText(page) {
  return page.locator('#record').evaluate((record) => {
    const copy = record.cloneNode(true);
    copy.querySelector('summary').remove();
    return copy.innerHTML.replaceAll('<article id="claim_', '<article id="');
  });
}

/** What a run may leave about: a toast, attributes, another title, an opened record. */
function leaveThings() {
  const toast = document.createElement('div');
  toast.id = 'left-behind';
  document.body.append(toast);
  document.documentElement.dataset.theme = 'dark';
  document.body.className = 'sheet-open';
  document.getElementById('record').open = true;
  document.title = 'Timeline';
}
