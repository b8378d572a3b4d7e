import { Temporal } from 'temporal-polyfill';

/** What somebody may say to a proposal. Who has no view leaves nothing behind: nobody can tell them from who never looked. */
export const views = ['yes', 'no', 'none'] as const;
export type View = (typeof views)[number];
export type Vote = Exclude<View, 'none'>;

/** What came of it, in the order in which it can. */
export const answerStates = ['taken-up', 'under-way', 'done', 'not-possible'] as const;
export type AnswerState = (typeof answerStates)[number];

/**
 * Why a reported one waits until the consultant has looked: several have said something while nobody was on duty, or its writer has taken
 * it back before anybody looked.
 */
export const asideStates = ['reports', 'taken-back'] as const;
export type Aside = (typeof asideStates)[number];

export const councilLimits = { title: 120, words: 4_000, reason: 1_000, answer: 2_000 } as const;

/** As a number of votes is told: never how many, where few are. */
export type Told = 'few' | 'about-five' | number;

/** What is kept of a number that was moved by chance (`platform/numbers/shift.ts`): 0, 5, 10, and so on. */
export const keptOf = (moved: number): number => (moved < 5 ? 0 : moved < 10 ? 5 : Math.round(moved / 5) * 5);

export const toldOf = (kept: number): Told => (kept === 0 ? 'few' : kept === 5 ? 'about-five' : kept);

/**
 * One can vote until the end of a Sunday, two to three weeks from now. All proposals of a week end together, so that a day of the end
 * is no day of writing.
 */
export function votesUntil(now: Temporal.Instant, zone: string): Temporal.Instant {
  const earliest = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 14 });
  return earliest
    .add({ days: 8 - earliest.dayOfWeek })
    .toZonedDateTime(zone)
    .toInstant();
}

/** The last day on which one can vote. */
export const lastDay = (until: Temporal.Instant, zone: string): string =>
  until.subtract({ seconds: 1 }).toZonedDateTimeISO(zone).toPlainDate().toString();
