// The page in each engine that is installed: it starts, filters, draws every view, and its own saved
// copy starts again from a file.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openPage, useBrowser } from './harness/browser.mjs';
import { lacking } from './harness/display.mjs';
import { assertSameText, dataset, pagePath, payload } from './harness/dist.mjs';
import { FIREFOX, openFirefox } from './harness/firefox.mjs';
import { untilReady } from './harness/inside.mjs';
import { lackingWebKit, openWebKit } from './harness/webkit.mjs';

useBrowser();

const ENGINES = [
  { name: 'Chromium', skip: false, open: openChromium },
  { name: 'Firefox', skip: lacking(FIREFOX), open: openFirefox },
  { name: 'WebKit', skip: lackingWebKit, open: openWebKit },
];

/** A view, and what of it must be seen at first sight. */
const VIEWS = [
  ['', '[data-claim]'],
  ['#/claims', '[data-view="claims"] [data-claim]'],
  ['#/actors', '[data-view="actors"] [data-actor]'],
  ['#/relations', '[data-view="relations"] svg [data-relation], [data-view="relations"] svg [data-actor]'],
  ['#/relations?show=matrix', '[data-view="relations"] table.matrix td'],
  ['#/relations?show=table', '[data-view="relations"] [data-relation]'],
  ['#/relations?show=carriers', '[data-view="relations"] svg path'],
  ['#/timeline', '[data-view="timeline"] svg [data-claim]'],
  ['#/timeline?clock=plane', '[data-view="timeline"] svg'],
  ['#/disputes', '[data-view="disputes"] [data-claim]'],
  ['#/sources', '[data-view="sources"] [data-source]'],
  ['#/about', '[data-view="about"] h2, [data-view="about"] h3'],
  ['#cad-012', '#detail .said-what'],
];

let directory;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sayso-engines-'));
});
after(() => rm(directory, { recursive: true, force: true }));

for (const { name, skip, open } of ENGINES) {
  test(`${name} shows something of every view at first sight`, { skip }, async (t) => {
    const engine = await open(t);
    await engine.goto(pathToFileURL(pagePath).href);
    await engine.inPage(untilReady);
    await engine.inPage(noteErrors);
    for (const [hash, selector] of VIEWS) {
      const seen = await engine.inPage(lookAt, hash, selector);
      assert.ok(seen.count > 0 && seen.width > 0 && seen.height > 0, `${hash}: ${JSON.stringify(seen)}`);
    }
    assert.deepEqual(await engine.inPage(notedErrors), []);
  });

  test(`${name} filters by a facet, a search and a link alike`, { skip }, async (t) => {
    const engine = await open(t);
    const pledges = dataset.claims.filter((claim) => claim.kind === 'pledge').map((claim) => claim.id);
    await engine.goto(`${pathToFileURL(pagePath).href}#/claims?kind=pledge`);
    await engine.inPage(untilReady);
    assert.match(await engine.inPage(sentence), new RegExp(`^${pledges.length} of ${dataset.claims.length} claims`));
    assert.deepEqual((await engine.inPage(claims)).toSorted(), pledges.toSorted());
    const counted = await engine.inPage(pressFacet);
    const left = await engine.inPage(sentence);
    assert.ok(left.startsWith(`${counted} of ${dataset.claims.length} claims`), left);
    await engine.inPage(lookAt, '#/claims?q=al%20Qaida%20pledge', '[data-view="claims"]');
    const found = await engine.inPage(claims);
    await engine.inPage(lookAt, '#/claims?q=al-Qaeda%20pledge', '[data-view="claims"]');
    assert.ok(found.length > 0);
    assert.deepEqual(await engine.inPage(claims), found);
  });

  test(`${name} opens again what it saved, with its view and the same payload`, { skip }, async (t) => {
    const engine = await open(t);
    await engine.goto(`${pathToFileURL(pagePath).href}#/timeline?kind=pledge`);
    await engine.inPage(untilReady);
    const text = await engine.inPage(savedText);
    for (const id of ['dataset', 'wasm', 'boot']) assertSameText(payload(id, text), payload(id));
    const path = join(directory, `${name}.html`);
    await writeFile(path, text);
    await engine.goto('about:blank');
    await engine.goto(pathToFileURL(path).href);
    await engine.inPage(untilReady);
    const seen = await engine.inPage(lookAt, '#/timeline?kind=pledge', '[data-view="timeline"] svg [data-claim]');
    assert.ok(seen.count > 0, JSON.stringify(seen));
  });
}

/** Chromium behind the same two words as the others. */
async function openChromium() {
  const { page } = await openPage({ url: 'about:blank' });
  return {
    goto: (url) => page.goto(url),
    inPage: (script, ...args) =>
      page.evaluate(([script, args]) => new Promise((resolve) => (0, eval)(`(${script})`)(...args, resolve)), [String(script), args]),
  };
}

// What follows runs inside the page; the last argument takes the answer.

function noteErrors(done) {
  window.noted = [];
  addEventListener('error', (event) => window.noted.push(event.message));
  addEventListener('unhandledrejection', (event) => window.noted.push(String(event.reason)));
  done(true);
}

function notedErrors(done) {
  done(window.noted);
}

/** Goes to a view and waits until something of it is there. */
function lookAt(hash, selector, done) {
  location.hash = hash;
  const found = () => [...document.querySelector('#app').querySelectorAll(selector)];
  const look = () => {
    const shown = found().map((element) => element.getBoundingClientRect()).filter((box) => box.width + box.height > 0);
    if (shown.length > 0) answer(shown);
  };
  const answer = (shown) => {
    clearTimeout(end);
    watch.disconnect();
    const [width, height] = [Math.max(0, ...shown.map((box) => box.width)), Math.max(0, ...shown.map((box) => box.height))];
    done({ count: shown.length, width: Math.ceil(width), height: Math.ceil(height) });
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true, attributes: true });
  const end = setTimeout(() => answer([]), 15_000);
  requestAnimationFrame(() => requestAnimationFrame(look));
}

function sentence(done) {
  requestAnimationFrame(() => requestAnimationFrame(() => done(document.querySelector('[role="status"]').textContent.trim())));
}

function claims(done) {
  const shown = document.querySelectorAll('#app [data-view="claims"] [data-claim]');
  requestAnimationFrame(() => done([...new Set([...shown].map((element) => element.dataset.claim))]));
}

/** Presses the first value of a facet that would narrow the list, and gives its count. */
function pressFacet(done) {
  const total = document.querySelectorAll('#app [data-view="claims"] [data-claim]').length;
  const narrows = (control) => control.dataset.state === 'off' && control.dataset.count > 0 && control.dataset.count < total;
  const control = [...document.querySelectorAll('[data-facet="topic"][data-value]')].find(narrows);
  control.click();
  requestAnimationFrame(() => requestAnimationFrame(() => done(Number(control.dataset.count))));
}

/** What *Save this page* would download, as text. */
function savedText(done) {
  const before = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    URL.createObjectURL = before;
    blob.text().then(done);
    return before.call(URL, blob);
  };
  [...document.querySelectorAll('button')].find((button) => /save this page/i.test(button.textContent + button.title)).click();
}
