// The driver, the access checker and the Chromium, from where `cargo xtask test` put them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const usual = new URL('../../../target/tools/browser/', import.meta.url);
const given = process.env.SAYSO_BROWSER_MODULES;
const require = createRequire(given ? pathToFileURL(`${given}/`) : usual);

export const { chromium } = require('playwright-core');

/** The text of axe-core, to be run inside a page. */
export const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The path of the Chromium to drive. */
export const chromiumPath = process.env.SAYSO_CHROMIUM ?? '/usr/bin/chromium';
