import { Temporal } from 'temporal-polyfill';

/*
 * When nicknames change hands. All who give one up in a week do so at one moment, and may choose anew at one moment: who
 * went silent and who came new is then a question of several, wherever there are several.
 */

const batch = { dayOfWeek: 1, time: '04:00' } as const;
/** So that nobody loses a nickname in the night in which they were angry. */
const notice = { hours: 24 };
const restDays = 7;
const renameDays = 30;
const tiedDays = 30;

/** The next Monday at four in the morning of the community that is at least a day away. */
export function nextBatch(now: Temporal.Instant, zone: string): Temporal.Instant {
  const earliest = now.add(notice);
  const day = earliest.toZonedDateTimeISO(zone).toPlainDate();
  const thisWeek = day.subtract({ days: day.dayOfWeek - batch.dayOfWeek });
  const at = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone: zone, plainTime: batch.time }).toInstant();
  return Temporal.Instant.compare(at(thisWeek), earliest) >= 0 ? at(thisWeek) : at(thisWeek.add({ days: 7 }));
}

/** From when on one may choose a new nickname, at the same time of day. */
export const restEnd = (from: Temporal.Instant, zone: string): Temporal.Instant =>
  from.toZonedDateTimeISO(zone).add({ days: restDays }).toInstant();

/** From when on one may change the nickname once more. */
export const nextRename = (last: Temporal.Instant): Temporal.Instant => last.add({ hours: 24 * renameDays });

/** Until when the consultant can find out whose a nickname was that was given up. */
export const tieEnd = (from: Temporal.Instant): Temporal.Instant => from.add({ hours: 24 * tiedDays });

/** @param at ISO instant */
export const reached = (at: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), now) <= 0;
