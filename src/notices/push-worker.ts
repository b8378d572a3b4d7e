import type { Lang } from '../platform/i18n/lang.js';
import { noticeWords } from './notices.words.js';

/**
 * The service worker: all it can do is say one sentence and open the front page. What wakes it is empty, and it fetches and keeps
 * nothing, so that a phone that is lost or looked at holds nothing either.
 */
export const workerFor = (lang: Lang): string => {
  const sentence = JSON.stringify(noticeWords({ lang })('push.sentence'));
  return `self.addEventListener('push', (event) => {
  event.waitUntil(self.registration.showNotification(${sentence}, { tag: 'new', lang: '${lang}' }));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow('/'));
});
`;
};
