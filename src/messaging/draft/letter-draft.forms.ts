import { Files, Id, Line, Shape, Tick, Whole, Words } from '../../platform/http/fields.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { Upload } from '../../platform/http/uploads.js';
import { attachmentsMax } from '../attachments/attachments.limits.js';

/** Begun: nothing has to be there, and nothing that is too long yet is refused. Files are not kept. */
export class LetterDraftForm {
  @Words({ max: 40_000, optional: true }) body?: string;
  @Whole({ min: 1, max: 999_999_999, optional: true }) corrects?: number;
  @Files({ max: attachmentsMax }) files?: Upload[];
  @Id({ optional: true }) draft?: string;
  @Whole({ min: 1, max: 999_999_999, optional: true }) version?: number;
}

export class FirstLetterDraftForm {
  @Id() provider: MembershipId;
  @Line({ max: 2_000, optional: true }) careName?: string;
  @Shape(/^[a-z]{1,20}$/, 'not-a-choice', { optional: true }) kind?: string;
  @Line({ max: 2_000, optional: true }) topic?: string;
  @Words({ max: 40_000, optional: true }) body?: string;
  @Words({ max: 40_000, optional: true }) times?: string;
  @Shape(/^[a-z]{1,20}$/, 'not-a-choice', { optional: true }) way?: string;
  @Files({ max: attachmentsMax }) files?: Upload[];
  /** Said when the letter is sent. */
  @Tick() mail?: boolean;
  @Id({ optional: true }) draft?: string;
  @Whole({ min: 1, max: 999_999_999, optional: true }) version?: number;
}

export class FirstLetterPlace {
  @Id() provider: MembershipId;
}
