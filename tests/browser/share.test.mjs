// Passing on: the link of a claim, a relation or a dispute, a card of it as a picture, and the
// system's share sheet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';
import { downloaded, pngSize, readSvg } from './harness/downloads.mjs';
import { openMine, records } from './harness/mine.mjs';
import { serve } from './harness/server.mjs';

useBrowser();

const nameOf = (id) => dataset.actors.find((actor) => actor.id === id).name;
const claim = dataset.claims.find((c) => c.attribution.length === 3 && c.certainty?.hedge);
const CLAIM = `#/claims?select=claim:${claim.id}`;
const RELATION = '#/relations?select=relation:taliban~maintains-ties-with~al-qaeda';

const group = (page, name) => page.getByRole('group', { name }).first();
const press = (page, name, words) => group(page, name).getByRole('button', { name: words }).click();
const plain = (svg) => svg.words.join(' ');

/** Presses a button and gives the words that are then announced. */
async function told(page, name, words) {
  const live = page.locator('#app > [aria-live="polite"]');
  const before = await live.textContent();
  await press(page, name, words);
  await page.waitForFunction((old) => document.querySelector('#app > [aria-live="polite"]').textContent !== old, before);
  return (await live.textContent()).trim();
}

test('the link of a claim leads others to it', async () => {
  const server = await serve();
  const opened = await openApp({ url: server.url(), hash: CLAIM });
  const { page, context } = opened;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  assert.equal(await told(page, 'Share this claim', 'Copy link'), 'Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${server.url()}#${claim.id}`);
  await page.goto('about:blank');
  await page.goto(link);
  await page.locator('#detail', { hasText: claim.statement }).waitFor();
  assertQuiet(opened);
  await opened.close();
  await server.close();
});

test('the card of a claim has its speaker, statement, chain, date, hedge and address', async () => {
  const server = await serve();
  const opened = await openApp({ url: server.url(), hash: CLAIM, colorScheme: 'dark' });
  const { page } = opened;
  const { name, bytes } = await downloaded(page, () => press(page, 'Share this claim', 'Card as SVG'));
  assert.equal(name, `sayso-${claim.id}.svg`);
  const svg = await readSvg(page, bytes.toString('utf8'));
  const all = plain(svg);
  assert.deepEqual([svg.bound, svg.dangling], [[], []]);
  assert.ok(all.includes(claim.statement) && all.includes(claim.certainty.hedge), all);
  for (const hop of claim.attribution) assert.ok(all.includes(nameOf(hop.actor)), all);
  assert.ok(all.indexOf(nameOf(claim.attribution.at(-1).actor)) < all.indexOf(claim.statement), 'speaker before statement');
  assert.ok(all.includes('from outside the text') && all.includes(dataset.title), all);
  assert.ok(svg.words.join('').includes(`${server.url()}#${claim.id}`));
  const png = await downloaded(page, () => press(page, 'Share this claim', 'Card as PNG'));
  assert.deepEqual([png.name, pngSize(png.bytes)], [`sayso-${claim.id}.png`, svg.size.map((px) => 2 * px)]);
  await assertAccessible(page);
  assertQuiet(opened);
  await opened.close();
  await server.close();
});

test('a card is copied as a picture, or saved where the browser refuses', async () => {
  const opened = await openApp({ hash: CLAIM, init: () => {
    globalThis.copied = null;
    navigator.clipboard.write = async ([item]) => {
      if (globalThis.refuse) throw new Error('refused');
      globalThis.copied = (await item.getType('image/png')).size;
    };
  } });
  const { page } = opened;
  assert.equal(await told(page, 'Share this claim', 'Copy as picture'), 'Card copied as a picture');
  assert.ok((await page.evaluate(() => globalThis.copied)) > 1000);
  await page.evaluate(() => (globalThis.refuse = true));
  const { bytes } = await downloaded(page, () => press(page, 'Share this claim', 'Copy as picture'));
  assert.ok(pngSize(bytes)[0] > 1000);
  assertQuiet(opened);
  await opened.close();
});

test('a relation and a dispute have cards that never say it is so', async () => {
  const opened = await openApp({ hash: RELATION });
  const { page } = opened;
  const relation = await downloaded(page, () => press(page, 'Share this relation', 'Card as SVG'));
  assert.equal(relation.name, 'sayso-al-qaeda-maintains-ties-with-taliban.svg');
  const words = plain(await readSvg(page, relation.bytes.toString('utf8')));
  assert.ok(words.includes('this page does not say it is so'), words);
  await page.evaluate(() => (location.hash = '#/disputes'));
  await page.locator('.pair').first().waitFor();
  const dispute = await downloaded(page, () => press(page, 'Share this dispute', 'Card as SVG'));
  const both = plain(await readSvg(page, dispute.bytes.toString('utf8')));
  const link = dataset.links.find((one) => one.kind === 'contradicts');
  for (const id of [link.from, link.to]) {
    const side = dataset.claims.find((c) => c.id === id);
    assert.ok(both.includes(side.statement) && both.includes(nameOf(side.attribution.at(-1).actor)), both);
  }
  assertQuiet(opened);
  await opened.close();
});

test('long words are broken on a card, and nothing runs over its edge', async () => {
  const opened = await openApp();
  const { page } = opened;
  const long = `${'Unbrechbar'.repeat(30)} & <b> "said"`;
  await openMine(page, records([long]));
  await page.evaluate(() => (location.hash = '#/claims?select=claim:mine-0'));
  const { bytes } = await downloaded(page, () => press(page, 'Share this claim', 'Card as SVG'));
  const text = bytes.toString('utf8');
  const svg = await readSvg(page, text);
  assert.ok(svg.words.join('').includes('Unbrechbar'.repeat(30)), 'the whole word');
  const over = await page.evaluate((text) => {
    const box = document.createElement('div');
    box.append(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement);
    document.body.append(box);
    const right = Number(box.firstElementChild.getAttribute('width')) - 20;
    const over = [...box.querySelectorAll('text')].filter((t) => t.getBBox().x + t.getBBox().width > right).map((t) => t.textContent);
    box.remove();
    return over;
  }, text);
  assert.deepEqual(over, []);
  assert.match(svg.words.join(''), /data=A%20file%20of%20mine/, 'the address says of which dataset');
  await opened.close();
});

test('the share sheet is offered where there is one, and gets the words, the link and the card', async () => {
  const server = await serve();
  const opened = await openApp({ url: server.url(), hash: CLAIM, init: () => {
    navigator.canShare = () => true;
    navigator.share = async (data) => (globalThis.shared = { ...data, files: data.files.map((f) => [f.name, f.type]) });
  } });
  const { page } = opened;
  await group(page, 'Share this claim').getByRole('button', { name: 'Share…' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => globalThis.shared);
  const shared = await page.evaluate(() => globalThis.shared);
  assert.equal(shared.url, `${server.url()}#${claim.id}`);
  assert.match(shared.text, /^According to /);
  assert.deepEqual(shared.files, [[`sayso-${claim.id}.png`, 'image/png']]);
  await opened.close();
  const without = await openApp({ hash: CLAIM, init: () => delete Navigator.prototype.share });
  await group(without.page, 'Share this claim').waitFor();
  assert.equal(await without.page.getByRole('button', { name: 'Share…' }).count(), 0);
  await without.close();
  await server.close();
});
