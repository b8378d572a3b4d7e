import type { Branded, MembershipId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';

export type ConversationId = Branded<'ConversationId'>;

/** What the person wants of it. An `update` says how it is right now, and asks for no answer. */
export const conversationKinds = ['question', 'practical', 'update'] as const;
export type ConversationKind = (typeof conversationKinds)[number];

/** Of the person's last message: on its way, opened by the provider, answered by them. */
export const conversationStates = ['sent', 'opened', 'answered'] as const;
export type ConversationState = (typeof conversationStates)[number];

export const authors = ['person', 'provider'] as const;
export type Author = (typeof authors)[number];

/** Working days until an answer is expected. With working agreements each pair will have its own. */
export const answerWithin = 3;

export interface ProviderView {
  id: MembershipId;
  name: string;
  title: string;
  organisation: string;
  /** What this provider calls the person who asks; null as long as they have not written to them. */
  careName: string | null;
}

/** A conversation of one's own, without a word of what it is about: for the front page. */
export interface ConversationSummary {
  id: ConversationId;
  kind: ConversationKind;
  provider: { name: string; title: string };
  state: ConversationState;
  /** When it came to be so: sent, opened or answered. ISO instant. */
  at: string;
  /** The local day by which an answer is expected, while one is. */
  expectedBy?: string | undefined;
  /** The provider had the last word, within a week. What the person has read is not tracked. */
  hasNewAnswer: boolean;
}

export interface OwnConversation extends ConversationSummary {
  topic: string;
  lang: Lang;
}

export interface MessagesView {
  conversations: OwnConversation[];
  /** Opens the next page of the list, if there is one. */
  older: string | null;
  providers: ProviderView[];
}

export interface ComposerView {
  providers: ProviderView[];
  /** Whom the address of the page names. */
  chosen: MembershipId | null;
  kind: ConversationKind | null;
  /** The local day by which an answer is expected if it is sent now. */
  expectedBy: string;
}

export interface MessageView {
  author: Author;
  body: string;
  lang: Lang;
  sentAt: string;
  openedAt: string | null;
  expectedBy: string | null;
  answered: boolean;
}

/** A conversation as one of its two parties sees it. */
export interface ConversationView {
  id: ConversationId;
  /** Which of the two is looking. */
  side: Author;
  kind: ConversationKind;
  topic: string;
  lang: Lang;
  state: ConversationState;
  /** The other one: the provider as known in the community, or the person's care name and nothing else. */
  other: { name: string; title: string };
  messages: MessageView[];
  /** Messages the provider has not opened yet. Their text is not in this view. Always 0 for the person. */
  unopened: number;
  /** False when the provider does not work here any more. */
  open: boolean;
  /** If the person writes now: the local day by which an answer is expected. Null for updates and for the provider. */
  expectedBy: string | null;
}

export interface InboxRow {
  id: ConversationId;
  careName: string;
  kind: ConversationKind;
  topic: string;
  lang: Lang;
  state: ConversationState;
  unopened: number;
  /** The last message. ISO instant. */
  at: string;
  expectedBy: string | null;
}

/** A provider's work, in the order in which it wants doing. */
export interface InboxView {
  overdue: InboxRow[];
  due: InboxRow[];
  waiting: InboxRow[];
  /** How it is right now: to glance at, no answer expected. */
  updates: InboxRow[];
  /** The newest ones that ask for nothing any more. */
  earlier: InboxRow[];
}

export interface EarlierView {
  rows: InboxRow[];
  older: string | null;
}
