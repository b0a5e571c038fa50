// The record: what a reader without scripts gets, and what stays after the app has taken over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { openApp, openPage, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const handles = (page, within, name) =>
  page.locator(`${within} [data-${name}]`).evaluateAll((l, n) => l.map((e) => e.dataset[n]), name);

test('without scripts every claim stands once, with speaker, chain and pointer', async () => {
  const opened = await openPage({ javaScript: false });
  const claims = await opened.page.locator('[data-claim]').evaluateAll((list) =>
    list.map((e) => ({ id: e.dataset.claim, text: e.textContent })));
  assert.deepEqual(claims.map((c) => c.id).sort(), dataset.claims.map((c) => c.id).sort());
  const names = new Map(dataset.actors.map((actor) => [actor.id, actor.name]));
  for (const claim of dataset.claims) {
    const { text } = claims.find((c) => c.id === claim.id);
    for (const hop of claim.attribution) assert.ok(text.includes(names.get(hop.actor)), `${claim.id}: ${hop.actor}`);
    assert.ok(text.includes(claim.statement), claim.id);
    for (const evidence of claim.evidence) assert.ok(text.includes(evidence.quote), claim.id);
    if (claim.certainty?.hedge) assert.ok(text.includes(claim.certainty.hedge), claim.id);
  }
  await opened.close();
});

test('without scripts every anchor leads somewhere, and nothing is inaccessible', async () => {
  const opened = await openPage({ javaScript: false, viewport: { width: 360, height: 740 } });
  const { page } = opened;
  const links = await page.locator('a[href^="#"]').evaluateAll((l) => [...new Set(l.map((a) => a.getAttribute('href').slice(1)))]);
  const ids = new Set(await page.locator('[id]').evaluateAll((l) => l.map((e) => e.id)));
  assert.deepEqual(links.filter((id) => id !== 'top' && !ids.has(id)), []);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
  await opened.close();
});

test('after the app has taken over the record stays, closed, each handle once', async () => {
  const opened = await openApp({ hash: '#/claims' });
  assert.equal(await opened.page.locator('details#record').evaluate((e) => e.open), false);
  for (const name of ['claim', 'actor', 'relation', 'source', 'link']) {
    const ids = await handles(opened.page, '#record', name);
    assert.equal(new Set(ids).size, ids.length, `each ${name} once`);
    assert.ok(ids.length > 0, name);
  }
  assert.deepEqual((await handles(opened.page, '#record', 'claim')).sort(), dataset.claims.map((c) => c.id).sort());
  await opened.close();
});

test('the open record is accessible', async () => {
  const opened = await openApp();
  await opened.page.locator('#record > summary').click();
  await assertAccessible(opened.page, { within: '#record' });
  await opened.close();
});

test('the live page, saved as it stands and opened again, runs once', async () => {
  const first = await openApp({ hash: '#/claims?kind=pledge' });
  const saved = await first.page.evaluate(() => `<!DOCTYPE html>${document.documentElement.outerHTML}`);
  await first.close();
  const { mkdtempSync, writeFileSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const file = join(mkdtempSync(join(tmpdir(), 'sayso-')), 'saved.html');
  writeFileSync(file, saved);
  const again = await openApp({ file });
  assert.equal(await again.page.locator('#app .masthead').count(), 1);
  assert.equal(await again.page.locator('#record').count(), 1);
  assert.equal(await again.page.evaluate(() => location.hash), '#/claims?kind=pledge');
  assert.deepEqual(again.errors, []);
  await again.close();
});
