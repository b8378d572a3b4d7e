import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import type { Message } from '../../platform/i18n/catalogue.js';

/** Something open that somebody has to look at. */
export interface OpenThing {
  /** The id of what it is about, in its own feature. */
  about: string;
  communityId: CommunityId;
  /** What it is called on the desk: a heading, a name. Absent: the name of its kind says it all. */
  says?: string | undefined;
  lang?: string | undefined;
  /** Who may have it, where that is not everybody at the desk. */
  only?: readonly MembershipId[] | undefined;
  /** Where one does something about it. */
  href: string;
  /** Since when it waits, where that is known to the minute. */
  since?: Temporal.Instant | undefined;
}

/** For how long somebody may put a thing aside. */
export const snoozes = ['quarter', 'hours', 'tomorrow', 'week'] as const;
export type Snooze = (typeof snoozes)[number];

/** Every kind there is: a new one is a name here, and a registration where it belongs. */
export const deskKindNames = [
  'flag',
  'breach',
  'incident',
  'check-in',
  'report',
  'case',
  'look-up',
  'appeal',
  'measure-appeal',
  'held',
  'chat-note',
  'door',
  'question',
  'thread',
  'newcomer',
  'first-timer',
  'before-meetup',
  'barrier',
  'no-show',
  'count',
  'holiday',
  'poll',
  'peer-held',
  'library',
  'directory',
  'proposal',
  'proposal-report',
] as const;
export type DeskKindName = (typeof deskKindNames)[number];

/** One kind of thing that comes to the desk. */
export interface DeskKind {
  /** What it is, in two languages. */
  words: Message;
  /** 0 is somebody in danger; what is higher can wait longer. */
  urgency: 0 | 1 | 2 | 3 | 4;
  /**
   * `there`: its own page ends it, and until then it is on the desk whatever anybody does here. `here`: nothing but a consultant's
   * word at the desk ends it.
   */
  ends: 'there' | 'here';
  /** Consultants of the community that stands in may be handed it. */
  standsIn?: true | undefined;
  /** What is open for this consultant. A constant number of reads. */
  open: (actor: Actor) => Promise<OpenThing[]>;
}

/**
 * What comes to the desk. Whoever has something that a human must look at registers it once, when it starts, and stays the one who
 * knows whether it is open: the desk keeps no copy that could be lost or out of date.
 */
@Injectable()
export class DeskKinds {
  readonly #kinds = new Map<string, DeskKind>();

  register(name: DeskKindName, kind: DeskKind): void {
    if (this.#kinds.has(name)) throw new Error(`The desk has two kinds called ${name}.`);
    this.#kinds.set(name, kind);
  }

  get(name: string): DeskKind | undefined {
    return this.#kinds.get(name);
  }

  get all(): ReadonlyMap<string, DeskKind> {
    return this.#kinds;
  }
}
