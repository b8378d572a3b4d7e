import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Author } from './conversation.js';
import { wantsNotice } from './message-notices.js';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');
const mark = (author: Author, hoursAgo: number, opened = false) => ({
  seq: 1,
  author,
  opened,
  sentAt: now.subtract({ hours: hoursAgo }),
});

describe('a letter goes out', () => {
  test('for the first message', () => expect(wantsNotice('person', [], now)).toBe(true));
  test('not again while the provider has not looked', () => {
    expect(wantsNotice('person', [mark('person', 1)], now)).toBe(false);
    expect(wantsNotice('person', [mark('person', 500)], now)).toBe(false);
  });
  test('again once they have', () => expect(wantsNotice('person', [mark('person', 1, true)], now)).toBe(true));
  test('for an answer, and once for several answers in a row', () => {
    expect(wantsNotice('provider', [mark('person', 2, true)], now)).toBe(true);
    expect(wantsNotice('provider', [mark('person', 2, true), mark('provider', 1)], now)).toBe(false);
    expect(wantsNotice('provider', [mark('person', 30, true), mark('provider', 24)], now)).toBe(true);
  });
});
