import { Line } from '../../platform/http/fields.js';
import { limits } from './apart-rule.js';

export class ApartForm {
  @Line({ max: limits.text }) text: string;
}
