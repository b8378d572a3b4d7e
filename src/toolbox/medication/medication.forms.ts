import { Id, Line, Whole, Words } from '../../platform/http/fields.js';
import type { ThingId } from '../things/thing.entity.js';
import type { SittingId } from '../versions/version.entity.js';

class MedicineDetails {
  @Line({ max: 200, optional: true }) how?: string;
  @Words({ max: 1000, optional: true }) experience?: string;
  @Words({ max: 1000, optional: true }) questions?: string;
  /** The page as it was opened once: all that is saved from there is one line, or one version of it. */
  @Id({ optional: true }) sitting?: SittingId;
}

export class MedicineForm extends MedicineDetails {
  @Line({ max: 120 }) name: string;
}

/** While one still writes, it may be taken back. */
export class BegunMedicineForm extends MedicineDetails {
  @Line({ min: 0, max: 120 }) name: string;
}

export class ChangedMedicineForm extends MedicineForm {
  /** Which revision was on the page when it was opened. */
  @Whole({ min: 0, max: 1_000_000 }) seen: number;
}

export class MedicineParams {
  @Id() id: ThingId;
}
