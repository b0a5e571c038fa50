// Copy and cite: one press, announced, and what lands on the clipboard is read back by a reader of
// citations that is not ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { bibliography, readBibtex, readCsl } from './harness/cite.mjs';
import { dataset } from './harness/dist.mjs';
import { serve } from './harness/server.mjs';

useBrowser();

const actorName = (id) => dataset.actors.find((actor) => actor.id === id).name;
/** A name as it stands within a sentence: the article of a description begins small. */
const within = (name) => name.replace(/^(?:An? |The (?![A-Z]))/, (article) => article.toLowerCase());
const claimOf = (id) => dataset.claims.find((claim) => claim.id === id);
const sourceOf = (claim) => dataset.sources.find((source) => source.id === claim.evidence[0].source);
// A claim of the dated text through two voices, hedged.
const claim = dataset.claims.find((c) =>
  c.attribution.length === 3 && c.certainty?.hedge && c.evidence[0].source === 'cad');

async function openWithClipboard(options) {
  const opened = await openApp(options);
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return opened;
}

const group = (page, name) => page.getByRole('group', { name });
const announced = (page) => page.locator('#app > [aria-live="polite"]');

/** Presses a button of a group and gives what is on the clipboard once that is announced. */
async function copied(page, name, form) {
  const before = await announced(page).textContent();
  if (name === 'Copy what is shown as') await page.locator('details.export').evaluate((menu) => (menu.open = true));
  await group(page, name).getByRole('button', { name: form }).click();
  await page.waitForFunction((old) => document.querySelector('#app > [aria-live="polite"]').textContent !== old, before);
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a claim is copied as one sentence that names its whole chain before it', async () => {
  const opened = await openWithClipboard({ hash: `#/claims?select=claim:${claim.id}` });
  const { page } = opened;
  const text = await copied(page, 'Copy this claim as', 'a sentence');
  const at = [...claim.attribution].reverse().map((hop) => text.indexOf(within(actorName(hop.actor))));
  assert.ok(at.every((place) => place >= 0), text);
  assert.deepEqual(at, [...at].sort((a, b) => a - b), 'root, relay, outlet');
  assert.ok(text.startsWith('According to ') && at.at(-1) < text.indexOf(claim.statement.slice(0, 9)), text);
  assert.ok(text.includes(claim.certainty.hedge) && text.trim().split('\n').length === 1, text);
  assert.equal((await announced(page).textContent()).trim(), `Copied claim ${claim.id} as a sentence`);
  assert.match(await page.locator('#detail .copied').innerText(), /Copied claim/);
  assertQuiet(opened);
  await opened.close();
});

test('what is copied twice is announced twice', async () => {
  const opened = await openWithClipboard({ hash: `#/claims?select=claim:${claim.id}` });
  const { page } = opened;
  await copied(page, 'Copy this claim as', 'Markdown');
  await copied(page, 'Copy this claim as', 'Markdown');
  await opened.close();
});

test('a claim’s BibTeX says the same to another reader', async () => {
  const opened = await openWithClipboard({ hash: `#/claims?select=claim:${claim.id}` });
  const source = sourceOf(claim);
  const [item, ...more] = readBibtex(await copied(opened.page, 'Copy this claim as', 'BibTeX'));
  assert.deepEqual(more, []);
  assert.equal(item.id, claim.id);
  assert.equal(item.title, source.title);
  assert.equal(item.URL, source.url);
  assert.equal(item.publisher, actorName(source.publisher));
  assert.deepEqual(item.issued, { 'date-parts': [source.published.date.split('-').map(Number)] });
  assert.equal(item.author, undefined, 'nobody is made its author');
  assert.ok(item.note.includes(claim.evidence[0].quote) && item.note.includes(`paragraph ${claim.evidence[0].paragraph}`));
  for (const hop of claim.attribution) assert.ok(item.annote.includes(actorName(hop.actor)), item.annote);
  assert.ok(item.annote.startsWith('According to '), item.annote);
  assert.ok(item.annote.includes('from outside the text'), 'a date says how it is known');
  await opened.close();
});

test('a claim’s CSL-JSON says the same to another reader, and holds only what CSL knows', async () => {
  const opened = await openWithClipboard({ hash: `#/claims?select=claim:${claim.id}` });
  const text = await copied(opened.page, 'Copy this claim as', 'CSL-JSON');
  const source = sourceOf(claim);
  const [item, ...more] = readCsl(text);
  assert.deepEqual(more, []);
  const known = ['URL', 'annote', 'author', 'container-title', 'id', 'issued', 'language', 'note', 'publisher', 'title', 'type'];
  assert.deepEqual(Object.keys(JSON.parse(text)[0]).filter((key) => !known.includes(key)), []);
  assert.deepEqual([item.id, item.type, item.title, item.URL], [claim.id, 'article-newspaper', source.title, source.url]);
  assert.deepEqual(item.issued, { 'date-parts': [source.published.date.split('-').map(Number)] });
  assert.ok(item.annote.includes(claim.statement.replace(/\.$/, '')), item.annote);
  const listed = bibliography(text);
  assert.ok(listed.includes('Military Intel: Some Al Qaeda') && listed.includes('(2021, February 18)'), listed);
  await opened.close();
});

test('every claim of a view is copied, each with its speaker, and both readers agree', async () => {
  const opened = await openWithClipboard({ hash: '#/claims?source=wtn' });
  const { page } = opened;
  const bibtex = readBibtex(await copied(page, 'Copy what is shown as', 'BibTeX'));
  const csl = readCsl(await copied(page, 'Copy what is shown as', 'CSL-JSON'));
  const expected = dataset.claims.filter((c) => c.evidence.some((e) => e.source === 'wtn')).map((c) => c.id);
  assert.deepEqual(csl.map((item) => item.id), expected);
  assert.deepEqual(bibtex.map((item) => item.id), expected);
  const pick = ({ id, title, URL, annote, note }) => ({ id, title, URL, annote, note });
  for (const [at, item] of csl.entries()) {
    assert.deepEqual(pick(bibtex[at]), pick(item));
    // An open end is EDTF, which BibLaTeX has; CSL has words for it, and no made-up end.
    assert.deepEqual(item.issued, { literal: 'from August 2021 on' });
    assert.deepEqual(bibtex[at].issued['date-parts'][0], [2021, 8]);
    assert.ok(item.annote.startsWith('According to '), item.annote);
    const root = actorName(claimOf(item.id).attribution.at(-1).actor);
    assert.ok(item.annote.indexOf(within(root)) < item.annote.indexOf(claimOf(item.id).statement.slice(0, 9)), item.annote);
  }
  const markdown = await copied(page, 'Copy what is shown as', 'Markdown');
  assert.equal(markdown.match(/^\*\*.*\*\* (says?|promises?|expects?|considers? possible): /gm).length, expected.length);
  assert.ok(markdown.startsWith(`## ${dataset.title}`), markdown.slice(0, 200));
  assert.match((await announced(page).textContent()).trim(), new RegExp(`^Copied ${expected.length} claims as Markdown$`));
  assertQuiet(opened);
  await opened.close();
});

test('a relation is copied with its claims, and is never told as so', async () => {
  const opened = await openWithClipboard({ hash: '#/relations?select=relation:taliban~maintains-ties-with~al-qaeda' });
  const { page } = opened;
  const detail = await page.locator('#detail h2').innerText();
  const text = await copied(page, 'Copy these claims as', 'Markdown');
  assert.ok(text.startsWith('## A relation that claims here speak of; this page does not say it is so: '), text.slice(0, 120));
  assert.ok(text.includes(detail), 'the relation is named');
  assert.ok(text.match(/^\*\*.*\*\* says: /gm).length >= 2);
  await opened.close();
});

test('links lead back to the page where it has an address of its own', async () => {
  const server = await serve();
  const opened = await openWithClipboard({ url: server.url(), hash: `#/claims?select=claim:${claim.id}` });
  const { page } = opened;
  const text = await copied(page, 'Copy this claim as', 'Markdown');
  assert.ok(text.includes(`(${server.origin}/#${claim.id})`), text);
  await page.goto(`${server.origin}/#${claim.id}`);
  await page.locator('#detail', { hasText: `Claim ${claim.id}` }).waitFor();
  await opened.close();
  await server.close();
});

test('a page from disk never copies the path it lies at', async () => {
  const opened = await openWithClipboard({ hash: '#/claims' });
  const text = await copied(opened.page, 'Copy what is shown as', 'Markdown');
  assert.ok(!text.includes('file:'));
  await opened.close();
});

test('of very many claims the first five hundred are copied, and that is said', async () => {
  const server = await serve();
  const opened = await openWithClipboard({ url: server.url() });
  const { page } = opened;
  const mine = {
    format: 'sayso/1',
    title: 'Many',
    sources: [{ id: 'page', title: 'A {page} & more', publisher: 'paper', kind: 'report', paragraphs: 9 }],
    actors: [{ id: 'paper', name: 'Pen and Paper', kind: 'media' }],
    predicates: [{ id: 'prints', label: 'prints', group: 'other' }],
    topics: [],
    claims: Array.from({ length: 620 }, (_, at) => ({
      id: `mine-${at}`, statement: `Statement ${at}, 100 % "so" {it} is_said`, attribution: [{ actor: 'paper', mode: 'outlet' }],
      subject: ['paper'], predicate: 'prints', object: [], kind: 'assertion', polarity: 'affirm', topics: [],
      evidence: [{ source: 'page', paragraph: 1, quote: 'so it says' }],
    })),
  };
  await page.setInputFiles('#open-dataset', { name: 'many.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(mine)) });
  await page.waitForSelector('[data-opened="true"]');
  const csl = readCsl(await copied(page, 'Copy what is shown as', 'CSL-JSON'));
  assert.equal((await announced(page).textContent()).trim(), 'Copied the first 500 of 620 claims as CSL-JSON');
  assert.deepEqual(csl.map((item) => item.id), mine.claims.slice(0, 500).map((c) => c.id));
  const bibtex = readBibtex(await copied(page, 'Copy what is shown as', 'BibTeX'));
  assert.deepEqual([bibtex.length, bibtex[0].title, bibtex[0].publisher], [500, 'A {page} & more', 'Pen and Paper']);
  assert.ok(bibtex[7].annote.startsWith('According to Pen and Paper itself, nobody named beyond the outlet: Statement 7, 100 % "so" {it} is_said.'), bibtex[7].annote);
  const markdown = await copied(page, 'Copy what is shown as', 'Markdown');
  assert.match(markdown.split('\n')[0], /here are the first 500$/);
  assert.ok(!markdown.includes(server.origin), 'a link would show others something else');
  assertQuiet(opened);
  await opened.close();
  await server.close();
});

test('copying works by keyboard, and what the browser refuses can be copied by hand', async () => {
  const opened = await openApp({
    hash: `#/claims?select=claim:${claim.id}`,
    init: () => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    },
  });
  const { page } = opened;
  await group(page, 'Copy this claim as').getByRole('button', { name: 'a sentence' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'to-copy');
  assert.match(await page.locator('#to-copy').inputValue(), /^According to /);
  assert.match(await announced(page).textContent(), /did not let claim .* be copied/);
  await assertAccessible(page);
  assertQuiet(opened);
  await opened.close();
});
