import type { SystemLookView } from '../../identity/index.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { AudienceName } from './audiences.js';
import type { Ending, GrantId } from './grant.entity.js';
import type { ItemRef, ItemText } from './item.js';

/** A thing of somebody's toolbox as whoever it is shared with sees it; the preview is this and nothing else. */
export interface SeenItem {
  /** The name by which the reader knows its owner. */
  called: string;
  /** What kind of thing it is, in words. */
  kind: string;
  /** Of the owner's words. */
  lang: Lang;
  text: ItemText;
}

/** With whom something is shared now. `until` is the last day, `YYYY-MM-DD`; null: until it is withdrawn. */
export interface SharedWith {
  id: GrantId;
  with: MembershipId;
  name: string;
  until: string | null;
  /** The system of their organisation may fetch it too. */
  system?: true | undefined;
}

/** Something one shares, or has shared. */
export interface OwnShare {
  id: GrantId;
  ref: ItemRef;
  kind: string;
  /** Null for what is gone. */
  title: string | null;
  with: MembershipId;
  name: string;
  /** What they are here. */
  role: string;
  /** By which name they know one; null for what is over. */
  called: string | null;
  /** With somebody of another community than the one that one is in: it is changed there. */
  elsewhere?: true | undefined;
  since: string;
  until: string | null;
  /** Undefined while it is shared. `day`: its day has passed. */
  over?: { why: Ending | 'day'; on?: string | undefined } | undefined;
  /** On which days it was opened, the latest first. */
  looked: string[];
  /** The system of their organisation may fetch it too. */
  system?: true | undefined;
  /** Which systems have fetched it, and on which days. */
  fetched?: SystemLookView[] | undefined;
}

export interface SharingView {
  items: { ref: ItemRef; title: string; kind: string; with: SharedWith[] }[];
  shares: OwnShare[];
}

export interface RecipientView {
  id: MembershipId;
  audience: AudienceName;
  name: string;
  title: string;
  called: string;
  shared: SharedWith | null;
}

export interface ChoosingView {
  ref: ItemRef;
  title: string;
  recipients: RecipientView[];
}

/** Before something is shared, and while it is. */
export interface OfferView {
  ref: ItemRef;
  title: string;
  to: RecipientView;
  seen: SeenItem;
  /** Somebody of the other side can see it, or could: two who compare would know that two names are one person. */
  alsoWith: string[];
  /** The last day unless one chooses another. */
  usual: string;
  /** The organisation whose system could fetch it, if the person lets it. */
  system: string | null;
}

/** One thing that is shared with the reader; no word of it before it is opened. */
export interface SharedRow {
  id: GrantId;
  kind: string;
  since: string;
  until: string | null;
  openedToday: boolean;
}

/** Somebody who shares, by the name the reader knows. */
export interface SharedPerson {
  id: string;
  called: string;
  shared: SharedRow[];
}

export interface OneShared extends SharedRow {
  person: { id: string; called: string };
  /** Null until it is opened today: the owner sees the days on which it was. */
  seen: SeenItem | null;
}
