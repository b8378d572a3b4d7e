import type { MembershipId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Snapshot } from '../../toolbox/index.js';
import type { AttachmentId } from '../attachments/attachment.js';
import type { CareRelationId } from '../care-relation.entity.js';
import type { Author, ConversationId, ConversationKind } from '../conversation.js';
import type { MessageId } from '../message.entity.js';

export interface RecordedProvider {
  id: MembershipId;
  /** Empty for somebody who does not work here any more. */
  name: string;
}

export interface FileRecord {
  id: AttachmentId;
  name: string;
  type: string;
  size: number;
  bytes?: Buffer | undefined;
}

/** One letter, as it goes into a file or to another system. */
export interface LetterRecord {
  id: MessageId;
  author: Author;
  /** Which provider wrote it; null for the person’s own. */
  by: RecordedProvider | null;
  body: string;
  /** What is stored was changed, and does not open: there is no body. */
  damaged?: true;
  snapshot?: Snapshot | undefined;
  /** The earlier letter that it puts right, where the reader is given that too. */
  corrects: MessageId | null;
  /** What lay beside it. A system gets no bytes: they are fetched in the portal. */
  files: FileRecord[];
  lang: Lang;
  /** ISO instants. */
  sentAt: string;
  openedAt: string | null;
}

/** A conversation for a file or for another system: every id in it is one of the care face. */
export interface ConversationRecord {
  id: ConversationId;
  person: { id: CareRelationId; called: string };
  provider: RecordedProvider & { title: string };
  kind: ConversationKind;
  /** Null for a reader who does not get it. */
  topic: string | null;
  lang: Lang;
  ended: boolean;
  /** In the order they were sent. */
  letters: LetterRecord[];
}
