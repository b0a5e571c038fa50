// One set of filters for every view: facets, exclusion, search, intervals, chips, the address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const sentence = (page) => page.locator('[role="status"]').innerText();
const hash = (page) => page.evaluate(() => location.hash);
const shown = (page) =>
  page.locator('[data-view] [data-claim]').evaluateAll((list) => [...new Set(list.map((e) => e.dataset.claim))]);
const expectHash = (page, wanted) => page.waitForFunction((text) => location.hash === text, wanted);

const spokenOf = (id) => dataset.claims.filter((c) => [...c.subject, ...(c.object ?? [])].includes(id));

test('every claim of the dataset is in the list, each once', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const ids = await opened.page.locator('#app [data-claim]').evaluateAll((l) => l.map((e) => e.dataset.claim));
  assert.deepEqual([...ids].sort(), dataset.claims.map((c) => c.id).sort());
  await opened.close();
});

test('a facet value narrows every view and says how many claims it leaves', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  const value = page.locator('[data-facet="actor"][data-value="al-qaeda"]');
  const wanted = spokenOf('al-qaeda').map((c) => c.id);
  assert.equal(Number(await value.getAttribute('data-count')), wanted.length);
  assert.equal(await value.getAttribute('data-state'), 'off');
  await value.click();
  await expectHash(page, '#/claims?actor=al-qaeda');
  assert.equal(await value.getAttribute('data-state'), 'include');
  assert.deepEqual((await shown(page)).sort(), wanted.sort());
  assert.match(await sentence(page), new RegExp(`^${wanted.length} of ${dataset.claims.length} claims`));
  await page.getByRole('link', { name: 'Actors', exact: true }).click();
  await expectHash(page, '#/actors?actor=al-qaeda');
  assert.match(await sentence(page), new RegExp(`^${wanted.length} of`));
  assertQuiet(opened);
  await opened.close();
});

test('a facet does not observe its own clause, and values can be joined', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  const other = page.locator('[data-facet="actor"][data-value="taliban"]');
  const before = await other.getAttribute('data-count');
  await page.locator('[data-facet="actor"][data-value="al-qaeda"]').click();
  await expectHash(page, '#/claims?actor=al-qaeda');
  assert.equal(await other.getAttribute('data-count'), before);
  await other.click();
  await expectHash(page, '#/claims?actor=al-qaeda,taliban');
  const either = dataset.claims.filter((c) =>
    [...c.subject, ...(c.object ?? [])].some((a) => a === 'al-qaeda' || a === 'taliban'),
  );
  assert.equal((await shown(page)).length, either.length);
  await opened.close();
});

test('“not” excludes a value', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  await page.getByRole('button', { name: 'not Taliban', exact: true }).first().click();
  await expectHash(page, '#/claims?actor=-taliban');
  const left = dataset.claims.length - spokenOf('taliban').length;
  assert.equal((await shown(page)).length, left);
  assert.equal(await page.locator('[data-facet="actor"][data-value="taliban"]').getAttribute('data-state'), 'exclude');
  await opened.close();
});

test('to exclude what has no value is told as what it leaves out', async () => {
  const opened = await openApp({ hash: '#/claims?depth=7' });
  const { page } = opened;
  assert.match(await page.locator('.notice').innerText(), /depth “7”/);
  const none = page.locator('.facet-value', { has: page.locator('[data-facet="likelihood"][data-value="none"]') });
  assert.equal(await none.locator('.facet-not').getAttribute('aria-label'), 'not: all but “not stated”');
  await opened.close();
});

test('back and forward undo and redo, and typing is one step', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  await page.locator('[data-facet="stance"][data-value="promises"]').click();
  await expectHash(page, '#/claims?stance=promises');
  await page.locator('#search').pressSequentially('bin lad');
  await expectHash(page, '#/claims?stance=promises&q=bin%20lad');
  await page.goBack();
  await expectHash(page, '#/claims');
  assert.equal((await shown(page)).length, dataset.claims.length);
  await page.goForward();
  await expectHash(page, '#/claims?stance=promises&q=bin%20lad');
  assert.equal(await page.locator('#search').inputValue(), 'bin lad');
  await opened.close();
});

test('every spelling of a name finds its actor, and matches are marked', async () => {
  const wanted = spokenOf('al-qaeda').map((c) => c.id);
  const found = [];
  for (const text of ['al Qaeda', 'al-Qaida', "Al-Qa'ida", 'AQ']) {
    const opened = await openApp({ hash: `#/claims?q=${encodeURIComponent(text)}` });
    const ids = await shown(opened.page);
    assert.deepEqual(wanted.filter((id) => !ids.includes(id)), [], text);
    found.push(ids.sort());
    if (text === 'al Qaeda') assert.ok((await opened.page.locator('[data-claim] mark').count()) > 0);
    await opened.close();
  }
  assert.deepEqual(found[1], found[0]);
  assert.deepEqual(found[2], found[0]);
});

test('an interval tells certain, possible and undated claims apart', async () => {
  const opened = await openApp({ hash: '#/claims?about=1996..2001' });
  const words = await sentence(opened.page);
  assert.match(words, /certainly in the time asked for, \d+ possibly/);
  assert.match(words, /\d+ undated and left out/);
  await opened.page.locator('details.undated > summary').click();
  assert.ok((await opened.page.locator('details.undated [data-claim]').count()) > 0);
  await opened.close();
});

test('an interval can be typed, and what cannot be read is said', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  const from = page.locator('.interval input[type="text"]').first();
  await from.fill('1996');
  await from.press('Enter');
  // A link ends as no program cuts it.
  await expectHash(page, '#/claims?about=1996.%2E');
  await from.fill('some day');
  await from.press('Enter');
  assert.match(await page.getByRole('alert').innerText(), /some day/);
  assert.equal(await hash(page), '#/claims?about=1996.%2E');
  await opened.close();
});

test('a link that is rubbish shows what can be shown and names the rest', async () => {
  const opened = await openApp({ hash: '#/claims?actor=bob,taliban&about=never&kind=%ZZ&select=claim:x-1&nonsense=1' });
  const notice = await opened.page.locator('.notice').innerText();
  for (const value of ['bob', 'never', '%ZZ', 'x-1']) assert.ok(notice.includes(value), `${value} in ${notice}`);
  assert.deepEqual((await shown(opened.page)).sort(), spokenOf('taliban').map((c) => c.id).sort());
  assertQuiet(opened);
  await opened.close();
  const wild = await openApp({ hash: '#%00%ff<script>&&&===???' });
  assert.equal(await wild.page.locator('[data-view=""]').count(), 1);
  assert.equal(await wild.page.locator('.notice').count(), 1);
  assertQuiet(wild);
  await wild.close();
});

test('an empty view says which clause emptied it and drops it', async () => {
  const opened = await openApp({ hash: '#/claims?stance=promises&source=wtn&q=zebra' });
  const { page } = opened;
  await page.getByText('No claim answers all of this together.').waitFor();
  await page.getByRole('button', { name: 'Drop the search for “zebra”' }).click();
  await expectHash(page, '#/claims?stance=promises&source=wtn');
  assert.ok((await shown(page)).length > 0);
  await opened.close();
});

test('chips name what is in force and drop it', async () => {
  const opened = await openApp({ hash: '#/claims?actor=taliban&kind=-event&without=actor:dia' });
  const { page } = opened;
  assert.equal(await page.locator('.chips .chip').count(), 4);
  await page.getByRole('button', { name: /^Drop Kind of claim: not event/ }).click();
  await expectHash(page, '#/claims?actor=taliban&without=actor:dia');
  await page.getByRole('button', { name: 'Drop all' }).click();
  await expectHash(page, '#/claims');
  await opened.close();
});

test('without a voice, its claims are gone and the sentence says so', async () => {
  const opened = await openApp({ hash: '#/claims?without=actor:dia' });
  const left = dataset.claims.filter((c) => !c.attribution.some((hop) => hop.actor === 'dia'));
  assert.deepEqual((await shown(opened.page)).sort(), left.map((c) => c.id).sort());
  assert.match(await sentence(opened.page), /without the voices left out/);
  await opened.close();
});

test('grouped by who speaks, a claim stands in several groups and carries its handle once', async () => {
  const opened = await openApp({ hash: '#/claims?group=speaker' });
  const ids = await opened.page.locator('#app [data-claim]').evaluateAll((l) => l.map((e) => e.dataset.claim));
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(ids.length, dataset.claims.length);
  assert.ok((await opened.page.locator('.group').count()) > 2);
  await opened.close();
});

test('what is pressed stays under the pointer, however far the list is scrolled', async () => {
  for (const [width, from] of [[1440, 0], [820, 0], [1440, 3000], [820, 3000]]) {
    const opened = await openApp({ hash: '#/claims', viewport: { width, height: 900 } });
    const { page } = opened;
    await page.evaluate((y) => scrollTo(0, y), from);
    const value = page.locator('[data-facet="speaker"][data-value="dia"]').first();
    const { x, y } = await value.boundingBox();
    await page.mouse.click(x + 20, y + 5);
    await page.waitForFunction(() => location.hash === '#/claims?speaker=dia');
    assert.ok((await page.evaluate(() => scrollY)) < 300, 'the new list is read from its start');
    await page.mouse.click(x + 20, y + 5);
    await page.waitForFunction(() => location.hash === '#/claims');
    await opened.close();
  }
});
