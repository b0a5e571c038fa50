// A spreadsheet becomes claims: opened, dropped or pasted; its columns shown and changed; the order of
// its dates asked; what is wrong named by row and column; what is left out saved as CSV.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { downloaded } from './harness/downloads.mjs';

useBrowser();

const TABLE = [
  'Claim;Who;Article;Remark',
  'It will rain;The office;Weather today;from page one',
  '"It ""snows"" & <b>blows</b>";The other office;Weather today;',
  ';The office;Weather today;no claim in it',
].join('\n');

const dialog = (page) => page.getByRole('dialog');
const choose = (page, name, text) =>
  page.setInputFiles('#open-dataset', { name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const column = (page, head) => dialog(page).getByLabel(`Column ${head} holds`);
const press = (page, name) => dialog(page).getByRole('button', { name, exact: true }).click();
const statementsOf = (page) => page.locator('.claim-list .said-what').allInnerTexts();

test('a table is opened with its guessed columns, and what makes no claim is listed and saved', async () => {
  const opened = await openApp();
  const { page } = opened;
  await choose(page, 'weather.csv', TABLE);
  await dialog(page).waitFor();
  assert.equal(await column(page, 'Claim').inputValue(), 'statement');
  assert.equal(await column(page, 'Who').inputValue(), 'speaker');
  assert.equal(await column(page, 'Article').inputValue(), 'source');
  assert.match(await dialog(page).innerText(), /It will rain/);
  await assertAccessible(page);
  await press(page, 'Open');
  await page.locator('[data-opened]', { hasText: 'weather.csv' }).waitFor();
  assert.deepEqual(await statementsOf(page), ['It will rain', 'It "snows" & <b>blows</b>']);
  const report = page.locator('[data-report]');
  await report.locator('summary', { hasText: 'Left out: 1 row that makes no claim' }).click();
  assert.match(await report.locator('li').first().innerText(), /row 4.*Claim/);
  const { name, bytes } = await downloaded(page, () => report.getByRole('button', { name: 'Save these rows as CSV' }).click());
  assert.equal(name, 'left-out.csv');
  const [heads, row] = bytes.toString('utf8').trim().split('\r\n');
  assert.equal(heads, '"Claim","Who","Article","Remark","reasons"');
  assert.ok(row.startsWith('"","The office","Weather today","no claim in it","row 4: '), row);
  await assertAccessible(page);
  assertQuiet(opened);
  await opened.close();
});

/** Presses Cancel as soon as some of a file is read. */
function stopOnce() {
  const watch = new MutationObserver(() => {
    if (!(document.querySelector('[data-loading] progress')?.value > 0)) return;
    watch.disconnect();
    window.stopped = true;
    document.querySelector('[data-loading] button').click();
  });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
}

/** A table of so many rows, in the reading of which the page must not stand still. */
const many = (rows) => `statement,speaker,source\n${Array.from({ length: rows }, (_, at) => `It rains ${at},The office,Weather today`).join('\n')}`;

test('reading a large table shows how far it is and can be stopped, before the question and after it', async () => {
  const opened = await openApp();
  const { page } = opened;
  const loading = page.locator('[data-loading]');
  const table = many(60_000);
  await page.evaluate(stopOnce);
  await choose(page, 'many.csv', table);
  await page.waitForFunction(() => window.stopped);
  await loading.waitFor({ state: 'detached' });
  await choose(page, 'many.csv', table);
  await dialog(page).waitFor();
  assert.equal(await loading.count(), 0);
  await press(page, 'Open');
  const share = dialog(page).getByRole('progressbar', { name: 'Reading the rows' });
  await page.waitForFunction(() => document.querySelector('dialog progress')?.value > 0);
  await assertAccessible(page);
  await press(page, 'Cancel');
  await dialog(page).waitFor({ state: 'detached' });
  assert.equal(await share.count(), 0);
  await choose(page, 'few.csv', many(2));
  await press(page, 'Open');
  await page.locator('[data-opened]', { hasText: 'few.csv' }).waitFor();
  assert.deepEqual(await statementsOf(page), ['It rains 0', 'It rains 1']);
  assertQuiet(opened);
  await opened.close();
});

test('columns are changed by the reader, by keyboard; a field that two had goes to the last', async () => {
  const opened = await openApp();
  const { page } = opened;
  await choose(page, 'odd.csv', 'x,y,z\nIt rains,The office,Weather today');
  await dialog(page).waitFor();
  await press(page, 'Open');
  await dialog(page).getByRole('alert').waitFor();
  assert.match(await dialog(page).getByRole('alert').innerText(), /no column is known to hold/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'columns-trouble');
  await column(page, 'x').selectOption('speaker');
  await column(page, 'y').selectOption('speaker');
  assert.equal(await column(page, 'x').inputValue(), '');
  await column(page, 'x').focus();
  await page.keyboard.type('what');
  assert.equal(await column(page, 'x').inputValue(), 'statement');
  await column(page, 'z').selectOption('source');
  await dialog(page).getByRole('button', { name: 'Open', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-opened]').waitFor();
  assert.deepEqual(await statementsOf(page), ['It rains']);
  assertQuiet(opened);
  await opened.close();
});

test('the order of dates is asked where it matters, and never guessed', async () => {
  const opened = await openApp();
  const { page } = opened;
  await choose(page, 'dates.csv', 'statement,speaker,source,said\nIt rains,The office,Weather today,03/04/2021');
  await dialog(page).waitFor();
  await press(page, 'Open');
  await dialog(page).getByRole('group', { name: 'Dates here are written' }).waitFor();
  assert.match(await dialog(page).getByRole('alert').innerText(), /03\/04\/2021/);
  await dialog(page).getByLabel('day, month, year').check();
  await press(page, 'Open');
  await page.locator('[data-opened]').waitFor();
  await page.locator('.claim-list a').first().click();
  assert.match(await page.locator('#detail').innerText(), /3 April 2021/);
  assertQuiet(opened);
  await opened.close();
});

test('cells are pasted on the page or into the field, and a file is dropped', async () => {
  const opened = await openApp();
  const { page } = opened;
  const cells = 'statement\tspeaker\tsource\nIt rains\tThe office\tWeather today';
  await page.evaluate((cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', cells);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, cells);
  await dialog(page).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Paste…' }).click();
  await dialog(page).getByLabel('Cells or a text').fill(cells);
  await press(page, 'Open');
  await dialog(page).getByText('what do its columns hold?').waitFor();
  await press(page, 'Open');
  await page.locator('[data-opened]').waitFor();
  assert.deepEqual(await statementsOf(page), ['It rains']);
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'dropped.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, 'statement,speaker,source\nIt snows,The office,Weather today');
  await press(page, 'Add to it');
  await dialog(page).getByText('what do its columns hold?').waitFor();
  await press(page, 'Open');
  await page.locator('[data-opened]', { hasText: 'and dropped.csv' }).waitFor();
  assert.deepEqual(await statementsOf(page), ['It rains', 'It snows']);
  assertQuiet(opened);
  await opened.close();
});

test('the template opens as it is', async () => {
  const opened = await openApp();
  const { page } = opened;
  const { name, bytes } = await downloaded(page, () => page.getByRole('button', { name: 'Get a template' }).click());
  const explained = await downloaded(page, () => page.getByRole('button', { name: 'What its columns mean' }).click());
  assert.ok(explained.bytes.toString('utf8').includes('\nstatement: '));
  await choose(page, name, bytes.toString('utf8'));
  await press(page, 'Open');
  await page.locator('[data-opened]').waitFor();
  assert.equal((await statementsOf(page)).length, 2);
  assertQuiet(opened);
  await opened.close();
});

test('a file of another kind is named in one sentence with what can be done', async () => {
  const opened = await openApp();
  const { page } = opened;
  await choose(page, 'sheet.xlsx', 'PK\u0003\u0004 and so on');
  await page.locator('[data-view="problems"]').waitFor();
  assert.equal(await page.locator('[data-problem]').count(), 1);
  assert.match(await page.locator('[data-problem]').innerText(), /paste|CSV/);
  assertQuiet(opened);
  await opened.close();
});

test('at 360 px the dialog fits, and every control is large enough', async () => {
  const opened = await openApp({ phone: true });
  const { page } = opened;
  await choose(page, 'weather.csv', TABLE);
  await dialog(page).waitFor();
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= seen, `${wide} in ${seen}`);
  const small = await dialog(page).locator('button, select').evaluateAll((list) =>
    list.map((e) => [e.textContent.slice(0, 20), e.getBoundingClientRect().height]).filter(([, height]) => height < 24));
  assert.deepEqual(small, []);
  await assertAccessible(page);
  await press(page, 'Open');
  await page.locator('[data-opened]').waitFor();
  assertQuiet(opened);
  await opened.close();
});
