import { Temporal } from 'temporal-polyfill';
import type { Keyring } from '../crypto/keyring.js';

/** Whoever has not signed in for so long needs no address any more: it dies by then, and does not come back. */
const livesFor = { days: 90 };

/** As an address is kept: nobody who reads the row can ask under it. */
export const feedHash = (keyring: Keyring, feed: 'calendar-feed' | 'week-feed', token: string): string =>
  keyring.fingerprint(feed, token);

/**
 * What an entry is called in one calendar of one person: nothing to whoever else reads it, and the same every time. Another address
 * gives another `key`, so that whoever had the old one recognises nothing in the new one.
 */
export const entryUid = (keyring: Keyring, key: string, of: string): string =>
  keyring.fingerprint('calendar', `${key}|${of}`);

/** The last day of an address whose owner signs in today. Counted by the week, so that it does not tell the day. */
export const livesUntil = (today: Temporal.PlainDate): string =>
  today
    .subtract({ days: today.dayOfWeek - 1 })
    .add(livesFor)
    .toString();
