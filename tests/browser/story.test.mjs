// Guided stories: from the front page to the end, by keyboard, on a phone, by link, in print.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, openPage, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const [story] = dataset.stories;
const heading = (page) => page.locator('#story-step');
const step = (n) => `Step ${n} of ${story.steps.length}`;
const at = (page, n) => page.waitForFunction((words) => document.getElementById('story-step')?.textContent === words, step(n));
const focused = (page) => page.waitForFunction(() => document.activeElement?.id === 'story-step');

test('the front page offers a story, which is read to its end by keyboard alone', async () => {
  const opened = await openApp();
  const { page } = opened;
  await page.locator(`#app [data-story="${story.id}"]`).focus();
  await page.keyboard.press('Enter');
  await at(page, 1);
  await focused(page);
  assert.match(await page.evaluate(() => location.hash), new RegExp(`story=${story.id}~1`));
  for (let n = 1; n <= story.steps.length; n += 1) {
    await at(page, n);
    await focused(page);
    assert.ok((await page.locator('#story').innerText()).includes(story.steps[n - 1].text), `step ${n}`);
    assert.equal(await page.locator('#story .story-claims > li').count(), story.steps[n - 1].claims.length);
    const view = story.steps[n - 1].query.match(/^#\/([a-z]*)/)[1];
    assert.equal(await page.locator(`#app [data-view="${view}"]`).count(), 1, `step ${n} shows ${view}`);
    await page.keyboard.press('ArrowRight');
  }
  // At the end there is nothing more to the right.
  await at(page, story.steps.length);
  await page.keyboard.press('ArrowLeft');
  await at(page, story.steps.length - 1);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.getElementById('story'));
  assert.doesNotMatch(await page.evaluate(() => location.hash), /story=/);
  assertQuiet(opened);
  await opened.close();
});

test('a story’s speakers stand before what they say', async () => {
  const opened = await openApp({ hash: `#/?story=${story.id}~2` });
  const names = new Map(dataset.actors.map((actor) => [actor.id, actor.name]));
  const rows = await opened.page.locator('#story .story-claims > li').allInnerTexts();
  story.steps[1].claims.forEach((id, n) => {
    const claim = dataset.claims.find((c) => c.id === id);
    const speaker = rows[n].indexOf(names.get(claim.attribution.at(-1).actor));
    assert.ok(speaker >= 0 && speaker < rows[n].indexOf(claim.statement), id);
  });
  await opened.close();
});

test('a link restores its step, and going back goes a step back', async () => {
  const opened = await openApp({ hash: `#/?story=${story.id}~3` });
  const { page } = opened;
  assert.equal(await heading(page).innerText(), step(3));
  await page.getByRole('button', { name: 'Next' }).click();
  await at(page, 4);
  const link = await page.evaluate(() => location.hash);
  await page.goBack();
  await at(page, 3);
  await opened.close();
  const again = await openApp({ hash: link });
  assert.equal(await heading(again.page).innerText(), step(4));
  await again.close();
});

test('a step that is not there is named', async () => {
  const opened = await openApp({ hash: `#/claims?story=${story.id}~99` });
  assert.match(await opened.page.locator('.notice').first().innerText(), new RegExp(`story “${story.id}~99”`));
  assert.equal(await opened.page.locator('#story').count(), 0);
  await opened.close();
});

test('arrow keys in a field move in it', async () => {
  const opened = await openApp({ hash: `#/?story=${story.id}~2` });
  const { page } = opened;
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.id === 'search');
  await page.keyboard.type('ab');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  assert.equal(await heading(page).innerText(), step(2));
  await opened.close();
});

test('on a phone the story is a sheet with the view in sight above it', async () => {
  const opened = await openApp({ hash: `#/?story=${story.id}~2`, viewport: { width: 360, height: 800 } });
  const { page } = opened;
  const sheet = await page.locator('#story').boundingBox();
  assert.ok(sheet.y >= 360 && sheet.y + sheet.height <= 801, JSON.stringify(sheet));
  const next = await page.getByRole('button', { name: 'Next' }).boundingBox();
  assert.ok(next.height >= 24 && next.y + next.height <= 800, JSON.stringify(next));
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
  await assertAccessible(page, { within: '#story' });
  await opened.close();
});

test('a story is printed one page a step, and nothing else with it', async () => {
  const opened = await openApp({ hash: `#/?story=${story.id}~1` });
  const { page } = opened;
  await page.emulateMedia({ media: 'print' });
  const steps = page.locator('.story-printed .story-step');
  assert.equal(await steps.count(), story.steps.length);
  assert.ok(await steps.last().isVisible());
  assert.equal(await page.locator('#main').isVisible(), false);
  assert.equal(await steps.nth(1).evaluate((e) => getComputedStyle(e).breakBefore), 'page');
  await opened.close();
});

test('without scripts the record tells the story, every statement under its speaker', async () => {
  const opened = await openPage({ javaScript: false });
  const { page } = opened;
  const told = await page.locator('.story-step').allTextContents();
  assert.equal(told.length, story.steps.length);
  const names = new Map(dataset.actors.map((actor) => [actor.id, actor.name]));
  story.steps.forEach(({ text, claims }, n) => {
    assert.ok(told[n].includes(text), `step ${n + 1}`);
    for (const id of claims) {
      const claim = dataset.claims.find((c) => c.id === id);
      const speaker = told[n].indexOf(names.get(claim.attribution.at(-1).actor), told[n].indexOf(text) + text.length);
      assert.ok(speaker >= 0 && speaker < told[n].lastIndexOf(claim.statement), id);
    }
  });
  await opened.close();
});
