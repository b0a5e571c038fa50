// The driver, the access checker and the Chromium, from where `cargo xtask test` put them.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const usual = new URL('../../../target/tools/browser/', import.meta.url);
const given = process.env.SAYSO_BROWSER_MODULES;
const require = createRequire(given ? pathToFileURL(`${given}/`) : usual);

/** Loads one of the npm packages of `tests/browser/package.json`. */
export const modules = (name) => require(name);

/** Where a file of one of these packages lies. */
export const modulePath = (name) => require.resolve(name);

export const { chromium } = require('playwright-core');

/** The text of axe-core, to be run inside a page. */
export const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The path of the Chromium to drive: the one given, else the first on the PATH. */
export const chromiumPath = process.env.SAYSO_CHROMIUM ?? onPath(['chromium', 'chromium-browser', 'google-chrome']);

/** The first of these programs that is on the PATH. */
export function onPath(names) {
  const directories = (process.env.PATH ?? '').split(delimiter);
  return directories.flatMap((directory) => names.map((name) => join(directory, name))).find(existsSync);
}
