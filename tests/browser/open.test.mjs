// Opening a dataset from the reader's machine: shown, told, listed with its problems, and left again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';
import { choose as open, document, lines, records, statements } from './harness/mine.mjs';

useBrowser();

const status = (page) => page.locator('[role="status"]').innerText();

test('a file of JSON Lines is opened, told as the reader’s own, and left with one click', async () => {
  const opened = await openApp({ hash: '#/claims?actor=al-qaeda' });
  const { page } = opened;
  await open(page, 'mine.jsonl', lines(records(['It <i>rains</i>', 'It snows'])));
  await page.waitForSelector('[data-opened="true"]');
  assert.match(await page.locator('[data-opened]').innerText(), /mine\.jsonl.*Nothing of it leaves this machine/s);
  assert.equal(await page.evaluate(() => location.hash), '#/claims?data=A%20file%20of%20mine');
  assert.equal(await status(page), 'All 2 claims');
  const text = await page.locator('[data-claim="mine-0"]').innerText();
  assert.ok(text.includes('It <i>rains</i>') && text.includes('<b>The Paper</b>'), 'text is text');
  assert.equal(await page.locator('#app [data-claim^="cad-"], #app [data-actor="al-qaeda"]').count(), 0);
  await page.getByRole('button', { name: 'Back to the embedded dataset' }).click();
  await page.waitForSelector('[data-opened="true"]', { state: 'detached' });
  await page.getByRole('link', { name: 'Claims', exact: true }).click();
  await page.waitForSelector(`[data-claim="${dataset.claims[0].id}"]`);
  assert.equal(opened.requests.length, 1, 'nothing is sent or fetched');
  assertQuiet(opened);
  await opened.close();
});

test('keys work once after another dataset was opened', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  await open(page, 'mine.json', document(records(['It rains'])));
  await page.waitForSelector('[data-opened="true"]');
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.id === 'search');
  assertQuiet(opened);
  await opened.close();
});

test('what is wrong with a file is listed with its lines, the first thousand of it', async () => {
  const opened = await openApp();
  const { page } = opened;
  const bad = Array.from({ length: 1200 }, (_, at) => ({ topic: { id: `BAD${at}`, label: 'x' } }));
  await open(page, 'bad.jsonl', lines([...records([]), ...bad]));
  await page.waitForSelector('[data-view="problems"]');
  assert.equal(await page.locator('.problem-list li').count(), 1000);
  assert.match(await page.locator('.problem-list li').first().innerText(), /BAD0.*\(line 6\)/);
  assert.match(await page.locator('[data-view="problems"]').innerText(), /200 more are not listed/);
  await page.getByRole('button', { name: 'Back to the embedded dataset' }).click();
  await page.waitForSelector('[data-view=""]');
  assertQuiet(opened);
  await opened.close();
});

test('opening can be cancelled, and what was shown stays', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  await open(page, 'many.jsonl', lines(records(statements(60_000))));
  await page.waitForSelector('progress#loading');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.waitForSelector('progress#loading', { state: 'detached' });
  assert.match(await status(page), new RegExp(`^All ${dataset.claims.length} claims`));
  assertQuiet(opened);
  await opened.close();
});

test('whatever is on screen gives way to another dataset, and comes again', async () => {
  const places = [
    '#/claims?without=actor:dia', '#/claims?select=claim:cad-012', '#/actors', '#/relations', '#/relations?show=matrix', '#/relations?show=table',
    '#/relations?show=carriers', '#/relations?voice=dia,ig-report', '#/timeline', '#/timeline?clock=plane', '#/disputes', '#/sources',
  ];
  const opened = await openApp();
  const { page } = opened;
  for (const place of places) {
    for (const [name, text, shown] of [
      ['bad.json', '{"format": oops', '[data-view="problems"]'],
      ['good.jsonl', lines(records(['It rains'])), '[data-claim="mine-0"]'],
    ]) {
      await page.evaluate((hash) => (location.hash = hash), place);
      await page.waitForSelector(`[data-view="${/#\/(\w+)/.exec(place)[1]}"]`);
      await page.evaluate(([name, text]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      }, [name, text]);
      await page.waitForSelector(shown);
      await page.getByRole('button', { name: 'Back to the embedded dataset' }).click();
      await page.waitForSelector('[data-view=""]');
      assertQuiet(opened);
    }
  }
  await opened.close();
});
