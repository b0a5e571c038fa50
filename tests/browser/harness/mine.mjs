// Datasets of the reader's own, made up for a test, some by somebody hostile, and opening them.

const header = { format: 'sayso/1', title: 'A file of mine' };

const claim = (at, statement, more) => ({
  claim: {
    id: `mine-${at}`, statement, attribution: [{ actor: 'paper', mode: 'outlet' }], subject: ['paper'],
    predicate: 'prints', object: [], kind: 'assertion', polarity: 'affirm',
    evidence: [{ source: 'page', paragraph: 1, quote: 'so it says' }], topics: ['print'], ...more,
  },
});

/** The records of a dataset with these statements; `more(at)`: fields of a claim; `actors`: further ones. */
export const records = (statements, more = () => ({}), actors = []) => [
  header,
  { actor: { id: 'paper', name: '<b>The Paper</b>', kind: 'media' } },
  ...actors.map((actor) => ({ actor })),
  { source: { id: 'page', title: 'A page', publisher: 'paper', kind: 'report', paragraphs: 9 } },
  { predicate: { id: 'prints', label: 'prints', group: 'other' } },
  { topic: { id: 'print', label: 'Print' } },
  ...statements.map((statement, at) => claim(at, statement, more(at))),
];

/** Numbered statements. */
export const statements = (count) => Array.from({ length: count }, (_, at) => `Statement ${at} of many`);

/** Records as JSON Lines. */
export const lines = (list) => list.map((record) => JSON.stringify(record)).join('\n');

/** Records as one JSON document. */
export const document = ([head, ...rest]) => {
  const of = (kind) => rest.flatMap((record) => record[kind] ?? []);
  const kinds = ['actor', 'source', 'predicate', 'topic', 'claim'];
  return JSON.stringify({ ...head, ...Object.fromEntries(kinds.map((kind) => [`${kind}s`, of(kind)])) });
};

/** Chooses a file of this name and text. */
export const choose = (page, name, text) =>
  page.setInputFiles('#open-dataset', { name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Opens a file of these records and waits until it is shown. */
export async function openMine(page, list, name = 'mine.jsonl') {
  await choose(page, name, lines(list));
  await page.waitForSelector('[data-opened="true"]');
}

/** Texts that would run, load or break out if anything took them for more than text. */
export const HOSTILE = [
  '</script><img src=x onerror="document.documentElement.dataset.intruder=1">',
  '<!--<script>document.documentElement.dataset.intruder=2</script>',
  '"><svg onload="document.documentElement.dataset.intruder=3">',
  '&lt;b&gt; $& $` {{x}} \\u003cb> \u2028 \u0301',
  "javascript:document.documentElement.dataset.intruder=4//'",
];

/** Opens a dataset as a reader does, from a file. */
export async function openDataset(page, name, text) {
  const file = typeof text === 'string' ? { name, mimeType: 'application/json', buffer: Buffer.from(text) } : text.path;
  await page.setInputFiles('#open-dataset', file);
  await page.waitForSelector('[data-opened="true"]');
}
