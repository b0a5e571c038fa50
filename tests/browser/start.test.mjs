// The app starts from the one file, wherever it lies, and asks for nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';

useBrowser();

const COMPANIONS = ['sw.js', 'manifest.webmanifest', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png'];

test('it starts from a file and asks for nothing', async () => {
  const opened = await openApp();
  assertQuiet(opened);
  assert.equal(opened.requests.length, 1, 'only the page itself is asked for');
  assert.equal(await opened.page.locator('link[rel="manifest"]').count(), 0);
  await opened.close();
});

for (const [where, base, rest] of [
  ['at the root', '/', ''],
  ['below a path', '/repo/', ''],
  ['by its file name', '/repo/', 'index.html'],
  ['far below', '/a/b/c/', ''],
  ['with words after a question mark', '/repo/', '?from=mail&x=1'],
]) {
  test(`it starts ${where} and asks for its companions alone`, async () => {
    const server = await serve({ base });
    const opened = await openApp({ url: server.url(rest) });
    await opened.page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
    assertQuiet(opened);
    const others = server.requests.filter((path) => path.split('?')[0] !== base && path !== `${base}index.html`);
    for (const path of others) assert.ok(COMPANIONS.includes(path.slice(base.length)), path);
    for (const url of opened.requests) assert.ok(url.startsWith(server.origin), url);
    assert.equal(await opened.page.locator('link[rel="manifest"]').count(), 1);
    await opened.close();
    await server.close();
  });
}

test('it starts when it is sent packed', async () => {
  const server = await serve({ gzip: true });
  const opened = await openApp({ url: server.url() });
  assertQuiet(opened);
  await opened.close();
  await server.close();
});

test('it starts without its companions', async () => {
  const server = await serve({
    change: (name, bytes) => {
      if (name !== 'index.html') throw new Error('not here');
      return bytes;
    },
  });
  const opened = await openApp({ url: server.url() });
  assert.deepEqual(opened.errors.filter((error) => !error.includes('404')), []);
  await opened.close();
  await server.close();
});

test('on takeover the document moves, whole and closed, into the record after the app', async () => {
  const plain = await openApp({ javaScript: true });
  const record = plain.page.locator('#app + details#record');
  assert.equal(await record.count(), 1);
  assert.equal(await record.getAttribute('open'), null);
  assert.equal(await record.locator('> summary').innerText(), 'The whole record as plain text');
  await plain.close();
});
