import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings, type LookedAt, LookedBook } from '../identity/index.js';
import { Vault } from '../platform/crypto/vault.js';
import { instantFrom, instantOrNull } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import { Agreements } from './agreement/agreements.service.js';
import { Appointments } from './appointment/appointments.service.js';
import { opened } from './damaged.js';
import { CareRelations } from './care-relations.service.js';
import { FurtherProviders } from './further/further-providers.service.js';
import { alongMax } from './attachments/attachments.limits.js';
import { Attachments } from './attachments/attachments.service.js';
import { attachmentKinds } from './attachments/attachment.js';
import { type ConversationRow, ConversationsRepository, type LetterRow } from './conversations.repository.js';
import { LetterDrafts } from './draft/letter-drafts.service.js';
import { looksWords } from './looks/looks.words.js';
import { Looks } from './looks/looks.service.js';
import type { MessageId } from './message.entity.js';
import { bodyAt, careNameAt, openedSnapshot, openedSubject, snapshotAt, topicAt } from './sealed-words.js';

/** More than anybody has written. */
const all = 100_000;

/** A person's conversations with their providers, both sides of them; for that person. */
@Injectable()
export class OwnConversations implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly looked: LookedBook,
    private readonly agreements: Agreements,
    private readonly attachments: Attachments,
    private readonly appointments: Appointments,
    private readonly further: FurtherProviders,
    private readonly looks: Looks,
    private readonly drafts: LetterDrafts,
    private readonly care: CareRelations,
    private readonly conversations: ConversationsRepository,
    private readonly vault: Vault,
  ) {}

  onModuleInit(): void {
    this.looked.register((actor) => this.#fetched(actor));
    this.belongings.register('messages', (actor) => this.#of(actor));
    this.belongings.register('begunLetters', (actor) => this.#begun(actor));
    this.belongings.register('agreements', (actor) => this.agreements.everything(actor));
  }

  /** On which days the system of an organisation had words of a conversation. */
  async #fetched(actor: Actor): Promise<LookedAt[]> {
    const t = looksWords(actor);
    const rows = await this.conversations.newest(actor, all);
    const looks = await this.looks.ofEach(rows.map(({ id }) => id));
    return rows.flatMap(({ id, provider_name }) =>
      looks
        .get(id)!
        .filter(({ how }) => how === 'system')
        .flatMap(({ name: by, days }) =>
          days.map((day) => ({
            by,
            title: t('looks.system.title'),
            what: t('looks.what', { name: provider_name }),
            day,
          })),
        ),
    );
  }

  async #of(actor: Actor): Promise<object[]> {
    const rows = (await this.conversations.newest(actor, all)).reverse();
    const messages = await this.conversations.letters(rows.map(({ id }) => id));
    const owners = rows.flatMap((row) => [
      topicAt(row.community_id, row.id).owner,
      careNameAt(row.community_id, row.relation_id).owner,
    ]);
    const open = await this.vault.opener(owners);
    const files = await this.#files(rows, messages);
    const looks = await this.looks.ofEach(rows.map(({ id }) => id));
    const alsoWith = await this.further.ofEach(rows.map(({ id }) => id));
    const appointments = await this.appointments.ofEach(
      actor,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => {
      const [topic, careName] = [topicAt(row.community_id, row.id), careNameAt(row.community_id, row.relation_id)];
      return {
        provider: row.provider_name,
        careName: opened('A care name', () => open(careName.owner, careName.place, row.care_name), null),
        kind: row.kind,
        about: openedSubject(open, row.community_id, row) ?? undefined,
        topic: opened('A topic', () => open(topic.owner, topic.place, row.topic), null),
        endedAt: instantOrNull(row.ended_at)?.toString(),
        lookedAt: looks.get(row.id) ?? [],
        alsoWith: alsoWith.get(row.id) ?? [],
        appointments: appointments.get(row.id) ?? [],
        messages: messages
          .filter(({ conversation_id }) => conversation_id === row.id)
          .map((each) => {
            const { owner, place } = bodyAt(row.community_id, row.id, each.id);
            return {
              from: each.author === 'person' ? 'me' : 'provider',
              by: each.writer_name ?? undefined,
              ...opened(
                'A letter',
                () => ({
                  body: open(owner, place, each.body),
                  fromToolbox: openedSnapshot(open, snapshotAt(row.community_id, row.id, each.id), each.snapshot),
                }),
                { body: '', damaged: true },
              ),
              attachments: files.get(each.id),
              lang: each.lang,
              corrects: sentAtOf(messages, row.id, each.corrects_seq),
              sentAt: instantFrom(each.sent_at).toString(),
              openedAt: instantOrNull(each.opened_at)?.toString(),
            };
          }),
      };
    });
  }

  /** What was begun and not sent: to whom, and the words. */
  async #begun(actor: Actor): Promise<object[]> {
    const begun = await this.drafts.all(actor);
    if (begun.length === 0) return [];
    const names = new Map((await this.care.providers(actor)).map(({ id, name }) => [id as string, name]));
    const rows = await this.conversations.newest(actor, all);
    const partners = new Map(rows.map((row) => [row.id as string, row.provider_name]));
    return begun.map(({ place, words: { corrects: _place, ...words } }) => ({
      provider: 'in' in place ? partners.get(place.in) : names.get(place.to),
      ...words,
    }));
  }

  /** What lies beside the letters, the newest ones with their bytes. */
  async #files(rows: readonly ConversationRow[], messages: readonly LetterRow[]): Promise<Map<MessageId, object[]>> {
    const found = new Map<MessageId, object[]>();
    let left = alongMax;
    const carrying = await this.attachments.carrying(messages.map(({ id }) => id));
    for (const { id, community_id } of rows.toReversed()) {
      const own = messages
        .filter((each) => each.conversation_id === id && carrying.has(each.id))
        .map((each) => each.id);
      if (own.length === 0) continue;
      for (const [message, views] of await this.attachments.beside(community_id, id, own)) {
        const told: object[] = [];
        for (const { id: file, name, kind, size, damaged } of views) {
          const address = `/conversations/${id}/attachments/${file}`;
          const fits = !damaged && size <= left;
          const bytes = fits ? await this.attachments.bytes(community_id, id, own, file) : undefined;
          left -= bytes ? size : 0;
          const data = bytes && `data:${attachmentKinds[kind]};base64,${bytes.toString('base64')}`;
          told.push({ name, size, damaged, ...(data ? { data } : { address }) });
        }
        found.set(message, told);
      }
    }
    return found;
  }
}

/** When the letter was sent that another one puts right. */
function sentAtOf(
  messages: readonly LetterRow[],
  conversation: ConversationRow['id'],
  seq: number | null,
): string | undefined {
  const found = messages.find((each) => each.conversation_id === conversation && each.seq === seq);
  return found && instantFrom(found.sent_at).toString();
}
