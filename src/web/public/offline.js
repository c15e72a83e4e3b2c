/*
 * Without a connection the application opens from what the device kept (src/web/data/offline.ts fills the shelf), so that an
 * incident can be written down. With one the network always answers: nothing shown is ever older than the server.
 */
const shelf = 'junshu-offline';
/** How long a connection that hardly is one may take to bring the page, in milliseconds. */
const patience = 6000;

const kept = async (path) => (await caches.open(shelf)).match(path);

/** Rejects once the network has had its time. */
const late = () => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), patience));

async function page(request) {
  try {
    return await Promise.race([fetch(request), late()]);
  } catch (error) {
    const shell = await kept('/');
    if (shell === undefined) throw error;
    return shell;
  }
}

/** A file that bears its digest in its name is the same from everywhere. */
async function asset(request) {
  return (await kept(new URL(request.url).pathname)) ?? fetch(request);
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  // Signing in and the calendars are pages of the server itself.
  const isPage = request.mode === 'navigate' && !/^\/(?:api|ical|sign-in)(?:\/|$)/.test(pathname);
  if (isPage) event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') event.respondWith(asset(request));
});
