import type { RoomId } from '../room/room.entity.js';
import type { ChatLineId } from './chat-line.entity.js';

/** The consultant has hidden a line; whoever wrote it can read why. */
export class LineHidden {
  constructor(
    readonly roomId: RoomId,
    readonly lineId: ChatLineId,
  ) {}
}

/** Somebody else has looked at a hidden line again, and its author can read what they decided. */
export class LineAppealAnswered {
  constructor(readonly lineId: ChatLineId) {}
}

/** How a talk is run has changed, or whose hands are up, or what the host is told. */
export class TalkChanged {
  constructor(readonly roomId: RoomId) {}
}
