import type { PostId } from './post.entity.js';
import type { RoomId } from './room.entity.js';

/** A post does not show any more, and its author can read why. */
export class PostHidden {
  constructor(readonly postId: PostId) {}
}

/** Something was said in the live chat of a room. */
export class LineSaid {
  constructor(readonly roomId: RoomId) {}
}
