// A real WebKit (WebKitGTK's MiniBrowser) on a screen of its own, driven by WebDriver.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ended, lacking, openScreen, until } from './display.mjs';
import { onPath } from './tools.mjs';

/** Where Debian and its kin keep libraries, with MiniBrowser beside them. */
const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib', '/usr/libexec'];

const miniBrowser = LIBRARIES.filter(existsSync)
  .flatMap((directory) => readdirSync(directory).filter((name) => /^webkit2gtk-[\d.]+$/.test(name)).map((name) => join(directory, name, 'MiniBrowser')))
  .findLast(existsSync);

/** Why no WebKit can be started here, or false. */
export const lackingWebKit = lacking('WebKitWebDriver', 'Xvfb') || (!miniBrowser && 'needs MiniBrowser');

/** Starts a WebKit for as long as a test runs. Gives `goto(url)` and `inPage(script, …)`, as `openFirefox` does. */
export async function openWebKit(test) {
  const screen = await openScreen(1280, 900);
  test.after(() => screen.close());
  const port = await freePort();
  const driver = spawn(onPath(['WebKitWebDriver']), [`--port=${port}`], { env: screen.env, stdio: 'ignore' });
  test.after(() => ended(driver));
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}/${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await until(() => send('GET', 'status').catch(() => false), 'WebKitWebDriver');
  const options = { binary: miniBrowser, args: ['--automation'] };
  const { sessionId } = await send('POST', 'session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
  test.after(() => send('DELETE', `session/${sessionId}`).catch(() => {}));
  const command = (path, body) => send('POST', `session/${sessionId}/${path}`, body);
  await command('timeouts', { script: 60_000, pageLoad: 60_000 });
  return {
    goto: (url) => command('url', { url }),
    inPage: (script, ...args) => command('execute/async', { script: `(${script})(...arguments)`, args }),
  };
}

/** A port that nothing listens on. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
