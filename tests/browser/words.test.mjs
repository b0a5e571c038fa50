// Whatever the words: of any length and direction, in any order, being composed, or hardly any at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, openPage, useBrowser } from './harness/browser.mjs';
import { openDataset } from './harness/mine.mjs';

useBrowser();

const VIEWS = [
  '', 'claims', 'claims?group=root', 'actors', 'relations', 'relations?show=matrix', 'relations?show=table', 'relations?show=carriers',
  'timeline', 'timeline?clock=plane', 'disputes', 'sources', 'about',
  'claims?select=claim:c1', 'claims?select=actor:a', 'claims?select=source:s', 'claims?select=relation:a~meets~b',
];

/** A dataset of two texts' worth of everything, with these words wherever words can stand. */
function worded(word, more = {}) {
  const claim = (id, fields) => ({
    id, statement: `${word} ${word}`, attribution: [{ actor: 'p', mode: 'outlet' }, { actor: 'a', mode: 'quoted', verb: 'says' }],
    subject: ['a'], subject_part: word, predicate: 'meets', object: ['b'], object_part: word, object_text: word,
    kind: 'assertion', polarity: 'affirm', certainty: { hedge: word }, note: word,
    quantity: { as_said: word, value: 2, comparator: 'about', unit: word },
    about: { date: '2001', basis: 'stated' }, said: { date: '2002', basis: 'stated' },
    evidence: [{ source: 's', paragraph: 1, quote: word }], topics: ['t'],
    alternatives: [{ field: 'kind', value: 'opinion', why: word }], ...fields,
  });
  return {
    format: 'sayso/1', title: word, description: word,
    sources: [{
      id: 's', title: word, publisher: 'p', kind: 'report', paragraphs: 3, note: word, language: 'ar', url: `https://example.org/${'x'.repeat(200)}`,
      derived_from: [{ actor: 'b', how: word, read: false, basis: 'stated' }], uncoded: [{ paragraph: 2, reason: word }],
    }],
    actors: ['a', 'b', 'p'].map((id) => ({ id, name: `${word}${id}`, kind: id === 'p' ? 'media' : 'group', aliases: [word], description: word, part_of: id === 'a' ? ['b'] : [] })),
    predicates: [{ id: 'meets', label: word, inverse: word, group: 'other' }],
    topics: [{ id: 't', label: word }],
    claims: [
      claim('c1'), claim('c2', { polarity: 'negate', attribution: [{ actor: 'p', mode: 'outlet' }] }),
      claim('c3', { kind: 'pledge' }), claim('c4', { kind: 'event', about: { date: '2003', basis: 'stated' } }),
    ],
    links: [
      { from: 'c1', to: 'c2', kind: 'contradicts', author: 'compiler', rationale: word },
      { from: 'c4', to: 'c3', kind: 'breaks', author: 'compiler', rationale: word },
    ],
    questions: [{ id: 'q', text: `${word}?`, lead: true, query: '#/claims', sides: [{ heading: word, claims: ['c1'] }, { heading: word, claims: ['c2'] }], caveat: word }],
    stories: [{ id: 'st', title: word, steps: [{ text: word, claims: ['c1'], query: '#/claims' }] }],
    ...more,
  };
}

async function go(page, view) {
  await page.evaluate((hash) => (location.hash = hash), `#/${view}`);
  await page.waitForFunction((view) => document.querySelector(`[data-view="${view}"]`), view.split('?')[0]);
  await page.evaluate(() => document.querySelectorAll('#app details, #record').forEach((details) => { details.open = true; }));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function openWorded(word, options, more) {
  const opened = await openApp(options);
  await openDataset(opened.page, 'worded.json', JSON.stringify(worded(word, more)));
  return opened;
}

for (const width of [320, 820, 1280]) {
  test(`no word is so long that the page scrolls sideways at ${width} px`, async () => {
    const opened = await openWorded('Donaudampfschifffahrtsgesellschaft'.repeat(9), { viewport: { width, height: 800 } });
    for (const view of [...VIEWS, 'claims?story=st~1']) {
      await go(opened.page, view);
      const over = await opened.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${view || 'front'} is ${over} px too wide`);
    }
    assertQuiet(opened);
    await opened.close();
  });
}

test('nothing of the data turns what stands beside it: in text, attributes, pictures and the record', async () => {
  const opened = await openWorded('وزير\u202e (MFA)', {});
  for (const view of VIEWS) {
    await go(opened.page, view);
    assert.deepEqual(await opened.page.evaluate(turning), [], view || 'front');
  }
  const quote = opened.page.locator('#app q').first();
  await go(opened.page, 'claims?select=claim:c1');
  assert.deepEqual(await quote.evaluate((q) => [q.lang, q.dir, getComputedStyle(q).direction]), ['ar', 'auto', 'rtl']);
  await opened.close();
});

/** Runs in the page: texts and attributes of which a part runs from right to left and is not isolated. */
function turning() {
  const turns = /[\u0590-\u08ff\u202a-\u202e]/;
  const bare = (text) => {
    let before;
    do [before, text] = [text, text.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '')]; while (text !== before);
    return text;
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent.closest('script, style') || !turns.test(bare(node.data))) continue;
    // Alone in an element that isolates what is in it, it turns nothing.
    const holder = parent.closest('text, bdi, [dir], ' + (parent.localName === 'mark' ? ':not(mark)' : '*'));
    const isolates = holder.closest('text') || /plaintext|isolate/.test(getComputedStyle(holder).unicodeBidi);
    const alone = !/[a-z]{2,}/.test(holder.textContent.replace(/[abp]\b/g, ''));
    if (!isolates || !alone) found.push(`${holder.localName}.${holder.className.baseVal ?? holder.className}: ${JSON.stringify(node.data)}`);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
      const value = element.getAttribute(name) ?? '';
      if (/[a-z]{2,}/.test(value) && turns.test(bare(value))) found.push(`${element.localName}[${name}]: ${JSON.stringify(value)}`);
    }
  }
  return found;
}

test('names stand in the order of the browser’s own collation, numbers by their value', async () => {
  const names = ['zeta', 'Ärzte ohne Grenzen', 'Group 10', 'Group 2', 'apple', 'Éire', 'école', 'Łódź', '塔利班', 'Зенит', 'אבא', 'čaj', 'Zebra', 'ångström', 'ñandú', 'nandu'];
  const actors = names.map((name, at) => ({ id: `v-${at}`, name, kind: 'group' }));
  const { claims: [claim], ...rest } = worded('word');
  const claims = actors.map((actor, at) => ({ ...claim, id: `c${at}`, subject: [actor.id], object: ['p'] }));
  const opened = await openApp({ hash: '#/actors' });
  await openDataset(opened.page, 'names.json', JSON.stringify({ ...rest, actors: [...rest.actors, ...actors], claims, links: [], questions: [], stories: [] }));
  await go(opened.page, 'actors');
  const shown = (await opened.page.locator('[data-view] tbody th a').allInnerTexts()).filter((name) => names.includes(name));
  const sorted = await opened.page.evaluate((list) => list.sort(new Intl.Collator(undefined, { numeric: true, sensitivity: 'accent' }).compare), [...names]);
  assert.deepEqual(shown, sorted);
  assert.ok(shown.indexOf('Group 2') < shown.indexOf('Group 10') && shown.indexOf('Ärzte ohne Grenzen') < shown.indexOf('Zebra'));
  assertQuiet(opened);
  await opened.close();
});

test('keys pressed while a word is composed belong to the composition', async () => {
  const opened = await openApp({ hash: '#/claims?select=claim:cad-012' });
  const { page, context } = opened;
  const detail = page.locator('#detail');
  await detail.waitFor();
  await page.locator('#search').focus();
  const keyboard = await context.newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: '塔', selectionStart: 1, selectionEnd: 1 });
  for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
    await page.evaluate((init) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...init })), init);
    assert.equal(await detail.count(), 1, JSON.stringify(init));
  }
  await keyboard.send('Input.insertText', { text: '塔' });
  await page.waitForFunction(() => location.hash.includes(`q=${encodeURIComponent('塔')}`));
  assert.equal(await page.locator('#search').inputValue(), '塔');
  await page.keyboard.press('Escape');
  await detail.waitFor({ state: 'detached' });
  assertQuiet(opened);
  await opened.close();
});

const none = { claims: [], links: [], questions: [], stories: [] };
const SPARSE = {
  'nothing at all': { ...none, sources: [], actors: [], predicates: [], topics: [] },
  'texts and no claims': none,
  'one claim of the outlet alone, without dates': {
    ...none, actors: [{ id: 'p', name: 'The Paper', kind: 'media' }],
    sources: [{ id: 's', title: 'A text', publisher: 'p', kind: 'report', paragraphs: 1 }],
    claims: [{ id: 'c1', statement: 'It rains.', attribution: [{ actor: 'p', mode: 'outlet' }], subject: ['p'], predicate: 'meets', kind: 'event', polarity: 'affirm', evidence: [{ source: 's', paragraph: 1, quote: 'rains' }] }],
  },
  'a question with one side': { questions: [{ id: 'q', text: 'Does it?', lead: true, query: '#/claims', sides: [{ heading: 'It does', claims: ['c1'] }] }] },
};

for (const [what, more] of Object.entries(SPARSE)) {
  test(`every view of ${what} says something`, async () => {
    const opened = await openWorded('word', {}, more);
    for (const view of VIEWS.slice(0, 13)) {
      await go(opened.page, view);
      const told = await opened.page.evaluate(() => {
        const view = document.querySelector('[data-view]').cloneNode(true);
        view.querySelectorAll('button, select, label, summary, h1, h2, h3, nav, legend').forEach((element) => element.remove());
        return view.textContent.trim();
      });
      assert.match(told, /\p{L}{2,}\P{L}+\p{L}{2,}/u, `${view || 'front'} of ${what} says only “${told}”`);
      if (more === SPARSE['nothing at all']) assert.doesNotMatch(told, /answers all of this/, view);
    }
    assertQuiet(opened);
    await opened.close();
  });
}

test('a link that went through mail is read as it was meant, and what is not is named', async () => {
  const meant = async (hash) => {
    const { page, close } = await openPage({ hash });
    await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
    const [sentence, notice] = [await page.locator('[role="status"]').innerText(), await page.locator('.notice').allInnerTexts()];
    await close();
    return [sentence, notice.join()];
  };
  const [plain] = await meant('#/claims?actor=taliban,al-qaeda&kind=pledge');
  for (const hash of ['#/claims?actor=taliban%2Cal-qaeda&amp;kind=pledge', '#claims?actor=taliban,al-qaeda&kind=pledge).', '#/claims%3Factor%3Dtaliban%252Cal-qaeda%26kind%3Dpledge%E2%80%8B']) {
    assert.deepEqual(await meant(hash), [plain, ''], hash);
  }
  const [, notice] = await meant('#/claims?actr=taliban&Kind=pledge,lie&utm_source=mail');
  assert.match(notice, /actr “taliban”, kind “lie”/);
});

test('a window on far years is in the address, and comes back from it', async () => {
  const opened = await openApp();
  const far = worded('word');
  far.claims.forEach((claim, at) => { claim.about.date = ['Y12000', 'Y15000', '-0043', 'Y-20000'][at]; });
  await openDataset(opened.page, 'far.json', JSON.stringify(far));
  await go(opened.page, 'timeline');
  for (let times = 0; times < 3; times++) await opened.page.getByRole('button', { name: 'Nearer' }).first().click();
  await opened.page.waitForFunction(() => location.hash.includes('window='));
  const hash = await opened.page.evaluate(() => location.hash);
  await go(opened.page, 'claims');
  await opened.page.evaluate((hash) => (location.hash = hash), hash);
  await opened.page.waitForSelector('[data-view="timeline"]');
  assert.equal(await opened.page.locator('.notice', { hasText: 'window' }).count(), 0);
  await go(opened.page, 'timeline' + hash.slice(hash.indexOf('?')));
  assert.equal(await opened.page.evaluate(() => location.hash), hash);
  assertQuiet(opened);
  await opened.close();
});
