import { Choice, Id, Line, Shape, Words } from '../platform/http/fields.js';
import { type Lang, langs } from '../platform/i18n/lang.js';
import { type Intent, intents } from './intents.js';

export class GroupParams {
  @Id() id: string;
}

export class AfterQuery {
  @Shape(/^[\w-]{30,120}$/, 'not-a-choice', { optional: true }) after?: string;
}

export class ThreadForm {
  @Line({ max: 120 }) title: string;
  @Choice(intents) intent: Intent;
  @Words({ max: 8000 }) body: string;
  @Choice(langs, { optional: true }) lang?: Lang;
}

export class PostForm {
  @Words({ max: 8000 }) body: string;
  @Choice(langs, { optional: true }) lang?: Lang;
}

export class ReasonForm {
  @Words({ max: 1000 }) reason: string;
}

export class LineForm {
  @Line({ max: 500 }) body: string;
}
