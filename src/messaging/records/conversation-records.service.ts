import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/crypto/vault.js';
import { instantFrom, instantOrNull } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { attachmentKinds } from '../attachments/attachment.js';
import { Attachments } from '../attachments/attachments.service.js';
import type { ConversationId } from '../conversation.js';
import { type ConversationRow, ConversationsRepository, type LetterRow } from '../conversations.repository.js';
import { opened } from '../damaged.js';
import type { MessageId } from '../message.entity.js';
import { bodyAt, careNameAt, openedSnapshot, snapshotAt, topicAt } from '../sealed-words.js';
import type { ConversationRecord, LetterRecord } from './conversation-record.js';

const damagedWords = { body: '', damaged: true as const };

/** Conversations as they go out of the portal: into a person's own file. */
@Injectable()
export class ConversationRecords {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly attachments: Attachments,
    private readonly vault: Vault,
  ) {}

  /** All of one's own conversation. @throws NotHere for everybody else, the provider too */
  async own(actor: Actor, id: ConversationId): Promise<ConversationRecord> {
    const row = actor.role === 'ServiceUser' ? await this.conversations.one(actor, id) : undefined;
    if (!row) throw NotHere();
    const [record] = await this.#records([{ row, letters: await this.conversations.letters([id]), topic: true }]);
    return record!;
  }

  /** Two reads for all of them, and one for each whose letters have something beside them. */
  async #records(given: readonly Given[]): Promise<ConversationRecord[]> {
    const open = await this.vault.opener(
      given.flatMap(({ row }) => [
        topicAt(row.community_id, row.id).owner,
        careNameAt(row.community_id, row.relation_id).owner,
      ]),
    );
    const carrying = await this.attachments.carrying(given.flatMap(({ letters }) => letters.map(({ id }) => id)));
    const records: ConversationRecord[] = [];
    for (const { row, letters, topic } of given) {
      const { community_id: community, id } = row;
      const own = letters.map((letter) => letter.id).filter((each) => carrying.has(each));
      const files = own.length > 0 ? await this.attachments.beside(community, id, own) : new Map<MessageId, never[]>();
      const [careName, heading] = [careNameAt(community, row.relation_id), topicAt(community, id)];
      records.push({
        id,
        person: { id: row.relation_id, called: open(careName.owner, careName.place, row.care_name) },
        provider: { id: row.provider_id, name: row.provider_name, title: row.provider_title },
        kind: row.kind,
        topic: topic ? open(heading.owner, heading.place, row.topic) : null,
        lang: row.lang,
        ended: row.ended_at != null,
        letters: letters.map((letter): LetterRecord => {
          const at = bodyAt(community, id, letter.id);
          return {
            id: letter.id,
            author: letter.author,
            by: writerOf(row, letter),
            ...opened(
              'A letter',
              () => ({
                body: open(at.owner, at.place, letter.body),
                snapshot: openedSnapshot(open, snapshotAt(community, id, letter.id), letter.snapshot),
              }),
              damagedWords,
            ),
            files: (files.get(letter.id) ?? []).map(({ name, kind, size }) => ({
              name,
              type: attachmentKinds[kind],
              size,
            })),
            lang: letter.lang,
            sentAt: instantFrom(letter.sent_at).toString(),
            openedAt: instantOrNull(letter.opened_at)?.toString() ?? null,
          };
        }),
      });
    }
    return records;
  }
}

interface Given {
  row: ConversationRow;
  letters: readonly LetterRow[];
  /** Whether the reader gets what it is about. */
  topic: boolean;
}

function writerOf(row: ConversationRow, { author, written_by, writer_name }: LetterRow): LetterRecord['by'] {
  if (author === 'person') return null;
  return written_by
    ? { id: written_by, name: writer_name ?? '' }
    : { id: row.provider_id, name: row.provider_name ?? '' };
}
