// Relations: graph, matrix and table, voices beside one another, who carries whom; by mouse and by
// keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const wide = { width: 1440, height: 900 };
const kind = new Map(dataset.actors.map((actor) => [actor.id, actor.kind]));
const name = (id) => dataset.actors.find((actor) => actor.id === id).name;
const symmetric = new Set(dataset.predicates.filter((p) => p.symmetric).map((p) => p.id));

/** The relations of some claims, as keys. */
function keysOf(claims) {
  const keys = new Set();
  for (const { subject, predicate, object } of claims) {
    for (const s of subject) {
      for (const o of object ?? []) {
        keys.add((symmetric.has(predicate) && s > o ? [o, predicate, s] : [s, predicate, o]).join('~'));
      }
    }
  }
  return keys;
}

const shy = (key) => [key.split('~')[0], key.split('~')[2]].some((id) => ['place', 'unnamed'].includes(kind.get(id)));
const speaks = (id) => (claim) => claim.attribution.some((hop) => hop.actor === id);
const sentence = (page) => page.locator('[role="status"]').innerText();
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

test('the matrix tells count and state of what is said of whom to whom', async () => {
  const opened = await openApp({ hash: '#/relations?show=matrix', viewport: wide });
  const { page } = opened;
  const drawn = [...keysOf(dataset.claims)].filter((key) => !shy(key));
  const pairs = new Set(drawn.map((key) => `${key.split('~')[0]} ${key.split('~')[2]}`));
  assert.equal(await page.locator('.matrix .cell').count(), pairs.size);
  const cell = page.locator('.matrix .cell', { hasText: /^1$/ }).first();
  assert.match(await cell.getAttribute('aria-label'), /^1 claim\. .+ (says|denies|promises|expects|considers possible|calls likely|calls unlikely)( not)?\b/);
  await page.locator('.matrix .cell').first().focus();
  await page.keyboard.press('ArrowDown');
  const focused = await page.evaluate(() => document.activeElement.className);
  assert.match(focused, /cell/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.includes('select=relation:'));
  assertQuiet(opened);
  await opened.close();
});

test('as one voice tells them: only its claims, its own state, and what is said both ways not lost', async () => {
  const opened = await openApp({ hash: '#/relations?voice=dia&as=root', viewport: wide });
  const { page } = opened;
  const own = keysOf(dataset.claims.filter((c) => c.attribution.at(-1).actor === 'dia'));
  assert.equal(await page.locator('.relation-table tbody tr').count(), own.size);
  assert.match(await sentence(page), new RegExp(`^Defense Intelligence Agency speaks of ${own.size} relations`));
  await opened.close();
});

test('two voices beside one another: what only one says, both say, and what they oppose', async () => {
  const [a, b] = ['code-and-dagger', 'wtn-outlet'];
  const opened = await openApp({ hash: `#/relations?voice=${a},${b}`, viewport: wide });
  const { page } = opened;
  const [first, second] = [a, b].map((id) => keysOf(dataset.claims.filter(speaks(id))));
  const onlyFirst = [...first].filter((key) => !second.has(key));
  const words = await sentence(page);
  // What is not there is not counted.
  const counts = [/agree on (\d+)/, /oppose each other on (\d+)/].map((told) => Number(words.match(told)?.[1] ?? 0));
  assert.ok(words.includes(`only ${name(a)} speaks of`), words);
  const rows = page.locator('.relation-table tbody tr');
  assert.equal(await rows.count(), new Set([...first, ...second]).size);
  assert.equal(await rows.filter({ hasText: /both say so|both deny it/ }).count(), counts[0]);
  assert.equal(await rows.filter({ hasText: 'they oppose each other' }).count(), counts[1]);
  assert.ok(onlyFirst.length > 0);
  assert.equal(await rows.filter({ hasText: `only ${name(a)} speaks of it` }).count(), onlyFirst.length);
  assert.ok(await page.locator('.edge-first').count() > 0, 'told in the picture too');
  await assertAccessible(page);
  await opened.close();
});

test('two voices who say nothing alike are told by every link between their claims', async () => {
  const opened = await openApp({ hash: '#/relations?voice=mike-pompeo,dia', viewport: wide });
  const { page } = opened;
  const words = await sentence(page);
  assert.match(words, /takes what Defense Intelligence Agency says to update what Mike Pompeo says/);
  assert.doesNotMatch(words, /\b0\b|agree|oppose/);
  const ids = (id) => dataset.claims.filter(speaks(id)).map((claim) => claim.id);
  const [ours, theirs] = [ids('mike-pompeo'), ids('dia')];
  const across = dataset.links.filter(({ from, to }) =>
    (ours.includes(from) && theirs.includes(to)) || (theirs.includes(from) && ours.includes(to)));
  const told = page.locator('[data-view="relations"] [data-link]');
  assert.deepEqual(
    (await told.evaluateAll((l) => l.map((e) => e.dataset.link))).sort(),
    across.map(({ from, kind: k, to }) => `${from}~${k}~${to}`).sort(),
  );
  assert.equal(await told.first().locator('.said').count(), 2, 'both claims, with their speakers');
  await assertAccessible(page);
  await opened.close();
});

test('how separate voices are is told by their chains, with what each is part of', async () => {
  const hash = '#/relations?show=table&select=relation:al-qaeda~maintains-ties-with~taliban';
  const opened = await openApp({ hash, viewport: wide });
  const { page } = opened;
  const row = page.locator('.relation-table tbody tr', { hasText: '2 separate voices (Defense Intelligence Agency' }).first();
  const before = page.url();
  await row.getByText('How separate are these voices?').click();
  const tree = row.locator('.chain-tree').first();
  await tree.waitFor();
  assert.equal(page.url(), before, 'opening it chooses nothing');
  // From the outlet, through the report, to the agency, and what that is part of.
  const dia = tree.locator('> li', { hasText: 'Code and Dagger' }).locator('li', { hasText: "The inspector general's report" })
    .locator('li', { has: page.locator('a', { hasText: /^Defense Intelligence Agency$/ }) });
  assert.match(await dia.innerText(), /voice 1.*part of U\.S\. military intelligence/s);
  assert.match(await row.innerText(), /count as one voice/);
  await page.locator('#detail').getByText('How separate are these voices?').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('#detail .chain-tree').first().waitFor();
  await assertAccessible(page);
  await opened.close();
});

test('where the voices asked for tell nothing, that is said and can be dropped', async () => {
  const opened = await openApp({ hash: '#/relations?voice=mike-pompeo&near=iran~1', viewport: wide });
  const { page } = opened;
  await page.getByRole('button', { name: 'Show what anyone tells of anyone' }).click();
  await page.waitForFunction(() => location.hash === '#/relations');
  await page.locator('.node').first().waitFor();
  await opened.close();
});

test('voices are chosen by keyboard alone, and never compared with themselves', async () => {
  const opened = await openApp({ hash: '#/relations?show=table', viewport: wide });
  const { page } = opened;
  await page.getByLabel('According to').focus();
  await page.keyboard.type('Mike');
  await page.waitForFunction(() => location.hash.includes('voice=mike-pompeo'));
  await page.getByLabel('beside').selectOption('dia');
  await page.waitForFunction(() => location.hash.includes('voice=mike-pompeo,dia'));
  await page.getByLabel('what each').selectOption('root');
  await page.waitForFunction(() => location.hash.includes('as=root'));
  await page.getByLabel('According to').selectOption('dia');
  await page.waitForFunction(() => location.hash.includes('voice=dia') && !location.hash.includes('pompeo'));
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

test('the table is put in order by its heads, from either end', async () => {
  const opened = await openApp({ hash: '#/relations?show=table', viewport: wide });
  const { page } = opened;
  const claims = () => page.locator('.relation-table tbody tr td.number').evaluateAll((l) => l.map((e) => Number(e.textContent)));
  await page.getByRole('button', { name: 'Claims' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('th[aria-sort="descending"]'));
  const most = await claims();
  assert.deepEqual(most, [...most].sort((a, b) => b - a));
  await page.getByRole('button', { name: 'Claims' }).click();
  await page.waitForFunction(() => document.querySelector('th[aria-sort="ascending"]'));
  assert.deepEqual(await claims(), [...most].reverse().sort((a, b) => a - b));
  await opened.close();
});

test('who carries whom: every claim once, each band a filter, by mouse and by keyboard', async () => {
  const opened = await openApp({ hash: '#/relations?show=carriers', viewport: wide });
  const { page } = opened;
  const rows = await page.locator('[data-view] table td.number').evaluateAll((l) => l.map((e) => Number(e.textContent)));
  assert.equal(rows.reduce((a, b) => a + b), dataset.claims.length);
  const depth = (claim) => claim.attribution.length - 1;
  const alone = dataset.claims.filter((claim) => depth(claim) === 0).length;
  assert.match(await page.locator('.findings').innerText(), new RegExp(`${alone} by the outlets themselves`));
  await assertAccessible(page);
  const dia = dataset.claims.filter((c) => c.attribution.at(-1).actor === 'dia' && depth(c) === 2);
  const band = page.locator('.band[aria-label*="Defense Intelligence Agency, relayed by"]').first();
  await band.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.includes('root=dia'));
  assert.match(await sentence(page), new RegExp(`^${dia.length} of ${dataset.claims.length} claims`));
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes('root='));
  await page.locator('.bar[aria-label*="Mike Pompeo"]').click();
  await page.waitForFunction(() => location.hash.includes('root=mike-pompeo'));
  assertQuiet(opened);
  await opened.close();
});

test('what stands out in who carries whom stands above its picture, whose bands leave words alone', async () => {
  for (const width of [360, 1440]) {
    const opened = await openApp({ hash: '#/relations?show=carriers', viewport: { width, height: 900 } });
    const { page } = opened;
    const [findings, flow] = await Promise.all(['.findings', '.flow svg'].map((what) => page.locator(what).boundingBox()));
    assert.ok(findings.y + findings.height <= flow.y, JSON.stringify({ findings, flow }));
    // Each label lies on a ground that is drawn after the bands, and is no smaller than its words.
    const bare = await page.locator('.flow .bar').evaluateAll((bars) => bars.filter((bar) => {
      const [plate, words] = ['.plate', '.bar-label'].map((what) => bar.querySelector(what).getBBox());
      const slack = words.height * 0.2;
      return plate.x > words.x + 1 || plate.x + plate.width < words.x + words.width - 1 || plate.y > words.y + slack || plate.y + plate.height < words.y + words.height - slack;
    }).map((bar) => bar.textContent));
    assert.deepEqual(bare, []);
    const last = await page.evaluate(() => document.querySelector('.flow .band:last-of-type').compareDocumentPosition(document.querySelector('.flow .plate')) & Node.DOCUMENT_POSITION_FOLLOWING);
    assert.ok(last, 'grounds are drawn after bands');
    await opened.close();
  }
});

test('no two labels of the flow overlap and none is cut, at any width', async () => {
  for (const width of [360, 820, 1440]) {
    const opened = await openApp({ hash: '#/relations?show=carriers', viewport: { width, height: 900 } });
    const faults = await opened.page.locator('.flow svg').evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      const labels = [...svg.querySelectorAll('.bar-label')].map((e) => ({ text: e.textContent, box: e.getBoundingClientRect() }));
      const cut = labels.filter(({ text, box }) => text.includes('…') || box.left < frame.left - 1 || box.right > frame.right + 1);
      const over = labels.flatMap(({ text, box }, at) => labels.slice(at + 1)
        .filter((other) => box.left < other.box.right - 1 && other.box.left < box.right - 1 && box.top < other.box.bottom - 2 && other.box.top < box.bottom - 2)
        .map((other) => `${text} / ${other.text}`));
      return [...cut.map((label) => `cut: ${label.text}`), ...over];
    });
    assert.deepEqual(faults, [], `${width} px`);
    await opened.close();
  }
});

test('the pictures are accessible in both schemes and never scroll the page sideways', async () => {
  for (const [colorScheme, width] of [['light', 1440], ['dark', 360]]) {
    for (const hash of ['#/relations', '#/relations?show=matrix', '#/relations?show=carriers']) {
      const opened = await openApp({ hash, colorScheme, viewport: { width, height: 900 } });
      await assertAccessible(opened.page);
      const over = await opened.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${hash} at ${width} px`);
      await opened.close();
    }
  }
});

test('of 500 actors and 5,000 relations the most connected are shown, and what is left out is said', async () => {
  const ids = Array.from({ length: 500 }, (_, at) => `actor-${at}`);
  const pairs = Array.from({ length: 5000 }, (_, at) => [(at * at) % 61, (at * 7 + Math.floor(at / 500)) % 500]);
  const records = [
    { format: 'sayso/1', title: 'Many' },
    ...ids.map((id) => ({ actor: { id, name: `Actor ${id}`, kind: 'group' } })),
    { actor: { id: 'paper', name: 'The Paper', kind: 'media' } },
    { source: { id: 'page', title: 'A page', publisher: 'paper', kind: 'report', paragraphs: 9 } },
    ...[0, 1, 2].map((at) => ({ predicate: { id: `p-${at}`, label: `does ${at} to`, group: 'other' } })),
    { topic: { id: 'all', label: 'All' } },
    ...pairs.map(([a, b], at) => ({
      claim: {
        id: `c-${at}`, statement: `Claim ${at}`, subject: [ids[a]], predicate: `p-${at % 3}`, object: [ids[b]],
        attribution: [{ actor: 'paper', mode: 'outlet' }, { actor: ids[(at * 3) % 499], mode: 'paraphrased' }],
        kind: 'assertion', polarity: 'affirm', evidence: [{ source: 'page', paragraph: 1, quote: 'so it says' }], topics: ['all'],
      },
    })),
  ];
  const opened = await openApp({ hash: '#/claims', viewport: wide });
  const { page } = opened;
  const buffer = Buffer.from(records.map((record) => JSON.stringify(record)).join('\n'));
  await page.setInputFiles('#open-dataset', { name: 'many.jsonl', mimeType: 'application/json', buffer });
  await page.waitForSelector('[data-opened="true"]', { timeout: 60_000 });
  await page.getByRole('link', { name: 'Relations', exact: true }).click();
  await page.waitForFunction(() => document.querySelectorAll('.node').length > 30, null, { timeout: 60_000 });
  assert.ok(await page.locator('.node').count() <= 60);
  assert.match(await page.locator('.left-out').allInnerTexts().then((all) => all.join(' ')), /\d+ are left out, with 440 actors: the most connected come first/);
  assert.equal(await page.locator('.relation-table tbody tr').count(), 200);
  await page.getByRole('button', { name: 'Matrix' }).click();
  await page.locator('.matrix .cell').first().waitFor({ timeout: 60_000 });
  assert.ok(await page.locator('.matrix tbody tr').count() <= 60);
  await page.getByRole('button', { name: 'Who carries whom' }).click();
  await page.locator('.bar').first().waitFor({ timeout: 60_000 });
  assert.ok(await page.locator('.bar').count() <= 90);
  await page.getByRole('link', { name: 'Actors', exact: true }).click();
  await page.locator('.actor-table tbody tr').first().waitFor({ timeout: 60_000 });
  assert.equal(await page.locator('.actor-table tbody tr[data-actor]').count(), 200);
  assertQuiet(opened);
  await opened.close();
});

test('on a phone a row of the table is one sentence, who tells it first, and nothing beside the screen', async () => {
  const opened = await openApp({ hash: '#/relations?show=table', viewport: { width: 360, height: 800 } });
  const rows = await opened.page.locator('.relation-table tbody tr').evaluateAll((rows) => rows.map((row) => {
    const cells = [...row.cells].map((cell) => ({ words: cell.innerText, box: cell.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
    if (cells.length !== 1) throw new Error(`no card: ${row.innerText}`);
    const [first] = cells.toSorted((a, b) => a.box.top - b.box.top);
    return { first: first.words, right: Math.max(...cells.map(({ box }) => box.right)) };
  }));
  assert.ok(rows.length > 20, String(rows.length));
  assert.deepEqual(rows.filter(({ first, right }) => right > 360 || !/ (says|denies|promises|expects|considers possible|calls likely|calls unlikely)( not)?(,|:)/.test(first)), []);
  await opened.close();
});
