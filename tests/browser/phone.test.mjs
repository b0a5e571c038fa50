// A phone: one row of head, one settings button a view, and what is read in the upper half.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const viewport = { width: 360, height: 800 };
const HANDLES = ['claim', 'actor', 'relation', 'source', 'link'].map((name) => `[data-view] [data-${name}]`).join();

for (const view of ['', 'claims', 'actors', 'relations', 'timeline', 'disputes', 'sources', 'about']) {
  test(`the first thing to read of the view “${view}” is in the upper half`, async () => {
    const opened = await openApp({ hash: view && `#/${view}`, viewport });
    const { page } = opened;
    const first = view === 'about' ? '[data-view] p:not([role])' : HANDLES;
    await page.locator(first).first().waitFor({ state: 'attached' });
    const top = await page.locator(first).evaluateAll((list) =>
      Math.min(...list.filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().top)));
    assert.ok(top < 400, `it begins at ${Math.round(top)} px`);
    const head = await page.locator('#app .masthead').boundingBox();
    assert.ok(head.height < 60, `the head takes ${head.height} px`);
    assertQuiet(opened);
    await opened.close();
  });
}

test('the menu leads to every view, by touch and by key, and closes behind', async () => {
  const opened = await openApp({ phone: true });
  const { page } = opened;
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.tap();
  await assertAccessible(page);
  await page.getByRole('link', { name: 'Disputes', exact: true }).tap();
  await page.locator('[data-view="disputes"]').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Actors', exact: true }).isVisible(), false);
  await menu.focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.getByRole('link', { name: 'Actors', exact: true }).isVisible(), true);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.id === 'menu-toggle');
  assert.equal(await menu.getAttribute('aria-expanded'), 'false');
  assertQuiet(opened);
  await opened.close();
});

test('one button holds the settings of each view', async () => {
  const opened = await openApp({ hash: '#/claims', viewport });
  const { page } = opened;
  for (const [view, setting] of [['claims', 'Group'], ['relations', 'According to'], ['timeline', 'Lanes']]) {
    await page.evaluate((hash) => { location.hash = hash; }, `#/${view}`);
    await page.locator(`[data-view="${view}"]`).waitFor();
    assert.equal(await page.getByLabel(setting).first().isVisible(), false, view);
    await page.getByRole('button', { name: 'Settings' }).click();
    assert.equal(await page.getByLabel(setting).first().isVisible(), true, view);
    await page.getByRole('button', { name: 'Settings' }).click();
  }
  await opened.close();
});

test('beside a story something of the view is seen above its sheet', async () => {
  const [story] = dataset.stories;
  const opened = await openApp({ hash: `#/?story=${story.id}~1`, viewport });
  const { page } = opened;
  for (let step = 1; step <= story.steps.length; step += 1) {
    await page.evaluate((hash) => { location.hash = hash; }, `#/?story=${story.id}~${step}`);
    await page.waitForFunction((words) => document.querySelector('.story-text')?.textContent === words, story.steps[step - 1].text);
    const sheet = await page.locator('.story').boundingBox();
    // What would no longer be said is what a step without a voice shows.
    const top = await page.locator(`${HANDLES}, [data-view] :is(svg, li, .said), .silence`).evaluateAll((list) =>
      Math.min(...list.filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().top)));
    assert.ok(top + 40 < sheet.y, `step ${step}: the view begins at ${top}, the sheet at ${sheet.y}`);
  }
  await opened.close();
});
