import { Choice, Id, Line, Whole, Words } from '../../platform/http/fields.js';
import type { ThingId } from '../things/thing.entity.js';
import type { SittingId } from '../versions/version.entity.js';
import { type Ring, rings, type Side, sides } from '../things/things.js';

class PersonDetails {
  @Words({ max: 500, optional: true }) note?: string;
  /** The page as it was opened once: all that is saved from there is one line, or one version of it. */
  @Id({ optional: true }) sitting?: SittingId;
}

export class PersonForm extends PersonDetails {
  @Line({ max: 60 }) name: string;
  @Choice(rings) ring: Ring;
  @Choice(sides) side: Side;
}

/** While one still writes, it may be taken back, and one may not have said where yet. */
export class BegunPersonForm extends PersonDetails {
  @Line({ min: 0, max: 60 }) name: string;
  @Choice(rings, { optional: true }) ring?: Ring;
  @Choice(sides, { optional: true }) side?: Side;
}

export class ChangedPersonForm extends PersonForm {
  /** Which revision was on the page when it was opened. */
  @Whole({ min: 0, max: 1_000_000 }) seen: number;
}

export class PersonParams {
  @Id() id: ThingId;
}
