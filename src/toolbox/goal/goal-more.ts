/** What getting well tends to be about, after CHIME (Leamy and others, 2011). They are words to think with, and optional. */
export const themes = ['connectedness', 'hope', 'identity', 'meaning', 'empowerment'] as const;
export type Theme = (typeof themes)[number];

/** Goal attainment scaling (Kiresuk and Sherman, 1968): 0 is what one expects, and two steps to each side. */
export const levels = [-2, -1, 0, 1, 2] as const;
export type LevelValue = (typeof levels)[number];

export interface Level {
  /** `YYYY-MM-DD` */
  day: string;
  level: LevelValue;
}

/** What may be kept of a goal beside its title and its steps. */
export interface GoalMore {
  /** The day on which one wants to look at it again, `YYYY-MM-DD`. */
  reviewOn?: string | undefined;
  themes?: Theme[] | undefined;
  /** What each level is, in one's own words, from -2 to 2. */
  scale?: string[] | undefined;
  /** Where one was on it, the oldest first. */
  levels?: Level[] | undefined;
}

/** The levels as a page sends them back, to be known again. */
export const scaleSeen = (scale: readonly string[] = []): string => JSON.stringify(scale);

/** How many times one can say where one is; after that the oldest go. */
export const levelsKept = 60;
