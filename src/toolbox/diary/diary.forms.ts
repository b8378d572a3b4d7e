import { Day, Id, Whole, Words } from '../../platform/http/fields.js';
import { listTakes } from '../things/things.js';
import type { SittingId } from '../versions/version.entity.js';
import type { NoteId } from './day-note.entity.js';

export class DiaryQuery {
  /** Any day of the newest week to show. */
  @Day({ optional: true }) upTo?: string;
}

/** The first day and the last. */
export class PeriodForm {
  @Day() from: string;
  @Day() to: string;
}

export class NoteParams {
  @Id() id: NoteId;
}

/** `mark3` is what is said on the measure at the third place of one's own list. */
export type MarkName = `mark${number}`;
export const markNames = Array.from({ length: listTakes.measure }, (_, n): MarkName => `mark${n + 1}`);

/** Everything but the day may be left out, as long as something is said. */
export class DayNoteForm {
  @Words({ max: 2000, optional: true }) words?: string;
  @Day() day: string;
  @Whole({ min: 0, max: 10, optional: true }) mood?: number;
  /** The page as it was opened once: all that is saved from there is one note, or one version of it. */
  @Id({ optional: true }) sitting?: SittingId;
  [mark: MarkName]: number | undefined;
}
for (const name of markNames) Whole({ min: 0, max: 10, optional: true })(DayNoteForm.prototype, name);

export class ChangedNoteForm extends DayNoteForm {
  /** Which revision was on the page when it was opened. */
  @Whole({ min: 0, max: 1_000_000 }) seen: number;
}
