import { Choice, Line, Tick, Words } from '../../platform/http/fields.js';
import { type Lang, langs } from '../../platform/i18n/lang.js';

export class QuestionForm {
  @Words({ max: 2_000 }) body: string;
  @Choice(langs, { optional: true }) lang?: Lang;
  /** The page with the numbers has been shown. */
  @Tick() shown?: boolean;
}

export class PutForm {
  @Line({ max: 120 }) title: string;
  @Words({ max: 8_000 }) body: string;
}
