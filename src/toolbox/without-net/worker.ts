import { createHash } from 'node:crypto';
import type { Lang } from '../../platform/i18n/lang.js';
import { loadAssets } from '../../platform/ui/assets.js';

/** Where the plan is opened, and all that the service worker answers for. */
export const withoutNet = { scope: '/without-net/', page: '/without-net/plan' } as const;

/**
 * The service worker: it keeps one page and what that page is drawn with, as anybody gets them who is not signed in. What is sealed on
 * the device it neither knows nor touches, and no other page of the portal ever comes through it.
 */
export const workerFor = (lang: Lang): string => {
  const { css, font, fontBold, icon, scripts, pocket } = loadAssets();
  const files = JSON.stringify([css, font, fontBold, icon, ...scripts, pocket]);
  const version = createHash('sha256').update(files).digest('hex').slice(0, 8);
  return `const name = 'pocket-${lang}-${version}';
const page = '${withoutNet.page}';
const files = ${files};
const fetchPage = () => fetch(page + '?lang=${lang}', { credentials: 'omit', cache: 'no-store', headers: { accept: 'text/html' } });
self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(name);
    await cache.addAll(files);
    const answer = await fetchPage();
    if (!answer.ok) throw new Error('no page');
    await cache.put(page, answer);
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
    return (await cache.match(wanted, { ignoreVary: true })) ?? fetch(event.request);
  })());
});
`;
};
