import { Choice, Id, Line, Whole, Words } from '../../platform/http/fields.js';
import type { ThingId } from '../things/thing.entity.js';
import { type Ring, rings, type Side, sides } from '../things/things.js';

export class PersonForm {
  @Line({ max: 60 }) name: string;
  @Choice(rings) ring: Ring;
  @Choice(sides) side: Side;
  @Words({ max: 500, optional: true }) note?: string;
}

export class ChangedPersonForm extends PersonForm {
  /** Which revision was on the page when it was opened. */
  @Whole({ min: 0, max: 1_000_000 }) seen: number;
}

export class PersonParams {
  @Id() id: ThingId;
}
