import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Communities } from '../communities/index.js';
import { OwnNotices } from '../notices/index.js';
import { Cursors } from '../platform/crypto/cursors.js';
import { Vault } from '../platform/crypto/vault.js';
import { instantFrom, instantOrNull } from '../platform/database/sql.js';
import type { Actor, MembershipId } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { assumedReplyDays, nothingYet } from './agreement/agreement.js';
import { Agreements } from './agreement/agreements.service.js';
import { Appointments } from './appointment/appointments.service.js';
import { CareRelations } from './care-relations.service.js';
import type {
  ComposerView,
  ComposerKind,
  ConversationSummary,
  EarlierView,
  InboxRow,
  InboxView,
  MessagesView,
  OwnConversation,
  WritableProvider,
} from './conversation.js';
import { LetterDrafts } from './draft/letter-drafts.service.js';
import { type ConversationRow, ConversationsRepository } from './conversations.repository.js';
import { Hours } from './hours/hours.service.js';
import { opened } from './damaged.js';
import { inOrder } from './inbox-order.js';
import { messagingWords } from './messaging.words.js';
import { careNameAt, openedSubject, topicAt } from './sealed-words.js';

const pageSize = 30;
const earlierInInbox = 10;
/** How long an answer counts as new. */
const newFor = { hours: 24 * 7 };

/** What a person's messages and a provider's inbox look like. */
@Injectable()
export class Messaging {
  constructor(
    private readonly care: CareRelations,
    private readonly agreements: Agreements,
    private readonly hours: Hours,
    private readonly drafts: LetterDrafts,
    private readonly appointments: Appointments,
    private readonly communities: Communities,
    private readonly ownNotices: OwnNotices,
    private readonly conversations: ConversationsRepository,
    private readonly cursors: Cursors,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The service user's latest conversations, without a word of what they are about. Empty for any other role. */
  async summary(actor: Actor, limit = 3): Promise<ConversationSummary[]> {
    if (actor.role !== 'ServiceUser') return [];
    return (await this.conversations.newest(actor, limit)).map((row) => this.#summary(row));
  }

  /** The service user's conversations, newest first, and whom they may write to. */
  async list(actor: Actor, before?: string): Promise<MessagesView> {
    const { rows, older } = await this.#page(actor, 'messages', before, (limit, at) =>
      this.conversations.newest(actor, limit, at),
    );
    const topic = await this.#topics(actor, rows);
    const begun = await this.drafts.begun(actor);
    return {
      conversations: rows.map((row) => ({
        ...this.#summary(row),
        ...topic(row),
        lang: row.lang,
        begun: begun({ in: row.id }),
      })),
      older,
      providers: await this.#writable(actor),
      appointments: await this.appointments.upcoming(actor),
    };
  }

  /** All that the composer says before anything is sent. @throws NotHere for a provider one cannot write to. */
  async composer(actor: Actor, chosen?: MembershipId, kind?: ComposerKind): Promise<ComposerView> {
    const providers = await this.#writable(actor);
    if (chosen && !providers.some(({ id }) => id === chosen)) throw NotHere();
    const help = await this.communities.help(actor.communityId);
    const draft = chosen ? await this.drafts.at(actor, { to: chosen }) : null;
    const askMail = await this.ownNotices.asks(actor, 'messages');
    return { providers, chosen: chosen ?? null, kind: kind ?? null, draft, help, ...(askMail ? { askMail } : {}) };
  }

  async #writable(actor: Actor): Promise<WritableProvider[]> {
    const providers = await this.care.providers(actor);
    const relations = await this.care.relations(actor);
    const standings = await this.agreements.of(actor, [...relations.values()]);
    const agreed = providers.map((provider) => {
      const agreement = standings.get(relations.get(provider.id)!) ?? nothingYet;
      return { ...provider, agreement };
    });
    const readings = await this.hours.readings(
      actor,
      agreed.map(({ id, name, agreement }) => ({
        id,
        name,
        replyDays: agreement.inForce?.replyDays ?? assumedReplyDays,
      })),
    );
    const begun = await this.drafts.begun(actor);
    return agreed.map((provider) => ({
      ...provider,
      reading: readings.get(provider.id)!,
      begun: begun({ to: provider.id }),
    }));
  }

  /** The provider's inbox. Empty for any other role. */
  async inbox(actor: Actor): Promise<InboxView> {
    const wanting = actor.role === 'Provider' ? await this.conversations.wanting(actor) : [];
    const earlier = actor.role === 'Provider' ? await this.conversations.earlier(actor, earlierInInbox) : [];
    const rows = await this.#inboxRows(actor, [...wanting, ...earlier]);
    const today = this.clock.now().toZonedDateTimeISO(actor.zone).toPlainDate().toString();
    const proposals = await this.agreements.waiting(actor);
    const appointments = actor.role === 'Provider' ? await this.appointments.upcoming(actor) : [];
    const free = actor.role === 'Provider' ? await this.appointments.freed(actor) : [];
    return {
      ...inOrder(rows.slice(0, wanting.length), rows.slice(wanting.length), today),
      proposals,
      appointments,
      free,
    };
  }

  /** All of the provider's conversations that ask for nothing any more, newest first. */
  async earlier(actor: Actor, before?: string): Promise<EarlierView> {
    const { rows, older } = await this.#page(actor, 'earlier', before, (limit, at) =>
      this.conversations.earlier(actor, limit, at),
    );
    return { rows: await this.#inboxRows(actor, rows), older };
  }

  #summary(row: ConversationRow): ConversationSummary {
    const sentAt = instantFrom(row.sent_at);
    const at = row.state === 'opened' ? (instantOrNull(row.opened_at) ?? sentAt) : sentAt;
    const young = Temporal.Instant.compare(sentAt.add(newFor), this.clock.now()) > 0;
    return {
      id: row.id,
      kind: row.kind,
      provider: { name: row.provider_name, title: row.provider_title },
      state: row.state,
      at: at.toString(),
      ...(row.expected_by ? { expectedBy: row.expected_by } : {}),
      hasNewAnswer: row.last_author === 'provider' && young,
    };
  }

  async #inboxRows(actor: Actor, rows: readonly ConversationRow[]): Promise<InboxRow[]> {
    const nameAt = (row: ConversationRow) => careNameAt(row.community_id, row.relation_id);
    const unseal = await this.vault.opener(
      rows.flatMap((row) => [nameAt(row).owner, topicAt(row.community_id, row.id).owner]),
    );
    const t = messagingWords(actor);
    const begun = await this.drafts.begun(actor);
    return rows.map((row) => {
      const [name, topic] = [nameAt(row), topicAt(row.community_id, row.id)];
      return {
        id: row.id,
        careName: opened('A care name', () => unseal(name.owner, name.place, row.care_name), t('damaged.name')),
        kind: row.kind,
        subject: openedSubject(unseal, row.community_id, row),
        topic: opened('A topic', () => unseal(topic.owner, topic.place, row.topic), t('damaged.topic')),
        lang: row.lang,
        state: row.state,
        unopened: row.unopened,
        begun: begun({ in: row.id }),
        covering: row.cover_since == null ? null : row.provider_name,
        at: instantFrom(row.sent_at).toString(),
        expectedBy: row.expected_by,
      };
    });
  }

  async #topics(
    actor: Actor,
    rows: readonly ConversationRow[],
  ): Promise<(row: ConversationRow) => Pick<OwnConversation, 'topic' | 'subject'>> {
    const unseal = await this.vault.opener(rows.map((row) => topicAt(row.community_id, row.id).owner));
    return (row) => {
      const { owner, place } = topicAt(row.community_id, row.id);
      const damaged = messagingWords(actor)('damaged.topic');
      return {
        topic: opened('A topic', () => unseal(owner, place, row.topic), damaged),
        subject: openedSubject(unseal, row.community_id, row),
      };
    };
  }

  /** One page of a list by key. The key is a time, so it leaves sealed, for this reader and this list. */
  async #page(
    actor: Actor,
    list: string,
    before: string | undefined,
    fetch: (limit: number, before?: Temporal.Instant) => Promise<ConversationRow[]>,
  ): Promise<{ rows: ConversationRow[]; older: string | null }> {
    const reader = actor.membershipId;
    const position = this.cursors.open(reader, list, before);
    if (before !== undefined && position === undefined) throw NotHere();
    const at = position === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(position);
    const found = await fetch(pageSize + 1, at);
    const rows = found.slice(0, pageSize);
    const last = found.length > pageSize ? instantFrom(rows.at(-1)!.sent_at).epochMilliseconds : undefined;
    return { rows, older: last === undefined ? null : this.cursors.seal(reader, list, last) };
  }
}
