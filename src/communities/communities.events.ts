import type { CommunityId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { StaffToInvite } from './community.file.js';

/** A community exists from now on; other features give it what they own (a first room, invitations). */
export class CommunityFounded {
  constructor(
    readonly communityId: CommunityId,
    readonly lang: Lang,
    readonly staff: readonly StaffToInvite[],
  ) {}
}
