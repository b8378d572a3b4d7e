import { Shape, Shapes } from '../../platform/http/fields.js';

export class PaperQuery {
  /** Ids of the meetups of which the house is printed. */
  @Shapes(/^[\da-f-]{36}$/, { atMost: 8 }) with?: string[];
}

export class DeskPhoneForm {
  @Shape(/^[+\d ]{3,20}$/, 'not-a-number', { optional: true }) phone?: string;
}
