import type { CommunityId } from '../../platform/http/actor.js';

/** Something on the desk of a community is not as it was. */
export class DeskChanged {
  constructor(readonly communityId: CommunityId) {}
}
