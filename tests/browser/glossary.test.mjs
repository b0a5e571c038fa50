// Words: a term opens its one-sentence meaning in place, by key and by touch; the about page has all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const meanings = (page) => page.locator('#app .glossary dd').allInnerTexts();

async function glossary() {
  const opened = await openApp({ hash: '#/about' });
  const all = await meanings(opened.page);
  await opened.close();
  return all;
}

test('terms of the filters and of a claim open what they mean, in the words of the about page', async () => {
  const all = await glossary();
  assert.equal(all.length, 6);
  const found = new Set();
  const forced = dataset.claims.find((claim) => claim.about?.basis === 'inferred' || claim.said?.basis === 'inferred').id;
  for (const hash of ['#/claims?select=claim:cad-012&depth=2', `#/claims?select=claim:${forced}`, '#/relations?select=relation:taliban~maintains-ties-with~al-qaeda']) {
    const opened = await openApp({ hash, viewport: { width: 1440, height: 900 } });
    const { page } = opened;
    await page.locator('details:is(.more-filters, .facet, .separate)').evaluateAll((list) => list.forEach((details) => { details.open = true; }));
    await page.locator('.term-ask').first().waitFor();
    for (const ask of await page.locator('.term-ask').all()) {
      if (!(await ask.isVisible())) continue;
      await ask.focus();
      await page.keyboard.press('Enter');
      assert.equal(await ask.getAttribute('aria-expanded'), 'true');
      const meaning = await ask.locator('xpath=following-sibling::*[@role="note"]').innerText();
      assert.ok(all.includes(meaning), meaning);
      found.add(meaning);
    }
    await assertAccessible(page);
    assertQuiet(opened);
    await opened.close();
  }
  assert.deepEqual(all.filter((meaning) => !found.has(meaning)), [], 'each is met where it is needed');
});

test('a term opens and closes by touch, on a phone', async () => {
  const opened = await openApp({ hash: '#/claims?select=claim:cad-012', phone: true });
  const { page } = opened;
  const ask = page.locator('#detail .term-ask').first();
  await ask.tap();
  const meaning = page.locator('#detail .term-meaning').first();
  assert.ok((await meaning.boundingBox()).width <= 360);
  await ask.tap();
  await page.waitForFunction(() => !document.querySelector('.term-meaning'));
  await opened.close();
});

test('the about page says when and by what rules this was compiled, and what a report needs', async () => {
  const opened = await openApp({ hash: '#/about' });
  const words = await opened.page.locator('[data-view="about"]').innerText();
  const day = new Date(`${dataset.compiled}T12:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  assert.ok(words.includes(`Compiled on ${day}`), words);
  assert.match(words, /one statement a claim/);
  assert.ok(words.includes(dataset.contact ? `Write to ${dataset.contact}` : 'names nobody to write to'));
  assert.match(words, /the id of the claim/);
  await opened.close();
});
