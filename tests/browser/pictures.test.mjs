// The relation graph and the timeline: what is drawn, its twin table, and moving about.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';
import { keysOf } from './harness/relations.mjs';

useBrowser();

const relationKeys = [...keysOf(dataset.claims)].sort();

test('every relation is there once, in the picture or in its table', async () => {
  const opened = await openApp({ hash: '#/relations', viewport: { width: 1440, height: 900 } });
  const keys = await opened.page.locator('#app [data-relation]').evaluateAll((l) => l.map((e) => e.dataset.relation));
  assert.deepEqual([...keys].sort(), relationKeys);
  const rows = await opened.page.locator('.relation-table tbody tr').count();
  assert.equal(rows, relationKeys.length, 'the twin has a row for each');
  assertQuiet(opened);
  await opened.close();
});

test('as a table, every relation is a row', async () => {
  const opened = await openApp({ hash: '#/relations?show=table' });
  const keys = await opened.page.locator('tr[data-relation]').evaluateAll((l) => l.map((e) => e.dataset.relation));
  assert.deepEqual([...keys].sort(), relationKeys);
  assert.equal(await opened.page.locator('.graph').count(), 0);
  await opened.close();
});

test('no two labels of the picture overlap, and none is cut', async () => {
  for (const width of [360, 820, 1440]) {
    const opened = await openApp({ hash: '#/relations', viewport: { width, height: 900 } });
    const faults = await opened.page.locator('.graph svg').evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      const labels = [...svg.querySelectorAll('.node-label')].map((e) => ({ text: e.textContent, box: e.getBoundingClientRect() }));
      const faults = [];
      labels.forEach(({ text, box }, at) => {
        if (box.left < frame.left - 1 || box.right > frame.right + 1) faults.push(`cut: ${text}`);
        for (const other of labels.slice(at + 1)) {
          const apart = box.right <= other.box.left + 1 || other.box.right <= box.left + 1
            || box.bottom <= other.box.top + 2 || other.box.bottom <= box.top + 2;
          if (!apart) faults.push(`${text} / ${other.text}`);
        }
      });
      return faults;
    });
    assert.deepEqual(faults, [], `${width} px`);
    await opened.close();
  }
});

test('arrow keys walk the graph and Enter opens an actor', async () => {
  const opened = await openApp({ hash: '#/relations', viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  const first = page.locator('.node[tabindex="0"]');
  await first.focus();
  const before = await page.evaluate(() => document.activeElement.id);
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    if ((await page.evaluate(() => document.activeElement.id)) !== before) break;
  }
  const after = await page.evaluate(() => document.activeElement.id);
  assert.notEqual(after, before);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.includes('select=actor:'));
  await opened.close();
});

test('a click on a line opens the claims behind it', async () => {
  const opened = await openApp({ hash: '#/relations', viewport: { width: 1440, height: 900 } });
  const line = opened.page.locator('g[data-relation]').first();
  const key = await line.getAttribute('data-relation');
  await line.dispatchEvent('click');
  await opened.page.waitForFunction((k) => location.hash.includes(encodeURI(k)) || location.hash.includes(k), key);
  assert.match(await opened.page.locator('#detail').innerText(), /claims?:/);
  await opened.close();
});

test('each dated claim has a mark, each undated one stands on the shelf', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: { width: 1440, height: 900 } });
  const ids = await opened.page.locator('[data-view="timeline"] [data-claim]').evaluateAll((l) => l.map((e) => e.dataset.claim));
  assert.equal(new Set(ids).size, ids.length, 'each handle once');
  assert.deepEqual([...ids].sort(), dataset.claims.map((c) => c.id).sort());
  const undated = dataset.claims.filter((c) => !c.about?.date).length;
  assert.match(await opened.page.locator('details.shelf > summary').innerText(), new RegExp(`^${undated} `));
  assertQuiet(opened);
  await opened.close();
});

test('the clocks can be switched, and the table is the twin of the picture', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  await page.getByRole('button', { name: 'when it was said' }).click();
  await page.waitForFunction(() => location.hash === '#/timeline?clock=said');
  await page.locator('details.twin > summary').click();
  await page.locator('details.twin tbody tr').first().waitFor();
  assert.equal(await page.locator('details.twin tbody tr').count(), dataset.claims.length);
  await opened.close();
});

test('time can be moved through by buttons, and the address keeps the window', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  await page.getByRole('button', { name: 'Nearer' }).click();
  await page.waitForFunction(() => /window=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/.test(location.hash));
  await page.getByRole('button', { name: 'Fit' }).click();
  await page.waitForFunction(() => location.hash === '#/timeline');
  await opened.close();
});

test('no two tick labels of the axis overlap', async () => {
  for (const width of [360, 1440]) {
    const opened = await openApp({ hash: '#/timeline', viewport: { width, height: 900 } });
    const overlaps = await opened.page.locator('.tick-label').evaluateAll((list) => {
      const boxes = list.map((e) => e.getBoundingClientRect()).sort((a, b) => a.left - b.left);
      return boxes.filter((box, at) => at > 0 && box.left < boxes[at - 1].right).length;
    });
    assert.equal(overlaps, 0);
    await opened.close();
  }
});
