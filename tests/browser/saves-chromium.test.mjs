// A real Chromium's own saving: Ctrl+S, its dialog, the written file opened from disk.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { openPage, ready, useBrowser } from './harness/browser.mjs';
import { openDesktop, SAVE_AS } from './harness/desktop.mjs';
import { lacking } from './harness/display.mjs';
import { assertSameText, dataset, pageText, payload } from './harness/dist.mjs';
import { assertRestored, leaveAsFound, PLACE } from './harness/saved.mjs';
import { serve } from './harness/server.mjs';

useBrowser();

const skip = lacking('Xvfb', 'xdotool');

let directory;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sayso-saves-'));
});
after(() => rm(directory, { recursive: true, force: true }));

/** Opens the page from a server, leaves it in a state of its own, saves it, and ends the server. */
async function savedFromServer(desktop, name) {
  const server = await serve({ base: '/repo/' });
  await desktop.page.goto(server.url(`?from=mail${PLACE}`));
  await ready(desktop.page);
  await leaveAsFound(desktop.page);
  const path = join(directory, name);
  const text = await desktop.save(path);
  await server.close();
  assert.deepEqual(desktop.errors, []);
  return { path, text, origin: server.origin };
}

/** Opens a saved page from disk, in the same browser. */
async function reopen(desktop, path) {
  await desktop.page.goto('about:blank');
  desktop.requests.length = 0;
  await desktop.page.goto(pathToFileURL(path).href);
  await ready(desktop.page);
}

test('saved as “HTML only” by Chromium, the page is the same bytes and starts', { skip }, async (t) => {
  const desktop = await openDesktop(t, SAVE_AS.htmlOnly);
  const { path, text } = await savedFromServer(desktop, 'only.html');
  assertSameText(text, pageText);
  await reopen(desktop, path);
  assert.equal(await desktop.page.locator('#app .masthead').count(), 1);
  assert.deepEqual([desktop.errors, desktop.requests.length], [[], 1]);
});

test('saved as “Complete” by Chromium, reopened and saved again, it runs once, as it was left', { skip }, async (t) => {
  const desktop = await openDesktop(t, SAVE_AS.complete);
  let { path, text, origin } = await savedFromServer(desktop, 'complete.html');
  for (let generation = 1; generation <= 2; generation++) {
    for (const id of ['dataset', 'wasm', 'boot']) assertSameText(payload(id, text), payload(id));
    await reopen(desktop, path);
    await assertRestored(desktop.page, origin);
    assert.deepEqual([desktop.errors, desktop.requests.length], [[], 1], `quiet in generation ${generation}`);
    path = join(directory, `complete-${generation}.html`);
    text = await desktop.save(path);
  }
});

test('whatever way a page is saved, it asks for no manifest; at its address it can be installed', { skip }, async (t) => {
  const desktop = await openDesktop(t, SAVE_AS.complete);
  const { page } = desktop;
  const server = await serve({ base: '/repo/' });
  await page.addInitScript(() => addEventListener('beforeinstallprompt', () => (globalThis.canBeInstalled = true)));
  await page.goto(server.url());
  await ready(page);
  await page.waitForFunction(() => globalThis.canBeInstalled);
  const devtools = await page.context().newCDPSession(page);
  assert.deepEqual((await devtools.send('Page.getInstallabilityErrors')).installabilityErrors, []);
  // As the browser writes it from its menu, which tells the page nothing.
  const address = server.url('manifest.webmanifest');
  const text = (await page.content()).replace('href="manifest.webmanifest"', `href="${address}"`);
  assert.ok(text.includes(address));
  const path = join(directory, 'from-the-menu.html');
  await writeFile(path, text);
  await reopen(desktop, path);
  assert.equal(await page.locator('link[rel="manifest"], body > p').count(), 0);
  // The browser looks for a manifest once the page has loaded; asked for it, it has none.
  assert.equal((await devtools.send('Page.getAppManifest')).url, '');
  assert.deepEqual([desktop.errors, desktop.requests.length], [[], 1]);
  await server.close();
});

test('saved as one MHTML file by Chromium, every claim stands there without scripts', { skip }, async (t) => {
  const desktop = await openDesktop(t, SAVE_AS.mhtml);
  const { text } = await savedFromServer(desktop, 'archive.mhtml');
  const file = join(directory, 'archived.html');
  await writeFile(file, archivedPage(text));
  const { page, close } = await openPage({ file, javaScript: false });
  const record = page.locator('#record');
  assert.equal(await page.locator('script').count(), 0);
  assert.equal(await record.locator('[data-claim]').count(), dataset.claims.length);
  await record.locator('summary').first().click();
  assert.ok(await record.locator('[data-claim]').last().isVisible());
  for (const { url } of dataset.sources) assert.equal(await record.locator(`a[href="${url}"]`).count(), 1);
  await close();
});

/** The page in an MHTML file: its first part, which is quoted-printable. */
function archivedPage(text) {
  const [, boundary] = text.match(/boundary="([^"]+)"/);
  const [head, ...body] = text.split(`--${boundary}`)[1].split('\r\n\r\n');
  assert.match(head, /Content-Type: text\/html[^]*quoted-printable/);
  const joined = body.join('\r\n\r\n').replace(/=\r\n/g, '');
  return Buffer.from(joined.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1');
}
