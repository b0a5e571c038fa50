// The service worker: keeps the page for when there is no network.
//
// The page is one file, so what is kept is never half old and half new: the kept page is the very
// one this worker was built with, or none. Online, the network always answers first.
const PAGE_HASH = '{page}';
const PREFIX = `sayso ${registration.scope} `;
const NAME = PREFIX + PAGE_HASH;
const COMPANIONS = ['manifest.webmanifest', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png'];

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(registration.scope)) event.respondWith(answer(request));
});

async function keep() {
  const bytes = await (await fetch('./', { cache: 'no-cache' })).arrayBuffer();
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  if (hash !== PAGE_HASH) throw new Error('the page at this address is not the one this worker was built with');
  const cache = await caches.open(NAME);
  await cache.put('./', new Response(bytes, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  await Promise.allSettled(COMPANIONS.map((name) => cache.add(name)));
  await skipWaiting();
}

async function forgetOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(older.map((name) => caches.delete(name)));
  await clients.claim();
  if (older.length === 0) return;
  // Each open page can tell whether it is the old one or the new.
  for (const client of await clients.matchAll()) client.postMessage(PAGE_HASH);
}

async function answer(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await keptFor(request);
    if (kept) return kept;
    throw error;
  }
}

async function keptFor(request) {
  const cache = await caches.open(NAME);
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  const isPage = address === registration.scope || address === `${registration.scope}index.html`;
  return cache.match(isPage ? './' : request, { ignoreSearch: true });
}
