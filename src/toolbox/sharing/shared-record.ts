import type { MembershipId } from '../../platform/http/actor.js';
import type { GrantId } from './grant.entity.js';
import type { ItemRef } from './item.js';

/** Something that is shared with a provider, as it goes into a file or to another system; no word of the thing itself. */
export interface SharedRecord {
  id: GrantId;
  ref: ItemRef;
  /** What kind of thing it is, in words. */
  kind: string;
  provider: { id: MembershipId; name: string };
  /** `YYYY-MM-DD`; `until` is the last day, null: until it is withdrawn. */
  since: string;
  until: string | null;
}
