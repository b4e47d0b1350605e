import { countUnsent } from './count-unsent';
import { PAGE, PageCache } from './page-cache';
import type { WorkerScope } from './worker-scope';

/**
 * Lets the judge's page start without the network (docs/adr/021). It answers for the page and its files alone: what is asked of
 * /api and /socket.io goes to the server, always.
 */
const scope = self as unknown as WorkerScope;
const cache = new PageCache({
  build: scope.build,
  caches,
  fetch: (request) => fetch(request),
  countUnsent: () => countUnsent('baigong-outbox'),
});
const PAGES = new Set([PAGE, `${PAGE}/`, `${PAGE}.html`]);

scope.addEventListener('install', (event) => event.waitUntil(cache.install()));

scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

// A new version waits until a page asks for it; the page asks when nothing waits, or when the server cannot read the old one.
scope.addEventListener('message', (event) => {
  const { data } = event;
  if (data !== 'take-over' && data !== 'take-over-now') return;
  event.waitUntil(
    cache.takeOver(data === 'take-over-now').then((isTaken) => (isTaken ? scope.skipWaiting() : undefined)),
  );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (request.mode === 'navigate' && PAGES.has(pathname)) event.respondWith(cache.page());
  else if (pathname.startsWith('/assets/') || scope.build.files.includes(pathname))
    event.respondWith(cache.file(request));
});
