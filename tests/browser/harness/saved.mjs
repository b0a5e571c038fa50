// How a page is left before a browser saves it, and what must be there again in the saved one.
import assert from 'node:assert/strict';
import { dataset } from './dist.mjs';

/** Where the page is left: a query with a selection. */
export const PLACE = '#/claims?kind=pledge&select=claim:cad-031';

/** Leaves the page in the dark, with its filters open over it, a group of them unfolded and words typed. */
export async function leaveAsFound(page) {
  const go = (hash) => page.evaluate((hash) => (location.hash = hash), hash);
  // On a narrow screen what is looked at closely covers the rest: it comes last.
  await go(PLACE.replace(/&select=.*/, ''));
  await page.locator('#detail').waitFor({ state: 'detached' });
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  if (await menu.isVisible()) await menu.press('Enter');
  const theme = page.getByRole('button', { name: /^Theme/ });
  await theme.press('Enter');
  await theme.press('Enter');
  await page.locator('.filters-toggle').press('Enter');
  await go(PLACE);
  await page.locator('#detail').waitFor();
  await page.locator('#filters.is-open').waitFor({ state: 'attached' });
  assert.deepEqual(await state(page), EXPECTED);
}

/** Asserts that a saved page runs, once, as it was left, and points nowhere but to itself. */
export async function assertRestored(page, origin) {
  assert.deepEqual(await state(page), EXPECTED);
  const links = await page.evaluate(linksOf);
  assert.deepEqual(links.filter((href) => !href.startsWith('#')), []);
  assert.ok(!(await page.evaluate(markupBesidePayload)).includes(origin), 'nothing points to where the page came from');
}

export const EXPECTED = {
  hash: PLACE, theme: 'dark', apps: 1, records: 1, selected: dataset.claims.find((claim) => claim.id === 'cad-031').statement, title: 'Claims · Sayso',
  beside: ['noscript', 'div#app', 'details#record', 'script#dataset', 'script#view', 'script#wasm', 'script#boot'],
};

async function state(page) {
  return page.evaluate(stateOf);
}

/** Runs in the page. */
export function stateOf() {
  return {
    hash: location.hash,
    theme: document.documentElement.dataset.theme,
    apps: document.querySelectorAll('#app .masthead').length,
    records: document.querySelectorAll('#record').length,
    selected: document.querySelector('#detail .said-what')?.textContent,
    title: document.title,
    beside: [...document.body.children].map((child) => child.localName + (child.id && `#${child.id}`)),
  };
}

/** Runs in the page: where its links lead, but for those to the texts themselves. */
export function linksOf() {
  return [...document.querySelectorAll('a[href]:not([rel])')].map((link) => link.getAttribute('href'));
}

/** Runs in the page: its elements without the payload. */
export function markupBesidePayload() {
  return document.querySelector('#app').outerHTML + document.querySelector('#record').outerHTML + document.head.innerHTML;
}
