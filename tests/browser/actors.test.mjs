// Actors: the list with its three ledgers, and one actor looked at closely.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const wide = { width: 1440, height: 900 };
const root = (claim) => claim.attribution.at(-1).actor;
const says = (id) => dataset.claims.filter((claim) => root(claim) === id);
const spokenOf = (id) => dataset.claims.filter((c) => c.subject.includes(id) || (c.object ?? []).includes(id));
const relays = (id) => dataset.claims.filter((c) => root(c) !== id && c.attribution.some((hop) => hop.actor === id));

test('the list counts what each says, is spoken of in and relays, and is sorted by each', async () => {
  const opened = await openApp({ hash: '#/actors', viewport: wide });
  const { page } = opened;
  const rows = () => page.locator('.actor-table tbody tr[data-actor]').evaluateAll((l) => l.map((e) => [e.dataset.actor, ...[...e.querySelectorAll('.number')].map((n) => Number(n.textContent))]));
  await page.getByRole('button', { name: /^Voices that nobody names/ }).click();
  const all = await rows();
  const told = dataset.actors.filter(({ id }) => says(id).length + spokenOf(id).length + relays(id).length > 0);
  assert.deepEqual(all.map(([id]) => id).sort(), told.map(({ id }) => id).sort());
  for (const [id, ...counts] of all) {
    assert.deepEqual(counts, [says(id).length, spokenOf(id).length, relays(id).length], id);
  }
  for (const [at, [words, key]] of [['Says', 'says'], ['Is spoken of', 'spoken-of'], ['Relays', 'relays']].entries()) {
    await page.getByRole('button', { name: words, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((k) => location.hash === `#/actors?sort=-${k}`, key);
    await page.locator('th[aria-sort="descending"]', { hasText: words }).waitFor();
    const counts = (await rows()).map((row) => row[at + 1]);
    assert.equal(counts.length, told.length, 'one list of all');
    assert.deepEqual(counts, [...counts].sort((a, b) => b - a), `most first by ${words}`);
    await page.getByRole('button', { name: words, exact: true }).click();
    await page.waitForFunction((k) => location.hash === `#/actors?sort=${k}`, key);
  }
  await page.getByRole('button', { name: 'Actor', exact: true }).click();
  await page.waitForFunction(() => location.hash === '#/actors');
  await page.getByRole('button', { name: 'Actor', exact: true }).click();
  await page.waitForFunction(() => location.hash === '#/actors?sort=name');
  await page.locator('th[aria-sort="ascending"]', { hasText: 'Actor' }).waitFor();
  assertQuiet(opened);
  await opened.close();
});

test('who speaks, who only passes on and who is never quoted are told apart at first sight', async () => {
  for (const width of [360, 820, 1440]) {
    const opened = await openApp({ hash: '#/actors', viewport: { width, height: 900 } });
    const { page } = opened;
    const groups = await page.locator('.actor-table tbody').evaluateAll((bodies) => bodies.map((body) => ({
      name: body.querySelector('.actor-role').innerText,
      ids: [...body.querySelectorAll('tr[data-actor]')].map((row) => row.dataset.actor),
    })));
    const of = (name) => groups.find((group) => group.name.includes(name)).ids;
    const kind = (id) => dataset.actors.find((actor) => actor.id === id).kind;
    assert.deepEqual(of('Who speaks').filter((id) => says(id).length === 0 || kind(id) === 'unnamed'), []);
    assert.deepEqual(of('Who only passes on').filter((id) => says(id).length > 0 || relays(id).length === 0), []);
    assert.deepEqual(of('never quoted').filter((id) => says(id).length + relays(id).length > 0), []);
    assert.ok(of('never quoted').includes('al-qaeda'));
    assert.deepEqual(of('nobody names'), [], 'folded');
    await page.getByRole('button', { name: /nobody names/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('tr[data-actor="some-observers"]').waitFor();
    // Bars are as long as their counts, on one scale.
    const bars = await page.locator('.actor-table td.number:not(.is-zero)').evaluateAll((cells) => cells.map((cell) => [Number(cell.textContent), Number(getComputedStyle(cell.querySelector('.count-bar')).getPropertyValue('--share'))]));
    const most = Math.max(...bars.map(([count]) => count));
    for (const [count, share] of bars) assert.ok(Math.abs(share - count / most) < 0.001, `${count}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await assertAccessible(page);
    await opened.close();
  }
});

test('a panel begins with what the actor does, and offers only what leads somewhere', async () => {
  const opened = await openApp({ hash: '#/actors?select=actor:al-qaeda', viewport: wide });
  const { page } = opened;
  const panel = page.locator('#detail');
  assert.equal(await panel.locator('.actor-sentence').innerText(), `Spoken of ${spokenOf('al-qaeda').length} times; never quoted`);
  assert.deepEqual(await panel.locator('.ways a').allInnerTexts(), ['Only claims about it']);
  await page.evaluate(() => { location.hash = '#/actors?select=actor:dia'; });
  await page.waitForFunction(() => document.querySelector('#detail h2')?.textContent === 'Defense Intelligence Agency');
  assert.match(await panel.locator('.actor-sentence').innerText(), new RegExp(`^Says ${says('dia').length} claims; spoken of once$`));
  assert.equal((await panel.locator('.ways a').allInnerTexts()).length, 3);
  await page.getByRole('link', { name: 'Read as if it had never spoken' }).click();
  await page.waitForFunction(() => location.hash.includes('without=actor:dia'));
  await page.evaluate(() => { location.hash = '#/actors?without=actor:dia&select=actor:dia'; });
  await panel.getByRole('link', { name: /hear it again/ }).waitFor();
  await opened.close();
});

test('one actor: three ledgers, dates, habits, the tree it stands in, relations and disputes', async () => {
  const opened = await openApp({ hash: '#/actors?select=actor:dia', viewport: wide });
  const { page } = opened;
  const panel = page.locator('#detail');
  const words = await panel.innerText();
  assert.ok(words.includes(`Says (${says('dia').length})`), words);
  const denied = says('dia').filter((c) => c.polarity === 'negate' && c.kind !== 'pledge').length;
  const hedged = says('dia').filter((c) => Object.values(c.certainty ?? {}).some(Boolean)).length;
  const forecast = says('dia').filter((c) => ['forecast', 'scenario'].includes(c.kind)).length;
  assert.ok(words.includes(`of ${says('dia').length} it says: ${hedged} hedged, ${denied} denied, ${forecast} forecasts`), words);
  assert.doesNotMatch(words, /%/);
  assert.match(words, /Part of\s+U\.S\. military intelligence/);
  assert.match(words, /Said, by it or of it\s+earliest /);
  assert.ok(await panel.locator('details.ledger .said').count() >= says('dia').length);
  await assertAccessible(page);
  await opened.close();
});

test('what an actor is said to be to whom names who says it, and leads to the claims', async () => {
  const opened = await openApp({ hash: '#/actors?select=actor:taliban', viewport: wide });
  const { page } = opened;
  const list = page.locator('#detail details', { hasText: 'What it is said to be to whom' });
  await list.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  const first = list.locator('.told > li').first();
  assert.match(await first.innerText(), /^.+ (says|denies|promises|expects|calls|considers).*: .+ \(.+\)$/);
  assert.ok(await page.locator('#detail details', { hasText: 'Disputes it is part of' }).count() === 1);
  await first.locator('a').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.includes('select=relation:'));
  await opened.close();
});

test('an actor’s relations can be drawn', async () => {
  const opened = await openApp({ hash: '#/actors?select=actor:taliban', viewport: wide });
  const { page } = opened;
  await page.getByRole('button', { name: 'Draw its relations' }).click();
  await page.waitForFunction(() => location.hash.startsWith('#/relations?') && location.hash.includes('near=taliban~1'));
  await page.locator('.node[data-actor="taliban"]').waitFor();
  await opened.close();
});
