// A screen of its own for the tests that press a real browser's keys, and those keys.
import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setInterval } from 'node:timers/promises';
import { promisify } from 'node:util';
import { onPath } from './tools.mjs';

const run = promisify(execFile);

/** Which of the programs that such a test needs are missing: a reason to skip it, or false. */
export function lacking(...programs) {
  const missing = programs.filter((names) => !onPath([names].flat()));
  return missing.length > 0 && `needs ${missing.map((names) => [names].flat()[0]).join(' and ')}`;
}

/**
 * Starts a screen of this size.
 *
 * Gives `env` for what is to be shown on it, `keys(window, ...words)` which presses keys there,
 * `window(title)` which waits for a window by its title, `dismiss(title, key)` and `close()`.
 */
export async function openScreen(width, height) {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once('data', (text) => resolve(String(text).trim()));
    server.once('exit', () => reject(new Error('Xvfb ended')));
  });
  const env = { ...process.env, DISPLAY: `:${number}`, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
  const xdotool = async (...words) => (await run('xdotool', words, { env, timeout: 20_000 })).stdout.trim();
  const find = (title) => xdotool('search', '--onlyvisible', '--name', title).catch(() => '');
  return {
    env,
    window: async (title) => (await xdotool('search', '--sync', '--onlyvisible', '--name', title)).split('\n').at(-1),
    /** Presses a key until the window has gone: one that is still being built may miss it. */
    async dismiss(title, key) {
      await until(async () => {
        await xdotool('key', key);
        return !(await find(title));
      }, `the window ${title} to go`);
    },
    async keys(window, ...words) {
      await xdotool('windowfocus', window);
      for (const word of words) {
        if (word.startsWith('=')) await xdotool('type', word.slice(1));
        else await xdotool('key', word);
      }
    },
    close: () => ended(server),
  };
}

/** Ends a program and waits until it has. */
export async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await exit;
}

/** Waits until a file has been written to its end: what `isWhole` looks for in its text. */
export async function written(path, isWhole) {
  let text = '';
  await until(async () => isWhole((text = await readFile(path, 'utf8').catch(() => ''))), `${path} to be written`);
  return text;
}

/** Asks again and again until something holds. */
export async function until(holds, what) {
  const end = performance.now() + 15_000;
  for await (const _ of setInterval(100)) {
    if (await holds()) return;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
  }
}
