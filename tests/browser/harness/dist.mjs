// The built page as text, and its parts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The directory of the build: of the release page, or of the one named in SAYSO_PAGE. */
export const distDirectory = join(root, process.env.SAYSO_PAGE ?? 'dist', '/');

/** The path of the built page. */
export const pagePath = join(distDirectory, 'index.html');

/** The bytes of the built page. */
export const pageBytes = readFileSync(pagePath);

/** The text of the built page. */
export const pageText = pageBytes.toString('utf8');

/** The text of a payload script of a page. */
export function payload(id, text = pageText) {
  const found = text.match(new RegExp(`<script(?: type="[^"]*")? id="${id}">([\\s\\S]*?)</script>`));
  if (!found) throw new Error(`the page has no script #${id}`);
  return found[1];
}

/** The ids of the payload scripts, in the order of the page. */
export const PAYLOAD = ['dataset', 'view', 'wasm', 'boot'];

/** The dataset that the page carries. */
export const dataset = JSON.parse(payload('dataset'));

/** The text of the page as it is saved in a view, by its hash, and in a theme. */
export function withView(hash, theme) {
  const view = JSON.stringify({ query: hash }).replaceAll('<', '\\u003c');
  return pageText
    .replace('<html lang="en">', theme ? `<html lang="en" data-theme="${theme}">` : '<html lang="en">')
    .replace(/(id="view">)[^<]*/, (_, start) => start + view);
}

/** Asserts that two long texts are the same, and shows only where they part. */
export function assertSameText(found, expected) {
  if (found === expected) return;
  let at = 0;
  while (found[at] === expected[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  throw new Error(`the texts part at ${at}: found ${around(found)}, expected ${around(expected)}`);
}
