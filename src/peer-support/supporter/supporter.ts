import { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../../identity/index.js';
import type { Language, LighterFor, Slot, Theme, Way } from '../choices.js';

/** What a supporter tells of themselves, in their own words. */
export interface Profile {
  words: string;
  themes: Theme[];
  languages: Language[];
  ways: Way[];
  slots: Slot[];
  /** With how many they can talk at once. */
  most: number;
}

/** `asked`: the consultant has asked, and it stands to its day whatever the answer. */
export type SupporterState = 'asked' | 'active' | 'paused';

/** The sealed part. */
export interface SupporterBody {
  persona: PersonaId;
  state: SupporterState;
  /** ISO instants. Until when the consultant's question stands; since when they are a supporter, to the hour. */
  until?: string | undefined;
  since?: string | undefined;
  /** They have said no. Nobody but they can tell. */
  declined?: true | undefined;
  profile?: Profile | undefined;
  /** ISO instant: until then rather nothing heavy. */
  lighterUntil?: string | undefined;
}

const days = { today: 1, days: 3, week: 7 } as const;

/** When it is over: at midnight, so that it tells nothing of the hour at which somebody had a bad day. */
export function lighterEnd(choice: LighterFor, now: Temporal.Instant, zone: string): string | undefined {
  if (choice === 'none') return undefined;
  const day = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: days[choice] });
  return day.toZonedDateTime(zone).toInstant().toString();
}

/** Whether an instant that may not be there is still to come. */
export const isAhead = (at: string | undefined, now: Temporal.Instant): boolean =>
  at !== undefined && Temporal.Instant.compare(Temporal.Instant.from(at), now) > 0;

/** In which parts of the week a local time lies: none at night. */
export function slotOf(at: Temporal.ZonedDateTime): Slot | undefined {
  const { hour, dayOfWeek } = at;
  if (dayOfWeek > 5)
    return hour >= 9 && hour < 17 ? 'weekend-day' : hour >= 17 && hour < 21 ? 'weekend-evening' : undefined;
  if (hour >= 8 && hour < 12) return 'weekday-morning';
  if (hour >= 12 && hour < 17) return 'weekday-afternoon';
  return hour >= 17 && hour < 21 ? 'weekday-evening' : undefined;
}
