import { createHash } from 'node:crypto';
import type { Lang } from '../../platform/i18n/lang.js';
import { loadAssets } from '../../platform/ui/assets.js';

/** Where the plan is opened, and all that the service worker answers for. */
export const withoutNet = { scope: '/without-net/', page: '/without-net/plan' } as const;

/** How long the net is waited for, in milliseconds, by somebody who needs the page now. */
const patience = 3000;

/**
 * The service worker: it keeps one page and what that page is drawn with, as anybody gets them who is not signed in. What is sealed on
 * the device it neither knows nor touches, and no other page of the portal ever comes through it.
 *
 * The page has numbers to ring, which may change: the net is asked first, and what it says is kept. A page of a newer release, whose files
 * are not here yet, is shown and not kept; the worker of that release brings its own.
 */
export const workerFor = (lang: Lang): string => {
  const { css, font, fontBold, icon, scripts, pocket } = loadAssets();
  const files = JSON.stringify([css, font, fontBold, icon, ...scripts, pocket]);
  const named = JSON.stringify([css, ...scripts, pocket]);
  const version = createHash('sha256').update(files).digest('hex').slice(0, 8);
  return `const name = 'pocket-${lang}-${version}';
const page = '${withoutNet.page}';
const files = ${files};
const named = ${named};
const fetchPage = async (more) => {
  const answer = await fetch(page + '?lang=${lang}', { credentials: 'omit', cache: 'no-store', redirect: 'error', headers: { accept: 'text/html' }, ...more });
  if (!answer.ok) throw new Error('no page');
  return answer;
};
const newest = async (cache) => {
  const answer = await fetchPage({ signal: AbortSignal.timeout(${patience}) });
  // All of it, in that time: half a page helps nobody.
  const text = await answer.clone().text();
  if (named.every((file) => text.includes(file))) await cache.put(page, answer.clone());
  return answer;
};
self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(name);
    await cache.addAll(files);
    await cache.put(page, await fetchPage());
    await self.skipWaiting();
  })());
});
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const each of await caches.keys()) if (each.startsWith('pocket') && each !== name) await caches.delete(each);
    await self.clients.claim();
  })());
});
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  const wanted = mode === 'navigate' && pathname === page ? page : files.includes(pathname) ? pathname : undefined;
  if (!wanted) return;
  event.respondWith((async () => {
    const cache = await caches.open(name);
    const kept = () => cache.match(wanted, { ignoreVary: true });
    if (wanted === page) return newest(cache).catch(async () => (await kept()) ?? fetch(event.request));
    return (await kept()) ?? fetch(event.request);
  })());
});
`;
};
