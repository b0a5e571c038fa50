// The front page starts with the functions that its start calls, and the others follow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';

useBrowser();

/** Notes when programs of some size are compiled: `waiting` those for which a call waits. */
function watch() {
  const seen = (globalThis.seen = { waiting: 0, readyAt: null, wholeAt: null });
  const { Module, compile } = WebAssembly;
  const SMALL = 400_000;
  const isWhole = (bytes) => bytes.byteLength > SMALL;
  WebAssembly.Module = new Proxy(Module, {
    construct(target, [bytes]) {
      if (isWhole(bytes)) seen.waiting++;
      return new target(bytes);
    },
  });
  WebAssembly.compile = (bytes) => {
    if (isWhole(bytes)) seen.wholeAt ??= performance.now();
    return compile(bytes);
  };
  new MutationObserver(() => {
    if (document.documentElement.dataset.ready) seen.readyAt ??= performance.now();
  }).observe(document, { subtree: true, attributeFilter: ['data-ready'] });
}

/** `watch`, and what else is to be done in the page. */
const watching = (more) => `(${watch})();\n${more}`;

const seen = (page) => page.evaluate(() => globalThis.seen);
const whole = (page) => page.waitForFunction(() => globalThis.seen.wholeAt !== null);
const view = (page) => page.locator('[data-view]').first().getAttribute('data-view');

test('the front page is ready before the whole program is there, and waits for none of it', async () => {
  const opened = await openApp({ init: watch });
  await whole(opened.page);
  const { waiting, readyAt, wholeAt } = await seen(opened.page);
  assert.equal(waiting, 0, 'what the start calls is unpacked first');
  assert.ok(readyAt < wholeAt, `ready at ${readyAt}, whole at ${wholeAt}`);
  assertQuiet(opened);
  await opened.close();
});

for (const path of ['claims', 'actors', 'relations', 'timeline', 'disputes', 'sources', 'about']) {
  test(`who is quicker than the program gets ${path} all the same`, async () => {
    const opened = await openApp({
      init: watching(`new MutationObserver(() => {
          if (document.documentElement.dataset.ready && !location.hash) location.hash = '#/${path}';
        }).observe(document, { subtree: true, attributeFilter: ['data-ready'] });`),
    });
    const { page } = opened;
    await page.waitForFunction((path) => document.querySelector('[data-view]')?.dataset.view === path, path);
    const { waiting, wholeAt } = await seen(page);
    assert.ok(waiting === 1 || wholeAt !== null, 'the whole program is there');
    assert.equal(await page.locator('#record').count(), 1, 'one program, which has taken over once');
    // The same memory goes on: what is chosen now stands in the address, and back leads back.
    await page.evaluate(() => (location.hash = '#/claims?kind=pledge'));
    await page.waitForFunction(() => document.querySelector('[data-view]')?.dataset.view === 'claims');
    const shown = await page.locator('#app [data-view] [data-claim]').count();
    assert.ok(shown > 0);
    await page.goBack();
    await page.waitForFunction((path) => document.querySelector('[data-view]')?.dataset.view === path, path);
    assertQuiet(opened);
    await opened.close();
  });
}

test('a press in the very moment the page is ready is answered', async () => {
  const opened = await openApp({
    init: watching(`new MutationObserver((_, observer) => {
        if (!document.documentElement.dataset.ready) return;
        observer.disconnect();
        document.querySelector('#app [data-view] [data-claim] a, #app [data-view] a[data-claim]').click();
      }).observe(document, { subtree: true, attributeFilter: ['data-ready'] });`),
  });
  await opened.page.waitForFunction(() => location.hash.includes('select=claim:'));
  assert.match(await opened.page.locator('#detail').innerText(), /Claim (cad|wtn)-\d{3}/);
  assertQuiet(opened);
  await opened.close();
});

test('any other start waits for the whole program', async () => {
  const opened = await openApp({ init: watch, hash: '#/timeline' });
  const { waiting, readyAt, wholeAt } = await seen(opened.page);
  assert.equal(await view(opened.page), 'timeline');
  assert.equal(waiting, 0);
  assert.ok(wholeAt < readyAt, `whole at ${wholeAt}, ready at ${readyAt}`);
  assertQuiet(opened);
  await opened.close();
});

test('a browser that compiles nothing while a call waits starts with the whole program', async () => {
  const opened = await openApp({
    init: watching(`for (const kind of ['Module', 'Instance']) {
        WebAssembly[kind] = new Proxy(WebAssembly[kind], {
          construct() { throw new RangeError('too large while a call waits'); },
        });
      }`),
  });
  const { readyAt, wholeAt } = await seen(opened.page);
  assert.ok(wholeAt < readyAt, `whole at ${wholeAt}, ready at ${readyAt}`);
  assertQuiet(opened);
  await opened.close();
});

test('a rest that cannot be made is told once, to whoever asks for it', async () => {
  const { page, close } = await openApp({
    init: watching(`WebAssembly.Module = new Proxy(WebAssembly.Module, {
        construct(target, [bytes]) {
          if (bytes.byteLength > 400_000) throw new RangeError('no memory for it');
          return new target(bytes);
        },
      });
      new MutationObserver(() => {
        if (document.documentElement.dataset.ready && !location.hash) location.hash = '#/timeline';
      }).observe(document, { subtree: true, attributeFilter: ['data-ready'] });`),
  });
  await page.locator('#boot-notice').first().waitFor();
  // What goes on behind it has its time to complain as well.
  await page.waitForTimeout(1000);
  const notices = await page.locator('#boot-notice').allInnerTexts();
  assert.equal(notices.length, 1, notices.join(' '));
  assert.match(notices[0], /stopped with “no memory for it”/);
  await close();
});
