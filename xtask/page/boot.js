// The loader: brings a saved page back to how it was built, then starts the program in it.
//
// The elements with the ids in KEPT are the page's payload and stay as they are. What the program
// rendered when the page was saved goes, and the document it had moved aside comes back.
(() => {
  'use strict';

  const TITLE = '{title}';
  const KEPT = ['app', 'dataset', 'view', 'wasm', 'boot'];
  const root = document.documentElement;

  function bare(element, ...names) {
    for (const { name } of [...element.attributes]) {
      if (!names.includes(name)) element.removeAttribute(name);
    }
  }

  function restore() {
    bare(root, 'lang');
    bare(document.body);
    if (document.title !== TITLE) document.title = TITLE;
    const app = document.getElementById('app');
    const record = document.getElementById('record');
    bare(app, 'id');
    if (record) {
      const first = record.firstElementChild;
      if (first && first.localName === 'summary') first.remove();
      app.replaceChildren(...record.childNodes);
    }
    for (const child of [...document.body.children]) {
      if (!KEPT.includes(child.id) && child.localName !== 'noscript') child.remove();
    }
  }

  function missing() {
    if (typeof WebAssembly !== 'object') return 'this browser has no WebAssembly, or it is turned off';
    if (typeof DecompressionStream !== 'function') return 'this browser has no DecompressionStream, which unpacks the program';
    return null;
  }

  function decoded(text) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const characters = atob(text);
    const bytes = new Uint8Array(characters.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
    return bytes;
  }

  async function program() {
    const bytes = decoded(document.getElementById('wasm').textContent.trim());
    const streams = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return unpacked(new Uint8Array(await new Response(streams).arrayBuffer()));
  }

  // The manifest and the service worker are for a page at an address; a file has neither.
  function companions() {
    for (const link of document.querySelectorAll('link[rel="manifest"]')) link.remove();
    if (location.protocol !== 'http:' && location.protocol !== 'https:') return;
    const link = document.createElement('link');
    link.rel = 'manifest';
    link.href = 'manifest.webmanifest';
    document.head.append(link);
    if (navigator.serviceWorker) navigator.serviceWorker.register('./sw.js', { scope: './' }).catch(() => {});
  }

  function tell(reason) {
    const notice = document.createElement('p');
    notice.id = 'boot-notice';
    notice.setAttribute('role', 'alert');
    notice.textContent = 'Search, filters and views could not start, because ' + reason + '; the whole record stands below as plain text.';
    document.body.prepend(notice);
  }

  async function start() {
    restore();
    companions();
    const lack = missing();
    if (lack) return tell(lack);
    try {
      await wasm_bindgen({ module_or_path: await program() });
    } catch (error) {
      restore();
      tell('the program in this page failed with “' + (error && error.message || error) + '”');
      console.error(error);
    }
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
