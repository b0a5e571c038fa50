// The lines of the relation graph: each with its words in the picture, and each within reach of the
// keyboard with the claims behind it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const predicate = new Map(dataset.predicates.map((p) => [p.id, p.label]));
const HASHES = [
  '#/relations',
  '#/relations?kind=pledge',
  '#/relations?near=pakistan~1',
  '#/relations?actor=aqis',
  '#/relations?actor=afghanistan',
  '#/relations?topic=history',
  '#/relations?topic=command',
  '#/relations?voice=dia,wtn-outlet',
  '#/relations?select=relation:taliban~has-broken-with~al-qaeda',
];

/** What the picture shows on each line, and what is wrong with where it stands. */
const lines = (page) =>
  page.locator('.graph svg').evaluate((svg) => {
    const key = new Map([...document.querySelectorAll('.graph-key li')].map((li) => {
      const letter = li.querySelector('b').textContent;
      return [letter, li.textContent.slice(letter.length).trim()];
    }));
    // A box of text is a little higher than its letters; a disc fills less than its box.
    const boxOf = (mark) => {
      const { x, y, width, height } = mark.getBBox();
      const low = height * 0.12;
      return { mark, box: { x, y: y + low, width, height: height - 2 * low }, matrix: mark.getCTM() };
    };
    const shapes = (selector) => [...svg.querySelectorAll(selector)].map(boxOf);
    const local = ({ matrix }, { x, y }) => new DOMPoint(x, y).matrixTransform(matrix.inverse());
    // How far a point of the screen lies from the box of a mark.
    const away = (shape, point) => {
      const { x, y } = local(shape, point);
      const { box } = shape;
      return Math.hypot(Math.max(box.x - x, x - box.x - box.width, 0), Math.max(box.y - y, y - box.y - box.height, 0));
    };
    const within = ({ box, matrix, mark }) => [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].flatMap((u) =>
      [0.1, 0.5, 0.9].filter((v) => mark.tagName === 'text' || Math.hypot(u - 0.5, v - 0.5) <= 0.5).map((v) => new DOMPoint(box.x + u * box.width, box.y + v * box.height).matrixTransform(matrix)));
    const others = [...shapes('.node-label'), ...shapes('.node-shape'), ...shapes('.bundle-count')];
    const labels = shapes('.edge-label, .edge-letter');
    const edges = [...svg.querySelectorAll('.edge[data-relation]')];
    const paths = edges.map((edge) => {
      const path = edge.querySelector('.edge-line');
      const length = path.getTotalLength();
      return Array.from({ length: 101 }, (_, at) => path.getPointAtLength((at / 100) * length).matrixTransform(path.getCTM()));
    });
    const frame = { x: 0, y: 0, width: svg.clientWidth, height: svg.clientHeight };
    const told = edges.map((edge, at) => {
      const label = labels[at];
      const text = label.mark.textContent.trim();
      const lettered = label.mark.matches('.edge-letter');
      const faults = [];
      const points = within(label);
      if (points.some(({ x, y }) => x < frame.x - 1 || y < frame.y - 1 || x > frame.width + 1 || y > frame.height + 1)) faults.push('cut');
      for (const other of [...others, ...labels.filter((one) => one !== label)]) {
        if (points.some((point) => away(other, point) <= 0)) faults.push(`over ${other.mark.textContent || other.mark.getAttribute('class')}`);
      }
      const distance = (path) => Math.min(...path.map((point) => away(label, point)));
      const own = distance(paths[at]);
      if (own > 8) faults.push(`floats ${Math.round(own)} px off its line`);
      if (paths.some((path) => distance(path) < own - 4)) faults.push(`${own} px from its line, ${Math.min(...paths.map(distance))} from another`);
      if (lettered && !key.has(text)) faults.push('a letter without a key');
      return { relation: edge.dataset.relation, words: lettered ? key.get(text) : text, faults };
    });
    return { told, labels: labels.length, keys: key.size, letters: new Set(labels.filter((l) => l.mark.matches('.edge-letter')).map((l) => l.mark.textContent)).size };
  });

for (const width of [360, 820, 1440]) {
  test(`every line drawn has its words in the picture or in the key under it, uncovered, at ${width} px`, async () => {
    const opened = await openApp({ hash: HASHES[0], viewport: { width, height: 900 } });
    const { page } = opened;
    for (const hash of HASHES) {
      await page.evaluate((to) => { location.hash = to; }, hash);
      await page.waitForFunction(() => document.querySelector('.graph svg .node'));
      const { told, labels, keys, letters } = await lines(page);
      assert.ok(told.length > 0 && labels === told.length, hash);
      assert.equal(keys, letters, `${hash}: the key has the letters of the picture`);
      for (const { relation, words, faults } of told) {
        assert.deepEqual(faults, [], `${hash} at ${width} px: ${words}`);
        assert.ok(words.replace(/\s+/g, ' ').includes(predicate.get(relation.split('~')[1])), `${relation}: ${words}`);
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), hash);
    }
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await assertAccessible(page, { within: '.graph' });
    }
    assertQuiet(opened);
    await opened.close();
  });
}

test('on paper the picture keeps its words, and the key right under it', async () => {
  const opened = await openApp({ hash: '#/relations', media: 'print', viewport: { width: 740, height: 1000 } });
  const { told, keys } = await lines(opened.page);
  assert.deepEqual(told.flatMap(({ faults }) => faults), []);
  assert.ok(keys > 0 && await opened.page.locator('.graph-key').isVisible());
  const [picture, key] = await Promise.all(['.graph svg', '.graph-key'].map((what) => opened.page.locator(what).boundingBox()));
  assert.ok(key.y >= picture.y + picture.height && key.y < picture.y + picture.height + 24);
  await opened.close();
});

const focused = (page) => page.evaluate(() => document.activeElement.id);

test('a line and the claims behind it are reached by keyboard alone', async () => {
  for (const [width, hash] of [[360, '#/relations'], [820, '#/relations?kind=pledge'], [1440, '#/relations?actor=aqis']]) {
    const opened = await openApp({ hash, viewport: { width, height: 900 } });
    const { page } = opened;
    await page.locator('.node[tabindex="0"]').waitFor();
    for (let presses = 0; presses < 200 && !(await focused(page)).startsWith('node-'); presses += 1) {
      await page.keyboard.press('Tab');
    }
    const actor = await focused(page);
    assert.match(actor, /^node-/);
    do await page.keyboard.press('n');
    while (!(await focused(page)).startsWith('edge-') && (await focused(page)) !== actor);
    const line = await focused(page);
    assert.match(line, /^edge-/);
    const { label, role, key } = await page.evaluate(() => {
      const mark = document.activeElement;
      return { label: mark.getAttribute('aria-label'), role: mark.getAttribute('role'), key: mark.dataset.relation };
    });
    const [s, p, o] = key.split('~');
    const name = (id) => dataset.actors.find((a) => a.id === id).name;
    assert.equal(role, 'button');
    assert.match(label, /^\d+ claims?\. .+ (says|denies|promises|expects|calls|considers).*; as told here \(.+\): /);
    assert.ok(label.endsWith(`${name(s)} ${predicate.get(p)} ${name(o)}`), label);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement.querySelector('.edge-hit')).stroke), 'none');
    await page.keyboard.press('Enter');
    await page.waitForFunction((k) => decodeURIComponent(location.hash).includes(`select=relation:${k}`), key);
    await page.waitForSelector('.detail .closely');
    const count = Number(label.match(/^\d+/)[0]);
    assert.match(await page.locator('#detail').innerText(), new RegExp(`\\b${count} claims?`));
    await page.keyboard.press('Escape');
    await page.waitForFunction((id) => document.activeElement.id === id, line);
    await page.keyboard.press('Escape');
    assert.ok([`node-${s}`, `node-${o}`].includes(await focused(page)));
    assertQuiet(opened);
    await opened.close();
  }
});

test('n and p go along the lines of an actor, all of them, and arrows on to who stands at their end', async () => {
  const opened = await openApp({ hash: '#/relations', viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  const seen = new Set();
  for (const node of await page.locator('.node').all()) {
    const actor = await node.getAttribute('data-actor');
    await node.focus();
    const own = await page.locator('.edge[data-relation]').evaluateAll((list, id) =>
      list.filter((e) => e.dataset.relation.split('~').includes(id)).map((e) => e.id), actor);
    const pairs = await page.locator('.bundle').count();
    const walked = [];
    await page.keyboard.press('n');
    for (let line = await focused(page); !walked.includes(line); line = await focused(page)) {
      walked.push(line);
      await page.waitForFunction(() => document.activeElement.classList.contains('is-near'));
      await page.keyboard.press('n');
    }
    assert.ok(walked.length <= own.length + pairs && own.every((id) => walked.includes(id)), actor);
    await page.keyboard.press('p');
    assert.equal(await focused(page), walked.at(-1));
    walked.forEach((line) => seen.add(line));
  }
  assert.equal(seen.size, await page.locator('.edge[data-relation], .bundle').count());
  const line = page.locator('.edge[data-relation]').first();
  await line.focus();
  const ends = (await line.getAttribute('data-relation')).split('~');
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key);
    if ((await focused(page)).startsWith('node-')) break;
  }
  assert.ok([ends[0], ends[2]].includes(await page.evaluate(() => document.activeElement.dataset.actor)));
  await opened.close();
});

test('choosing one of a few lines of a pair leaves the others where they are', async () => {
  const opened = await openApp({ hash: '#/relations?actor=aqis', viewport: { width: 360, height: 900 } });
  const { page } = opened;
  const places = () => page.locator('.graph .edge-line').evaluateAll((l) => l.map((e) => e.getAttribute('d')));
  const before = await places();
  await page.locator('.edge[data-relation]').first().dispatchEvent('click');
  await page.waitForFunction(() => location.hash.includes('select=relation:'));
  assert.deepEqual(await places(), before);
  await opened.close();
});
