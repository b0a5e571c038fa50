// Pictures that leave the page: each stands alone, says what it is and where it is from, and is
// light whatever the theme.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';
import { downloaded, pngSize, readSvg, readXml, withoutPython } from './harness/downloads.mjs';
import { serve } from './harness/server.mjs';

useBrowser();

// A view, what its file is called, and words that its drawing and its legend have.
const PICTURES = [
  ['#/relations', 'sayso-relations-graph', ['Taliban', 'al-Qaeda', 'maintains ties with'], /Circles are groups/],
  ['#/relations?show=matrix', 'sayso-relations-matrix', ['Taliban', 'of whom ↓, to whom →'], /^denied$/],
  ['#/relations?show=carriers', 'sayso-relations-carriers', ['Traces back to', 'published by'], /As wide as there are claims/],
  ['#/timeline', 'sayso-timeline-about', ['2000', 'Mike Pompeo'], /some time within/],
  ['#/timeline?clock=plane', 'sayso-timeline-plane', ['said →', 'about ↑'], /history, below the line/],
];

const group = (page) => page.getByRole('group', { name: 'Save this picture as' });
const saved = async (page, form) => downloaded(page, () => group(page).getByRole('button', { name: form }).click());

async function svgOf(options) {
  const opened = await openApp({ viewport: { width: 1280, height: 800 }, ...options });
  const { name, bytes } = await saved(opened.page, 'SVG');
  return { opened, name, text: bytes.toString('utf8') };
}

for (const [hash, name, words, legend] of PICTURES) {
  test(`${name} stands alone as SVG with its title, sentence, legend, texts and address`, async () => {
    const server = await serve();
    const { opened, text, name: file } = await svgOf({ url: server.url(), hash });
    const { page } = opened;
    assert.equal(file, `${name}.svg`);
    const svg = await readSvg(page, text);
    const all = svg.words.join(' ');
    assert.equal(svg.root, 'svg');
    assert.deepEqual([svg.bound, svg.dangling], [[], []]);
    assert.ok(!svg.names.includes('foreignObject') && !/var\(|light-dark/.test(text));
    assert.ok(all.includes(dataset.title), 'the title');
    assert.ok(all.includes(`${await page.locator('.view-sentence').innerText()}.`), 'the sentence of the view');
    assert.ok(all.includes('More claims means more sentences, not more truth.'));
    for (const source of dataset.sources) assert.ok(all.includes(source.title), source.title);
    // The address may take several lines.
    assert.ok(svg.words.join('').includes(server.url(hash)), 'the address');
    for (const word of words) assert.ok(all.includes(word), `${word}: ${all}`);
    assert.ok(legend.test(all) || svg.words.some((line) => legend.test(line)), `the legend: ${all}`);
    assertQuiet(opened);
    await opened.close();
    await server.close();
  });

  test(`${name} is read as XML by Python, with the same texts`, { skip: withoutPython }, async () => {
    const { opened, text } = await svgOf({ hash });
    const { words } = await readSvg(opened.page, text);
    assert.deepEqual(readXml(text), { root: '{http://www.w3.org/2000/svg}svg', words });
    await opened.close();
  });

  test(`${name} is the same picture in the dark, and the page stays dark`, async () => {
    const light = await svgOf({ hash });
    const dark = await svgOf({ hash, colorScheme: 'dark' });
    assert.equal(dark.text, light.text);
    const paper = () => getComputedStyle(document.documentElement).backgroundColor;
    assert.notEqual(await dark.opened.page.evaluate(paper), await light.opened.page.evaluate(paper));
    assert.equal(await dark.opened.page.evaluate(() => document.documentElement.dataset.drawing), undefined);
    await light.opened.close();
    await dark.opened.close();
  });

  test(`${name} as PNG has two pixels for one`, async () => {
    const { opened, text } = await svgOf({ hash });
    const { size } = await readSvg(opened.page, text);
    const { name: file, bytes } = await saved(opened.page, 'PNG');
    assert.equal(file, `${name}.png`);
    assert.deepEqual(pngSize(bytes), size.map((px) => 2 * px));
    const told = opened.page.locator('#app > [aria-live="polite"]', { hasText: file });
    await told.waitFor({ state: 'attached' });
    assertQuiet(opened);
    await opened.close();
  });
}

test('what is not well-formed would be found', { skip: withoutPython }, () => {
  const sound = '<svg xmlns="http://www.w3.org/2000/svg"><text>a &amp; b</text></svg>';
  assert.deepEqual(readXml(sound).words, ['a & b']);
  for (const broken of [sound.replace('&amp;', '&'), sound.replace('</text>', ''), sound.replace('<text>', '<text x=1>'), sound.replace('</svg>', '')]) {
    assert.throws(() => readXml(broken), /no XML/, broken);
  }
});

test('a picture is light where the system forces dark colours too', async () => {
  for (const hash of ['#/relations', '#/timeline']) {
    const { opened, text } = await svgOf({ hash, colorScheme: 'dark', forcedColors: 'active' });
    const white = [...text.matchAll(/<(?:text|path|rect)[^>]*(?:fill|stroke)="(rgb\(255, 255, 255\)|rgb\(0, 0, 0\))"/g)];
    assert.ok(text.includes('rgb(28, 29, 31)') && text.includes('rgb(85, 86, 90)'), 'the inks of the light page');
    assert.deepEqual(white.map(([all]) => all.slice(0, 120)).filter((all) => /^<text/.test(all)), []);
    await opened.close();
  }
});

test('a picture from disk has no path of the machine in it, and says what narrows it', async () => {
  const { opened, text } = await svgOf({ hash: '#/relations?source=wtn' });
  const svg = await readSvg(opened.page, text);
  assert.ok(!text.includes('file:/') && !text.includes(process.cwd()));
  const all = svg.words.join(' ');
  assert.ok(all.includes('Narrowed to') && all.includes('#/relations?source=wtn'), all);
  await opened.close();
});

test('on a phone the whole matrix is in the picture, and a folded legend too', async () => {
  const matrix = await svgOf({ hash: '#/relations?show=matrix', phone: true, viewport: undefined });
  const wide = await matrix.opened.page.locator('.matrix').evaluate((table) => table.getBoundingClientRect().width);
  const svg = await readSvg(matrix.opened.page, matrix.text);
  assert.ok(svg.size[0] >= wide, `${svg.size[0]} for a table of ${wide} px`);
  await matrix.opened.close();
  const opened = await openApp({ hash: '#/timeline', phone: true });
  await opened.page.locator('details.legend > summary').click();
  const { bytes } = await saved(opened.page, 'SVG');
  assert.ok((await readSvg(opened.page, bytes.toString('utf8'))).words.join(' ').includes('some time within'));
  assert.equal(await opened.page.locator('details.legend').evaluate((legend) => legend.open), false);
  await opened.close();
});
