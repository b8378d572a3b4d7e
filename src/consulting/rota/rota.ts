import type { Temporal } from 'temporal-polyfill';
import type { DutyHours } from '../../communities/index.js';
import type { MembershipId } from '../../platform/http/actor.js';

/** Whole days, both included, `YYYY-MM-DD`. */
export interface Away {
  memberId: MembershipId;
  coverId: MembershipId | null;
  firstDay: string;
  lastDay: string;
}

/** How far ahead the rota is written out. */
export const rotaWeeks = 26;

/** On which of these days nobody is here: everybody who keeps the hours is away, and nobody stands in for any of them. */
export function daysWithoutAnybody(
  people: readonly MembershipId[],
  absences: readonly Away[],
  from: Temporal.PlainDate,
  days: number,
): string[] {
  if (people.length === 0) return [];
  const all = Array.from({ length: days }, (_, n) => from.add({ days: n }).toString());
  return all.filter((day) => {
    const awayOn = (id: MembershipId) =>
      absences.some(({ memberId, firstDay, lastDay }) => memberId === id && firstDay <= day && day <= lastDay);
    // Whoever covers is there, unless they are away themselves.
    const covers = absences.filter(
      ({ coverId, firstDay, lastDay }) => coverId !== null && firstDay <= day && day <= lastDay && !awayOn(coverId),
    );
    return covers.length === 0 && people.every(awayOn);
  });
}

/** The hours with the days on which they are not kept. */
export const keptHours = (hours: readonly DutyHours[], nobody: readonly string[]): DutyHours[] =>
  hours.map(({ days, from, to, holidays }) => ({
    days,
    from,
    to,
    ...(holidays ? { holidays } : {}),
    ...(nobody.length > 0 ? { away: [...nobody] } : {}),
  }));
