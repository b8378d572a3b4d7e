import { Id, Line, Whole, Words } from '../../platform/http/fields.js';
import type { ThingId } from '../things/thing.entity.js';

export class MedicineForm {
  @Line({ max: 120 }) name: string;
  @Line({ max: 200, optional: true }) how?: string;
  @Words({ max: 1000, optional: true }) experience?: string;
  @Words({ max: 1000, optional: true }) questions?: string;
}

export class ChangedMedicineForm extends MedicineForm {
  /** Which revision was on the page when it was opened. */
  @Whole({ min: 0, max: 1_000_000 }) seen: number;
}

export class MedicineParams {
  @Id() id: ThingId;
}
