// The policy, tried: nothing that gets into the page or its data may run, load or send.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assertQuiet, openApp, openPage, useBrowser } from './harness/browser.mjs';
import { HOSTILE, lines as asLines, openDataset, records } from './harness/mine.mjs';
import { pageText } from './harness/dist.mjs';
import { serve } from './harness/server.mjs';

useBrowser();

let directory;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sayso-'));
});
after(() => rm(directory, { recursive: true, force: true }));

const intruder = (page) => page.evaluate(() => document.documentElement.dataset.intruder ?? null);

test('injected scripts, handlers, remote images and frames are blocked', async () => {
  const server = await serve();
  const run = (n) => `document.documentElement.dataset.intruder=${n}`;
  const injected = [
    `<script>${run(1)}</script>`,
    `<script src="${server.url('sw.js')}"></script>`,
    `<img src="${server.url('icon-192.png')}" onerror="${run(2)}">`,
    `<img src="data:,x" onerror="${run(3)}">`,
    `<iframe srcdoc="<script>parent.${run(4)}</script>"></iframe>`,
    `<link rel="stylesheet" href="${server.url('index.html')}">`,
    `<object data="${server.url('index.html')}"></object>`,
    '<base href="https://example.org/">',
  ].join('');
  const file = join(directory, 'injected.html');
  await writeFile(file, pageText.replace('<div id="app">', (app) => injected + app));
  const opened = await openApp({ file });
  await opened.page.evaluate((markup) => document.querySelector('#record').insertAdjacentHTML('beforeend', markup), injected);
  await opened.page.evaluate(() => document.querySelector('#record').dispatchEvent(new Event('x')));
  await opened.page.waitForFunction(() => document.readyState === 'complete');
  assert.equal(await intruder(opened.page), null);
  assert.deepEqual(server.requests, [], 'nothing reaches the network');
  assert.ok(opened.errors.length >= 5 && opened.errors.some((error) => error.includes('Content Security Policy')));
  await opened.close();
  await server.close();
});

test('fetch, beacons, sockets, eval and form posts from the page are blocked', async () => {
  const server = await serve();
  const opened = await openApp({ url: server.url() });
  await opened.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const before = server.requests.length;
  const outcome = await opened.page.evaluate(async (url) => {
    const refused = (try_) => Promise.resolve().then(try_).then(() => false, () => true);
    const form = document.createElement('form');
    form.action = `${url}?form`;
    form.method = 'post';
    document.body.append(form);
    const socketFails = (socket) => new Promise((resolve) => { socket.onerror = () => resolve(true); socket.onopen = () => resolve(false); });
    return {
      fetch: await refused(() => fetch(`${url}?fetch`)),
      elsewhere: await refused(() => fetch('https://example.org/')),
      request: await refused(() => new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('GET', `${url}?xhr`);
        request.onerror = reject;
        request.onload = resolve;
        request.send();
      })),
      socket: await refused(() => socketFails(new WebSocket(url.replace('http', 'ws'))).then((failed) => failed && Promise.reject())),
      events: await socketFails(new EventSource(`${url}?events`)),
      beacon: navigator.sendBeacon(`${url}?beacon`, 'x') && 'queued',
      form: (form.submit(), 'sent'),
    };
  }, server.url());
  assert.deepEqual({ ...outcome, beacon: 0, form: 0 }, { fetch: true, elsewhere: true, request: true, socket: true, events: true, beacon: 0, form: 0 });
  await opened.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.deepEqual(server.requests.slice(before).filter((path) => path.includes('?')), []);
  await opened.close();
  await server.close();
});

test('hostile words in the address stay text', async () => {
  for (const words of HOSTILE) {
    const hash = `#/claims?q=${encodeURIComponent(words)}&actor=${encodeURIComponent(words)}&select=claim:${encodeURIComponent(words)}`;
    const opened = await openApp({ hash });
    assert.equal(await opened.page.locator('#search').inputValue(), words);
    const saved = join(directory, 'hash.html');
    await writeFile(saved, await opened.page.content());
    assertQuiet(opened);
    await opened.close();
    const again = await openApp({ file: saved });
    assert.equal(await again.page.locator('#search').inputValue(), words, 'after saving too');
    assert.equal(await intruder(again.page), null);
    assertQuiet(again);
    await again.close();
  }
});

test('a hostile dataset stays text, live, saved, and in the document', async () => {
  const list = records(HOSTILE);
  Object.assign(list[0], { title: HOSTILE[0], description: HOSTILE[2] });
  for (const record of list.slice(1)) for (const value of Object.values(record)) if (value.name) value.name = HOSTILE[0];
  const opened = await openApp();
  await openDataset(opened.page, 'hostile.jsonl', asLines(list));
  for (const words of HOSTILE) assert.equal(await opened.page.locator('.said-what', { hasText: words }).count(), 1, words);
  assert.equal(await opened.page.locator('#app img, #app svg[onload], #app script').count(), 0);
  const [download] = await Promise.all([
    opened.page.waitForEvent('download'),
    opened.page.getByRole('button', { name: 'Save this page' }).click(),
  ]);
  const file = join(directory, 'hostile.html');
  await download.saveAs(file);
  assertQuiet(opened);
  await opened.close();
  for (const javaScript of [true, false]) {
    const again = await (javaScript ? openApp : openPage)({ file, javaScript });
    for (const words of HOSTILE) assert.ok((await again.page.locator('.said-what', { hasText: words }).count()) > 0, words);
    assert.equal(await again.page.locator('img, [onload], [onerror]').count(), 0);
    assert.equal(await again.page.locator('script').count(), 4);
    if (javaScript) assert.equal(await intruder(again.page), null);
    assertQuiet(again);
    await again.close();
  }
  assert.equal((await readFile(file, 'utf8')).match(/<script\b/g).length, 4);
});

for (const [what, text] of [
  ['a link that would run', asLines(records(['x']).map((record) => (record.source ? { source: { ...record.source, url: 'javascript:alert(1)', url_basis: 'external' } } : record)))],
  ['brackets ten thousand deep', `{"format":"sayso/1","title":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
  ['a NUL', asLines(records(['x'])).replace('"x"', '"x\u0000"')],
  ['half a character', asLines(records(['x'])).replace('"x"', '"\\ud800"')],
  ['an id twice', asLines([...records(['x']), records(['x']).at(-1)])],
  ['no end', '{"format":"sayso/1","title":"x"'],
]) {
  test(`a file with ${what} is refused with its problems listed`, async () => {
    const opened = await openApp();
    await opened.page.setInputFiles('#open-dataset', { name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await opened.page.locator('[data-view="problems"] .problem-list li').first().waitFor();
    assertQuiet(opened);
    await opened.close();
  });
}

for (const [what, init] of [
  ['throws', () => Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('no storage'); } })],
  ['is polluted', () => { localStorage.setItem('sayso:theme', '"><script>1</script>'); localStorage.setItem('sayso:place', 'javascript:1'); localStorage.setItem('other', 'x'.repeat(1000)); }],
  ['is full', () => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }],
]) {
  test(`from a file no worker is registered, and storage that ${what} changes nothing`, async () => {
    const opened = await openApp({ init: `(${init})(); if (navigator.serviceWorker) navigator.serviceWorker.register = () => { document.documentElement.dataset.intruder = 'worker'; };` });
    const { page } = opened;
    assert.equal(await intruder(page), null);
    assert.equal(await page.locator('html').getAttribute('data-theme'), null);
    await page.getByRole('button', { name: /^Theme/ }).click();
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'light');
    assert.equal(await page.locator('link[rel="manifest"]').count(), 0);
    assertQuiet(opened);
    await opened.close();
  });
}

test('what is stored is prefixed', async () => {
  const opened = await openApp({ hash: '#/claims' });
  await opened.page.getByRole('button', { name: /^Theme/ }).click();
  await opened.page.reload();
  assert.deepEqual(await opened.page.evaluate(() => Object.keys(localStorage).sort()), ['sayso:place', 'sayso:theme']);
  await opened.close();
});
