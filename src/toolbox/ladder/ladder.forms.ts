import { Choice, Day, Id, Line, WallTime, Whole } from '../../platform/http/fields.js';
import type { ThingId } from '../things/thing.entity.js';
import type { ActivityId } from '../toolbox.views.js';

const fear = { min: 0, max: 10 };

export class RungForm {
  @Line({ max: 120 }) what: string;
  @Whole(fear) dread: number;
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
