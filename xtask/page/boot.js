// The loader: brings a saved page back to how it was built, then starts the program in it; and
// writes the page anew for a reader who saves it. wasm-bindgen's glue stands before it in the page.
//
// The page's own parts are children of the body.
(() => {
  'use strict';

  // These stay as they are. What the program rendered when the page was saved goes, and the
  // document it had moved aside comes back.
  const KEPT = ['app', 'dataset', 'view', 'wasm', 'boot'];
  const PARTS = [...KEPT, 'record'];
  // Larger datasets make pages that browsers are slow to open.
  const MOST_BYTES = 50_000_000;
  const UNSEEN = '{"query":""}';
  const root = document.documentElement;

  // A part of the page, of the live one or of a copy.
  const part = (id, page = root) => page.querySelector(`body > #${id}`);

  // The claims of the document. Each stands under its own id, for a link to it without scripts, but
  // for those that are called as a part of the page; in a page that runs none does.
  const claimsOf = (element) => element.querySelectorAll('article[id][data-claim]');

  function bare(element, ...names) {
    for (const { name } of [...element.attributes]) {
      if (!names.includes(name)) element.removeAttribute(name);
    }
  }

  // Undoes in a page, the live one or a copy, what a run and a browser's own saving left there.
  function restore(page) {
    const [app, record] = [part('app', page), part('record', page)];
    const body = app.parentNode;
    const title = page.querySelector('title');
    const { content } = page.querySelector('meta[property="og:title"]');
    bare(page, 'lang', 'data-theme');
    bare(body);
    bare(app, 'id');
    if (title.textContent !== content) title.textContent = content;
    for (const added of page.querySelectorAll('head > :is(p, [rel="manifest"], [http-equiv="content-type" i])')) added.remove();
    if (record) {
      const first = record.firstElementChild;
      if (first && first.localName === 'summary') first.remove();
      app.replaceChildren(...record.childNodes);
    }
    for (const claim of claimsOf(app)) {
      if (!PARTS.includes(claim.dataset.claim)) claim.id = claim.dataset.claim;
    }
    // Some browsers write a link within the page as one to where the page came from.
    for (const link of app.querySelectorAll('a[href*="#"]:not([rel], [href^="#"])')) link.setAttribute('href', link.hash);
    for (const child of [...body.children]) {
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

  // The program as a response, unpacked while the browser compiles it.
  function program() {
    const compressed = new Blob([decoded(part('wasm').textContent.trim())]);
    const stream = compressed.stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream, { headers: { 'Content-Type': 'application/wasm' } });
  }

  // Lets the page answer: a message comes sooner than a timer, which waits once it was set often.
  function rest() {
    return new Promise((go) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        go();
      };
      port2.postMessage(0);
    });
  }

  // The manifest and the service worker are for a page at an address; a file has neither.
  function companions() {
    if (!/^https?:$/.test(location.protocol)) return;
    const link = document.createElement('link');
    link.rel = 'manifest';
    link.href = 'manifest.webmanifest';
    // However a browser saves the page, whoever parses it again begins the body with a paragraph,
    // and what follows that asks for no manifest.
    document.head.append(document.createElement('p'), link);
    const workers = navigator.serviceWorker;
    if (!workers) return;
    workers.addEventListener('message', ({ data }) => replaced(data));
    workers.register('./sw.js', { scope: './' }).catch(() => {});
  }

  // A service worker has put another page in the place of the one that was kept before.
  async function replaced(kept) {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(written(asBuilt)));
    const hash = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    say(hash === kept
      ? 'This is a new version of the page. It has replaced the one that was kept for when there is no network.'
      : 'There is a new version of this page. Reload to see it.');
  }

  const PLACE = 'sayso:place';

  // An installed page opens where it was left, if the browser lets it remember.
  function remember() {
    try {
      const place = localStorage.getItem(PLACE) || '';
      if (matchMedia('(display-mode: standalone)').matches && !location.hash && /^#\/.{0,4000}$/.test(place)) {
        history.replaceState(null, '', place);
      }
    } catch {}
    addEventListener('pagehide', () => {
      try {
        if (!opened) localStorage.setItem(PLACE, location.hash);
      } catch {}
    });
  }

  // The page's text as it was built, in this view and theme, after a last change.
  function written(change) {
    const page = root.cloneNode(true);
    restore(page);
    change(page);
    return '<!DOCTYPE html>' + page.outerHTML;
  }

  function asBuilt(page) {
    bare(page, 'lang');
    part('view', page).textContent = UNSEEN;
  }

  // The file of the dataset that is open, if it is the reader's own; whoever leaves before it is
  // saved is asked first.
  let opened;
  const hold = (event) => event.preventDefault();
  const asksBeforeLeaving = (asks) => (asks ? addEventListener : removeEventListener)('beforeunload', hold);

  // JSON as it may stand in a script: a `<` is found in strings only, and reads the same escaped.
  const escaped = (json) => json.replaceAll('<', '\\u003c');

  // Puts the opened dataset into a copy of the page: its text as it was opened, a document or JSON
  // Lines, its record, its name and its view. The ends of lines are those that a parser leaves in a page.
  function withOpened(page, text, { record, title, description, view }) {
    const at = (selector) => page.querySelector(selector);
    part('dataset', page).textContent = escaped(text.replace(/\r\n?/g, '\n'));
    part('app', page).replaceChildren(...new DOMParser().parseFromString(record, 'text/html').body.childNodes);
    part('view', page).textContent = escaped(JSON.stringify({ query: view }));
    at('title').textContent = at('meta[property="og:title"]').content = title;
    at('meta[name="description"]').content = description;
  }

  async function saved(told) {
    if (!opened) return written(() => {});
    if (opened.size > MOST_BYTES) {
      const megabytes = (bytes) => `${Math.ceil(bytes / 1e6)} MB`;
      throw new Error(`${opened.name} has ${megabytes(opened.size)}, and a page can carry at most ${megabytes(MOST_BYTES)}; keep the file beside the page instead`);
    }
    const text = await opened.text();
    return written((page) => withOpened(page, text, told));
  }

  async function save(record, title, description, view) {
    try {
      const page = await saved({ record, title, description, view });
      const file = new File([page], 'sayso.html', { type: 'text/html' });
      const files = [file];
      if (matchMedia('(pointer: coarse)').matches && navigator.canShare && navigator.canShare({ files })) {
        const stop = await navigator.share({ files }).then(() => true, ({ name }) => name === 'AbortError');
        if (stop) return asksBeforeLeaving(false);
      }
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = file.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      asksBeforeLeaving(false);
      say(`The page goes to your downloads as ${file.name}, with its dataset and this view. It opens without a network.`);
    } catch (error) {
      say(`The page could not be saved: ${error.message}.`);
    }
  }

  // Words for the reader, kept until the program can show them.
  const unsaid = [];
  let say = (words) => unsaid.push(words);

  function tell(words) {
    const notice = document.createElement('p');
    notice.id = 'boot-notice';
    notice.setAttribute('role', 'alert');
    notice.textContent = words;
    document.body.prepend(notice);
  }

  function cannotStart(reason) {
    tell('Search, filters and views could not start, because ' + reason + '; the whole record stands below as plain text.');
    companions();
  }

  // The program ends with an error: nothing more will come of it, but what is on screen stays.
  function failed(error) {
    failed = () => {};
    const words = '“' + (error && error.message || error) + '”';
    console.error(error);
    if (root.dataset.ready) return tell('The program in this page stopped with ' + words + '. Reload the page to go on.');
    restore(root);
    cannotStart('the program in this page failed with ' + words);
  }

  // The hash that the page was saved with.
  function kept() {
    try {
      return JSON.parse(part('view').textContent).query || '';
    } catch {
      return '';
    }
  }

  // What the program asks of the page.
  globalThis.sayso = {
    // Where the program builds, unseen, what comes in the document's place.
    stage() {
      const stage = document.createElement('div');
      stage.hidden = true;
      document.body.append(stage);
      return stage;
    },
    // Moves the document, closed, behind what the program has built, which takes its place.
    takeOver(stage) {
      const app = part('app');
      const record = document.createElement('details');
      const summary = document.createElement('summary');
      record.id = 'record';
      summary.textContent = 'The whole record as plain text';
      for (const claim of claimsOf(app)) claim.id = `claim_${claim.dataset.claim}`;
      record.append(summary, ...app.childNodes);
      app.after(record);
      app.append(...stage.childNodes);
      stage.remove();
    },
    ready() {
      root.dataset.ready = 'true';
      companions();
    },
    rest,
    // From now on, words for the reader go there.
    listen(show) {
      say = show;
      unsaid.forEach(show);
    },
    embedded: () => new File([part('dataset').textContent], 'the embedded dataset'),
    kept,
    // Keeps the hash for whoever saves the page.
    keep(query) {
      part('view').textContent = escaped(JSON.stringify({ query }));
    },
    carry(file) {
      opened = file;
      asksBeforeLeaving(file);
    },
    save,
  };

  async function start() {
    restore(root);
    const lack = missing();
    if (lack) return cannotStart(lack);
    remember();
    // What fails while the program runs reaches nobody else.
    const died = (error) => error instanceof WebAssembly.RuntimeError && failed(error);
    addEventListener('error', ({ error }) => died(error));
    addEventListener('unhandledrejection', ({ reason }) => died(reason));
    try {
      await wasm_bindgen({ module_or_path: program() });
    } catch (error) {
      failed(error);
    }
  }

  // In a task of its own: the one in which the page's last words were read is long enough.
  const begin = () => rest().then(start);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
