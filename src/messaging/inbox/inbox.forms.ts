import { Id, Line, Tick, Whole, Words } from '../../platform/http/fields.js';
import { bodyMax } from '../messaging.limits.js';
import { searchMax, templateTitleMax } from './inbox.limits.js';
import type { ReplyTemplateId } from './reply-template.entity.js';

export class TemplateForm {
  @Line({ max: templateTitleMax }) title: string;
  @Words({ max: bodyMax }) body: string;
}

export class TemplateParams {
  @Id() template: ReplyTemplateId;
}

export class SearchForm {
  @Line({ min: 2, max: searchMax }) words: string;
}

/** Which template an answer begins with, and which of one's own letters it puts right: 0 for none after all. */
export class WorkQuery {
  @Id({ optional: true }) template?: ReplyTemplateId;
  @Whole({ min: 0, max: 999_999_999, optional: true }) corrects?: number;
}

export class FilingForm {
  @Tick() undo: boolean;
}
