import { Choice, Day, Id, Line, Shape, Tick, WallTime, Whole, Words } from '../platform/http/fields.js';
import type { ThingId } from './things/thing.entity.js';
import {
  type ActivityId,
  type GoalId,
  type GoalState,
  goalStates,
  type Outcome,
  outcomes,
  type StepId,
} from './toolbox.views.js';
import type { SittingId } from './versions/version.entity.js';

/** A path of our own to go back to; never another site's. */
const ownPath = /^\/(?![/\\])[\w/?=&%.~-]{0,300}$/;

export class GoalParams {
  @Id() id: GoalId;
}

export class StepParams extends GoalParams {
  @Id() step: StepId;
}

export class ActivityParams {
  @Id() id: ActivityId;
}

export class WeekQuery {
  /** Any day of the week to show. */
  @Day({ optional: true }) from?: string;
  /** The goal that the next activity is for. */
  @Id({ optional: true }) goal?: GoalId;
}

export class ValuesForm {
  /** May be empty: then nothing stands there any more. */
  @Words({ min: 0, max: 500 }) text: string;
  /** Which revision was on the page when it was opened. Without it, this stands whatever stood there. */
  @Whole({ min: 0, max: 1_000_000, optional: true }) seen?: number;
  /** One page as it was opened once: all that is saved from there is one version. */
  @Id({ optional: true }) sitting?: SittingId;
}

export class GoalForm {
  @Line({ max: 120 }) title: string;
  @Words({ max: 1000, optional: true }) why?: string;
  @Line({ max: 200, optional: true }) nextStep?: string;
  /** The page as it was opened once: all that is saved from there is one goal. */
  @Id({ optional: true }) sitting?: SittingId;
}

/** While one still writes, what one wants may be taken back. */
export class BegunGoalForm {
  @Line({ min: 0, max: 120 }) title: string;
  @Words({ max: 1000, optional: true }) why?: string;
  @Line({ max: 200, optional: true }) nextStep?: string;
  @Id({ optional: true }) sitting?: SittingId;
}

export class GoalWordsForm {
  @Line({ max: 120 }) title: string;
  @Words({ max: 1000, optional: true }) why?: string;
  /** Which revision was on the page when it was opened. */
  @Whole({ min: 0, max: 1_000_000 }) seen: number;
  /** All that is saved from there is one version. */
  @Id({ optional: true }) sitting?: SittingId;
}

export class StepForm {
  @Line({ max: 200 }) title: string;
}

export class StepWordsForm extends StepForm {
  /** What it said on the page. */
  @Line({ max: 200 }) seen: string;
}

export class StepDoneForm {
  /** Done unless it says no. */
  @Tick() done?: boolean;
}

export class GoalStateForm {
  @Choice(goalStates) state: GoalState;
}

class PlanDetails {
  @Day() day: string;
  @WallTime({ optional: true }) time?: string;
  @Line({ max: 200, optional: true }) where?: string;
  @Line({ max: 120, optional: true }) withWhom?: string;
  @Words({ max: 300, optional: true }) planB?: string;
  @Line({ max: 60, optional: true }) kind?: string;
  @Id({ optional: true }) goal?: GoalId;
  /** The page as it was opened once: all that is saved from there is one version. */
  @Id({ optional: true }) sitting?: SittingId;
}

class PlanWords extends PlanDetails {
  @Line({ max: 120 }) what: string;
}

/** While one still writes, what is planned may be taken back. */
export class BegunActivityForm extends PlanDetails {
  @Line({ min: 0, max: 120 }) what: string;
  @Shape(ownPath, 'not-a-choice', { optional: true }) back?: string;
}

export class ActivityForm extends PlanWords {
  @Shape(ownPath, 'not-a-choice', { optional: true }) back?: string;
}

export class ChangedActivityForm extends PlanWords {
  /** Which revision was on the page when it was opened. */
  @Whole({ min: 0, max: 1_000_000 }) seen: number;
}

class ToldWords {
  @Words({ max: 500, optional: true }) note?: string;
  @Whole({ min: 0, max: 10, optional: true }) before?: number;
  @Whole({ min: 0, max: 10, optional: true }) after?: number;
  /** A measure of one's own, and the same on that. */
  @Id({ optional: true }) measure?: ThingId;
  @Whole({ min: 0, max: 10, optional: true }) markBefore?: number;
  @Whole({ min: 0, max: 10, optional: true }) markAfter?: number;
  /** Which revision was on the page when it was opened. Without it, this stands whatever stood there. */
  @Whole({ min: 0, max: 1_000_000, optional: true }) seen?: number;
  /** All that is saved from there is one version. */
  @Id({ optional: true }) sitting?: SittingId;
}

export class OutcomeForm extends ToldWords {
  @Choice(outcomes) outcome: Outcome;
}

/** While one still writes, one may not have said it yet. */
export class BegunOutcomeForm extends ToldWords {
  @Choice(outcomes, { optional: true }) outcome?: Outcome;
}

export class RemovalForm {
  @Shape(ownPath, 'not-a-choice', { optional: true }) back?: string;
}
