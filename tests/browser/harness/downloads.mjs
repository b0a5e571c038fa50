// What the page hands to the reader as files.
import { readFile } from 'node:fs/promises';

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

/** The width and height of a PNG, by its header. */
export function pngSize(bytes) {
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('no PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
