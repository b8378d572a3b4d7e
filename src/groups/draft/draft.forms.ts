import { Choices, Id, Line, Shape, Tick, Whole, Words } from '../../platform/http/fields.js';
import { type ContentNote, contentNotes } from '../post/content-notes.js';

/** Begun: nothing has to be there, and nothing that is too long yet is refused. */
export class DraftForm {
  @Line({ max: 2_000, optional: true }) title?: string;
  @Shape(/^[a-z]{1,20}$/, 'not-a-choice', { optional: true }) intent?: string;
  @Words({ max: 40_000, optional: true }) body?: string;
  @Choices(contentNotes) about?: ContentNote[];
  @Line({ max: 2_000, optional: true }) words?: string;
  @Shape(/^(nb|en)$/, 'not-a-choice', { optional: true }) lang?: string;
  /** Of the form it comes from; whether to follow is asked when it is posted. */
  @Shape(/^[a-z]{1,5}$/, 'not-a-choice', { optional: true }) follow?: string;
  /** As it comes from the page with the numbers. */
  @Tick() shown?: boolean;
  @Id({ optional: true }) draft?: string;
  @Whole({ min: 1, max: 999_999_999, optional: true }) version?: number;
}

export class DraftParams {
  @Id() id: string;
}
