// What the tests of the timeline ask of its page and do to it.

export const wide = { width: 1440, height: 900 };
export const hashOf = (page) => page.evaluate(() => location.hash);
export const hashMatches = (page, pattern) =>
  page.waitForFunction(([source]) => new RegExp(source).test(location.hash), [pattern.source]);

/** The window of the address as it is written; none: null. */
export const writtenWindow = (page) => page.evaluate(() => location.hash.match(/window=([\d.-]+)/)?.[1] ?? null);

/** The window of the address, in days since 1970, with its text. */
export async function windowOf(page) {
  const text = await writtenWindow(page);
  return Object.assign((text ?? '').split('..').map((date) => Date.parse(date) / 86_400_000), { text });
}

/** Waits until the picture has settled on another window than `before`, and gives it. */
export async function movedFrom(page, before) {
  await page.waitForFunction((old) => {
    const text = location.hash.match(/window=([\d.-]+)/)?.[1] ?? null;
    return text && text !== old && !document.querySelector('.timeline-body.is-moving');
  }, before?.text ?? null);
  return windowOf(page);
}

export const place = (page, selector) => page.locator(selector).first().evaluate((e) => {
  e.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = e.getBoundingClientRect();
  return { x, y, width, height };
});

export async function drag(page, from, to, steps = 8) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps });
  await page.mouse.up();
}

/** Counts the page's timers from now on, for `timersEnd`. */
export const countTimers = (page) => page.evaluate(() => {
  const [set, clear, open] = [window.setTimeout, window.clearTimeout, new Set()];
  window.setTimeout = (call, ms) => {
    const id = set(() => (open.delete(id), call()), ms);
    open.add(id);
    return id;
  };
  window.clearTimeout = (id) => (open.delete(id), clear(id));
  window.openTimers = () => open.size;
});

/** Waits until whatever the page meant to do later is done or given up. */
export const timersEnd = (page) => page.waitForFunction(() => window.openTimers() === 0);
