import { Choice, Day, Id, Line, Shape, Tick, WallTime, Whole, Words } from '../../platform/http/fields.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { ChatLineId } from './chat-line.entity.js';
import type { ChatNoteId } from './chat-note.entity.js';
import type { ChatSeatId } from './chat-seat.entity.js';
import type { ChatSessionId } from './chat-session.entity.js';
import { type TalkMode, talkModes } from './chat-talk.entity.js';

/** What a line, a note or a reason may hold, and how a talk may be run. */
export const chatLimits = { line: 500, note: 500, reason: 500, keepDays: 30, slowSeconds: 300 } as const;

/** Of the page it stands on: the same form sent twice says one thing. */
export class OnceForm {
  @Id({ optional: true }) once?: string;
}

export class LineForm extends OnceForm {
  @Line({ max: chatLimits.line }) body: string;
  /** The page with the numbers has been shown. */
  @Tick() shown?: boolean;
}

export class LinesQuery {
  @Shape(/^[\w-]{30,120}$/, 'not-a-choice', { optional: true }) after?: string;
  /** A fingerprint of what the page shows beside the lines. */
  @Shape(/^[\w-]{16}$/, 'not-a-choice', { optional: true }) shown?: string;
}

export class HandForm {
  @Tick() up?: boolean;
}

export class NoteForm {
  @Words({ max: chatLimits.note }) note: string;
  /** The page with the numbers has been shown. */
  @Tick() shown?: boolean;
}

/** What a host's light may be set to. */
export const lightChoices = ['here', 'away', 'off'] as const;
export class LightForm {
  @Choice(lightChoices) light: (typeof lightChoices)[number];
}

export class PaceForm {
  @Whole({ min: 0, max: chatLimits.slowSeconds }) seconds: number;
}

export class HidingForm {
  @Words({ max: chatLimits.reason }) reason: string;
}

export class TalkForm {
  @Choice(talkModes) mode: TalkMode;
  @Tick() readable?: boolean;
  @Whole({ min: 1, max: chatLimits.keepDays }) keepDays: number;
}

export class SessionForm {
  @Id() host: MembershipId;
  @Day() day: string;
  @WallTime() starts: string;
  @WallTime() ends: string;
  @Tick() weekly?: boolean;
}

export class LineParams {
  @Id() id: ChatLineId;
}
export class SeatParams {
  @Id() id: ChatSeatId;
}
export class NoteParams {
  @Id() id: ChatNoteId;
}
export class SessionParams {
  @Id() id: ChatSessionId;
}
