import type { Branded } from '../platform/http/actor.js';
import type { SpotKey } from './places.js';

export type LocalGroupId = Branded<'LocalGroupId'>;

export const groupKinds = ['peer', 'activity', 'walk', 'cafe', 'relatives'] as const;
export type GroupKind = (typeof groupKinds)[number];
/** In the order of `BYDAY`, and `varies` for what has no fixed day. */
export const groupDays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su', 'varies'] as const;
export type GroupDay = (typeof groupDays)[number];
export const reaches = ['25', '50', '100', '300'] as const;

/** `waiting` for a consultant; `asleep` when nobody has said that it is still there. */
export const groupStates = ['waiting', 'shown', 'asleep'] as const;
export type GroupState = (typeof groupStates)[number];

/** What a group says of itself, for anybody. */
export interface GroupFacts {
  name: string;
  kind: GroupKind;
  place: SpotKey;
  day: GroupDay;
  /** `HH:MM` on the wall. */
  time?: string | undefined;
  about: string;
  /** How anybody reaches it: an address, a number, a page. */
  contact: string;
}

export interface GroupRowView extends GroupFacts {
  id: LocalGroupId;
  /** `YYYY-MM-DD`: when somebody last said that this is right. */
  freshOn: string;
  /** From the chosen place. */
  km?: number;
}

export interface Search {
  kind?: GroupKind | undefined;
  day?: GroupDay | undefined;
  from?: SpotKey | undefined;
  within?: (typeof reaches)[number] | undefined;
}

export interface DirectoryView {
  search: Search;
  groups: GroupRowView[];
  mayCheck: boolean;
}

/** What somebody who has been there writes. */
export interface GroupWordView {
  id: string;
  words: string;
  /** Told only to members of the writer's own community. */
  nickname?: string;
}

export interface GroupView extends GroupRowView {
  words: GroupWordView[];
  /** The reader can write what it was like; under this nickname. */
  writesAs?: string;
  sent: boolean;
}

/** For the consultants: what somebody has to look at before anybody else sees it, and what has grown old. */
export interface ChecksView {
  groups: (GroupFacts & { id: LocalGroupId })[];
  old: (GroupFacts & { id: LocalGroupId; freshOn: string })[];
  words: (GroupWordView & { group: string })[];
}
