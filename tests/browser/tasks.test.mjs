// The reader tasks of docs/tasks.md: each is done from the front page with the presses told there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openApp, useBrowser } from './harness/browser.mjs';
import { TASKS, done } from './harness/tasks.mjs';
import { wide } from './harness/timeline.mjs';

useBrowser();

/** The rows of the table: what is asked, and the presses it takes. */
const rows = readFileSync(new URL('../../docs/tasks.md', import.meta.url), 'utf8').split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^\d+$/.test(cells[1]))
  .map(([, , asked, , , presses]) => [asked, Number(presses)]);

test('docs/tasks.md tells the tasks that are tried, with their presses', () => {
  assert.deepEqual(rows, TASKS.map(({ asked, presses }) => [asked, presses.length]));
});

for (const task of TASKS) {
  test(`a reader finds: ${task.asked}`, async () => {
    const opened = await openApp({ viewport: wide });
    await done(opened.page, task);
    await opened.close();
  });
}
