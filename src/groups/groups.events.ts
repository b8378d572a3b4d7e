import type { PostId } from './thread/post.entity.js';
import type { PersonaId } from '../identity/index.js';
import type { MeasureId } from './moderation/measure.entity.js';
import type { HeldFor } from './moderation/held-for.js';
import type { RoomId } from './room/room.entity.js';
import type { ThreadId } from './thread/thread.entity.js';

/** A post does not show any more, and its author can read why. */
export class PostHidden {
  constructor(readonly postId: PostId) {}
}

/** Somebody else has looked at a hidden post again, and its author can read what they decided. */
export class AppealAnswered {
  constructor(readonly postId: PostId) {}
}

/** Something was said in the live chat of a room. */
export class LineSaid {
  constructor(readonly roomId: RoomId) {}
}

/** A post waits for the consultant. */
export class Held {
  constructor(
    readonly postId: PostId,
    readonly why: HeldFor,
  ) {}
}

/** A post that waited shows. Whether others have read it before. */
export class LetThrough {
  constructor(
    readonly postId: PostId,
    readonly fresh: boolean,
  ) {}
}

/** Several have reported a nickname: what it writes waits until the consultant has looked. */
export class AuthorHeld {
  constructor(readonly personaId: PersonaId) {}
}

/** The consultant has decided something about a nickname, and its owner can read why. */
export class Decided {
  constructor(
    readonly personaId: PersonaId,
    readonly measureId: MeasureId,
  ) {}
}

/** Somebody who asked at a door has an answer. */
export class AnsweredAtTheDoor {
  constructor(
    readonly roomId: RoomId,
    readonly personaId: PersonaId,
    readonly letIn: boolean,
  ) {}
}

/** Somebody has answered in a thread. @param followers who asked to be told, without those who do not get the writer's words */
export class ThreadAnswered {
  constructor(
    readonly threadId: ThreadId,
    readonly postId: PostId,
    readonly followers: readonly PersonaId[],
  ) {}
}

/** Somebody has begun a thread while nobody is on duty. @param listeners the peers who asked to be told */
export class WroteAtNight {
  constructor(
    readonly threadId: ThreadId,
    readonly listeners: readonly PersonaId[],
  ) {}
}
