// Disputes, pledges, separate origins, and reading without a voice; by mouse and by keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, openPage, ready, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const claimOf = (id) => dataset.claims.find((claim) => claim.id === id);
const actorName = (id) => dataset.actors.find((actor) => actor.id === id).name;
/** A name as it stands within a sentence: the article of a description begins small. */
const within = (name) => name.replace(/^(?:An? |The (?![A-Z]))/, (article) => article.toLowerCase());
const key = (link) => `${link.from}~${link.kind}~${link.to}`;
const pairs = dataset.links.filter((link) => ['contradicts', 'undermines'].includes(link.kind));
const pledges = dataset.claims.filter((claim) => claim.kind === 'pledge');
const speaks = (claim, actor) => claim.attribution.some((hop) => hop.actor === actor);
const hashOf = (page) => page.evaluate(() => location.hash);

/** Opens every closed list within a selector, and what lies in it. */
const openAll = (page, within) =>
  page.locator(`${within} details:not([open]) > summary`).evaluateAll((list) => list.forEach((summary) => summary.click()));

test('every contradicting or undermining pair stands once, as two sides with all that belongs to it', async () => {
  const opened = await openApp({ hash: '#/disputes' });
  const { page } = opened;
  for (const link of pairs) {
    const pair = page.locator(`#app [data-link="${key(link)}"]`);
    assert.equal(await pair.count(), 1, key(link));
    const sides = pair.locator('.side');
    assert.equal(await sides.count(), 2, key(link));
    for (const [at, id] of [link.to, link.from].entries()) {
      const claim = claimOf(id);
      const words = await sides.nth(at).innerText();
      const root = actorName(claim.attribution.at(-1).actor);
      assert.ok(words.indexOf(root) >= 0 && words.indexOf(root) < words.indexOf(claim.statement), `${id}: speaker first`);
      for (const evidence of claim.evidence) assert.ok(words.includes(evidence.quote), `${id}: ${evidence.quote}`);
      assert.match(words, /published: /, id);
    }
    const words = await pair.innerText();
    const author = link.author === 'compiler' ? 'the compiler of this dataset' : `in the text, by ${within(actorName(link.author))}`;
    assert.ok(words.includes(`Drawn ${link.author === 'compiler' ? 'by ' : ''}${author}`), key(link));
    assert.ok(words.includes(link.rationale), key(link));
    assert.match(words, /In what respect: .*(within one text|between texts)/, key(link));
    const times = await pair.locator('.pair-times').innerText();
    assert.ok(words.indexOf(times) < words.indexOf('In what respect'), 'the times are said first');
  }
  assertQuiet(opened);
  await opened.close();
});

test('a difference in time and the hedge of who drew it are told', async () => {
  const opened = await openApp({ hash: '#/disputes' });
  const words = (link) => opened.page.locator(`#app [data-link="${link}"]`).innerText();
  assert.match(await words('cad-025~contradicts~cad-031'), /said at different times: March 2020, and 18 February 2021/);
  assert.match(await words('cad-025~undermines~cad-027'), /by Code and Dagger, hedged: “appears to”/);
  await opened.close();
});

test('headlines against the text below them are told as such, and more are shown when asked for', async () => {
  const links = dataset.links.filter((link) => link.kind === 'qualifies' && link.aspect === 'headline-body');
  const opened = await openApp({ hash: '#/disputes?aspect=headline-body' });
  const { page } = opened;
  const shown = page.locator('#app [data-link*="~qualifies~"]');
  assert.ok((await shown.count()) < links.length);
  while (await page.getByRole('button', { name: /Show more/ }).count()) {
    await page.getByRole('button', { name: /Show more/ }).click();
  }
  assert.equal(await shown.count(), links.length);
  assert.match(await shown.first().innerText(), /What the headline or heading says/);
  await opened.close();
});

test('the questions come first, and lead to what answers them', async () => {
  const opened = await openApp({ hash: '#/disputes', viewport: { width: 360, height: 740 } });
  const { page } = opened;
  const lead = dataset.questions.find((question) => question.lead);
  const link = page.locator('.start a', { hasText: lead.text });
  // On a phone they stand behind the one button of settings, so that a dispute comes first.
  await page.locator('.settings-toggle').click();
  await link.waitFor();
  const box = await link.boundingBox();
  assert.ok(box.y + box.height < 740, 'the lead question stands on the first screen of a phone');
  await openAll(page, '.start');
  for (const question of dataset.questions) assert.equal(await page.locator('.start a', { hasText: question.text }).count(), 1);
  await link.click();
  await page.waitForFunction((hash) => location.hash === hash, lead.query);
  await opened.close();
});

test('disputes are narrowed by aspect and author by keyboard, and the address restores it', async () => {
  const opened = await openApp({ hash: '#/disputes' });
  const { page } = opened;
  await page.locator('.narrow > summary').focus();
  await page.keyboard.press('Enter');
  const choose = async (facet, value) => {
    const button = page.locator(`[data-facet="${facet}"][data-value="${value}"]`);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator(`[data-facet="${facet}"][data-value="${value}"][data-state="include"]`).waitFor();
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    assert.ok(await button.evaluate((element) => element === document.activeElement), 'focus stays');
    return Number(await button.getAttribute('data-count'));
  };
  const shown = () => page.locator('#app .pair[data-link]').count();
  assert.equal(await choose('aspect', 'pledge-conduct'), await shown());
  const count = await choose('author', 'compiler');
  assert.equal(count, await shown());
  assert.equal(count, pairs.filter((link) => link.aspect === 'pledge-conduct' && link.author === 'compiler').length);
  assert.equal(await hashOf(page), '#/disputes?aspect=pledge-conduct&author=compiler');
  const again = await openApp({ hash: await hashOf(page) });
  assert.equal(await again.page.locator('#app .pair[data-link]').count(), count);
  await again.close();
  await page.goBack();
  await page.waitForFunction(() => location.hash === '#/disputes?aspect=pledge-conduct');
  await opened.close();
});

test('an aspect that nothing has is named and can be dropped', async () => {
  const opened = await openApp({ hash: '#/disputes?aspect=direction' });
  const { page } = opened;
  assert.match(await page.locator('.empty').innerText(), /No dispute among these claims/);
  await page.getByRole('button', { name: 'Drop “In what respect they differ”' }).click();
  await page.locator('#app .pair[data-link]').first().waitFor();
  assert.equal(await hashOf(page), '#/disputes');
  await opened.close();
});

test('a view without disputes offers to drop what emptied it', async () => {
  const opened = await openApp({ hash: '#/disputes?kind=forecast' });
  const { page } = opened;
  assert.match(await page.locator('.empty').innerText(), /Nothing is set against any of these claims/);
  await page.getByRole('button', { name: 'Drop “Kind of claim”' }).click();
  await page.locator('#app .pair[data-link]').first().waitFor();
  assert.equal(await hashOf(page), '#/disputes');
  await opened.close();
});

test('actor and time narrow the disputes as they narrow every view', async () => {
  const shown = async (hash) => {
    const opened = await openApp({ hash });
    const links = await opened.page.locator('#app .pair[data-link]').evaluateAll((list) => list.map((e) => e.dataset.link));
    await opened.close();
    return links.filter((link) => !link.includes('qualifies'));
  };
  const speaksOf = (claim, id) => [...claim.subject, ...(claim.object ?? [])].includes(id);
  const about = (id) => pairs.filter((link) => [link.from, link.to].some((end) => speaksOf(claimOf(end), id))).map(key);
  assert.deepEqual((await shown('#/disputes?actor=osama-bin-laden')).sort(), about('osama-bin-laden').sort());
  const early = await shown('#/disputes?about=1996..2001');
  assert.ok(early.includes('wtn-054~undermines~wtn-018') && !early.includes('cad-025~contradicts~cad-031'), String(early));
});

test('each pledge tells who promised what, what became of it, on whose word and after how long', async () => {
  const opened = await openApp({ hash: '#/disputes' });
  const { page } = opened;
  await page.getByRole('button', { name: /Pledges, and what followed/ }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'pledges');
  const words = {};
  for (const pledge of pledges) {
    const shown = page.locator('.pledge', { hasText: pledge.statement });
    assert.equal(await shown.count(), 1, pledge.id);
    words[pledge.id] = await shown.innerText();
    assert.ok(words[pledge.id].includes(`${actorName(pledge.attribution.at(-1).actor)} promises`), pledge.id);
  }
  assert.match(words['wtn-018'], /said to be broken and doubted/);
  assert.match(words['wtn-018'], /The "strategic command" article says it was broken/);
  assert.match(words['wtn-020'], /said to be broken/);
  assert.match(words['cad-027'], /doubted[\s\S]*said 1 to 14 months later[\s\S]*hedged: “appears to”/);
  assert.match(words['wtn-084'], /The compiler of this dataset holds against it what The Cipher Brief says/);
  for (const link of dataset.links.filter((link) => ['breaks', 'keeps'].includes(link.kind))) {
    assert.equal(await page.locator(`#app [data-link="${key(link)}"]`).count(), 1, key(link));
  }
  await opened.close();
});

test('support is counted by origin, and what one origin says again is closed behind its first claim', async () => {
  const opened = await openApp({ hash: '#/relations?show=table&select=relation:taliban~maintains-ties-with~al-qaeda' });
  const { page } = opened;
  const sum = await page.locator('#detail .origins-sum').first().innerText();
  assert.match(sum, /^\d+ claims: \d+ (separate voices|voice) \(/);
  const named = Number(sum.match(/(\d+) (separate voices|voice) \(/)[1]);
  const claims = Number(sum.match(/^\d+/)[0]);
  const list = page.locator('#detail .origins').first();
  assert.ok((await list.locator(':scope > li').count()) < claims, 'something is collapsed');
  assert.ok(named < claims);
  const more = list.locator('summary').first();
  await more.focus();
  await page.keyboard.press('Enter');
  await list.locator('.claim-list .said').first().waitFor();
  await openAll(page, '#detail .origins');
  const shown = await list.locator('.said-what').allInnerTexts();
  assert.equal(shown.length, claims, 'opened, every claim stands there');
  await opened.close();
});

test('what different origins say and deny stands as two sides by origin, with nobody drawing the line', async () => {
  const said = (id, root, polarity, relay = []) => ({
    id, statement: `${root} tells ${id}`, attribution: ['paper', ...relay, root].map((actor, at) => ({ actor, mode: at ? 'quoted' : 'outlet' })),
    subject: ['a'], predicate: 'ties', object: ['b'], kind: 'assertion', polarity,
    evidence: [{ source: 'page', paragraph: 1, quote: `key phrase ${id}` }], topics: ['t'],
  });
  const actor = (id, kind = 'group') => ({ id, name: `The ${id}`, kind });
  const mine = {
    format: 'sayso/1', title: 'Mine',
    actors: [actor('paper', 'media'), actor('a'), actor('b'), actor('one'), actor('two'), actor('relay')],
    sources: [{ id: 'page', title: 'A page', publisher: 'paper', kind: 'report', paragraphs: 9 }],
    predicates: [{ id: 'ties', label: 'is tied to', group: 'other' }], topics: [{ id: 't', label: 'T' }],
    claims: [said('c1', 'one', 'affirm'), said('c2', 'one', 'affirm', ['relay']), said('c3', 'two', 'negate')],
  };
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  await page.setInputFiles('#open-dataset', { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(mine)) });
  await page.waitForSelector('[data-opened="true"]');
  await page.evaluate(() => (location.hash = '#/disputes'));
  const pair = page.locator('.pair');
  await pair.waitFor();
  assert.match(await page.locator('[role="status"]').innerText(), /1 dispute, 0 pledges/);
  const words = await pair.innerText();
  assert.match(words, /Nobody draws this line/);
  assert.match(words, /Who says so[\s\S]*2 claims: 1 voice \(The one\)[\s\S]*key phrase c1[\s\S]*1 more of the same voice: The one[\s\S]*Who denies it[\s\S]*The two/);
  assert.ok(!words.includes('one tells c2'), 'the second relay is closed behind the first');
  await pair.locator('summary', { hasText: '1 more' }).click();
  await pair.locator('.claim-list .said').waitFor();
  assert.ok((await pair.innerText()).includes('one tells c2'));
  assert.equal(await page.locator('#app [data-view] [data-relation="a~ties~b"]').count(), 1);
  assertQuiet(opened);
  await opened.close();
});

test('of many disputes a bounded number is shown, the rest counted and said not to be listed', async () => {
  const claim = (id, root) => ({
    id, statement: `It is ${id}`, attribution: [{ actor: 'paper', mode: 'outlet' }, { actor: root, mode: 'quoted' }],
    subject: ['one'], predicate: 'ties', object: [], kind: 'assertion', polarity: 'affirm',
    evidence: [{ source: 'page', paragraph: 1, quote: 'a phrase' }], topics: ['t'],
  });
  const numbers = Array.from({ length: 300 }, (_, at) => at);
  const mine = {
    format: 'sayso/1', title: 'Many',
    actors: ['paper', 'one', 'two'].map((id) => ({ id, name: `The ${id}`, kind: 'group' })),
    sources: [{ id: 'page', title: 'A page', publisher: 'paper', kind: 'report', paragraphs: 9 }],
    predicates: [{ id: 'ties', label: 'is tied', group: 'other' }], topics: [{ id: 't', label: 'T' }],
    claims: numbers.flatMap((at) => [claim(`a${at}`, 'one'), claim(`b${at}`, 'two')]),
    links: numbers.map((at) => ({ from: `b${at}`, to: `a${at}`, kind: 'contradicts', aspect: 'degree', author: 'compiler', rationale: 'because' })),
  };
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  await page.setInputFiles('#open-dataset', { name: 'many.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(mine)) });
  await page.waitForSelector('[data-opened="true"]');
  await page.evaluate(() => (location.hash = '#/disputes'));
  await page.locator('.pair').first().waitFor();
  assert.match(await page.locator('[role="status"]').innerText(), /300 disputes, 0 pledges/);
  assert.equal(await page.locator('.pair').count(), 12);
  assert.match(await page.locator('main').innerText(), /60 more are not listed here/);
  await page.getByRole('button', { name: 'Show more of 228 further disputes' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.pair').length === 24);
  await opened.close();
});

test('a voice is left out from the filters by keyboard, and every view tells what falls silent', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  const group = page.locator('details.facet', { hasText: 'Read without a voice' });
  await group.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('#without').selectOption('actor:dia');
  await page.getByRole('button', { name: 'Read without it' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#/claims?without=actor:dia');
  const gone = dataset.claims.filter((claim) => speaks(claim, 'dia'));
  const sentence = await page.locator('.silence-sentence').innerText();
  assert.ok(sentence.includes(`Without Defense Intelligence Agency, ${gone.length} claims`), sentence);
  assert.match(sentence, /relations? .*would no longer be said here/);
  for (const claim of gone) assert.equal(await page.locator(`#app [data-view] [data-claim="${claim.id}"]`).count(), 0, claim.id);
  await openAll(page, '.silence');
  await page.locator('.silence .claim-list .said').first().waitFor();
  const words = await page.locator('.silence').innerText();
  for (const claim of gone) assert.ok(words.includes(claim.statement), claim.id);
  for (const view of ['', 'actors', 'relations', 'timeline', 'disputes', 'sources', 'about']) {
    await page.evaluate((view) => (location.hash = `#/${view}?without=actor:dia`), view);
    await page.waitForFunction((view) => document.querySelector('[data-view]')?.dataset.view === view, view);
    assert.equal(await page.locator('.silence-sentence').innerText(), sentence, view);
  }
  assertQuiet(opened);
  await opened.close();
});

test('without the voice that draws them, disputes are gone and named; the chip and the button bring them back', async () => {
  const opened = await openApp({ hash: '#/disputes?without=actor:mike-pompeo' });
  const { page } = opened;
  assert.match(await page.locator('.silence-sentence').innerText(), /1 dispute would no longer be said here/);
  assert.equal(await page.locator('#app [data-link="cad-025~contradicts~cad-031"]').count(), 0);
  await openAll(page, '.silence');
  assert.match(await page.locator('.silence').innerText(), /1 dispute no longer in dispute|Mike Pompeo says one thing/);
  await page.getByRole('button', { name: 'Drop as if Mike Pompeo had never spoken' }).click();
  await page.locator('#app [data-link="cad-025~contradicts~cad-031"]').waitFor();
  assert.equal(await page.locator('.silence').count(), 0);
  await page.goBack();
  await page.getByRole('button', { name: 'Hear every voice again' }).click();
  await page.locator('#app [data-link="cad-025~contradicts~cad-031"]').waitFor();
  await opened.close();
});

test('a text is left out from its own page', async () => {
  const opened = await openApp({ hash: '#/sources?select=source:cad' });
  const { page } = opened;
  await page.getByRole('link', { name: 'Read as if it had never appeared' }).click();
  await page.waitForFunction(() => location.hash.includes('without=source:cad'));
  const gone = dataset.claims.filter((claim) => claim.evidence.every((evidence) => evidence.source === 'cad'));
  assert.ok((await page.locator('.silence-sentence').innerText()).includes(`${gone.length} claims`));
  await opened.close();
});

test('handles are unique and nothing is said without its speaker, with a dispute looked at closely', async () => {
  for (const hash of ['#/disputes?select=claim:cad-031', '#/disputes?select=claim:cad-029&without=actor:dia', '#/disputes?select=claim:wtn-018']) {
    const opened = await openApp({ hash });
    const { page } = opened;
    await openAll(page, '#app');
    for (const handle of ['data-claim', 'data-link', 'data-relation']) {
      const all = await page.locator(`#app [${handle}]`).evaluateAll((list, name) => list.map((e) => e.getAttribute(name)), handle);
      assert.deepEqual(all.filter((value, at) => all.indexOf(value) !== at), [], `${hash} ${handle}`);
    }
    const speechless = await page.locator('#app .said-what').evaluateAll((list) => list.filter((what) => !what.previousElementSibling?.matches('.said-who')).length);
    assert.equal(speechless, 0, hash);
    await opened.close();
  }
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing with everything open, ${colorScheme}`, async () => {
    const opened = await openApp({ hash: '#/disputes?without=actor:dia', colorScheme });
    await openAll(opened.page, '#app');
    await assertAccessible(opened.page);
    await opened.close();
  });
}

test('on a phone nothing scrolls sideways, and in print the disputes stand without their controls', async () => {
  const narrow = await openApp({ hash: '#/disputes?without=actor:dia', viewport: { width: 360, height: 740 } });
  await openAll(narrow.page, '#app main');
  const [wide, inner] = await narrow.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= inner, `${wide} > ${inner}`);
  await narrow.close();
  const print = await openPage({ hash: '#/disputes', media: 'print' });
  await ready(print.page);
  for (const control of ['.narrow', '.jumps', '.start']) assert.equal(await print.page.locator(control).first().isVisible(), false, control);
  assert.ok(await print.page.locator('#app .pair[data-link]').first().isVisible());
  await print.close();
});
