// The front page: what it is, dates, findings, and what a phone shows first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

test('the front page says in one sentence what it is', async () => {
  const opened = await openApp();
  const words = await opened.page.locator('#app .front-what').innerText();
  assert.ok(words.includes(`${dataset.claims.length} claims`), words);
  await opened.close();
});

test('every claim on the front page has a date, with how it is known', async () => {
  const opened = await openApp();
  for (const row of await opened.page.locator('#app .front .said').all()) {
    const words = await row.locator('.said-when').innerText();
    assert.match(words, /^(said|published) .+, .+|when it was said is not known/, words);
  }
  await opened.close();
});

test('each finding leads to as many claims as it tells of', async () => {
  const opened = await openApp();
  const { page } = opened;
  const findings = await page.locator('#app .stands-out-list a').evaluateAll((list) =>
    list.map((a) => ({ words: a.textContent, href: a.getAttribute('href') })));
  assert.ok(findings.length >= 4, JSON.stringify(findings));
  for (const { words, href } of findings) {
    assert.doesNotMatch(words, /%/);
    await page.evaluate((hash) => { location.hash = hash; }, href);
    const count = Number((words.match(/\d+/) ?? ['4'])[0]);
    await page.waitForFunction((n) => document.querySelector('[role=status]')?.textContent.startsWith(`${n} of `), count);
  }
  await opened.close();
});

test('beside it a small picture shows through whom the claims of the question reached us', async () => {
  const opened = await openApp({ viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  const lead = dataset.questions.find((question) => question.lead);
  const roots = lead.sides.flatMap((side) => side.claims).map((id) => dataset.claims.find((c) => c.id === id).attribution.at(-1).actor);
  const words = (await page.locator('.carried svg').textContent()).replace(/\s+/g, ' ');
  for (const root of roots) assert.ok(words.includes(dataset.actors.find((actor) => actor.id === root).name), root);
  const cut = await page.locator('.carried svg').evaluate((svg) => {
    const room = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')].filter((t) => {
      const box = t.getBoundingClientRect();
      return box.left < room.left - 1 || box.right > room.right + 1;
    }).map((t) => t.textContent);
  });
  assert.deepEqual(cut, []);
  await page.locator('.carried a').click();
  await page.waitForSelector('[data-view="relations"] .flow');
  await opened.close();
});

test('on a phone the title takes one line and the first side stands above the fold', async () => {
  const opened = await openApp({ viewport: { width: 360, height: 800 } });
  const { page } = opened;
  const lines = await page.locator('#app .lead-question').evaluate((e) =>
    e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight));
  assert.ok(lines < 1.5, `${lines} lines`);
  const side = await page.locator('#app .side').first().boundingBox();
  assert.ok(side.y + side.height <= 800, JSON.stringify(side));
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
  await opened.close();
});

test('at no width do the buttons of the head lie on the links to the views', async () => {
  const opened = await openApp({ viewport: { width: 1440, height: 700 } });
  const { page } = opened;
  for (const width of [736, 820, 1024, 1152, 1180, 1240, 1279, 1280, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    assert.equal(await page.locator('#app .masthead-nav a').count(), 7);
    const covered = await page.locator('#app .masthead-nav a').evaluateAll((links) =>
      links.filter((link) => {
        const { x, y, width, height } = link.getBoundingClientRect();
        return !link.contains(document.elementFromPoint(x + width - 2, y + height / 2));
      }).map((link) => link.textContent));
    assert.deepEqual(covered, [], `${width} px`);
  }
  await opened.close();
});
