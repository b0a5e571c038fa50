// By ear and by keyboard: headings that get the focus, sentences, reading order, forced colours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';

useBrowser();

test('changing the view focuses its heading, which is described by its sentence', async () => {
  const opened = await openApp({ viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  for (const view of ['Claims', 'Actors', 'Relations', 'Timeline', 'Disputes', 'Texts', 'About']) {
    await page.getByRole('link', { name: view, exact: true }).press('Enter');
    const wanted = view === 'About' ? 'How to read this' : view;
    await page.waitForFunction((name) => document.activeElement?.matches('#main h1') && document.activeElement.textContent === name, wanted);
    const told = await page.evaluate(() =>
      document.getElementById(document.activeElement.getAttribute('aria-describedby'))?.textContent);
    assert.equal(told, await page.locator('[role="status"]').textContent());
    assert.match(told, /\d+ claims/);
  }
  await page.goBack();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Texts');
  assertQuiet(opened);
  await opened.close();
});

test('the content comes before the filters, and a way skips to either', async () => {
  const opened = await openApp({ hash: '#/claims', viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  const before = await page.evaluate(() => {
    const [main, filters] = [document.querySelector('#main'), document.querySelector('#filters')];
    return main.compareDocumentPosition(filters) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  assert.ok(before, 'main is read first');
  const [main, filters] = [await page.locator('#main').boundingBox(), await page.locator('#filters').boundingBox()];
  assert.ok(filters.x + filters.width <= main.x, 'and the filters are seen beside it');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to search and filter' });
  assert.ok((await skip.boundingBox()).x >= 0, 'it is seen when it has the focus');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'search');
  await opened.close();
});

test('in forced colours what is selected has a frame', async () => {
  for (const [hash, selector] of [
    ['#/claims?select=claim:cad-012', '.main .said.is-selected'],
    ['#/actors?select=actor:dia', '.main tr.is-selected'],
  ]) {
    const opened = await openApp({ hash, forcedColors: 'active', viewport: { width: 1440, height: 900 } });
    const { outlineStyle, outlineWidth } = await opened.page.locator(selector).evaluate((e) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(e);
      return { outlineStyle, outlineWidth };
    });
    assert.deepEqual({ outlineStyle, outlineWidth }, { outlineStyle: 'solid', outlineWidth: '3px' }, hash);
    await opened.close();
  }
});
