// A Chromium as a person has it, on a screen, with its own Save dialog.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, openScreen, written } from './display.mjs';
import { chromium, chromiumPath } from './tools.mjs';

/** What the dialog saves: the browser's own number of each choice. */
export const SAVE_AS = { htmlOnly: 0, complete: 1, mhtml: 2 };

/**
 * Starts a Chromium whose dialog saves as `kind`, for as long as a test runs.
 *
 * Gives `page`, `errors`, `requests` and `save(path)`, which presses Ctrl+S, uses the dialog and gives
 * the text that was written. Nothing is set that a person would not have set.
 */
export async function openDesktop(test, kind) {
  const profile = await mkdtemp(join(tmpdir(), 'sayso-chromium-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { savefile: { type: kind, default_directory: profile } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const screen = await openScreen(1280, 1000);
  let child;
  let browser;
  test.after(async () => {
    await browser?.close();
    if (child) await ended(child);
    await screen.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const words = [
    '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync',
    '--password-store=basic', '--window-size=700,900', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank',
  ];
  child = spawn(chromiumPath, words, { env: screen.env, stdio: ['ignore', 'ignore', 'pipe'] });
  // The driver must leave downloads to the browser, or there is no dialog.
  browser = await chromium.connectOverCDP(await debuggingAddress(child), { noDefaults: true });
  const page = browser.contexts()[0].pages()[0];
  const errors = [];
  const requests = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => /^(data|blob):/.test(request.url()) || requests.push(request.url()));
  return {
    page,
    errors,
    requests,
    async save(path) {
      // A person who used the page has its keys.
      await page.bringToFront();
      await screen.keys(await screen.window(`^${await page.title()} - Chromium$`), 'ctrl+s');
      await screen.keys(await screen.window('^Save File$'), 'ctrl+a', `=${path}`);
      await screen.dismiss('^Save File$', 'alt+s');
      return written(path, (text) => (kind === SAVE_AS.mhtml ? /\n--[^\n]+--\r?\n$/ : /<\/html>\s*$/).test(text));
    },
  };
}

function debuggingAddress(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
      const [, address] = said.match(/DevTools listening on (ws:\S+)/) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the browser ended: ${said}`)));
  });
}
