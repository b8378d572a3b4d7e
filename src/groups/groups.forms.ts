import { Choice, Choices, Id, Line, Shape, Tick, Whole, Words } from '../platform/http/fields.js';
import { type Lang, langs } from '../platform/i18n/lang.js';
import { type ContentNote, contentNotes } from './post/content-notes.js';
import { type ReactionKind, reactionKinds } from './post/reactions.js';
import { type Intent, intents } from './thread/intents.js';

export class GroupParams {
  @Id() id: string;
}

export class AfterQuery {
  @Shape(/^[\w-]{30,120}$/, 'not-a-choice', { optional: true }) after?: string;
}

/** Where a thread goes on, and whose words one wants to answer. */
export class ThreadQuery extends AfterQuery {
  @Id({ optional: true }) quote?: string;
  @Id({ optional: true }) draft?: string;
}

/** Where the list of a room goes on, and which of the threads one has begun to write one goes on with. */
export class RoomQuery extends AfterQuery {
  @Id({ optional: true }) draft?: string;
}

class NotesForm {
  @Choices(contentNotes) about?: ContentNote[];
  @Line({ max: 80, optional: true }) words?: string;
}

export class PostForm extends NotesForm {
  @Words({ max: 8000 }) body: string;
  @Choice(langs, { optional: true }) lang?: Lang;
  /** What it was kept as while it was written. */
  @Id({ optional: true }) draft?: string;
  @Whole({ min: 1, max: 999_999_999, optional: true }) version?: number;
  /** The page with the numbers has been shown. */
  @Tick() shown?: boolean;
}

export class ThreadForm extends PostForm {
  @Line({ max: 120 }) title: string;
  @Choice(intents) intent: Intent;
  @Tick() follow?: boolean;
}

export class EditForm extends NotesForm {
  @Words({ max: 8000 }) body: string;
  /** The page with the numbers has been shown. */
  @Tick() shown?: boolean;
}

export class AppealForm {
  @Words({ max: 2000 }) words: string;
}

export class DecisionForm {
  @Choice(['overturn', 'uphold']) decision: 'overturn' | 'uphold';
  @Words({ max: 1000 }) answer: string;
}

export class ReactionForm {
  @Choice(reactionKinds) kind: ReactionKind;
  @Tick() on?: boolean;
}

export class ReasonForm {
  @Words({ max: 1000 }) reason: string;
}

export class CalmForm {
  @Tick() on?: boolean;
  @Shape(/^\/(rooms|threads)(\/[0-9a-f-]{36}|\/rest)?$/, 'not-a-choice', { optional: true }) back?: string;
}
