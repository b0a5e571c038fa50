// Exports as the programs read them that they are for: Gephi Lite's reader of graphs, and TimelineJS
// itself. `cargo xtask test` writes them, with what must be found, before the browser tests.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openPage, useBrowser } from './harness/browser.mjs';
import { modulePath, modules } from './harness/tools.mjs';

useBrowser();

const directory = process.env.SAYSO_EXPORTS ?? fileURLToPath(new URL('../../target/exchange', import.meta.url));
const read = (name) => readFileSync(`${directory}/${name}`, 'utf8');
const skip = existsSync(`${directory}/expected.json`) ? false : 'needs the exports that cargo xtask test writes';
const expected = skip ? null : JSON.parse(read('expected.json'));

test('GEXF: graphology-gexf, which Gephi Lite reads with, keeps every node, edge, parallel edge and date', { skip }, () => {
  const { MultiDirectedGraph } = modules('graphology');
  const graph = modules('graphology-gexf').parse(MultiDirectedGraph, read('claims.gexf'));
  const { nodes, edges, parallel, dates } = expected.graph;
  assert.deepEqual([graph.order, graph.size], [nodes, edges]);
  const ends = new Set(graph.mapEdges((edge, attributes, source, target) => `${source} ${target}`));
  assert.equal(graph.size - ends.size, parallel);
  const dated = graph.mapEdges((edge, { claim, about }) => [claim, about]).filter(([, about]) => about);
  assert.deepEqual(Object.fromEntries(dated.sort()), dates);
  graph.forEachEdge((edge, { label, speaker }) => assert.ok(label.startsWith(speaker), label));
});

test('TimelineJS: its own reader takes every dated claim, its speaker before its statement', { skip }, async () => {
  const script = modulePath('@knight-lab/timelinejs/dist/js/timeline.js');
  // Beside its own files, as TimelineJS looks for them.
  const { page, errors, close } = await openPage({ file: script });
  await page.setContent('<div id="timeline" style="width: 1200px; height: 700px"></div>');
  await page.addStyleTag({ path: modulePath('@knight-lab/timelinejs/dist/css/timeline.css') });
  await page.addScriptTag({ path: script });
  const shown = await page.evaluate(async ([data, script_path]) => {
    const timeline = new TL.Timeline('timeline', data, { script_path, language: 'en' });
    await new Promise((resolve) => timeline.on('dataloaded', resolve));
    const { config } = timeline;
    const slides = config.events.map(({ unique_id, start_date, end_date, group, text }) => ({
      id: unique_id,
      year: start_date.data.year,
      end: end_date?.data.year ?? null,
      words: start_date.data.display_date ?? '',
      group,
      headline: text.headline,
    }));
    return { errors: config.getErrors(), scale: config.scale, slides };
  }, [JSON.parse(read('claims.timeline.json')), pathToFileURL(dirname(script)).href]);
  assert.deepEqual(shown.errors, []);
  assert.deepEqual(errors, []);
  assert.equal(shown.scale, 'human');
  assert.equal(shown.slides.length, expected.dated);
  const statements = new Map(expected.claims.map(({ id, statement }) => [id, statement]));
  for (const { id, headline, group } of shown.slides) {
    const plain = await page.evaluate((html) => new DOMParser().parseFromString(html, 'text/html').body.textContent, headline);
    assert.ok(plain.startsWith(group) && plain.endsWith(statements.get(id)), plain);
  }
  await close();
});
