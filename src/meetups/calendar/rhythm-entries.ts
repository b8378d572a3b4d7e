import { Temporal } from 'temporal-polyfill';
import { daysUntil, type Rhythm } from '../series/rhythm.js';
import { momentsOf } from '../when.js';
import type { Entry } from '../../platform/calendar/calendar-file.js';

/** A meetup that a rhythm has brought about. */
export interface Made {
  /** The day it was meant for, `YYYY-MM-DD`. */
  plannedOn: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  changedAt: Temporal.Instant;
  sequence: number;
  cancelled: boolean;
  /** In another house than its series. */
  elsewhere?: boolean;
}

/** What the entry of a rhythm is called, and whose it is. */
export interface Told {
  uid: string;
  summary: string;
  location?: string | undefined;
  zone: string;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * A rhythm as RFC 5545 says it: the rule, up to the last meetup that is announced; what was called off or left out; what was moved. What
 * is not announced yet is not promised.
 */
export function rhythmEntries(
  rhythm: Rhythm & { from: string; to: string },
  made: readonly Made[],
  { uid, summary, location, zone }: Told,
): Entry[] {
  const live = new Map(made.filter(({ cancelled }) => !cancelled).map((each) => [each.plannedOn, each]));
  const last = [...live.keys()].sort().at(-1);
  if (last === undefined) return [];
  const days = daysUntil(rhythm, Temporal.PlainDate.from(last));
  const planned = (day: string) => momentsOf({ day, from: rhythm.from, to: rhythm.to }, zone);
  const common = {
    uid,
    summary,
    location,
    changedAt: made.map(({ changedAt }) => changedAt).reduce(later),
    sequence: made.reduce((sum, { sequence }) => sum + sequence, 0),
  };
  const master: Entry = {
    ...common,
    ...planned(days[0]!),
    rule: {
      rrule: frequency(rhythm),
      until: planned(last).startsAt,
      except: days.filter((day) => !live.has(day)).map((day) => planned(day).startsAt),
    },
  };
  const moved = days.flatMap((day): Entry[] => {
    const each = live.get(day);
    const { startsAt, endsAt } = planned(day);
    if (!each) return [];
    if (!each.elsewhere && each.startsAt.equals(startsAt) && each.endsAt.equals(endsAt)) return [];
    return [{ ...common, startsAt: each.startsAt, endsAt: each.endsAt, insteadOf: startsAt }];
  });
  return [master, ...moved];
}

function frequency({ pattern, every, weekday, ordinal }: Rhythm): string {
  const day = weekdays[weekday - 1]!;
  return pattern === 'weekly' ? `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${day}` : `FREQ=MONTHLY;BYDAY=${ordinal!}${day}`;
}

const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? b : a);
