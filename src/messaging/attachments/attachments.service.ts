import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import type { Upload } from '../../platform/http/uploads.js';
import { Random } from '../../platform/time/random.js';
import { opened } from '../damaged.js';
import type { ConversationId } from '../conversation.js';
import type { MessageId } from '../message.entity.js';
import { contentAt, labelAt } from '../sealed-words.js';
import type { AttachmentId, AttachmentLabel, AttachmentView } from './attachment.js';
import { Attachment } from './attachment.entity.js';
import { attachmentWords } from './attachments.words.js';
import { Damaged } from './attachments.problems.js';
import { type Cleaned, cleaned } from './cleaned.js';

interface LabelRow {
  id: AttachmentId;
  message_id: MessageId;
  place: number;
  label: Buffer;
}

/** More than one sends of one's own papers in a day, and less than would fill a disk. */
const perPerson: Limit = { name: 'attachments', points: 40, seconds: 24 * 60 * 60 };

const damagedLabel = { name: '', kind: 'txt' as const, size: 0, damaged: true as const };

/** Files beside letters. Whoever asks here has found out before whether the letter is for them. */
@Injectable()
export class Attachments {
  constructor(
    private readonly limits: Limits,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** Before the unit of work: looking into a file takes its time. @throws NotAKindWeTake, TooMany */
  async prepare(actor: Actor, uploads: readonly Upload[]): Promise<Cleaned[]> {
    const unnamed = attachmentWords(actor)('files.unnamed');
    const found: Cleaned[] = [];
    for (const upload of uploads) {
      await this.limits.spend(perPerson, actor.accountId);
      found.push(await cleaned(upload, unnamed));
    }
    return found;
  }

  /** With the letter they lie beside. Inside its unit of work. */
  async add(
    community: CommunityId,
    conversation: ConversationId,
    messageId: MessageId,
    files: readonly Cleaned[],
  ): Promise<void> {
    for (const [index, { bytes, name, kind, size }] of files.entries()) {
      const id = this.random.id<AttachmentId>(`attachment ${messageId}`);
      const [label, content] = [labelAt(community, conversation, id), contentAt(community, conversation, id)];
      const told: AttachmentLabel = { name, kind, size };
      await this.unit.manager.insert(Attachment, {
        id,
        messageId,
        place: index + 1,
        label: await this.vault.seal(label.owner, label.place, JSON.stringify(told)),
        content: await this.vault.sealFile(content.owner, content.place, bytes),
      });
    }
  }

  /** Beside which of these letters something lies. One read. */
  async carrying(messages: readonly MessageId[]): Promise<Set<MessageId>> {
    const rows = await this.read.all<{ id: MessageId }>(
      sql`select distinct message_id as id from attachment where message_id in ${list(messages)}`,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What lies beside these letters of one conversation; one read, and no file is opened. */
  async beside(
    community: CommunityId,
    conversation: ConversationId,
    messages: readonly MessageId[],
  ): Promise<Map<MessageId, AttachmentView[]>> {
    const rows = await this.read.all<LabelRow>(sql`
      select id, message_id, place, label from attachment
      where message_id in ${list(messages)} order by message_id, place`);
    const found = new Map<MessageId, AttachmentView[]>();
    if (rows.length === 0) return found;
    const at = (row: LabelRow) => labelAt(community, conversation, row.id);
    const open = await this.vault.opener(rows.map((row) => at(row).owner));
    for (const row of rows) {
      const told = () => JSON.parse(open(at(row).owner, at(row).place, row.label)) as AttachmentLabel;
      const label = opened('The name of a file', told, damagedLabel);
      found.set(row.message_id, [...(found.get(row.message_id) ?? []), { id: row.id, ...label }]);
    }
    return found;
  }

  /** One file beside one of these letters. @throws Damaged */
  async content(
    community: CommunityId,
    conversation: ConversationId,
    messages: readonly MessageId[],
    id: AttachmentId,
  ): Promise<(Cleaned & { place: number }) | undefined> {
    const found = await this.#content(community, conversation, messages, id);
    if (found && !found.whole) throw Damaged();
    return found && { ...found.whole!, place: found.place };
  }

  /** The same for a file of many letters: one that does not open takes none of the others along. */
  async bytes(
    community: CommunityId,
    conversation: ConversationId,
    messages: readonly MessageId[],
    id: AttachmentId,
  ): Promise<Buffer | undefined> {
    return (await this.#content(community, conversation, messages, id))?.whole?.bytes;
  }

  async #content(
    community: CommunityId,
    conversation: ConversationId,
    messages: readonly MessageId[],
    id: AttachmentId,
  ): Promise<{ place: number; whole: Cleaned | undefined } | undefined> {
    const row = await this.read.one<LabelRow & { content: Buffer }>(sql`
      select id, message_id, place, label, content from attachment
      where id = ${id} and message_id in ${list(messages)}`);
    if (!row) return undefined;
    const [label, content] = [labelAt(community, conversation, id), contentAt(community, conversation, id)];
    const open = await this.vault.opener([label.owner]);
    const openFile = await this.vault.fileOpener(content.owner);
    const whole = opened(
      'A file',
      () => ({
        ...(JSON.parse(open(label.owner, label.place, row.label)) as AttachmentLabel),
        bytes: openFile(content.place, row.content),
      }),
      undefined,
    );
    return { place: row.place, whole };
  }
}
