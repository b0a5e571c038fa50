// The claims view: core claims first, the texts as they run, and a heading for each claim.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness/axe.mjs';
import { assertQuiet, openApp, useBrowser } from './harness/browser.mjs';
import { dataset } from './harness/dist.mjs';

useBrowser();

const byId = new Map(dataset.claims.map((claim) => [claim.id, claim]));
const isCaption = ({ evidence }) => evidence.every(({ flags = [] }) => flags.includes('caption'));
const listed = (page) =>
  page.locator('[data-view] [data-claim]').evaluateAll((list) => list.map((e) => e.dataset.claim));
const visible = (page) =>
  page.locator('[data-view] [data-claim]').evaluateAll((list) =>
    list.filter((e) => e.checkVisibility({ contentVisibilityAuto: true })).map((e) => e.dataset.claim));

test('the list begins with core claims, ends with photo captions, and folds away what is not core', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  const core = dataset.claims.filter((claim) => claim.weight === 'core' && !isCaption(claim));
  const ids = await listed(page);
  assert.deepEqual(ids.slice(0, core.length).sort(), core.map(({ id }) => id).sort());
  assert.ok(isCaption(byId.get(ids.at(-1))), ids.at(-1));
  assert.deepEqual((await visible(page)).sort(), core.map(({ id }) => id).sort());
  assert.match(await page.locator('[role="status"]').innerText(), new RegExp(`^All ${dataset.claims.length} claims`));
  for (const summary of await page.locator('.rest-of-claims > summary').all()) await summary.click();
  assert.equal((await visible(page)).length, dataset.claims.length);
  await assertAccessible(page);
  assertQuiet(opened);
  await opened.close();
});

test('one press shows all claims in the order of the texts, and the address keeps it', async () => {
  const opened = await openApp({ hash: '#/claims' });
  const { page } = opened;
  await page.getByRole('button', { name: 'All, as the texts run' }).click();
  await page.waitForFunction(() => location.hash === '#/claims?sort=source');
  const order = (ids) => ids.map((id) => byId.get(id)).map(({ evidence: [{ source, paragraph }] }) => [source, paragraph]);
  const shown = await visible(page);
  assert.equal(shown.length, dataset.claims.length);
  const sources = dataset.sources.map(({ id }) => id);
  for (const source of sources) {
    const paragraphs = order(shown).filter(([of]) => of === source).map(([, paragraph]) => paragraph);
    assert.ok(paragraphs.length > 1);
    const back = paragraphs.filter((paragraph, at) => at > 0 && paragraph < paragraphs[at - 1]);
    assert.ok(back.length < paragraphs.length / 10, `${source} runs as it is written: ${paragraphs}`);
  }
  assert.deepEqual(await page.locator('.group-name').allInnerTexts().then((l) => l.length), sources.length);
  await page.getByRole('button', { name: 'Core claims first' }).click();
  await page.waitForFunction(() => location.hash === '#/claims');
  await opened.close();
});

test('few matches are all shown, and a selected claim is shown wherever it stands', async () => {
  const few = await openApp({ hash: '#/claims?speaker=dia' });
  const dia = dataset.claims.filter(({ attribution }) => attribution.some(({ actor }) => actor === 'dia'));
  assert.equal((await visible(few.page)).length, dia.length);
  await few.close();
  const caption = dataset.claims.find(isCaption).id;
  const selected = await openApp({ hash: `#/claims?select=claim:${caption}` });
  assert.ok((await visible(selected.page)).includes(caption));
  await selected.close();
});

test('every claim is a heading that names its speaker', async () => {
  for (const hash of ['#/claims', '#/claims?sort=date', '#/disputes', '#/claims?select=actor:dia']) {
    const opened = await openApp({ hash });
    const bad = await opened.page.locator('#app .said').evaluateAll((list) =>
      list.filter((said) => {
        const heading = said.querySelector(':is(h3, h4, h5).said-head');
        return !heading?.querySelector('.said-who b')?.textContent || !heading.querySelector('.said-what')?.textContent;
      }).length);
    assert.equal(bad, 0, hash);
    await assertAccessible(opened.page);
    await opened.close();
  }
});
