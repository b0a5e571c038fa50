// Relations but for their graph: matrix and table, voices beside one another, who carries whom.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';
import { keysOf, kind, sentence, wide } from './harness/relations.mjs';

useBrowser();

const name = (id) => dataset.actors.find((actor) => actor.id === id).name;
const shy = (key) => [key.split('~')[0], key.split('~')[2]].some((id) => ['place', 'unnamed'].includes(kind.get(id)));
const speaks = (id) => (claim) => claim.attribution.some((hop) => hop.actor === id);

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
