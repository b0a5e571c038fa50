// What the page hands to the reader as files.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { onPath } from './tools.mjs';

/** Does something that offers a file; gives its name and bytes. */
export async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Reads an SVG with the browser's XML parser; gives what is in it. Throws where it is no XML. */
export async function readSvg(page, text) {
  const read = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    const error = document.querySelector('parsererror');
    const root = document.documentElement;
    const all = [...document.querySelectorAll('*')];
    return {
      error: error && error.textContent,
      root: root.localName,
      size: [root.getAttribute('width'), root.getAttribute('height')].map(Number),
      words: [...document.querySelectorAll('text')].map((text) => text.textContent.replace(/\s+/g, ' ').trim()),
      names: [...new Set(all.map((element) => element.localName))],
      // Classes and styles of the page, and what is fetched: none of it stands alone.
      bound: all.filter((e) => ['class', 'style', 'href', 'src'].some((name) => e.hasAttribute(name))).map((e) => e.outerHTML.slice(0, 80)),
      dangling: [...text.matchAll(/url\(["']?#([^"')]+)/g)].map(([, id]) => id).filter((id) => !document.getElementById(id)),
    };
  }, text);
  if (read.error) throw new Error(read.error);
  return read;
}

const PYTHON = onPath(['python3', 'python']);

/** Why no XML can be read with Python; false where it can. */
export const withoutPython = !PYTHON && 'no Python is on the PATH';

/** Reads XML with Python's parser, expat; gives its root and its texts. Throws where it is not well-formed. */
export function readXml(text) {
  const read = spawnSync(PYTHON, ['-c', READ_XML], { input: text, encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } });
  if (read.status !== 0) throw new Error(`no XML: ${read.error ?? read.stderr.trim().split('\n').at(-1)}`);
  return JSON.parse(read.stdout);
}

const READ_XML = `
import json, sys
from xml.etree import ElementTree
root = ElementTree.fromstring(sys.stdin.read())
words = [" ".join("".join(text.itertext()).split()) for text in root.iter("{http://www.w3.org/2000/svg}text")]
json.dump({"root": root.tag, "words": words}, sys.stdout)
`;

/** The width and height of a PNG, by its header. */
export function pngSize(bytes) {
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('no PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
