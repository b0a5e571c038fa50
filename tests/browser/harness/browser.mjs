// Opening pages in a real Chromium, each in a profile of its own, with everything it asks for and
// complains of written down.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium, chromiumPath } from './tools.mjs';
import { pagePath } from './dist.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser;
const contexts = new Set();

/** Starts a Chromium before the tests of a file and ends it after them. */
export function useBrowser() {
  before(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, headless: true, args: ARGUMENTS });
  });
  after(async () => {
    await Promise.all([...contexts].map((context) => context.close()));
    await browser?.close();
  });
}

/**
 * Opens a page in a fresh profile.
 *
 * - `url`, or `file` (a path; the built page when neither is given), with `hash` put after it
 * - `colorScheme` ('light', 'dark'), `viewport` ({ width, height }), `javaScript` (false turns it off)
 * - `media` ('print'), `reducedMotion` ('reduce'), `forcedColors` ('active')
 * - `phone` (true: a touch screen of a phone's size)
 * - `init`: a function, or a script's text, that runs in the page before its own scripts
 *
 * Gives `page`, `context`, `errors` (console errors and exceptions), `requests` (addresses other
 * than `data:` and `blob:`, the page itself first) and `close()`.
 */
export async function openPage(options = {}) {
  const { colorScheme = 'light', javaScript = true, phone = false } = options;
  const { viewport = phone ? { width: 360, height: 740 } : { width: 1280, height: 800 } } = options;
  const context = await browser.newContext({
    colorScheme,
    viewport,
    javaScriptEnabled: javaScript,
    hasTouch: phone,
    isMobile: phone,
    reducedMotion: options.reducedMotion,
    forcedColors: options.forcedColors,
  });
  contexts.add(context);
  const errors = [];
  const requests = [];
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  if (options.media) await page.emulateMedia({ media: options.media });
  if (options.init) await page.addInitScript(options.init);
  await page.goto(address(options), { waitUntil: 'load' });
  const close = async () => {
    contexts.delete(context);
    await context.close();
  };
  return { page, context, errors, requests, close };
}

function address({ url, file, hash = '' }) {
  return (url ?? pathToFileURL(file ?? pagePath).href) + hash;
}

/** Waits until the app has taken over. */
export async function ready(page) {
  await page.waitForSelector('html[data-ready="true"]', { timeout: 20_000, state: 'attached' });
}

/** Opens a page as `openPage` does and waits until the app has taken over. */
export async function openApp(options = {}) {
  const opened = await openPage(options);
  await ready(opened.page);
  return opened;
}

/** Asserts that nothing was complained of in the console. */
export function assertQuiet({ errors }) {
  assert.deepEqual(errors, [], 'the console is quiet');
}
