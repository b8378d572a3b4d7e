import { Choice, Id, Tick, Words } from '../../platform/http/fields.js';
import type { MembershipId } from '../../platform/http/actor.js';
import { type OwnNoteKind, ownNoteKinds } from './own-note-kinds.js';
import type { ReflectionId } from './wellbeing.entity.js';

export const ownNoteMax = 4000;

export class FoldingForm {
  @Tick() folded?: boolean;
}

export class KeysForm {
  @Tick() keys?: boolean;
}

export class OwnNoteForm {
  @Choice(ownNoteKinds) kind: OwnNoteKind;
  @Words({ max: ownNoteMax }) words: string;
}

export class OwnNotesQuery {
  @Id({ optional: true }) after?: string;
}

export class OwnNoteParams {
  @Id() note: string;
}

export class ReflectionForm {
  @Id() meetup: string;
  @Id() with: MembershipId;
}

export class ReflectionParams {
  @Id() reflection: ReflectionId;
}

export class ReflectionWordsForm {
  @Words({ max: ownNoteMax }) words: string;
}
