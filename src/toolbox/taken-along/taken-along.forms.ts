import { File, Id, Line } from '../../platform/http/fields.js';
import type { ArrivalId } from './arrival.entity.js';

export class ArrivalForm {
  @File() file: Buffer;
}

export class KeepForm {
  /** What was looked at. */
  @Id() arrival: ArrivalId;
}

export class EmptyingForm {
  /** The word the page shows, typed again. */
  @Line({ max: 20 }) word: string;
}
