// The relation graph: what it draws, how near, and around whom; by mouse, by touch and by keyboard
// alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';
import { keysOf, kind, sentence, wide } from './harness/relations.mjs';

useBrowser();

const viewBox = (page) => page.locator('.graph svg').getAttribute('viewBox');

test('places and unnamed voices are off until asked for, and the address keeps that', async () => {
  const opened = await openApp({ hash: '#/relations', viewport: wide });
  const { page } = opened;
  const places = () => page.locator('.node').evaluateAll((l) => l.map((e) => e.dataset.actor));
  assert.deepEqual((await places()).filter((id) => kind.get(id) === 'place'), []);
  await page.getByLabel('places').check();
  await page.waitForFunction(() => location.hash === '#/relations?draw=places');
  await page.waitForFunction((id) => document.querySelector(`.node[data-actor="${id}"]`), 'afghanistan');
  await page.goBack();
  await page.waitForFunction((id) => !document.querySelector(`.node[data-actor="${id}"]`), 'afghanistan');
  assert.equal(await page.getByLabel('places').isChecked(), false);
  assertQuiet(opened);
  await opened.close();
});

test('nodes are of one size until size by claims is asked for', async () => {
  const opened = await openApp({ hash: '#/relations', viewport: wide });
  const { page } = opened;
  const sizes = () => page.locator('.node .node-hit').evaluateAll((l) => new Set(l.map((e) => e.getAttribute('r'))).size);
  assert.equal(await sizes(), 1);
  await page.getByLabel('size by claims').check();
  await page.waitForFunction(() => new Set([...document.querySelectorAll('.node-hit')].map((e) => e.getAttribute('r'))).size > 1);
  await opened.close();
});

/** The relations between two actors, whichever way. */
const between = (claims, ends) => [...keysOf(claims)].filter((key) => {
  const [s, , o] = key.split('~');
  return s !== o && ends.includes(s) && ends.includes(o);
});

test('the pair of whom most is told is drawn open, with on how many voices each line rests', async () => {
  for (const width of [360, 820, 1440]) {
    const opened = await openApp({ hash: '#/relations', viewport: { width, height: 900 } });
    const { page } = opened;
    const all = between(dataset.claims, ['taliban', 'al-qaeda']);
    const drawn = await page.locator('g.edge[data-relation]').evaluateAll((l) => l.map((e) => e.dataset.relation));
    assert.deepEqual(all.filter((key) => !drawn.includes(key)), []);
    const words = (await page.locator('.edge-label').allTextContents()).join('\n');
    assert.match(words, /maintains ties with · 2 voices/);
    assert.match(words, /directs · said: outlet only, denied: outlet only/);
    assert.match(words, /has broken with · 1 voice/);
    await opened.close();
  }
});

test('all that is told of that pair stands beside the graph, and to look at any of it moves nothing', async () => {
  const opened = await openApp({ hash: '#/relations', viewport: wide });
  const { page } = opened;
  const all = between(dataset.claims, ['taliban', 'al-qaeda']);
  const beside = page.locator('.beside .told > li');
  assert.equal(await beside.count(), all.length);
  for (const words of await beside.allInnerTexts()) assert.match(words, / (says|denies|promises|expects|considers|calls)/);
  const places = () => page.evaluate(() => JSON.stringify([
    scrollY,
    document.querySelector('.graph svg').getAttribute('viewBox'),
    ...[...document.querySelectorAll('.graph .edge-line')].map((e) => e.getAttribute('d')),
    ...[...document.querySelectorAll('.node-shape')].map((e) => { const { x, y } = e.getBoundingClientRect(); return [x, y]; }),
  ]));
  const before = await places();
  const line = page.locator('.edge[data-relation="taliban~has-broken-with~al-qaeda"]');
  await line.dispatchEvent('click');
  await page.waitForFunction(() => document.activeElement?.id === 'detail');
  assert.equal(await places(), before);
  assert.equal(await line.getAttribute('aria-current'), 'true');
  const told = page.locator('#detail details', { hasText: `All that is told between these two (${all.length})` });
  await told.locator('summary').first().click();
  assert.equal(await told.locator('.told > li').count(), all.length);
  await page.locator('.node[data-actor="pakistan"]').dispatchEvent('click');
  await page.waitForFunction(() => location.hash.includes('select=actor:pakistan'));
  assert.equal(await places(), before);
  await page.keyboard.press('Escape');
  await beside.first().waitFor();
  assert.equal(await places(), before);
  await opened.close();
});

test('a number on a line lists every relation between the two, and moves nothing', async () => {
  const ids = ['alpha', 'beta', 'gamma', 'delta'];
  const pairs = [...Array(9)].map((_, at) => ['alpha', 'beta', at]).concat([...Array(7)].map((_, at) => ['gamma', 'delta', at]), [['beta', 'gamma', 0]]);
  const records = [
    { format: 'sayso/1', title: 'Two pairs' },
    ...ids.map((id) => ({ actor: { id, name: `Group ${id}`, kind: 'group' } })),
    { actor: { id: 'paper', name: 'The Paper', kind: 'media' } },
    { source: { id: 'page', title: 'A page', publisher: 'paper', kind: 'report', paragraphs: 9 } },
    ...[...Array(9)].map((_, at) => ({ predicate: { id: `p-${at}`, label: `does ${at} to`, group: 'other' } })),
    { topic: { id: 'all', label: 'All' } },
    ...pairs.map(([a, b, p], at) => ({
      claim: {
        id: `c-${at}`, statement: `Claim ${at}`, subject: [a], predicate: `p-${p}`, object: [b], attribution: [{ actor: 'paper', mode: 'outlet' }],
        kind: 'assertion', polarity: 'affirm', evidence: [{ source: 'page', paragraph: 1, quote: 'so it says' }], topics: ['all'],
      },
    })),
  ];
  const opened = await openApp({ hash: '#/relations', viewport: wide });
  const { page } = opened;
  const buffer = Buffer.from(records.map((record) => JSON.stringify(record)).join('\n'));
  await page.setInputFiles('#open-dataset', { name: 'pairs.jsonl', mimeType: 'application/json', buffer });
  await page.waitForSelector('[data-opened="true"]', { timeout: 60_000 });
  await page.getByRole('link', { name: 'Relations', exact: true }).click();
  const bundle = page.locator('.bundle');
  await bundle.waitFor({ timeout: 60_000 });
  assert.equal(await page.locator('.bundle-count').textContent(), '7');
  assert.match(await bundle.getAttribute('aria-label'), /^7 relations between Group (gamma|delta) and Group (gamma|delta), among them: /);
  const places = () => page.locator('.graph .edge-line').evaluateAll((l) => l.map((e) => e.getAttribute('d')).join());
  const before = await places();
  await bundle.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.includes('select=relation:'));
  assert.equal(await bundle.getAttribute('aria-current'), 'true');
  const told = page.locator('#detail details', { hasText: 'All that is told between these two (7)' });
  assert.equal(await told.locator('.told > li').count(), 7);
  assert.equal(await places(), before);
  await opened.close();
});

test('zoom goes to what is selected', async () => {
  const hash = '#/relations?select=relation:taliban~inspires~jihadist-groups';
  const opened = await openApp({ hash, viewport: wide });
  const { page } = opened;
  const fit = await viewBox(page);
  for (let press = 0; press < 4; press += 1) await page.getByRole('button', { name: 'Nearer' }).click();
  await page.waitForFunction((b) => document.querySelector('.graph svg').getAttribute('viewBox') !== b, fit);
  const [line, frame] = await Promise.all(['.edge.is-selected .edge-line', '.graph svg'].map((what) => page.locator(what).boundingBox()));
  const middle = [line.x + line.width / 2, line.y + line.height / 2];
  assert.ok(middle[0] > frame.x && middle[0] < frame.x + frame.width && middle[1] > frame.y && middle[1] < frame.y + frame.height, JSON.stringify({ line, frame }));
  await opened.close();
});

test('the neighbourhood of an actor has its relations, and at two steps more', async () => {
  const id = 'pakistan';
  const rows = async (hash) => {
    const opened = await openApp({ hash, viewport: wide });
    const count = await opened.page.locator('.relation-table tbody tr').count();
    await opened.close();
    return count;
  };
  const own = [...keysOf(dataset.claims)].filter((key) => key.startsWith(`${id}~`) || key.endsWith(`~${id}`));
  const one = await rows(`#/relations?near=${id}~1`);
  assert.equal(one, own.length);
  const two = await rows(`#/relations?near=${id}~2`);
  assert.ok(two > one && two < keysOf(dataset.claims).size);
});

test('around whom is chosen by keyboard alone', async () => {
  const opened = await openApp({ hash: '#/relations', viewport: wide });
  const { page } = opened;
  await page.getByRole('combobox', { name: /^Around/ }).focus();
  await page.keyboard.type('Pakistan');
  await page.waitForFunction(() => location.hash.includes('near=pakistan~1'));
  assert.match(await sentence(page), /^Around Pakistan: \d+ relations\. All \d+ claims/);
  await page.getByLabel('within').selectOption('2');
  await page.waitForFunction(() => location.hash.includes('near=pakistan~2'));
  await opened.close();
});

test('the graph is zoomed by wheel, buttons and keys, moved by drag, and fitted again', async () => {
  const opened = await openApp({ hash: '#/relations', viewport: { width: 1440, height: 1400 } });
  const { page } = opened;
  const fit = await viewBox(page);
  const changed = (from) => page.waitForFunction((b) => document.querySelector('.graph svg').getAttribute('viewBox') !== b, from);
  const box = await page.locator('.graph svg').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 8);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await changed(fit);
  const near = await viewBox(page);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 80, box.y + box.height - 60, { steps: 4 });
  await page.mouse.up();
  await changed(near);
  assert.ok(!(await page.evaluate(() => location.hash)).includes('select'), 'a drag chooses nothing');
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  await page.waitForFunction((b) => document.querySelector('.graph svg').getAttribute('viewBox') === b, fit);
  await page.getByRole('button', { name: 'Nearer' }).focus();
  await page.keyboard.press('Enter');
  await changed(fit);
  const still = await viewBox(page);
  await page.keyboard.press('ArrowRight');
  await changed(still);
  await page.keyboard.press('0');
  await page.waitForFunction((b) => document.querySelector('.graph svg').getAttribute('viewBox') === b, fit);
  await opened.close();
});

test('two fingers that part zoom the graph', async () => {
  const opened = await openApp({ hash: '#/relations', viewport: { width: 400, height: 800 } });
  const { page } = opened;
  const fit = await viewBox(page);
  const touch = await page.context().newCDPSession(page);
  await page.locator('.graph svg').scrollIntoViewIfNeeded();
  const box = await page.locator('.graph svg').boundingBox();
  const at = (gap) => [-gap, gap].map((dx, id) => ({ x: box.x + box.width / 2 + dx, y: box.y + 150, id }));
  await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(20) });
  for (const gap of [30, 45, 60]) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(gap) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForFunction((b) => document.querySelector('.graph svg').getAttribute('viewBox') !== b, fit);
  await opened.close();
});

test('focus on an actor brings its lines forward and walks on to a neighbour', async () => {
  const opened = await openApp({ hash: '#/relations', viewport: wide });
  const { page } = opened;
  await page.locator('.node[data-actor="taliban"]').focus();
  await page.waitForFunction(() => document.querySelectorAll('.is-near').length > 0);
  const [near, own] = await page.evaluate(() => [
    document.querySelectorAll('.edge.is-near').length,
    [...document.querySelectorAll('g.edge[data-relation]')].filter((e) => /^taliban~|~taliban$/.test(e.dataset.relation)).length,
  ]);
  assert.ok(own > 0);
  assert.equal(near, own);
  const label = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  assert.match(label, /^Taliban, .+, relations here: \d+$/);
  await page.keyboard.press('ArrowLeft');
  const next = await page.evaluate(() => document.activeElement.dataset.actor);
  const joined = [...keysOf(dataset.claims)].some((key) => key.includes('taliban') && key.split('~').includes(next));
  assert.ok(next !== 'taliban' && joined, next);
  await opened.close();
});
