// Questions: their text, caveat and sides stand above the view they lead to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const byId = new Map(dataset.claims.map((claim) => [claim.id, claim]));
const squeezed = (text) => text.replace(/\s+/g, ' ');

test('each question stands with its caveat and its sides above the view it leads to', async () => {
  const opened = await openApp();
  const { page } = opened;
  for (const { query, text, caveat, sides = [] } of dataset.questions) {
    await page.evaluate((hash) => { location.hash = hash; }, query);
    const head = page.locator('.question-head', { hasText: text });
    await head.waitFor();
    assert.equal(await page.locator('#detail').count(), 0, 'nothing covers the view');
    const words = squeezed(await head.innerText());
    if (caveat) assert.ok(words.includes(squeezed(caveat)), text);
    for (const { heading, claims } of sides) {
      assert.ok(words.includes(squeezed(heading)), heading);
      for (const id of claims) assert.ok(words.includes(squeezed(byId.get(id).statement)), id);
    }
    const [above, view] = [await head.boundingBox(), await page.locator('[data-view]').boundingBox()];
    assert.ok(above.y + above.height <= view.y, text);
  }
  assertQuiet(opened);
  await opened.close();
});

test('no line of a side stands without its speaker, and the head goes with the question', async () => {
  const lead = dataset.questions.find((question) => question.lead);
  const opened = await openApp({ hash: lead.query });
  const { page } = opened;
  for (const line of await page.locator('.question-lines li').allInnerTexts()) assert.match(line, /^.+ (says|promises|expects|considers possible): /);
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Drop all' }).click();
  await page.waitForFunction(() => !document.querySelector('.question-head'));
  await opened.close();
});
