import type { Branded } from '../platform/http/actor.js';
import type { GoalMore } from './goal/goal-more.js';
import type { ThingId } from './things/thing.entity.js';
import type { BeforeAfter } from './week/activity.entity.js';

export type GoalId = Branded<'GoalId'>;
export type StepId = Branded<'StepId'>;
export type ActivityId = Branded<'ActivityId'>;

/** Where one is with a goal. All four are fine; letting go is a choice, not a loss. */
export const goalStates = ['active', 'resting', 'reached', 'let-go'] as const;
export type GoalState = (typeof goalStates)[number];

/** How an activity went. "Not" is information. */
export const outcomes = ['done', 'partly', 'not'] as const;
export type Outcome = (typeof outcomes)[number];

/** A goal in a list, with the title of its first step that is not done. */
export interface GoalView {
  id: GoalId;
  title: string;
  state: GoalState;
  nextStep?: string;
}

export interface StepView {
  id: StepId;
  title: string;
  done: boolean;
}

/** A goal, whole. */
export interface GoalPageView extends GoalView, GoalMore {
  why?: string;
  /** In the order they were written. */
  steps: StepView[];
  /** A first step that somebody had begun to write. */
  begun?: string;
  /** The quiet page is on: where one is on the scale is not in it. */
  quiet?: true;
}

/** Something planned for a day. `day` is `YYYY-MM-DD` and `time` is `HH:MM`, both on the community's wall. */
export interface ActivityView {
  id: ActivityId;
  what: string;
  day: string;
  time?: string;
  where?: string;
  withWhom?: string;
  planB?: string;
  /** A page of the portal that this is about, such as a meetup's. */
  path?: string;
  /** What it is a case of, in one's own word. */
  kind?: string;
  goal?: { id: GoalId; title: string };
  /** Somebody still writes what is planned. */
  unfinished?: true;
  /** How often what is planned was changed. */
  changes?: number;
  /** The step of the ladder that it is for; it may have been taken away since. */
  rung?: ThingId;
  outcome?: Outcome;
  note?: string;
  /** From 0 to 10, before it and after it; `mark` is on a measure of one's own. */
  mood?: BeforeAfter;
  mark?: BeforeAfter & { measure: ThingId };
}

/** Monday to Sunday. */
export interface WeekView {
  /** The Monday, `YYYY-MM-DD`. */
  from: string;
  today: string;
  days: { day: string; activities: ActivityView[] }[];
}

/** What one's own Today shows of one's own toolbox. */
export interface TodayView {
  values?: string;
  /** Active ones only, in the order they were written. */
  goals: { id: GoalId; title: string; nextStep?: string }[];
  /** All of this week, by day and time; `goal` is a title. */
  week: {
    id: ActivityId;
    what: string;
    day: string;
    time?: string;
    path?: string;
    goal?: string;
    outcome?: Outcome;
  }[];
}
