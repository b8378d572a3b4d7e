import { Choice, Day, Id, Line, WallTime, Whole } from '../../platform/http/fields.js';
import type { ThingId } from '../things/thing.entity.js';
import type { ActivityId } from '../toolbox.views.js';
import type { SittingId } from '../versions/version.entity.js';

const fear = { min: 0, max: 10 };

class RungDetails {
  /** May be said later. */
  @Whole({ ...fear, optional: true }) dread?: number;
  /** The page as it was opened once: all that is saved from there is one step, or one version of it. */
  @Id({ optional: true }) sitting?: SittingId;
}

export class RungForm extends RungDetails {
  @Line({ max: 120 }) what: string;
}

/** While one still writes, it may be taken back. */
export class BegunRungForm extends RungDetails {
  @Line({ min: 0, max: 120 }) what: string;
}

export class ChangedRungForm extends RungForm {
  /** Which revision was on the page when it was opened. */
  @Whole({ min: 0, max: 1_000_000 }) seen: number;
}

export class RungParams {
  @Id() id: ThingId;
}

export class TryForm {
  @Whole(fear) before: number;
  @Whole({ ...fear, optional: true }) after?: number;
}

export class AfterForm {
  @Whole(fear) after: number;
}

export class SkipForm {
  @Choice(['yes', 'no']) skip: 'yes' | 'no';
}

export class RungActivityParams extends RungParams {
  @Id() activity: ActivityId;
}

export class RungActivityForm {
  @Id() activity: ActivityId;
}

export class RungDayForm {
  @Day() day: string;
  @WallTime({ optional: true }) time?: string;
}
