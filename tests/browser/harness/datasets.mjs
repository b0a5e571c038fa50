// Small datasets that a reader might open, and ones that somebody hostile might send them.

export const header = { format: 'sayso/1', title: 'A file of mine' };

/** The records of a dataset with one claim for each statement, in the order of JSON Lines. */
export const records = (statements) => [
  header,
  { actor: { id: 'paper', name: '<b>The Paper</b>', kind: 'media' } },
  { source: { id: 'page', title: 'A page', publisher: 'paper', kind: 'report', paragraphs: 9 } },
  { predicate: { id: 'prints', label: 'prints', group: 'other' } },
  { topic: { id: 'print', label: 'Print' } },
  ...statements.map((statement, at) => claim(at, statement)),
];

const claim = (at, statement) => ({
  claim: {
    id: `mine-${at}`, statement, attribution: [{ actor: 'paper', mode: 'outlet' }], subject: ['paper'],
    predicate: 'prints', object: [], kind: 'assertion', polarity: 'affirm',
    evidence: [{ source: 'page', paragraph: 1, quote: 'so it says' }], topics: ['print'],
  },
});

/** Records as JSON Lines. */
export const asLines = (list) => list.map((record) => JSON.stringify(record)).join('\n');

/** Records as one document. */
export function asDocument(list) {
  const [first, ...rest] = list;
  const document = { ...first };
  for (const record of rest) {
    const [[kind, value]] = Object.entries(record);
    (document[`${kind}s`] ??= []).push(value);
  }
  return JSON.stringify(document);
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
