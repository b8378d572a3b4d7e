import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { SystemLooks } from '../../identity/index.js';
import { Vault } from '../../platform/crypto/vault.js';
import { instantFrom, instantOrNull } from '../../platform/database/sql.js';
import type { Actor, MembershipId } from '../../platform/http/actor.js';
import type { System } from '../../platform/http/systems.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { attachmentKinds } from '../attachments/attachment.js';
import { alongMax } from '../attachments/attachments.limits.js';
import { Attachments } from '../attachments/attachments.service.js';
import type { ConversationId } from '../conversation.js';
import {
  type ConversationRow,
  ConversationsRepository,
  type LetterRow,
  type OfProviders,
} from '../conversations.repository.js';
import { opened } from '../damaged.js';
import type { MessageId } from '../message.entity.js';
import { readable } from '../readable.js';
import { bodyAt, careNameAt, openedSnapshot, snapshotAt, topicAt } from '../sealed-words.js';
import type { ConversationRecord, FileRecord, LetterRecord } from './conversation-record.js';

const damagedWords = { body: '', damaged: true as const };

/** Conversations as they go out of the portal: into a person's own file, and to the system of their providers. */
@Injectable()
export class ConversationRecords {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly attachments: Attachments,
    private readonly looks: SystemLooks,
    private readonly vault: Vault,
  ) {}

  /** All of one's own conversation, with what lay beside its letters. @throws NotHere for everybody else, the provider too */
  async own(actor: Actor, id: ConversationId): Promise<ConversationRecord> {
    const row = actor.role === 'ServiceUser' ? await this.conversations.one(actor, id) : undefined;
    if (!row) throw NotHere();
    const [record] = await this.#records([{ row, letters: await this.conversations.letters([id]), topic: true }]);
    return this.#withBytes(row, record!);
  }

  /** The newest ones first, as long as there is room. */
  async #withBytes({ id, community_id }: ConversationRow, record: ConversationRecord): Promise<ConversationRecord> {
    const own = record.letters.map((letter) => letter.id);
    let left = alongMax;
    const letters: LetterRecord[] = [];
    for (const letter of record.letters.toReversed()) {
      const files: FileRecord[] = [];
      for (const file of letter.files) {
        const bytes = file.size <= left ? await this.attachments.bytes(community_id, id, own, file.id) : undefined;
        left -= bytes ? file.size : 0;
        files.push({ ...file, bytes });
      }
      letters.push({ ...letter, files });
    }
    return { ...record, letters: letters.reverse() };
  }

  /** In which conversation a letter stands that a system of these providers is given. */
  async ofLetter(
    system: System,
    providers: readonly MembershipId[],
    letter: string,
  ): Promise<ConversationId | undefined> {
    return this.conversations.ofLetter(system, providers, letter as MessageId);
  }

  /**
   * What a system of these providers is given: what they read themselves, and of that only what was sent since people were told of the
   * system. An older topic is not said. It is noted for the person before it is given out.
   */
  async forSystem(
    system: System,
    providers: readonly MembershipId[],
    which: OfProviders,
  ): Promise<ConversationRecord[]> {
    const rows = await this.conversations.ofProviders(system, providers, which);
    const letters = await this.conversations.letters(rows.map(({ id }) => id));
    const isOld = ({ sent_at }: LetterRow) => Temporal.Instant.compare(instantFrom(sent_at), system.since) <= 0;
    const given = rows.map((row): Given => {
      const all = letters.filter(({ conversation_id }) => conversation_id === row.id);
      const { shown } = readable('provider', { cover_since: null }, all);
      return { row, letters: shown.filter((each) => !isOld(each)), topic: !all.some(isOld) };
    });
    await this.looks.note(
      system,
      rows.map(({ id, account_id: accountId }) => ({ accountId, what: 'conversation', id })),
    );
    return this.#records(given);
  }

  /** The people whom a system of these providers knows, each by one name. @param also who shares something with it */
  async people(
    system: System,
    providers: readonly MembershipId[],
    also: readonly string[],
    which: Omit<OfProviders, 'id'>,
  ): Promise<{ id: string; called: string; provider: MembershipId }[]> {
    const rows = await this.conversations.people(system, providers, also, which);
    const at = (row: (typeof rows)[number]) => careNameAt(row.community_id, row.relation_id);
    const open = await this.vault.opener(rows.map((row) => at(row).owner));
    return rows.map((row) => ({
      id: row.relation_id,
      called: open(at(row).owner, at(row).place, row.care_name),
      provider: row.provider_id,
    }));
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
            corrects: letters.find(({ seq }) => seq === letter.corrects_seq)?.id ?? null,
            files: (files.get(letter.id) ?? []).map(({ id: file, name, kind, size }) => ({
              id: file,
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
