import { Choice, Line, Tick } from '../../platform/http/fields.js';
import { mutedKinds } from './mutes.service.js';

/** What can be undone on the page of what is one's own. */
export const undoKinds = [...mutedKinds, 'follow'] as const;

export class SwitchForm {
  @Tick() on?: boolean;
}

export class MutedWordForm {
  @Line({ max: 60 }) word: string;
}

export class UndoForm {
  @Choice(undoKinds) kind: (typeof undoKinds)[number];
  @Line({ max: 60 }) what: string;
}
