// Pictures of the page beside those kept in the repository: what they were made with, and by how
// much two of them may differ.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modules } from './tools.mjs';

const { PNG } = modules('pngjs');
const pixelmatch = modules('pixelmatch');

const root = fileURLToPath(new URL('../../../', import.meta.url));
const kept = join(root, 'tests/browser/snapshots');
const found = join(root, 'target/snapshots');
const madeWith = join(kept, 'made-with.json');

/** The line that takes them anew. */
export const UPDATE = 'SAYSO_UPDATE_SNAPSHOTS=1 node --test tests/browser/snapshots.test.mjs';

/** Whether they are to be taken anew instead of compared. */
export const updates = process.env.SAYSO_UPDATE_SNAPSHOTS === '1';

/** Share of the pixels that may differ: a hair of a letter here and there. */
const MOST = 0.002;

/** By how much a pixel may differ, from 0 to 1: by one of the eight greys. */
const THRESHOLD = 0.15;

const SPECIMEN = `data:text/html,${encodeURIComponent('<!doctype html><meta charset="utf-8"><body>' +
  ['ui-serif, Georgia, serif', 'system-ui, sans-serif', 'ui-monospace, monospace'].map((family) =>
    ['400', '700'].map((weight) => `<p style="font:${weight} 20px ${family}">Hamburgefonstiv “0123” …</p>`).join('')).join(''))}`;

/** What the pictures depend on beside the page: the browser's version, and how it draws letters. */
export async function surroundings(page) {
  await page.goto(SPECIMEN);
  const letters = createHash('sha256').update(await page.screenshot()).digest('hex').slice(0, 16);
  return { browser: page.context().browser().version(), letters };
}

/** Why pictures taken with this are not compared with those that are kept; null where they are. */
export function incomparable(now) {
  if (!existsSync(madeWith)) return `no snapshots are kept; they are taken by: ${UPDATE}`;
  const then = JSON.parse(readFileSync(madeWith, 'utf8'));
  if (then.browser !== now.browser) return `made with Chromium ${then.browser}, and this is ${now.browser}`;
  return then.letters === now.letters ? null : 'made with other fonts than this machine has';
}

/** Keeps what the pictures are made with. */
export function keepSurroundings(now) {
  mkdirSync(kept, { recursive: true });
  writeFileSync(madeWith, `${JSON.stringify(now, null, 2)}\n`);
}

/** A picture in eight greys: as kept, so that the repository stays small, and as compared. */
function inGreys(bytes) {
  const png = PNG.sync.read(bytes);
  for (let at = 0; at < png.data.length; at += 4) {
    const [red, green, blue] = png.data.subarray(at, at + 3);
    png.data.fill((red * 0.3 + green * 0.59 + blue * 0.11) & 0xe0, at, at + 3);
  }
  return png;
}

/** Keeps a picture, or says in words how it differs from the one that is kept; null: it does not. */
export function compared(name, bytes) {
  const file = join(kept, `${name}.png`);
  if (updates) {
    writeFileSync(file, PNG.sync.write(inGreys(bytes), { colorType: 0, deflateLevel: 9, filterType: 0 }));
    return null;
  }
  if (!existsSync(file)) return `${name} is not kept; it is taken by: ${UPDATE}`;
  const [before, now] = [PNG.sync.read(readFileSync(file)), inGreys(bytes)];
  const { width, height } = before;
  const written = (what, png) => {
    mkdirSync(found, { recursive: true });
    writeFileSync(join(found, `${name}${what}.png`), PNG.sync.write(png));
  };
  if (width !== now.width || height !== now.height) {
    written('', now);
    return `${name} is ${now.width} × ${now.height} px, and was ${width} × ${height}`;
  }
  const marked = new PNG({ width, height });
  const pixels = pixelmatch(before.data, now.data, marked.data, width, height, { threshold: THRESHOLD });
  if (pixels <= width * height * MOST) return null;
  written('', now);
  written('-difference', marked);
  return `${name}: ${pixels} pixels differ; see target/snapshots/${name}-difference.png. If it is as it ` +
    `should be: ${UPDATE}`;
}
