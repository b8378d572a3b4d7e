import { Injectable } from '@nestjs/common';
import type { Message } from '../platform/i18n/catalogue.js';
import type { Role } from '../platform/ui/here.js';

/** What a person can choose about, each as one thing. */
export const groups = ['rooms', 'meetups', 'messages', 'own'] as const;
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
 * Until somebody chooses. By mail what they would otherwise stand at a closed door for, or wait for in vain: an answer that
 * concerns their own place or their own question, and what they have asked to be reminded of themselves. Push begins with
 * adding a device and texts with a number, which is a choice in itself.
 */
export const usual: Readonly<Record<Channel, readonly Group[]>> = {
  mail: ['meetups', 'messages', 'own'],
  push: groups,
  text: groups,
};

/** What can be told of, by the feature in which it happens. */
export interface NoticeKind {
  group: Group;
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
