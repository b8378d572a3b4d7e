import type { MembershipId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { GoalState } from '../toolbox.views.js';
import type { GrantId } from './grant.entity.js';
import type { ItemRef, ItemText } from './item.js';

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

/** The same for a system: whose it is, by the id and the name of the care face. */
export interface SystemSharedRecord extends SharedRecord {
  person: { id: string; called: string };
}

/** A thing as it stands now. */
export interface OpenedRecord extends SystemSharedRecord {
  lang: Lang;
  text: ItemText;
  /** Of a goal: where one is with it. */
  state?: GoalState | undefined;
}
