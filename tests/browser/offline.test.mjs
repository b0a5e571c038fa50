// The service worker: the page without a network, and the new page as soon as there is one.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { openApp, ready, useBrowser } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';
import { pageBytes, pageText } from './harness/dist.mjs';

useBrowser();

/** The names of what is kept, once a worker is active. */
async function kept(page) {
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  return page.evaluate(() => caches.keys());
}

/** Asserts that soon one thing is kept, and another than before. */
async function assertKeptOtherThan(page, [before]) {
  const isOther = await page.evaluate(async (old) => {
    const end = performance.now() + 20_000;
    await (await navigator.serviceWorker.ready).update();
    while (performance.now() < end) {
      const names = await caches.keys();
      if (names.length === 1 && names[0] !== old) return true;
      await new Promise(requestAnimationFrame);
    }
    return false;
  }, before);
  assert.ok(isOther, 'the old page is forgotten for the new');
}

test('after one visit the page opens without a network, by each of its addresses', async () => {
  const server = await serve({ base: '/repo/' });
  const { page, close } = await openApp({ url: server.url() });
  assert.equal((await kept(page)).length, 1);
  await server.close();
  for (const rest of ['', '?x=1', 'index.html', '#/claims']) {
    await page.goto('about:blank');
    await page.goto(server.url(rest));
    await ready(page);
  }
  await close();
});

test('a new page takes the place of the old one at the next visit, and says so', async () => {
  let marked = false;
  const newPage = Buffer.from(pageText.replace('property="og:title"', 'name="new" property="og:title"'));
  const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
  const server = await serve({
    change: (name, bytes) => {
      if (marked && name === 'index.html') return newPage;
      if (marked && name === 'sw.js') return Buffer.from(bytes.toString().replace(hash(pageBytes), hash(newPage)));
      return bytes;
    },
  });
  const { page, close } = await openApp({ url: server.url() });
  const before = await kept(page);
  marked = true;
  await page.reload();
  await ready(page);
  assert.ok((await page.locator('meta[name="new"]').count()) === 1, 'the network answers first');
  await assertKeptOtherThan(page, before);
  await page.locator('[data-told]', { hasText: 'This is a new version of the page.' }).waitFor();
  await server.close();
  await page.reload();
  await ready(page);
  assert.ok((await page.locator('meta[name="new"]').count()) === 1, 'the new page is the one that is kept');
  await close();
});

test('a page that does not match its worker is not kept', async () => {
  const server = await serve({
    change: (name, bytes) => (name === 'sw.js' ? Buffer.from(bytes.toString().replace(/'[0-9a-f]{64}'/, `'${'0'.repeat(64)}'`)) : bytes),
  });
  const { page, close } = await openApp({ url: server.url() });
  const registered = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('./sw.js', { scope: './' }).catch(() => null);
    const worker = registration?.installing;
    if (worker) await new Promise((resolve) => worker.addEventListener('statechange', resolve));
    return { kept: await caches.keys(), active: Boolean(registration?.active) };
  });
  assert.deepEqual(registered, { kept: [], active: false });
  await close();
  await server.close();
});

test('an old page that is still open says that there is a new one', async () => {
  let marked = false;
  const newPage = Buffer.from(pageText.replace('property="og:title"', 'name="new" property="og:title"'));
  const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
  const server = await serve({
    base: '/repo/',
    change: (name, bytes) => {
      if (marked && name === 'index.html') return newPage;
      if (marked && name === 'sw.js') return Buffer.from(bytes.toString().replace(hash(pageBytes), hash(newPage)));
      return bytes;
    },
  });
  const { page, errors, close } = await openApp({ url: server.url('#/claims?kind=pledge') });
  const before = await kept(page);
  marked = true;
  await assertKeptOtherThan(page, before);
  await page.locator('[data-told]', { hasText: 'There is a new version of this page. Reload to see it.' }).waitFor();
  assert.deepEqual(errors, []);
  await close();
  await server.close();
});
