// The built page as bytes: what it may hold, before any browser reads it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync, gunzipSync } from 'node:zlib';
import { PAYLOAD, distDirectory, pageBytes, pageText, payload } from './harness/dist.mjs';

/** The page without the texts of its scripts and styles. */
const markup = pageText
  .replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1</script>')
  .replace(/<style>[\s\S]*?<\/style>/g, '<style></style>');

/** The markup without the document. */
const shell = markup.replace(/<div id="app">[\s\S]*?(?=<script)/, '<div id="app"></div>\n');

test('the build leaves the page and its companions, nothing else', () => {
  const companions = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'index.html', 'manifest.webmanifest', 'sw.js'];
  assert.deepEqual(readdirSync(distDirectory).sort(), companions);
});

test('the page reaches for no file', () => {
  for (const banned of [/\ssrc(set)?=/i, /\bintegrity=/i, /\bcrossorigin\b/i, /<base\b/i, /<template\b/i, /\sstyle=/i, /\son[a-z]+=/i]) {
    assertAbsent(markup, banned);
  }
  // The glue may set the address of a picture that the app has drawn; the policy lets in data alone.
  const setter = /\barg0\.src = getStringFromWasm0\(arg1, arg2\)/;
  assert.match(pageText, /img-src data:;/);
  for (const banned of [/\bimport\s*[({'"*]|\bimport\s+\w/, /\bsrc\s*=[^=]/, /\bimportScripts\b/]) {
    assertAbsent(payload('boot').replace(setter, ''), banned);
  }
  assertAbsent(pageText.match(/<style>[\s\S]*?<\/style>/)[0], /@import|url\((?!['"]?#)/i);
});

test('every link of the page itself is data or relative', () => {
  const links = [...shell.matchAll(/\shref="([^"]*)"/g)].map(([, href]) => href);
  for (const href of links) assert.match(href, /^(data:|#|\.\/)/);
});

test('every link of the document stays on the page or leads to a published text', () => {
  const links = [...markup.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href]) => href);
  for (const href of links) assert.match(href, /^(#|https?:\/\/|mailto:)/);
});

test('the policy comes first after the charset and allows the boot script alone', () => {
  const hash = createHash('sha256').update(payload('boot')).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "manifest-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  assert.ok(pageText.includes(`<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`));
});

test('no payload can end its element', () => {
  for (const id of PAYLOAD) assertAbsent(payload(id), /<\/script|<!--/i);
  assert.ok(!payload('dataset').includes('<'));
});

test('lines end with a line feed alone', () => {
  assert.ok(!pageText.includes('\r'));
});

test('the payload follows the document in its fixed order', () => {
  const ids = [...markup.matchAll(/<script[^>]*\bid="([^"]*)"/g)].map(([, id]) => id);
  assert.deepEqual(ids, PAYLOAD);
  assert.match(markup, /<div id="app">[\s\S]*<script type="application\/json" id="dataset">/);
});

test('one pinned optimiser works on the program, whatever else is on the machine', () => {
  const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const { dependencies } = JSON.parse(read('xtask/page-tools/package.json'));
  const [, version] = dependencies.binaryen.match(/^(\d+)\.\d+\.\d+$/);
  assert.match(read('Trunk.toml'), new RegExp(`^wasm_opt = "version_${version}"$`, 'm'));
  assert.match(read('index.html'), /data-wasm-opt="z"/);
});

test('the program is gzip’d WebAssembly in base64', () => {
  const program = gunzipSync(Buffer.from(payload('wasm'), 'base64'));
  assert.equal(program.subarray(0, 4).toString('latin1'), '\0asm');
});

test('the dataset is a sayso/1 document', () => {
  assert.equal(JSON.parse(payload('dataset')).format, 'sayso/1');
});

test('the page keeps its size budget', () => {
  const bytes = gzipSync(pageBytes, { level: 9 }).length;
  assert.ok(bytes <= 1_025_000, `${bytes} bytes gzip'd`);
});

test('the service worker knows the page it was built with', () => {
  const hash = createHash('sha256').update(pageBytes).digest('hex');
  assert.ok(readFileSync(join(distDirectory, 'sw.js'), 'utf8').includes(`'${hash}'`));
});

test('the manifest carries its icons, which the policy takes as data only', () => {
  const manifest = JSON.parse(readFileSync(join(distDirectory, 'manifest.webmanifest'), 'utf8'));
  for (const key of ['id', 'start_url', 'scope']) assert.equal(manifest[key], './');
  for (const { src, sizes } of manifest.icons) {
    const [, packed] = src.match(/^data:image\/png;base64,(.*)$/);
    const bytes = Buffer.from(packed, 'base64');
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes);
  }
});

/** Asserts that nothing matches, and shows only the place where something does. */
function assertAbsent(text, pattern) {
  const at = text.search(pattern);
  assert.ok(at < 0, `${pattern} at ${at}: ${JSON.stringify(text.slice(Math.max(0, at - 40), at + 80))}`);
}
