// A real Firefox's own saving of the whole page, opened from disk again with the server gone.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { lacking } from './harness/display.mjs';
import { assertSameText, pagePath, payload } from './harness/dist.mjs';
import { FIREFOX, openFirefox } from './harness/firefox.mjs';
import { untilReady } from './harness/inside.mjs';
import { EXPECTED, linksOf, markupBesidePayload, PLACE, stateOf } from './harness/saved.mjs';
import { serve } from './harness/server.mjs';

const skip = lacking(FIREFOX);

let directory;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sayso-saves-'));
});
after(() => rm(directory, { recursive: true, force: true }));

test('Firefox opens the page from a file and asks for nothing', { skip }, async (t) => {
  const firefox = await openFirefox(t);
  await firefox.goto(pathToFileURL(pagePath).href);
  await firefox.inPage(untilReady);
  assert.equal((await firefox.inPage(answer(stateOf))).apps, 1);
  assert.deepEqual(await firefox.inPage(answer(requestsOf)), []);
  assert.deepEqual(await firefox.errors(), []);
});

test('saved by Firefox, reopened and saved again, the page runs once, as it was left', { skip }, async (t) => {
  const firefox = await openFirefox(t);
  const server = await serve({ base: '/repo/' });
  await firefox.goto(server.url(`?from=mail${PLACE}`));
  await firefox.inPage(untilReady);
  await firefox.inPage(leaveThings);
  let path = join(directory, 'complete.html');
  let text = await firefox.save(path);
  assert.deepEqual(await firefox.errors(), []);
  await server.close();
  for (let generation = 1; generation <= 2; generation++) {
    for (const id of ['dataset', 'wasm', 'boot']) assertSameText(payload(id, text), payload(id));
    await firefox.goto('about:blank');
    await firefox.goto(pathToFileURL(path).href);
    await firefox.inPage(untilReady);
    assert.deepEqual(await firefox.inPage(answer(stateOf)), EXPECTED);
    assert.deepEqual((await firefox.inPage(answer(linksOf))).filter((href) => !href.startsWith('#')), []);
    assert.ok(!(await firefox.inPage(answer(markupBesidePayload))).includes(server.origin));
    assert.deepEqual(await firefox.inPage(answer(requestsOf)), [], `no request in generation ${generation}`);
    assert.deepEqual(await firefox.errors(), [], `quiet in generation ${generation}`);
    path = join(directory, `complete-${generation}.html`);
    text = await firefox.save(path);
  }
});

/** A function that gives its answer, as one that calls back with it. */
const answer = (give) => `(done) => done((${give})())`;

// What follows runs inside the page.

/** The dark, and the filters open over the page. */
function leaveThings(done) {
  const theme = document.querySelector('.theme');
  theme.click();
  theme.click();
  document.querySelector('.filters-toggle').click();
  requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
}

function requestsOf() {
  return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !/^(data|blob):/.test(name));
}
