// The timeline speaks: words beside marks, the card, marks of many claims, and the first sight of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';
import { wide, windowOf } from './harness/timeline.mjs';

useBrowser();

const phone = { width: 360, height: 800 };

for (const viewport of [phone, { width: 820, height: 900 }, wide]) {
  test(`words stand beside their marks at ${viewport.width} px: speaker first, none over another, none cut`, async () => {
    const opened = await openApp({ hash: '#/timeline', viewport });
    const { page } = opened;
    const words = await page.locator('.mark[data-words]').evaluateAll((marks) => marks.map((mark) => {
      const { left, right, top, bottom } = mark.nextElementSibling.getBoundingClientRect();
      const lines = [...mark.nextElementSibling.children].map((line) => line.textContent);
      return { id: mark.id.replace(/^mark-\d+-/, ''), text: lines.join(' '), left, right, top, bottom };
    }));
    assert.ok(words.length >= 15, `${words.length} marks speak`);
    const { left, right } = await page.locator('.timeline-body').evaluate((e) => e.getBoundingClientRect().toJSON());
    words.forEach((one, at) => {
      const claim = dataset.claims.find((c) => c.id === one.id);
      const root = dataset.actors.find((a) => a.id === claim.attribution.at(-1).actor);
      assert.ok(one.text.startsWith(root.name), one.text);
      const said = one.text.slice(one.text.indexOf(': ') + 2).replace(/…$/, '');
      assert.ok(claim.statement.startsWith(said), one.text);
      assert.ok(/^($|[^\p{L}\p{N}])/u.test(claim.statement.slice(said.length)), `${one.text}: cut within a word`);
      assert.ok(one.left >= left - 1 && one.right <= right + 1, `${one.text}: cut`);
      const over = words.slice(0, at).find((other) => one.left < other.right - 1 && other.left < one.right - 1
        && one.top < other.bottom - 2 && other.top < one.bottom - 2);
      assert.equal(over?.text, undefined, one.text);
    });
    await opened.close();
  });
}

test('the card tells the claim of the mark under the pointer or the focus, and Escape closes it', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  const mark = page.locator('.mark[tabindex="0"]');
  const id = (await mark.getAttribute('id')).replace(/^mark-\d+-/, '');
  const claim = dataset.claims.find((c) => c.id === id);
  await mark.focus();
  const card = page.locator('.mark-card');
  await card.waitFor();
  const told = await card.innerText();
  assert.ok(told.includes(claim.statement) && /(says?|promises?|expects?|considers? possible)\n/.test(told) && /per /.test(told), told);
  assert.equal(await page.evaluate(() => document.activeElement.id), await mark.getAttribute('id'), 'it takes no focus');
  const [box, frame] = await Promise.all([card.boundingBox(), page.locator('.timeline').boundingBox()]);
  assert.ok(box.x >= frame.x - 1 && box.x + box.width <= frame.x + frame.width + 1);
  await assertAccessible(page);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement.id), await mark.getAttribute('id'), 'focus stays');
  await page.locator('.mark').nth(4).locator('.mark-bar').hover();
  await card.waitFor();
  await page.mouse.move(5, 5);
  await card.waitFor({ state: 'detached' });
  assert.equal(await page.locator('.mark title').count(), 0, 'no tooltip of the browser beside it');
  assertQuiet(opened);
  await opened.close();
});

test('many claims of one text and date are one mark, which lists them by keyboard and by click', async () => {
  const opened = await openApp({ hash: '#/timeline?clock=said&lanes=source', viewport: wide });
  const { page } = opened;
  const pile = page.locator('.mark[aria-expanded]').first();
  const label = await pile.getAttribute('aria-label');
  const count = Number(label.match(/ lane: (\d+) claims, all of one date and one text/)[1]);
  assert.ok(count >= 10);
  assert.match(await pile.evaluate((e) => e.nextElementSibling.textContent), new RegExp(`^${count} claims, all (of )?.*\\d{4}`));
  await pile.focus();
  await page.keyboard.press('Enter');
  await page.locator('.pile-opened li').first().waitFor();
  assert.equal(await page.locator('.pile-opened .claim-list > li').count(), count);
  assert.equal(await pile.getAttribute('aria-expanded'), 'true');
  await pile.locator('.mark-bar').click();
  await page.locator('.pile-opened').waitFor({ state: 'detached' });
  const ids = await page.locator('[data-view] [data-claim]').evaluateAll((l) => l.map((e) => e.dataset.claim));
  assert.equal(new Set(ids).size, ids.length, 'each handle once');
  assertQuiet(opened);
  await opened.close();
});

for (const viewport of [phone, { width: 820, height: 900 }, wide]) {
  for (const clock of ['about', 'said', 'published']) {
    test(`no arc crosses words at ${viewport.width} px, by ${clock}`, async () => {
      const opened = await openApp({ hash: `#/timeline?clock=${clock}`, viewport });
      const crossed = await opened.page.evaluate(() => {
        const words = [...document.querySelectorAll('.mark-words, .arc-label')];
        const boxes = words.map((e) => [e.textContent, e.getBoundingClientRect()]);
        const lines = [...document.querySelectorAll('.arc-line')];
        return lines.flatMap((line) => {
          const [length, matrix] = [line.getTotalLength(), line.getScreenCTM()];
          const points = Array.from({ length: 200 }, (_, n) => line.getPointAtLength(length * n / 199).matrixTransform(matrix));
          return boxes.filter(([, { left, right, top, bottom }]) => points.some(({ x, y }) =>
            x > left + 1 && x < right - 1 && y > top + 2 && y < bottom - 2)).map(([text]) => text);
        });
      });
      assert.deepEqual(crossed, []);
      await opened.close();
    });
  }
}

test('the undated are a lane with words: what is set against another first, with who does so', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const { page } = opened;
  const undated = dataset.claims.filter((claim) => !claim.about?.date);
  const told = await page.locator('.undated-words > li').allInnerTexts();
  assert.equal(told.length, 6);
  for (const words of told) assert.ok(undated.some((claim) => words.includes(claim.statement)), words);
  assert.match(told[0], / sets this against /);
  const link = page.locator('.undated-words a').first();
  await link.click();
  await page.waitForFunction(() => location.hash.includes('select=claim:'));
  assert.equal(await link.getAttribute('aria-current'), 'true');
  await opened.close();
});

test('a lane says how many claims it has, and how many of them have no words beside their mark', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: wide });
  const lanes = await opened.page.evaluate(() => {
    const marks = [...document.querySelectorAll('.mark')];
    return [...document.querySelectorAll('.lane-head')].map((head) => {
      const own = marks.filter((mark) => mark.getAttribute('aria-label').startsWith(`${head.querySelector('span').textContent} lane: `));
      return [head.querySelector('small').textContent, own.length, own.filter((mark) => !('words' in mark.dataset)).length];
    });
  });
  for (const [told, all, silent] of lanes) {
    assert.equal(parseInt(told, 10), all, told);
    const expected = silent === 0 ? /claims?$/ : silent === all ? /, without words here$/ : new RegExp(`, ${silent} without words here$`);
    assert.match(told, expected);
  }
  await opened.close();
});

test('what is set against what is seen at first sight, though one side has no date', async () => {
  for (const viewport of [phone, wide]) {
    const opened = await openApp({ hash: '#/timeline', viewport });
    const label = opened.page.locator('.arc-label').filter({ hasText: /^set against, by / }).first();
    const box = await label.boundingBox();
    assert.ok(box.y + box.height < viewport.height && box.x + box.width <= viewport.width, JSON.stringify(box));
    await opened.close();
  }
});

test('one cannot go farther than a margin beyond the data', async () => {
  const opened = await openApp({ hash: '#/timeline?window=1990-01-01..2000-01-01', viewport: wide });
  const { page } = opened;
  await page.locator('#timeline').focus();
  for (let at = 0; at < 12; at++) await page.keyboard.press('ArrowLeft');
  const [from, to] = await windowOf(page);
  assert.ok(from > Date.UTC(1974, 0, 1) / 86400000, `${from}`);
  assert.ok(to - from > 3600, 'as long as before');
  assert.ok((await page.locator('.mark').count()) > 0, 'something is in sight');
  await opened.close();
});

test('on a phone one button holds the settings', async () => {
  const opened = await openApp({ hash: '#/timeline', viewport: phone });
  const { page } = opened;
  assert.equal(await page.getByLabel('Lanes').isVisible(), false);
  await page.getByRole('button', { name: 'Settings' }).click();
  assert.equal(await page.getByLabel('Lanes').isVisible(), true);
  const mark = await page.locator('.mark').first().boundingBox();
  await page.getByRole('button', { name: 'Settings' }).click();
  assert.ok((await page.locator('.mark').first().boundingBox()).y < mark.y);
  await opened.close();
});
