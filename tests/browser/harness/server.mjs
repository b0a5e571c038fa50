// A small server for the built page: at any path, packed or not, counting what is asked of it.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { distDirectory } from './dist.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a directory below `base`, which starts and ends with a slash.
 *
 * `change` may put another text in the place of a file: `(name, bytes) => bytes`.
 * Gives `origin`, `url(rest)`, `requests` (paths in the order asked), and `close()`.
 */
export async function serve({ directory = distDirectory, base = '/', gzip = false, change = (_, bytes) => bytes } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push(request.url);
    const name = pathname.startsWith(base) ? pathname.slice(base.length) || 'index.html' : null;
    try {
      if (name === null || name.includes('/')) throw new Error('not here');
      const bytes = change(name, await readFile(join(directory, name)));
      const headers = { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream', 'cache-control': 'no-store' };
      if (gzip) headers['content-encoding'] = 'gzip';
      response.writeHead(200, headers).end(gzip ? gzipSync(bytes) : bytes);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    requests,
    url: (rest = '') => `${origin}${base}${rest}`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
