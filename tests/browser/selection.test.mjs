// Looking closely: a claim, an actor, a relation, a text; by mouse and by keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const actorName = (id) => dataset.actors.find((actor) => actor.id === id).name;
const root = (claim) => claim.attribution.at(-1).actor;

test('a claim tells speaker, chain, clocks, hedge, pointer and links', async () => {
  const claim = dataset.claims.find((c) => c.attribution.length === 3 && c.certainty?.hedge);
  const opened = await openApp({ hash: `#/claims?select=claim:${claim.id}` });
  const words = await opened.page.locator('#detail').innerText();
  for (const hop of claim.attribution) assert.ok(words.includes(actorName(hop.actor)), hop.actor);
  for (const text of [claim.statement, claim.certainty.hedge, claim.evidence[0].quote]) {
    assert.ok(words.includes(text), text);
  }
  for (const clock of ['About', 'Said', 'Published']) assert.ok(words.includes(clock), clock);
  assert.ok(words.indexOf(actorName(root(claim))) < words.indexOf(claim.statement), 'speaker before statement');
  assertQuiet(opened);
  await opened.close();
});

test('the hash of a claim alone selects it', async () => {
  const opened = await openApp({ hash: '#cad-012' });
  assert.match(await opened.page.locator('#detail').innerText(), /Claim cad-012/);
  await opened.close();
});

test('a selected claim outside of the filters is shown and said to be outside', async () => {
  const claim = dataset.claims.find((c) => c.evidence[0].source === 'cad');
  const opened = await openApp({ hash: `#/claims?source=wtn&select=claim:${claim.id}` });
  assert.match(await opened.page.locator('#detail').innerText(), /Outside of what the filters show/);
  assert.equal(await opened.page.locator(`#app [data-claim="${claim.id}"]`).count(), 1);
  await opened.close();
});

test('a claim can be opened and closed by keyboard, and focus comes back', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  const link = page.locator('[data-claim] a').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'detail');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.getElementById('detail'));
  await page.waitForFunction(() => document.activeElement?.closest('[data-claim]') !== null);
  assert.equal(await link.evaluate((element) => element === document.activeElement), true);
  await opened.close();
});

test('“/” goes to the search from anywhere', async () => {
  const opened = await openApp();
  await opened.page.keyboard.press('/');
  await opened.page.waitForFunction(() => document.activeElement?.id === 'search');
  assert.equal(await opened.page.evaluate(() => location.hash), '#/claims');
  await opened.close();
});

test('an actor has three ledgers and can be read as if it had never spoken', async () => {
  const opened = await openApp({ hash: '#/actors?select=actor:dia' });
  const { page } = opened;
  const words = await page.locator('#detail').innerText();
  assert.match(words, /Says \(\d+\)/);
  await page.getByRole('link', { name: 'Read as if it had never spoken' }).click();
  await page.waitForFunction(() => location.hash.includes('without=actor:dia'));
  await opened.close();
});

test('a voice that is left out is not offered to be left out again, but to be heard', async () => {
  for (const select of ['claim:cad-008', 'actor:dia']) {
    const opened = await openApp({ hash: `#/claims?without=actor:dia&select=${select}` });
    const { page } = opened;
    assert.equal(await page.getByRole('link', { name: /^Read as if/ }).count(), 0);
    await page.getByRole('link', { name: /hear it again/ }).click();
    await page.waitForFunction(() => location.hash === '#/claims');
    assert.equal(await page.locator('.silence').count(), 0);
    await opened.close();
  }
});

test('no statement stands on the page without its speaker', async () => {
  for (const hash of ['', '#/claims', '#/disputes']) {
    const opened = await openApp({ hash });
    const speechless = await opened.page.locator('#app .said-what').evaluateAll((list) =>
      list.filter((what) => !what.previousElementSibling?.matches('.said-who')).length);
    assert.equal(speechless, 0, hash);
    await opened.close();
  }
});

test('a saved view opens without a hash, and a hash is obeyed', async () => {
  const first = await openApp({ hash: '#/actors?kind=pledge' });
  assert.equal(await first.page.evaluate(() => JSON.parse(document.getElementById('view').textContent).query), '#/actors?kind=pledge');
  await first.close();
});

for (const [where, hash, what] of [
  ['the matrix', '#/relations?show=matrix', '[id^="cell-"]'],
  ['the timeline', '#/timeline', '[id^="mark-"]'],
  ['a line of the graph', '#/relations', '.edge[data-relation]'],
]) {
  test(`Escape gives focus back to what was opened in ${where}, though it is drawn anew`, async () => {
    const opened = await openApp({ hash, viewport: { width: 1440, height: 900 } });
    const { page } = opened;
    const opener = page.locator(what).first();
    const id = await opener.getAttribute('id');
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.detail .closely');
    await page.keyboard.press('Escape');
    await page.waitForFunction((wanted) => document.activeElement.id === wanted, id);
    assertQuiet(opened);
    await opened.close();
  });
}

test('on a phone the tab key stays in the sheet that covers the page', async () => {
  for (const [hash, open, sheet] of [
    ['#/claims', (page) => page.getByRole('button', { name: 'Search and filter' }).click(), '#filters'],
    ['#/claims', (page) => page.locator('.main [data-claim] a').first().click(), '#detail'],
  ]) {
    const opened = await openApp({ hash, viewport: { width: 360, height: 800 } });
    const { page } = opened;
    await open(page);
    await page.waitForFunction((sheet) => document.activeElement?.matches(sheet), sheet);
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      const outside = await page.evaluate((sheet) => !document.activeElement.closest(sheet) && document.activeElement !== document.body && document.activeElement.outerHTML.slice(0, 90), sheet);
      assert.equal(outside, false, `${sheet} ${key}`);
    }
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement !== document.body && !document.activeElement.closest('#filters, #detail'));
    if (sheet === '#filters') {
      await open(page);
      await page.getByRole('button', { name: /^Show .*claims$/ }).click();
      await page.waitForFunction(() => document.activeElement?.id === 'main');
    }
    await opened.close();
  }
});

test('focus that goes with a page is found again on the next, which is read from its top', async () => {
  const opened = await openApp({ viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  await page.getByRole('link', { name: 'Who speaks of ties, and who of a break?' }).press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('#main h1'));
  assert.equal(await page.evaluate(() => scrollY), 0);
  await opened.close();
});

test('on paper nothing is covered, and a row of a table stays a row', async () => {
  const viewport = { width: 718, height: 1000 };
  for (const [hash, shown] of [
    ['#/claims?select=claim:cad-012', ['.main [data-claim]', '#detail .said-what', 'header .masthead-name']],
    ['#/relations?show=table&select=relation:taliban~maintains-ties-with~al-qaeda', ['.main .relation-table td', '#detail h2']],
  ]) {
    const opened = await openApp({ hash, media: 'print', viewport });
    for (const selector of shown) assert.ok(await opened.page.locator(selector).first().isVisible(), `${hash} ${selector}`);
    const rows = await opened.page.locator('.relation-table tr').evaluateAll((rows) => rows.map((row) => getComputedStyle(row).display));
    assert.deepEqual(rows.filter((display) => display !== 'table-row'), []);
    await opened.close();
  }
});
