// Every view in both colour schemes, on three widths: nothing for axe to find, nothing that
// scrolls sideways, nothing in the console.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';

useBrowser();

const VIEWS = ['', 'claims', 'actors', 'relations', 'timeline', 'disputes', 'sources', 'about'];
const WIDTHS = [360, 820, 1440];

for (const view of VIEWS) {
  for (const colorScheme of ['light', 'dark']) {
    test(`the view “${view}” is accessible in ${colorScheme}`, async () => {
      const opened = await openApp({ colorScheme, hash: view === '' ? '' : `#/${view}` });
      await assertAccessible(opened.page);
      assertQuiet(opened);
      await opened.close();
    });
  }
  test(`the view “${view}” fits every width`, async () => {
    for (const width of WIDTHS) {
      const opened = await openApp({ viewport: { width, height: 800 }, hash: view === '' ? '' : `#/${view}` });
      const beyond = await opened.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(beyond <= 0, `nothing lies ${beyond} px beyond ${width} px`);
      await opened.close();
    }
  });
}

test('what is looked at closely is accessible beside a list and as a sheet', async () => {
  for (const width of [360, 1440]) {
    const opened = await openApp({ viewport: { width, height: 800 }, hash: '#/claims?select=claim:cad-031' });
    await opened.page.locator('#detail').waitFor();
    await assertAccessible(opened.page);
    await opened.close();
  }
});

test('the filters are accessible as a sheet on a phone', async () => {
  const opened = await openApp({ viewport: { width: 360, height: 740 }, hash: '#/claims' });
  await opened.page.getByRole('button', { name: 'Search and filter' }).click();
  await opened.page.locator('#filters.is-open').waitFor();
  await assertAccessible(opened.page);
  await opened.close();
});
