import type { HelpView } from '../communities/index.js';
import type { Branded, MembershipId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { AppointmentView, FreeTime, UpcomingAppointment } from './appointment/appointment.js';
import type { AttachmentView } from './attachments/attachment.js';
import type { Standing, WaitingProposal } from './agreement/agreement.js';
import type { Snapshot } from '../toolbox/index.js';
import type { FurtherView } from './further/further.js';
import type { HandOverView } from './hand-over/hand-over.js';
import type { ReadingView } from './hours/hours.js';
import type { LetterDraftView } from './draft/letter-draft.js';
import type { LookView } from './looks/look.js';
import type { ReplyTemplateId } from './inbox/reply-template.entity.js';

export type ConversationId = Branded<'ConversationId'>;

/** What the person wants of it. An `update` says how it is right now, and asks for no answer. */
export const conversationKinds = ['question', 'practical', 'update'] as const;
export type ConversationKind = (typeof conversationKinds)[number];

/** What it is about, where it is one of these: a request for an appointment, something of the toolbox, the list of medicines. */
export const subjects = ['appointment', 'toolbox', 'medicines'] as const;
export type Subject = (typeof subjects)[number];

/** What the composer asks for. A request for an appointment is something practical, with an answer of its own kind. */
export const composerKinds = ['question', 'practical', 'appointment', 'update'] as const;
export type ComposerKind = (typeof composerKinds)[number];

/** Of the person's last message: on its way, opened by the provider, answered by them. */
export const conversationStates = ['sent', 'opened', 'answered'] as const;
export type ConversationState = (typeof conversationStates)[number];

export const authors = ['person', 'provider'] as const;
export type Author = (typeof authors)[number];

export interface ProviderView {
  id: MembershipId;
  name: string;
  title: string;
  organisation: string;
  /** What this provider calls the person who asks; null as long as they have not written to them. */
  careName: string | null;
  /** The person wrote with them, and has left them. */
  ended: boolean;
  /** The system of their organisation fetches what they read. */
  system?: true | undefined;
}

/** A provider as one who may write to them sees it: what is agreed, and when something is read. */
export interface WritableProvider extends ProviderView {
  agreement: Standing;
  reading: ReadingView;
  /** A first letter to them was begun and not sent. */
  begun: boolean;
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
  subject: Subject | null;
  topic: string;
  lang: Lang;
  /** One has begun to write on. */
  begun: boolean;
}

export interface MessagesView {
  conversations: OwnConversation[];
  /** Opens the next page of the list, if there is one. */
  older: string | null;
  providers: WritableProvider[];
  /** What is agreed on and lies ahead. */
  appointments: UpcomingAppointment[];
}

export interface ComposerView {
  /** The reader has not been asked yet whether they want letters about messages. */
  askMail?: true;
  providers: WritableProvider[];
  /** Whom the address of the page names. */
  chosen: MembershipId | null;
  kind: ComposerKind | null;
  /** What was begun to them. */
  draft: LetterDraftView | null;
  /** Whom to ring when nobody reads. */
  help: HelpView[];
}

export interface MessageView {
  author: Author;
  /** Who wrote it, as the one who looks knows them; null for one's own. */
  from: string | null;
  body: string;
  /** Things of the person’s toolbox as they stood when it was sent. */
  snapshot?: Snapshot | undefined;
  /** What is stored was changed, and does not open: there is no body. */
  damaged?: true;
  attachments: AttachmentView[];
  lang: Lang;
  sentAt: string;
  openedAt: string | null;
  expectedBy: string | null;
  answered: boolean;
  /** Its place, where whoever looks may still take it back. */
  takesBack: number | null;
  /** Its place, where whoever looks wrote it and may put it right. */
  seq: number | null;
  /** Of the earlier letter that this one puts right: when it was sent; empty for one that is not in this view. */
  corrects: string | null;
  /** When letters were sent that put this one right. */
  corrected: string[];
}

/** A conversation as one of its two parties sees it. */
export interface ConversationView {
  id: ConversationId;
  /** Which of the two is looking. */
  side: Author;
  kind: ConversationKind;
  subject: Subject | null;
  topic: string;
  lang: Lang;
  state: ConversationState;
  /** The other one: the provider as known in the community, or the person's care name and nothing else. */
  other: { name: string; title: string };
  messages: MessageView[];
  /** Messages the provider has not opened yet. Their text is not in this view. Always 0 for the person. */
  unopened: number;
  /** False when nobody writes here any more: the provider does not work here, or the person has left them. */
  open: boolean;
  /** The person has left this provider. */
  ended: boolean;
  /** For the person: the organisation whose system fetches what the provider reads. */
  system?: string | undefined;
  /** What the two have agreed on, and where that stands: `/agreements/:with`. Null for a cover. */
  agreement: (Standing & { with: string }) | null;
  /** If the person writes now: when it is read, and answered. Null for the provider. */
  reading: ReadingView | null;
  /** An answer that is late, and the new day for it. Null for the provider. */
  late: { missed: string; newDay: string | null } | null;
  /** For a cover: whom they cover for. What came before is not in this view. */
  covering: string | null;
  /** When the last letter was sent that the provider has noted in the record. */
  filedUpTo: string | null;
  /** That it was handed on, or would be. */
  handOvers: HandOverView[];
  /** Other providers whom the person has taken in. */
  further: FurtherView;
  /** Who else had words of it before them, for the person; empty for a provider. */
  looks: LookView[];
}

/** The provider's work around a conversation. */
export interface ConversationAtWork extends ConversationView {
  /** The reader is a provider whom the person has taken in. */
  takenIn: boolean;
  /** Times that were offered, and what became of them; empty for a cover and who was taken in. */
  appointments: AppointmentView[];
  /** What one has begun to write on here. */
  draft: LetterDraftView | null;
  /** Which of one's own letters one is about to put right, and when it was sent. */
  correcting: { seq: number; sentAt: string } | null;
  work: {
    /** The next one that wants something, and how many do. */
    next: ConversationId | null;
    previous: ConversationId | null;
    left: number;
    templates: { id: ReplyTemplateId; title: string }[];
    /** The words of the template that was chosen. */
    words: string | null;
    /** To whom it can be handed on; empty for a cover. */
    colleagues: { id: MembershipId; name: string }[];
    /** How many things the person shares, and where they are; null for a cover. */
    shared: { person: string; count: number } | null;
  } | null;
}

export interface InboxRow {
  id: ConversationId;
  careName: string;
  kind: ConversationKind;
  subject: Subject | null;
  topic: string;
  lang: Lang;
  state: ConversationState;
  unopened: number;
  /** One has begun an answer. */
  begun: boolean;
  /** Whom one covers for, where it is not one's own. */
  covering: string | null;
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
  /** Who has proposed an agreement and waits. */
  proposals: WaitingProposal[];
  /** What is agreed on and lies ahead. */
  appointments: UpcomingAppointment[];
  /** What stands in their calendar and was called off in a conversation that they have handed on. */
  free: FreeTime[];
}

export interface EarlierView {
  rows: InboxRow[];
  older: string | null;
}
