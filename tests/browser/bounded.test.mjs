// Every view of a large dataset shows a bounded number of things, and goes on answering.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { openMine, records, statements } from './harness/mine.mjs';

useBrowser();

const COUNT = 6000;
const MOST_NODES = 12_000;
const ACTORS = Array.from({ length: 1500 }, (_, at) => ({ id: `voice-${at}`, name: `Voice ${at}`, kind: 'group' }));
const actor = (at) => `voice-${at % ACTORS.length}`;
const more = (at) => ({
  attribution: [{ actor: 'paper', mode: 'outlet' }, { actor: actor(at), verb: 'says', mode: 'quoted' }],
  subject: [actor(at * 7)],
  object: [actor(at * 11 + 1)],
  kind: at % 9 === 0 ? 'pledge' : 'assertion',
  polarity: at % 5 === 0 ? 'negate' : 'affirm',
  about: { date: String(1500 + (at % 500)), basis: 'stated' },
});
const VIEWS = [
  'claims', 'claims?group=root', 'actors', 'relations', 'relations?show=matrix', 'relations?show=table',
  'relations?show=carriers', 'timeline', 'timeline?clock=plane', 'disputes', 'sources', 'about',
];

test('no view of thousands of claims, voices and relations grows with them', async () => {
  const opened = await openApp();
  const { page } = opened;
  await openMine(page, records(statements(COUNT), more, ACTORS));
  for (const view of VIEWS) {
    await page.evaluate((hash) => { location.hash = hash; }, `#/${view}`);
    await page.waitForSelector(`[data-view="${view.split('?')[0]}"]`);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const nodes = await page.evaluate(() => document.querySelectorAll('#app *').length);
    assert.ok(nodes < MOST_NODES, `${view}: ${nodes} elements`);
    if (view === 'about') continue;
    const found = page.locator('[role="status"]');
    assert.match(await found.innerText(), new RegExp(`${COUNT} claims`), view);
  }
  await page.getByRole('button', { name: 'Back to the embedded dataset' }).click();
  await page.waitForSelector('[data-opened="true"]', { state: 'detached' });
  assert.equal(await page.locator('#app').getByText('Voice 1').count(), 0, 'nothing of it is left in the view');
  assertQuiet(opened);
  await opened.close();
});
