import type { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import type { Coarse } from '../time/coarse.js';
import { coarseDay, coarseWords, dateLeaf, exactDay, exactTime, type Now } from './time-words.js';

const told = ({ text, datetime }: { text: string; datetime: string }) => <time dateTime={datetime}>{text}</time>;

/** For peer pages: today, yesterday, week 47, and no more than the week in the markup. */
export const CoarseDay = ({ at, here }: { at: Temporal.Instant; here: Now }): VNode => told(coarseDay(at, here));

/** The same for what a view already tells coarsely. */
export const CoarseTime = ({ when, here }: { when: Coarse; here: Now }): VNode => told(coarseWords(when, here));

/** For one's own things and for conversations with providers, to the minute. */
export const ExactTime = ({ at, here }: { at: Temporal.Instant; here: Now }): VNode => told(exactTime(at, here));

/** The same without the clock. Takes a plain date too. */
export const ExactDay = ({ at, here }: { at: Temporal.Instant | Temporal.PlainDate; here: Now }): VNode =>
  told(exactDay(at, here));

/** A small leaf of a calendar, for the start of a row. */
export function DateLeaf({ at, here }: { at: Temporal.Instant; here: Now }): VNode {
  const { day, month, datetime } = dateLeaf(at, here);
  return (
    <time class="leaf" dateTime={datetime}>
      <b>{day}</b> <span>{month}</span>
    </time>
  );
}
