/** As the provider it is with, or as their cover. */
export const lookHows = ['party', 'cover'] as const;
export type LookHow = (typeof lookHows)[number];

/** One who has looked, and on which days; the newest first. */
export interface LookView {
  /** Empty for somebody who does not work here any more. */
  name: string;
  /** `system`: fetched by the system of their organisation, which `name` is then. */
  how: LookHow | 'system';
  /** Local, `YYYY-MM-DD`. */
  days: string[];
}
