import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dutyAt } from '../../communities/index.js';
import type { MembershipId } from '../../platform/http/actor.js';
import { type Away, daysWithoutAnybody, keptHours } from './rota.js';

const [solveig, mari, ragna] = ['s', 'm', 'r'] as MembershipId[];
const from = Temporal.PlainDate.from('2026-12-21');
const away = (
  memberId: MembershipId,
  firstDay: string,
  lastDay = firstDay,
  coverId: MembershipId | null = null,
): Away => ({
  memberId,
  coverId,
  firstDay,
  lastDay,
});

describe('a day on which nobody is here', () => {
  test('is one on which all are away and nobody covers', () => {
    const both = [away(solveig!, '2026-12-23', '2026-12-27'), away(mari!, '2026-12-24', '2026-12-25')];
    expect(daysWithoutAnybody([solveig!, mari!], both, from, 10)).toEqual(['2026-12-24', '2026-12-25']);
    const covered = [both[0]!, { ...both[1]!, coverId: ragna! }];
    expect(daysWithoutAnybody([solveig!, mari!], covered, from, 10)).toEqual([]);
    expect(daysWithoutAnybody([solveig!, mari!], [{ ...both[0]!, coverId: mari! }, both[1]!], from, 10)).toEqual([
      '2026-12-24',
      '2026-12-25',
    ]);
    expect(daysWithoutAnybody([], both, from, 10)).toEqual([]);
  });

  const people = [solveig!, mari!] as const;
  const absence = fc
    .record({ who: fc.constantFrom(...people), first: fc.nat(20), length: fc.nat(5) })
    .map(({ who, first, length }) =>
      away(who, from.add({ days: first }).toString(), from.add({ days: first + length }).toString()),
    );

  test('is never one on which somebody is here, whatever the absences', () => {
    fc.assert(
      fc.property(fc.array(absence, { maxLength: 6 }), (absences) => {
        const nobody = daysWithoutAnybody(people, absences, from, 30);
        for (let n = 0; n < 30; n++) {
          const day = from.add({ days: n }).toString();
          const here = people.some(
            (id) => !absences.some((a) => a.memberId === id && a.firstDay <= day && day <= a.lastDay),
          );
          expect(nobody.includes(day)).toBe(!here);
        }
      }),
    );
  });
});

describe('who is there, with the rota', () => {
  const hours = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }];
  const at = (local: string) =>
    dutyAt(
      keptHours(hours, ['2026-12-24', '2026-12-25']),
      Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Oslo'),
    );

  test.each([
    ['2026-12-23T10:00', { onDuty: true, until: '15:00' }],
    ['2026-12-23T16:00', { onDuty: false, until: '09:00', inDays: 5, weekday: 1 }],
    ['2026-12-24T08:00', { onDuty: false, until: '09:00', inDays: 4, weekday: 1 }],
    ['2026-12-24T09:00', { onDuty: false, until: '09:00', inDays: 4, weekday: 1, unmanned: true }],
    ['2026-12-26T12:00', { onDuty: false, until: '09:00', inDays: 2, weekday: 1, unmanned: true }],
    ['2026-12-28T09:00', { onDuty: true, until: '15:00' }],
    ['2026-12-28T15:00', { onDuty: false, until: '09:00', inDays: 1, weekday: 2 }],
  ])('at %s: %j', (local, told) => expect(at(local)).toEqual(told));
});
