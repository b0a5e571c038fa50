// The main views as they look. Where a change is meant, the pictures are taken anew with
// `SAYSO_UPDATE_SNAPSHOTS=1 node --test tests/browser/snapshots.test.mjs`, and looked at in review.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, openPage, useBrowser } from './harness/browser.mjs';
import { compared, incomparable, keepSurroundings, surroundings, updates } from './harness/snapshots.mjs';

useBrowser();

const VIEWS = ['front', 'claims', 'actors', 'relations', 'timeline', 'disputes', 'sources', 'about'];
const SIZES = [{ width: 1440, height: 900 }, { width: 360, height: 800 }];

const pictures = VIEWS.flatMap((view) => SIZES.map((viewport) => ({ view, viewport })));
pictures.push({ view: 'timeline', viewport: SIZES[0], colorScheme: 'dark' });
pictures.push({ view: 'disputes', viewport: { width: 794, height: 1123 }, media: 'print' });

let now;

/** Why pictures cannot be compared here; null where they can. The first to ask finds out. */
async function hindrance() {
  if (!now) {
    const { page, close } = await openPage({ viewport: { width: 400, height: 400 } });
    now = await surroundings(page);
    await close();
    if (updates) keepSurroundings(now);
  }
  return updates ? null : incomparable(now);
}

for (const { view, viewport, colorScheme, media } of pictures) {
  const name = [view, viewport.width, colorScheme, media].filter(Boolean).join('-');
  test(`looks as it is kept: ${name}`, async (t) => {
    const reason = await hindrance();
    if (reason) return t.skip(reason);
    const hash = view === 'front' ? '' : `#/${view}`;
    const opened = await openApp({ hash, viewport, colorScheme, media, reducedMotion: 'reduce' });
    const { page } = opened;
    // Two frames: what measures itself has drawn itself anew.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(compared(name, await page.screenshot({ animations: 'disabled', caret: 'hide' })), null);
    await opened.close();
  });
}
