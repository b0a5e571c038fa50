// A real Firefox without a screen, driven by its own Marionette, and its own way of saving a page.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, written } from './display.mjs';
import { onPath } from './tools.mjs';

/** The names a Firefox goes by. */
export const FIREFOX = ['firefox-esr', 'firefox'];

const PREFERENCES = {
  'marionette.port': 0,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/**
 * Starts a Firefox for as long as a test runs.
 *
 * Gives `goto(url)`, `inPage(script, …)` and `inBrowser(script, …)` which run a script with its last
 * argument a callback for the answer, `errors()` since the last call, and `save(path)`.
 */
export async function openFirefox(test) {
  const profile = await mkdtemp(join(tmpdir(), 'sayso-firefox-'));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const words = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
  const child = spawn(onPath(FIREFOX), words, { env: { ...process.env, LANG: 'C.UTF-8', HOME: profile }, stdio: 'ignore' });
  let socket;
  test.after(async () => {
    socket?.destroy();
    await ended(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const port = Number(await written(join(profile, 'MarionetteActivePort'), (text) => /^\d+/.test(text)));
  socket = connect(port, '127.0.0.1');
  const send = await speaker(socket);
  await send('WebDriver:NewSession', {});
  await send('WebDriver:SetTimeouts', { script: 30_000, pageLoad: 30_000 });
  const run = (context) => async (script, ...args) => {
    await send('Marionette:SetContext', { value: context });
    const body = `(${script})(...arguments)`;
    return (await send('WebDriver:ExecuteAsyncScript', { script: body, args, newSandbox: true })).value;
  };
  const [inPage, inBrowser] = [run('content'), run('chrome')];
  // Marionette loosens what a file may reach; a person's Firefox does not.
  await inBrowser(asAPersonHasIt);
  return {
    inPage,
    inBrowser,
    async goto(url) {
      await send('Marionette:SetContext', { value: 'content' });
      await send('WebDriver:Navigate', { url });
    },
    errors: () => inBrowser(takeErrors),
    async save(path) {
      const outcome = await inBrowser(saveComplete, path);
      if (outcome !== 0) throw new Error(`Firefox saved with ${outcome}`);
      return written(path, (text) => /<\/html>\s*$/.test(text));
    },
  };
}

/** Speaks Marionette: a length, a colon, and JSON of [0, id, command, parameters]. */
async function speaker(socket) {
  let pending = Buffer.alloc(0);
  let greeted;
  const greeting = new Promise((resolve, reject) => {
    greeted = resolve;
    socket.once('error', reject);
  });
  const waiting = new Map();
  let last = 0;
  socket.on('data', (piece) => {
    pending = Buffer.concat([pending, piece]);
    for (;;) {
      const colon = pending.indexOf(':');
      const length = Number(pending.subarray(0, colon));
      if (colon < 0 || pending.length < colon + 1 + length) return;
      const message = JSON.parse(pending.subarray(colon + 1, colon + 1 + length));
      pending = pending.subarray(colon + 1 + length);
      if (!Array.isArray(message)) greeted();
      else waiting.get(message[1])?.(message);
    }
  });
  await greeting;
  return (name, parameters) => new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, ([, , error, value]) => (error ? reject(new Error(`${name}: ${error.error}: ${error.message}`)) : resolve(value)));
    const text = JSON.stringify([0, id, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
}

// The rest runs inside Firefox, in the browser's own context.

function asAPersonHasIt(done) {
  Services.prefs.setBoolPref('security.fileuri.strict_origin_policy', true);
  Services.console.reset();
  done(Services.prefs.getBoolPref('security.fileuri.strict_origin_policy'));
}

function takeErrors(done) {
  const found = Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
    .filter((message) => /^(https?|file):/.test(message.sourceName) || message.category.startsWith('CSP'))
    .map((message) => message.errorMessage);
  Services.console.reset();
  done(found);
}

/** What "Save Page As… complete" of the menu comes down to. */
function saveComplete(path, done) {
  const file = (at) => {
    const one = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
    one.initWithPath(at);
    return one;
  };
  gBrowser.selectedBrowser.frameLoader.startPersistence(null, {
    onDocumentReady(document) {
      const persist = Cc['@mozilla.org/embedding/browser/nsWebBrowserPersist;1'].createInstance(Ci.nsIWebBrowserPersist);
      persist.persistFlags =
        Ci.nsIWebBrowserPersist.PERSIST_FLAGS_REPLACE_EXISTING_FILES |
        Ci.nsIWebBrowserPersist.PERSIST_FLAGS_FROM_CACHE |
        Ci.nsIWebBrowserPersist.PERSIST_FLAGS_AUTODETECT_APPLY_CONVERSION;
      persist.progressListener = {
        QueryInterface: ChromeUtils.generateQI(['nsIWebProgressListener']),
        onStateChange(progress, request, flags, status) {
          const { STATE_STOP, STATE_IS_NETWORK } = Ci.nsIWebProgressListener;
          if (flags & STATE_STOP && flags & STATE_IS_NETWORK) done(status);
        },
        onProgressChange() {}, onLocationChange() {}, onStatusChange() {}, onSecurityChange() {}, onContentBlockingEvent() {},
      };
      const flags = Ci.nsIWebBrowserPersist.ENCODE_FLAGS_ENCODE_BASIC_ENTITIES;
      persist.saveDocument(document, file(path), file(path.replace(/\.html$/, '_files')), 'text/html', flags, 80);
    },
    onError: done,
  });
}
