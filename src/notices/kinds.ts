import { Injectable } from '@nestjs/common';
import type { Message } from '../platform/i18n/catalogue.js';
import type { Role } from '../platform/ui/here.js';

/** What a person can choose about, each as one thing. `door`: of what one comes to, that it is called off or moved. */
export const groups = ['rooms', 'meetups', 'messages', 'door', 'own'] as const;
export type Group = (typeof groups)[number];

export const channels = ['mail', 'push', 'text'] as const;
export type Channel = (typeof channels)[number];

/** Which of them somebody may hear of at all. */
export const groupsFor: Readonly<Record<Role, readonly Group[]>> = {
  ServiceUser: groups,
  Consultant: ['rooms', 'meetups'],
  Provider: ['messages'],
  Coordinator: [],
};

/**
 * Until somebody chooses. By mail nothing but what they would stand before a closed door for, and what they have asked to be
 * reminded of, which was a yes. Whoever works here hears of their work: an unread letter is somebody else's wait. Push begins
 * with adding a device and texts with a number, which is a choice in itself.
 */
const usualMail: Readonly<Record<Role, readonly Group[]>> = {
  ServiceUser: ['door', 'own'],
  Consultant: ['meetups', 'messages', 'own'],
  Provider: ['meetups', 'messages', 'own'],
  Coordinator: ['meetups', 'messages', 'own'],
};
export const usual = (channel: Channel, role: Role): readonly Group[] =>
  channel === 'mail' ? usualMail[role] : groups;

/** What can be told of, by the feature in which it happens. */
export interface NoticeKind {
  group: Group;
  /** Whoever does not know it stands before a closed door: it reaches also who wants to hear of that alone. */
  door?: true;
  /** One sentence, the same for everybody: nothing of what was written, by whom, or where. */
  words: Message;
  /** Where one reads it. */
  href: (target: string) => string;
}

/** All kinds there are. `notices` knows none of the features that tell. */
@Injectable()
export class NoticeKinds {
  readonly #kinds = new Map<string, NoticeKind>();

  register(name: string, kind: NoticeKind): void {
    this.#kinds.set(name, kind);
  }

  get(name: string): NoticeKind | undefined {
    return this.#kinds.get(name);
  }
}
