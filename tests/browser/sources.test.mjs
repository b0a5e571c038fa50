// The texts: what each tells of itself, two side by side, and the reader's own check of them.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';
import { sourcePath, sourceText, withoutSources } from './harness/sources.mjs';

useBrowser();

const pointsInto = (id) => (claim) => claim.evidence.some((evidence) => evidence.source === id);
const claimsOf = (id) => dataset.claims.filter(pointsInto(id));
const text = (page, id) => page.locator(`[data-view="sources"] [data-source="${id}"]`);
const announced = (page) => page.locator('#app > [aria-live="polite"]');

/** The counts of a text's habits, by their names. */
async function habits(page, id) {
  const rows = await text(page, id).locator('.habits tr:has(td)').evaluateAll((list) =>
    list.map((row) => [row.querySelector('th').textContent, row.lastElementChild.textContent]));
  return Object.fromEntries(rows);
}

test('each text tells its habits in counts that add up', async () => {
  const opened = await openApp({ hash: '#/sources' });
  const kind = (id) => dataset.actors.find((actor) => actor.id === id).kind;
  for (const { id } of dataset.sources) {
    const own = claimsOf(id);
    const count = (holds) => `${own.filter(holds).length} of ${own.length}`;
    const root = (claim) => kind(claim.attribution.at(-1).actor);
    const told = await habits(opened.page, id);
    assert.equal(told['the outlet by itself'], count((c) => c.attribution.length === 1));
    assert.equal(told['nobody named'], count((c) => c.attribution.length > 1 && root(c) === 'unnamed'));
    assert.equal(told['a named voice behind the outlet'], count((c) => c.attribution.length > 1 && root(c) !== 'unnamed'));
    assert.equal(told.hedged, count((c) => c.certainty?.hedge));
    assert.equal(told['one voice behind the outlet'], count((c) => c.attribution.length === 2));
    assert.equal(told['About: no date'], count((c) => !c.about?.date));
    assert.equal(told['Said: no date'], count((c) => !c.said?.date));
  }
  assertQuiet(opened);
  await opened.close();
});

test('a text tells who never speaks in it, and the originals that nobody here read', async () => {
  const opened = await openApp({ hash: '#/sources' });
  for (const source of dataset.sources) {
    const names = (ids) => ids.map((id) => dataset.actors.find((actor) => actor.id === id).name);
    const unread = (source.derived_from ?? []).filter((original) => !original.read);
    const listed = await text(opened.page, source.id).locator('.originals a').allInnerTexts();
    assert.deepEqual(listed, names(unread.map((original) => original.actor)));
    const speaks = new Set(names(claimsOf(source.id).flatMap((c) => c.attribution.map((hop) => hop.actor))));
    const silent = await text(opened.page, source.id).locator('.silent a').allInnerTexts();
    assert.ok(silent.includes('al-Qaeda'), String(silent));
    assert.deepEqual(silent.filter((name) => speaks.has(name)), []);
  }
  await opened.close();
});

test('paragraph by paragraph: how many claims point there, and why some are uncoded', async () => {
  const opened = await openApp({ hash: '#/sources' });
  const { page } = opened;
  for (const source of dataset.sources) {
    const own = text(page, source.id);
    await own.locator('summary', { hasText: 'Every paragraph' }).press('Enter');
    const rows = own.locator('.paragraphs tbody tr');
    assert.equal(await rows.count(), source.paragraphs);
    for (const number of [1, 5, source.uncoded[0].paragraph]) {
      const words = await rows.nth(number - 1).innerText();
      const pointing = dataset.claims.filter((claim) =>
        claim.evidence.some((e) => e.source === source.id && e.paragraph === number));
      assert.deepEqual(words.match(/\b(?:cad|wtn)-\d+\b/g) ?? [], pointing.map((claim) => claim.id));
      assert.match(words, new RegExp(`^${number}\\s+${pointing.length}\\b`));
    }
    assert.ok((await rows.nth(source.uncoded[0].paragraph - 1).innerText()).includes(source.uncoded[0].reason));
    assert.equal(await own.locator('.strip rect').count(), source.paragraphs);
  }
  await assertAccessible(page);
  await opened.close();
});

test('counts follow the filters, and a filter on texts leaves the texts it names', async () => {
  const opened = await openApp({ hash: '#/sources?source=cad&root=dia' });
  assert.equal(await opened.page.locator('[data-source]:not(#record *)').count(), 1);
  const expected = claimsOf('cad').filter((claim) => claim.attribution.at(-1).actor === 'dia').length;
  assert.equal((await habits(opened.page, 'cad'))['a named voice behind the outlet'], `${expected} of ${expected}`);
  await opened.close();
});

test('two texts stand side by side where there is room, their parts level; else one below the other', async () => {
  for (const [width, beside] of [[1440, true], [820, false], [360, false]]) {
    const opened = await openApp({ viewport: { width, height: 800 }, hash: '#/sources' });
    const boxes = async (part) =>
      Promise.all(['cad', 'wtn'].map((id) => text(opened.page, id).locator(part).first().boundingBox()));
    for (const part of ['header', '.habits', '.strip', '.check']) {
      const [one, other] = await boxes(part);
      assert.equal(Math.abs(one.y - other.y) < 1, beside, `${part} at ${width}`);
      assert.equal(other.x > one.x + one.width, beside, `${part} at ${width}`);
    }
    await opened.close();
  }
});

// A dataset and its text, made up for these tests.
const TEXT = 'A headline of mine\n\nThe owl watches the barn at night. Nobody knows why it does.\n\nSend money to the owl.\n';
const mine = (sha256) => JSON.stringify({
  format: 'sayso/1',
  title: 'Owls',
  sources: [{ id: 'owl', title: 'The owl', publisher: 'paper', kind: 'report', paragraphs: 3, sha256,
    uncoded: [{ paragraph: 3, reason: 'request for money' }] }],
  actors: [{ id: 'paper', name: 'The Paper', kind: 'media' }, { id: 'bird', name: 'The bird', kind: 'group' }],
  predicates: [{ id: 'watches', label: 'watches', group: 'other' }],
  topics: [],
  claims: [['owl-1', 1, 'headline of'], ['owl-2', 2, 'watches the barn']].map(([id, paragraph, quote]) => ({
    id, statement: `Statement ${id}`, attribution: [{ actor: 'paper', mode: 'outlet' }], subject: ['bird'],
    predicate: 'watches', object: [], kind: 'assertion', polarity: 'affirm', topics: [],
    evidence: [{ source: 'owl', paragraph, quote }],
  })),
});
const hash = createHash('sha256').update(TEXT).digest('hex');

async function openMine(options = {}) {
  const opened = await openApp(options);
  const { page } = opened;
  await page.setInputFiles('#open-dataset', { name: 'owls.json', mimeType: 'application/json', buffer: Buffer.from(mine(hash)) });
  await page.waitForSelector('[data-opened="true"]');
  await page.getByRole('link', { name: 'Texts', exact: true }).click();
  const own = text(page, 'owl');
  await own.locator('.check > summary').click();
  return { opened, page, own };
}

test('a text that is opened is checked: hash, pointers, and what nothing points to', async () => {
  const { opened, page, own } = await openMine();
  await own.getByLabel('Open the text…').setInputFiles({ name: 'owl.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT.replaceAll('\n', '\r\n')) });
  await own.locator('.found').waitFor();
  assert.equal(await own.locator('.found').innerText(), '2 of 2 pointers found');
  assert.match(await own.locator('.check-words').innerText(), /the very text that was coded/);
  assert.match(await announced(page).textContent(), /^2 of 2 pointers found/);
  assert.deepEqual(await own.locator('mark').allInnerTexts(), ['headline of', 'watches the barn']);
  assert.deepEqual(await own.locator('.loose').allInnerTexts(), ['Nobody knows why it does.']);
  assert.match(await own.locator('.own-text').innerText(), /does\. \[nothing points here\][\s\S]*\[left uncoded: request for money\]/);
  assert.equal(opened.requests.length, 1, 'nothing is sent');
  await assertAccessible(page);
  assertQuiet(opened);
  await opened.close();
});

test('a text that is pasted is checked, and what is not found is never nearly found', async () => {
  const { opened, page, own } = await openMine();
  await own.getByLabel('Or paste it here').fill(TEXT.replace('watches the', 'Watches the'));
  await own.locator('.faults').waitFor();
  assert.equal(await own.locator('.found').innerText(), '1 of 2 pointers found');
  assert.match(await own.locator('.check-words').innerText(), /not the very text that was coded/);
  assert.deepEqual(await own.locator('[data-fault]').evaluateAll((list) => list.map((item) => item.dataset.fault)), ['owl-2']);
  assert.match(await own.locator('[data-fault]').innerText(), /watches the barn, paragraph 2: not found.*The Paper itself says: Statement owl-2/s);
  await assertAccessible(page);
  await own.locator('[data-fault] a').click();
  await page.locator('#detail').waitFor();
  assert.match(await page.locator('#detail .evidence').innerText(), /In your copy of the text: not found/);
  await opened.close();
});

test('beside a claim its sentence stands in the reader’s own text, and is gone when that is forgotten', async () => {
  const { opened, page, own } = await openMine();
  await own.getByLabel('Or paste it here').fill(TEXT);
  await own.locator('.own-text').getByRole('link', { name: /^owl-2/ }).click();
  const sentence = page.locator('#detail .own-sentence');
  await sentence.waitFor();
  assert.equal(await sentence.innerText(), TEXT.split('\n')[2]);
  assert.equal(await sentence.locator('mark').innerText(), 'watches the barn');
  await page.keyboard.press('Escape');
  await own.getByRole('button', { name: 'Forget this text' }).click();
  await own.locator('.found').waitFor({ state: 'detached' });
  assert.equal(await own.getByLabel('Or paste it here').inputValue(), '');
  await opened.close();
});

test('a key phrase that stands in another paragraph is told, and counts as not found', async () => {
  const { opened, own } = await openMine();
  await own.getByLabel('Or paste it here').fill(`A line before.\n${TEXT}`);
  await own.locator('.faults').waitFor();
  assert.equal(await own.locator('.found').innerText(), '0 of 2 pointers found');
  assert.match(await own.locator('.faults').innerText(), /paragraph 2: not found in that paragraph, though in paragraph 3/);
  await opened.close();
});

test('a text that is dropped on its check is checked, not opened as a dataset', async () => {
  const { opened, page, own } = await openMine();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'owl.txt', { type: 'text/plain' }));
    return data;
  }, TEXT);
  await own.locator('.check textarea').dispatchEvent('drop', { dataTransfer: transfer });
  await own.locator('.found').waitFor();
  assert.equal(await own.locator('.found').innerText(), '2 of 2 pointers found');
  assert.match(await page.locator('[data-opened]').innerText(), /owls\.json/);
  await opened.close();
});

test('what is no text is said to be none', async () => {
  const { opened, own } = await openMine();
  await own.getByLabel('Open the text…').setInputFiles({ name: 'owl.bin', mimeType: 'text/plain', buffer: Buffer.from([0xff, 0xfe, 0x00]) });
  await own.getByText('owl.bin could not be read as text').waitFor();
  await opened.close();
});

test('a text is forgotten on reload unless it is kept on purpose, and can be forgotten then too', async () => {
  const opened = await openApp({ hash: '#/sources' });
  const { page } = opened;
  const reload = async () => {
    await page.reload();
    await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  };
  const check = text(page, 'cad').locator('.check');
  const stored = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sayso-')));
  await check.locator('summary').click();
  await check.getByLabel('Or paste it here').fill('Another text. It is mine.');
  await check.locator('.found').waitFor();
  assert.deepEqual(await stored(), []);
  await reload();
  assert.equal(await check.locator('.found').count(), 0);
  await check.locator('summary').click();
  await check.getByLabel('Or paste it here').fill('Another text. It is mine.');
  await check.getByLabel('Keep it in this browser').focus();
  await page.keyboard.press('Space');
  assert.equal((await stored()).length, 1);
  await reload();
  assert.match(await check.locator('.found').innerText(), /^0 of \d+ pointers found$/);
  assert.equal(await check.getByLabel('Keep it in this browser').isChecked(), true);
  await check.getByRole('button', { name: 'Forget this text' }).click();
  assert.deepEqual(await stored(), []);
  await reload();
  assert.equal(await check.locator('.found').count(), 0);
  assertQuiet(opened);
  await opened.close();
});

test('“Save this page” leaves the reader’s text out', async () => {
  const opened = await openApp({ hash: '#/sources' });
  const { page } = opened;
  const check = text(page, 'cad').locator('.check');
  await check.locator('summary').click();
  await check.getByLabel('Or paste it here').fill('A sentence that is nowhere else.');
  await check.locator('.found').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save this page' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  assert.ok(saved.includes('id="dataset"') && !saved.includes('A sentence that is nowhere else'));
  await opened.close();
});

test('where the browser keeps nothing, a text is checked all the same', async () => {
  const opened = await openApp({
    hash: '#/sources',
    init: () => Object.defineProperty(window, 'localStorage', { get() { throw new Error('no storage'); } }),
  });
  const { page } = opened;
  const check = text(page, 'cad').locator('.check');
  await check.locator('summary').click();
  await check.getByLabel('Or paste it here').fill('Another text. It is mine.');
  await check.getByLabel('Keep it in this browser').click();
  await page.waitForFunction(() => /does not keep it/.test(document.querySelector('#app > [aria-live="polite"]').textContent));
  assert.equal(await check.getByLabel('Keep it in this browser').isChecked(), false);
  assertQuiet(opened);
  await opened.close();
});

test('in the coded texts every pointer is found', { skip: withoutSources }, async () => {
  const opened = await openApp({ hash: '#/sources' });
  for (const { id } of dataset.sources) {
    const own = text(opened.page, id);
    await own.locator('.check > summary').click();
    await own.getByLabel('Open the text…').setInputFiles(sourcePath(id));
    await own.locator('.found').waitFor();
    const all = dataset.claims.flatMap((claim) => claim.evidence).filter((e) => e.source === id).length;
    assert.equal(await own.locator('.found').innerText(), `${all} of ${all} pointers found`);
    assert.match(await own.locator('.check-words').innerText(), /the very text that was coded[\s\S]*Every sentence is pointed to/);
    assert.equal(await own.locator('.loose').count(), 0);
  }
  assertQuiet(opened);
  await opened.close();
});

test('with one word changed exactly the pointers it carries are reported', { skip: withoutSources }, async () => {
  const opened = await openApp({ hash: '#/sources' });
  const id = 'wtn';
  const own = text(opened.page, id);
  const pointers = dataset.claims.flatMap((claim) => claim.evidence.map((e) => ({ ...e, claim: claim.id }))).filter((e) => e.source === id);
  // The last word of a phrase that several claims share.
  const shared = pointers.find((one) => pointers.filter((e) => e.quote === one.quote && e.paragraph === one.paragraph).length > 1);
  const lines = sourceText(id).split('\n');
  const at = lines.map((line, index) => [line, index]).filter(([line]) => line.trim())[shared.paragraph - 1][1];
  const end = lines[at].indexOf(shared.quote) + shared.quote.length;
  const start = lines[at].lastIndexOf(' ', end - 1) + 1;
  const expected = pointers.filter((e) => {
    const from = lines[at].indexOf(e.quote);
    return e.paragraph === shared.paragraph && from < end && start < from + e.quote.length;
  });
  lines[at] = `${lines[at].slice(0, start)}qqqq${lines[at].slice(end)}`;
  await own.locator('.check > summary').click();
  await own.getByLabel('Or paste it here').fill(lines.join('\n'));
  await own.locator('.found').waitFor();
  const reported = await own.locator('[data-fault]').evaluateAll((list) => list.map((item) => item.dataset.fault));
  assert.deepEqual(reported, expected.map((e) => e.claim));
  assert.ok(reported.length >= 2);
  assert.equal(await own.locator('.found').innerText(), `${pointers.length - reported.length} of ${pointers.length} pointers found`);
  await opened.close();
});

test('a claim links to its place in the original by its key phrase', async () => {
  const claim = dataset.claims.find((c) => c.evidence[0].source === 'cad' && /[-,’]/.test(c.evidence[0].quote));
  const opened = await openApp({ hash: `#/claims?select=claim:${claim.id}` });
  const link = opened.page.locator('#detail .evidence').getByRole('link', { name: 'look in the original' }).first();
  const href = await link.getAttribute('href');
  const [page, directive] = href.split('#:~:text=');
  assert.equal(page, dataset.sources.find((source) => source.id === 'cad').url);
  assert.doesNotMatch(directive, /[-,&]/);
  assert.equal(decodeURIComponent(directive), claim.evidence[0].quote);
  await opened.close();
});

test('of many texts a few are shown at a time', async () => {
  const opened = await openApp();
  const { page } = opened;
  const many = JSON.parse(mine(hash));
  many.sources = Array.from({ length: 40 }, (_, at) => ({ ...many.sources[0], id: at === 0 ? 'owl' : `owl-${at}`, paragraphs: 4000 }));
  await page.setInputFiles('#open-dataset', { name: 'many.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(many)) });
  await page.waitForSelector('[data-opened="true"]');
  await page.getByRole('link', { name: 'Texts', exact: true }).click();
  await page.locator('[data-view="sources"]').waitFor();
  assert.equal(await page.locator('#app [data-source]').count(), 6);
  assert.equal(await page.locator('#app .strip rect').count(), 6 * 200);
  const rows = page.locator('#app .paragraphs tbody tr');
  assert.equal(await rows.count(), 0, 'no row is made before it is looked at');
  await page.locator('#app summary', { hasText: 'Every paragraph' }).first().click();
  assert.equal(await rows.count(), 60);
  await page.getByText('To set two texts side by side').waitFor();
  await page.getByRole('button', { name: 'Show more of 34 further texts' }).click();
  assert.equal(await page.locator('#app [data-source]').count(), 12);
  await page.evaluate(() => { location.hash = '#/sources?source=owl-3,owl-30'; });
  await page.waitForFunction(() => document.querySelectorAll('#app [data-source]').length === 2);
  const shown = await page.locator('#app [data-source]').evaluateAll((list) => list.map((one) => one.dataset.source));
  assert.deepEqual(shown, ['owl-3', 'owl-30']);
  assertQuiet(opened);
  await opened.close();
});

test('the texts are accessible with a text opened, in both schemes and on a phone', async () => {
  for (const [colorScheme, width] of [['light', 1440], ['dark', 360]]) {
    const opened = await openApp({ colorScheme, viewport: { width, height: 800 }, hash: '#/sources' });
    const { page } = opened;
    const check = text(page, 'cad').locator('.check');
    await check.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Mine. And mine.');
    await check.locator('.found').waitFor();
    assert.equal(await check.getByLabel('Or paste it here').inputValue(), 'Mine. And mine.');
    await assertAccessible(page);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(beyond <= 0);
    await opened.close();
  }
});
