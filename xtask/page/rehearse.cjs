// Goes through the start of a page in a make-believe browser, and writes which of its program's
// functions were called: node rehearse.cjs <page> <functions> <called>
//
// The program marks each function that is called by a byte at its number, from the start of memory.
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const [, , page, tools, functions, called] = process.argv;
const { JSDOM, VirtualConsole } = createRequire(join(tools, 'package.json'))('jsdom');

const MOST_SECONDS = 60;

let memory;
const watched = Object.create(WebAssembly, {
  instantiate: {
    value: async (...given) => {
      const made = await WebAssembly.instantiate(...given);
      const { exports } = made.instance || made;
      memory ||= Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
      return made;
    },
  },
});

// What browsers have and the make-believe one has not.
class ResizeObserver {
  constructor(told) {
    this.told = told;
  }
  observe(target) {
    queueMicrotask(() => this.told([{ target, contentRect: target.getBoundingClientRect() }], this));
  }
  unobserve() {}
  disconnect() {}
}

// A clock on which all takes as long, on whatever machine: each look at it is a moment later.
const MOMENT = 3;
let moments = 0;
const clock = { now: () => (moments += MOMENT), mark() {}, measure() {} };

function equip(window) {
  Object.defineProperty(window, 'performance', { value: clock });
  window.Date.now = clock.now;
  Object.assign(window, { ArrayBuffer, Blob, DataView, DecompressionStream, File, MessageChannel, Promise });
  Object.assign(window, { ResizeObserver, Response, TextDecoder, TextEncoder, Uint8Array, WebAssembly: watched });
  window.matchMedia = (media) => ({ media, matches: false, addEventListener() {}, removeEventListener() {} });
}

const virtualConsole = new VirtualConsole();
for (const kind of ['error', 'jsdomError']) {
  virtualConsole.on(kind, (error) => {
    throw error;
  });
}
const { window } = new JSDOM(readFileSync(page, 'utf8'), {
  url: 'https://sayso.example/',
  runScripts: 'dangerously',
  pretendToBeVisual: true,
  virtualConsole,
  beforeParse: equip,
});

const started = performance.now();
(function look() {
  if (window.document.documentElement.dataset.ready === 'true') {
    // What the start still has to do, it does at once.
    return setTimeout(() => {
      writeFileSync(called, new Uint8Array(memory.buffer, 0, Number(functions)));
      process.exit();
    }, 100);
  }
  if (performance.now() - started > MOST_SECONDS * 1000) throw new Error('the page does not start');
  setTimeout(look, 10);
})();
