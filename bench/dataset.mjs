// A seeded `sayso/1` dataset as JSON Lines, shaped like an archive: 400 actors, 60 sources, Zipf
// frequencies, chains of one to three hops, a third of the claims undated.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = seeded(7);
const below = (most) => Math.floor(random() * most);
// Close to 1/k, without a table.
const zipf = (size) => Math.min(size - 1, Math.floor(size ** random()) - 1);
const pick = (list) => list[zipf(list.length)];
const letters = 'bcdefghiklmnoprstuvwz';
const words = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 3 + below(8) }, () => letters[below(letters.length)]).join(''));

const ACTORS = 400;
const SOURCES = 60;
const KINDS = ['assertion', 'assessment', 'event', 'estimate', 'forecast', 'opinion', 'pledge', 'denial', 'scenario'];

function* records(claims) {
  yield { format: 'sayso/1', title: `${claims} generated claims` };
  for (let at = 0; at < ACTORS; at++) {
    const kind = at < SOURCES ? 'media' : pick(['agency', 'person', 'armed-group', 'state', 'unnamed']);
    yield { actor: { id: `actor-${at}`, name: `Actor ${words[at]}`, kind } };
  }
  for (let at = 0; at < SOURCES; at++) {
    const published = { date: `20${String(10 + (at % 11))}-0${1 + (at % 9)}-11`, basis: 'stated' };
    const publisher = `actor-${at}`;
    yield { source: { id: `source-${at}`, title: `Text ${at}`, publisher, kind: 'report', paragraphs: 100_000, published } };
  }
  for (let at = 0; at < 40; at++) {
    yield { predicate: { id: `predicate-${at}`, label: `does ${words[at]} with`, group: 'other' } };
    yield { topic: { id: `topic-${at}`, label: words[100 + at] } };
  }
  const actor = () => `actor-${zipf(ACTORS)}`;
  for (let at = 0; at < claims; at++) {
    const source = zipf(SOURCES);
    const hops = Array.from({ length: below(3) }, () => ({ actor: actor(), mode: 'quoted' }));
    const dated = random() < 0.67;
    const date = `${1985 + below(36)}-${String(1 + below(12)).padStart(2, '0')}`;
    const chosen = Array.from({ length: 18 }, () => pick(words));
    yield {
      claim: {
        id: `c-${at}`,
        statement: chosen.join(' '),
        attribution: [{ actor: `actor-${source}`, mode: 'outlet' }, ...hops],
        subject: [actor()],
        predicate: `predicate-${zipf(40)}`,
        object: random() < 0.8 ? [actor()] : [],
        kind: pick(KINDS),
        polarity: random() < 0.85 ? 'affirm' : 'negate',
        about: dated ? { date, basis: 'stated' } : null,
        evidence: [{ source: `source-${source}`, paragraph: 1 + (at % 100_000), quote: chosen.slice(0, 4).join(' ') }],
        topics: [`topic-${zipf(40)}`],
        weight: pick(['supporting', 'background', 'core']),
      },
    };
  }
}

/** Writes the dataset to a file. */
export async function writeDataset(path, claims) {
  const out = createWriteStream(path);
  let lines = [];
  for (const record of records(claims)) {
    lines.push(JSON.stringify(record));
    if (lines.length === 5000) {
      if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
      lines = [];
    }
  }
  out.end(lines.join('\n'));
  await once(out, 'finish');
}
