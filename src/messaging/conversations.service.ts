import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { Temporal } from 'temporal-polyfill';
import { Communities } from '../communities/index.js';
import { SystemClients } from '../identity/index.js';
import { Vault } from '../platform/crypto/vault.js';
import { lockOne } from '../platform/database/lock.js';
import { instantFrom, instantOrNull } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Limit, Limits } from '../platform/http/limits.js';
import type { Actor, MembershipId } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import type { Upload } from '../platform/http/uploads.js';
import type { AttachmentId } from './attachments/attachment.js';
import { Attachments } from './attachments/attachments.service.js';
import type { Cleaned } from './attachments/cleaned.js';
import { assumedReplyDays } from './agreement/agreement.js';
import type { Snapshot } from '../toolbox/index.js';
import { Agreements } from './agreement/agreements.service.js';
import type { CareRelationId } from './care-relation.entity.js';
import { CareRelations } from './care-relations.service.js';
import { TimesFirst } from './appointment/appointment.problems.js';
import type { Way } from './appointment/appointment.js';
import { appointmentWords } from './appointment/appointment.words.js';
import type {
  Author,
  ComposerKind,
  ConversationId,
  ConversationKind,
  ConversationView,
  Subject,
} from './conversation.js';
import { Conversation } from './conversation.entity.js';
import {
  type ConversationRow,
  ConversationsRepository,
  type Mark,
  type MessageRow,
} from './conversations.repository.js';
import { opened } from './damaged.js';
import { type LetterMark, LetterDrafts } from './draft/letter-drafts.service.js';
import { FurtherProviders } from './further/further-providers.service.js';
import { HandOvers } from './hand-over/hand-overs.service.js';
import { Hours } from './hours/hours.service.js';
import { answerBy, newDayAfter } from './hours/working-calendar.js';
import { Looks } from './looks/looks.service.js';
import { Message, type MessageId } from './message.entity.js';
import { MessageNotices } from './message-notices.js';
import { CareEnded, OpenFirst, ProviderGone } from './messaging.problems.js';
import { messagingWords } from './messaging.words.js';
import { readable } from './readable.js';
import { bodyAt, careNameAt, openedSnapshot, openedSubject, snapshotAt, subjectAt, topicAt } from './sealed-words.js';

/** What goes along with the words of a letter. */
interface Beside<File> extends LetterMark {
  files?: readonly File[] | undefined;
  /** Things of the toolbox as they stand now. */
  snapshot?: Snapshot | undefined;
  /** The place of the earlier letter that it puts right. */
  corrects?: number | undefined;
}

export interface NewConversation extends Beside<Upload> {
  provider: MembershipId;
  careName?: string | undefined;
  kind: ComposerKind;
  topic: string;
  body: string;
  /** Of a request for an appointment. */
  times?: string | undefined;
  way?: Way | undefined;
  /** What it is about, where that does not follow from the kind. */
  subject?: Subject | undefined;
}

/** More than a bad night asks for, and less than a machine would send. */
const perPerson: Limit = { name: 'messages', points: 60, seconds: 60 * 60 };

/** Writing, opening and answering. What is written is sealed before it reaches the database. */
@Injectable()
export class Conversations {
  constructor(
    private readonly care: CareRelations,
    private readonly agreements: Agreements,
    private readonly hours: Hours,
    private readonly handOvers: HandOvers,
    private readonly further: FurtherProviders,
    private readonly attachments: Attachments,
    private readonly conversations: ConversationsRepository,
    private readonly looks: Looks,
    private readonly systems: SystemClients,
    private readonly drafts: LetterDrafts,
    private readonly communities: Communities,
    private readonly notices: MessageNotices,
    private readonly limits: Limits,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The service user writes to a provider of their choice. @throws NotHere, TimesFirst, CareNameFirst, NotAKindWeTake, TooMany */
  async start(actor: Actor, wish: NewConversation): Promise<ConversationId> {
    await this.care.provider(actor, wish.provider);
    if (wish.kind === 'appointment' && !wish.times) throw TimesFirst();
    await this.limits.spend(perPerson, actor.accountId);
    const files = await this.attachments.prepare(actor, wish.files ?? []);
    const id = this.random.id<ConversationId>(`conversation ${actor.accountId}`);
    await this.unit.run(async () => {
      const careRelationId = await this.care.choose(actor, wish.provider, wish.careName);
      const { owner, place } = topicAt(actor.communityId, id);
      const topic = await this.vault.seal(owner, place, wish.topic);
      const kind = wish.kind === 'appointment' ? ('practical' as const) : wish.kind;
      const about = subjectAt(actor.communityId, id);
      const subject = wish.kind === 'appointment' ? wish.kind : (wish.subject ?? '');
      const fresh = {
        id,
        careRelationId,
        kind,
        topic,
        subject: await this.vault.seal(about.owner, about.place, subject),
        lang: actor.lang,
        state: 'sent' as const,
        lastSeq: 0,
        lastAt: this.clock.now(),
        answeredSeq: 0,
        filedSeq: null,
      };
      await this.unit.manager.insert(Conversation, fresh);
      const matter = { id, careRelationId, providerId: wish.provider };
      await this.#append(actor, matter, 'person', bodyOf(actor, wish), { files, snapshot: wish.snapshot });
      await this.drafts.sent(actor, { to: wish.provider }, wish, wish);
    });
    return id;
  }

  /** Either party writes on. @throws NotHere, CareEnded, ProviderGone, NotAKindWeTake, TooMany */
  async write(
    actor: Actor,
    id: ConversationId,
    body: string,
    { files: uploads = [], ...beside }: Beside<Upload> = {},
  ): Promise<void> {
    goesOn(await this.#party(actor, id));
    await this.limits.spend(perPerson, actor.accountId);
    const files = await this.attachments.prepare(actor, uploads);
    await this.unit.run(async () => {
      const { side, row } = goesOn(await this.#held(actor, id));
      await this.#append(actor, matterOf(row), side, body, { ...beside, files });
      await this.drafts.sent(actor, { in: id }, { body }, beside);
    });
  }

  /** The provider opens what has come; the person sees that they did. Opening again changes nothing. @throws NotHere */
  async open(actor: Actor, id: ConversationId): Promise<void> {
    await this.#party(actor, id);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const { row } = await this.#held(actor, id);
      const since = instantOrNull(row.cover_since);
      const unopened = { conversationId: id, author: 'person' as const, openedAt: IsNull() };
      const reached = since ? { ...unopened, sentAt: MoreThanOrEqual(since) } : unopened;
      await manager.update(Message, reached, { openedAt: this.clock.now() });
      if (row.state === 'sent' && !(await manager.existsBy(Message, unopened)))
        await manager.update(Conversation, { id }, { state: 'opened' });
    });
  }

  /** "Read, thank you": the provider's answer to an update, with one tap. Twice is once. @throws NotHere, CareEnded, OpenFirst */
  async thank(actor: Actor, id: ConversationId): Promise<void> {
    const { row: before } = await this.#party(actor, id);
    if (before.kind !== 'update') throw NotHere();
    await this.unit.run(async () => {
      const { row } = await this.#held(actor, id);
      if (row.ended_at != null) throw CareEnded();
      if (row.state === 'sent') throw OpenFirst();
      // In the language of the conversation: nobody chose these words.
      const { lang } = row;
      if (row.state === 'opened')
        await this.#append({ ...actor, lang }, matterOf(row), 'provider', messagingWords({ lang })('thanks.body'));
    });
  }

  /** The provider has noted in the record what was written up to now, or has not after all. @throws NotHere, for a cover and one who was taken in too */
  async file(actor: Actor, id: ConversationId, filed: boolean): Promise<void> {
    await this.#party(actor, id);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const { row } = await this.#held(actor, id);
      if (row.cover_since != null || row.further) throw NotHere();
      const known = (await this.conversations.marks(id)).filter((each) => each.author === 'provider' || each.opened);
      await manager.update(Conversation, { id }, { filedSeq: filed ? (known.at(-1)?.seq ?? null) : null });
    });
  }

  /** The conversation as this party may see it. @throws NotHere for everybody else. */
  async show(actor: Actor, id: ConversationId): Promise<ConversationView> {
    const { side, row } = await this.#party(actor, id);
    const messages = await this.conversations.messages(id);
    const careName = careNameAt(row.community_id, row.relation_id);
    const topic = topicAt(row.community_id, id);
    const unseal = await this.vault.opener([topic.owner, careName.owner]);
    const since = instantOrNull(row.cover_since);
    const { reached, shown } = readable(side, row, messages);
    if (side === 'provider' && shown.length > 0) await this.#noteLook(actor, row);
    const files = await this.attachments.beside(
      row.community_id,
      id,
      shown.map((each) => each.id),
    );
    const further = await this.further.of(actor, id);
    const t = messagingWords(actor);
    const name = opened('A care name', () => unseal(careName.owner, careName.place, row.care_name), t('damaged.name'));
    const from = (each: MessageRow) => {
      if (each.author === 'person') return side === 'person' ? null : name;
      const own = side === 'provider' && (each.written_by ?? row.provider_id) === actor.membershipId;
      // Of somebody who does not work here any more there is no name.
      return own ? null : each.written_by ? (each.writer_name ?? '') : row.provider_name;
    };
    const sentAt = (each: MessageRow) => instantFrom(each.sent_at).toString();
    const view = (each: MessageRow) => {
      const { owner, place } = bodyAt(row.community_id, id, each.id);
      return {
        author: each.author,
        from: from(each),
        ...opened(
          'A letter',
          () => ({
            body: unseal(owner, place, each.body),
            snapshot: openedSnapshot(unseal, snapshotAt(row.community_id, id, each.id), each.snapshot),
          }),
          damagedWords,
        ),
        attachments: files.get(each.id) ?? [],
        lang: each.lang,
        sentAt: instantFrom(each.sent_at).toString(),
        openedAt: instantOrNull(each.opened_at)?.toString() ?? null,
        expectedBy: each.expected_by,
        takesBack: side === 'person' && each.author === 'person' && each.opened_at == null ? each.seq : null,
        seq: from(each) === null && each.author === side ? each.seq : null,
        corrects: each.corrects_seq === null ? null : shown.filter(isAt(each.corrects_seq)).map(sentAt).join(),
        corrected: shown.filter(({ corrects_seq }) => corrects_seq === each.seq).map(sentAt),
        answered: each.author === 'person' && each.opened_at != null && each.seq <= row.answered_seq,
      };
    };
    return {
      id,
      side,
      kind: row.kind,
      subject: openedSubject(unseal, row.community_id, row),
      topic: opened('A topic', () => unseal(topic.owner, topic.place, row.topic), t('damaged.topic')),
      lang: row.lang,
      state: row.state,
      other: side === 'person' ? { name: row.provider_name, title: row.provider_title } : { name, title: '' },
      messages: shown.map(view),
      unopened: reached.length - shown.length,
      open: row.provider_role === 'Provider' && row.ended_at == null,
      ended: row.ended_at != null,
      ...(side === 'person' ? await this.#system(row) : {}),
      ...(await this.#around(actor, side, row)),
      covering: since ? row.provider_name : null,
      // A cover learns nothing of what was before, not even how much or when; only who reads what they write.
      filedUpTo: since ? null : filedAt(messages, row.filed_seq),
      handOvers: since || row.further ? [] : await this.handOvers.of(actor, id),
      further: since ? { now: further.now, told: [], others: [] } : further,
      looks: side === 'person' ? await this.looks.of(id) : [],
    };
  }

  /** A file beside a letter that this party reads. @throws NotHere, Damaged */
  async attachment(actor: Actor, id: ConversationId, attachment: AttachmentId): Promise<Cleaned & { place: number }> {
    const { side, row } = await this.#party(actor, id);
    const { shown } = readable(side, row, await this.conversations.messages(id));
    const own = shown.map((each) => each.id);
    const found = await this.attachments.content(row.community_id, id, own, attachment);
    if (!found) throw NotHere();
    if (side === 'provider') await this.#noteLook(actor, row);
    return found;
  }

  /** What stands above the text box: what is agreed, and when it is read. */
  async #around(
    actor: Actor,
    side: Author,
    row: ConversationRow,
  ): Promise<Pick<ConversationView, 'agreement' | 'reading' | 'late'>> {
    if (row.cover_since != null) return { agreement: null, reading: null, late: null };
    const standing = (await this.agreements.of(actor, [row.relation_id])).get(row.relation_id)!;
    if (side === 'provider') return { agreement: { ...standing, with: row.relation_id }, reading: null, late: null };
    const replyDays = standing.inForce?.replyDays ?? assumedReplyDays;
    const provider = { id: row.provider_id, name: row.provider_name, replyDays };
    const reading = (await this.hours.readings(actor, [provider])).get(row.provider_id)!;
    return {
      agreement: { ...standing, with: row.provider_id },
      reading: row.kind === 'update' ? { ...reading, answerBy: null } : reading,
      late: await this.#late(actor, row, replyDays),
    };
  }

  async #system({ community_id, provider_organisation: system }: ConversationRow): Promise<{ system?: string }> {
    return (await this.systems.organisations(community_id)).has(system) ? { system } : {};
  }

  async #late(actor: Actor, row: ConversationRow, replyDays: number): Promise<ConversationView['late']> {
    const today = this.clock.now().toZonedDateTimeISO(actor.zone).toPlainDate();
    const missed = row.expected_by;
    if (!missed || missed >= today.toString() || row.ended_at != null || row.provider_role !== 'Provider') return null;
    const calendar = (await this.hours.calendars(actor, false))(row.provider_id);
    const newDay = newDayAfter(Temporal.PlainDate.from(missed), replyDays, today, calendar);
    return { missed, newDay: newDay?.toString() ?? null };
  }

  #noteLook(actor: Actor, { id, cover_since }: ConversationRow): Promise<void> {
    return this.looks.note(actor, cover_since == null ? 'party' : 'cover', [id]);
  }

  async #party(actor: Actor, id: ConversationId): Promise<Party> {
    const row = await this.conversations.one(actor, id);
    if (!row) throw NotHere();
    return { side: actor.role === 'Provider' ? 'provider' : 'person', row };
  }

  /** Asked again once nobody else moves it: whoever waited may be out of it by now, or it may be gone. Inside a unit of work. */
  async #held(actor: Actor, id: ConversationId): Promise<Party> {
    await lockOne(this.unit.manager, Conversation, { id });
    return this.#party(actor, id);
  }

  /** Adds the next message and moves the conversation on. Inside a unit of work. */
  async #append(
    actor: Actor,
    matter: Matter,
    author: Author,
    body: string,
    { files = [], snapshot, corrects }: Beside<Cleaned> = {},
  ): Promise<void> {
    const { id } = matter;
    const { manager } = this.unit;
    const conversation = (await lockOne(manager, Conversation, { id }))!;
    const writtenBy = author === 'provider' && actor.membershipId !== matter.providerId ? actor.membershipId : null;
    const letter = { conversationId: id, author, seq: corrects! };
    // One's own has one's name, or none where one is the one it is with. It may be from before it was handed on to one.
    const own = [
      { ...letter, writtenBy: actor.membershipId },
      ...(writtenBy === null ? [{ ...letter, writtenBy: IsNull() }] : []),
    ];
    if (corrects !== undefined && !(await manager.existsBy(Message, own))) throw NotHere();
    const before = await this.conversations.marks(id);
    const seq = conversation.lastSeq + 1;
    const sentAt = this.clock.now();
    const messageId = this.random.id<MessageId>(`message ${id}`);
    const { owner, place } = bodyAt(actor.communityId, id, messageId);
    await manager.insert(Message, {
      id: messageId,
      conversationId: id,
      seq,
      author,
      body: await this.vault.seal(owner, place, body),
      snapshot: snapshot ? await this.#sealed(actor, id, messageId, snapshot) : null,
      lang: actor.lang,
      sentAt,
      openedAt: null,
      expectedBy: author === 'person' ? await this.#expected(actor, matter, conversation.kind) : null,
      writtenBy,
      correctsSeq: corrects ?? null,
      remindAt: author === 'person' ? await this.#remindAt(actor) : null,
    });
    await this.attachments.add(actor.communityId, id, messageId, files);
    await manager.update(
      Conversation,
      { id },
      { lastSeq: seq, lastAt: sentAt, ...movedOn(author, before, conversation) },
    );
    await this.notices.add(conversation, author, before);
  }

  #sealed(actor: Actor, id: ConversationId, messageId: MessageId, snapshot: Snapshot): Promise<Buffer> {
    const { owner, place } = snapshotAt(actor.communityId, id, messageId);
    return this.vault.seal(owner, place, JSON.stringify(snapshot));
  }

  async #remindAt({ communityId }: Actor): Promise<Temporal.Instant> {
    return this.clock.now().add({ hours: 24 * (await this.communities.unreadDays(communityId)) });
  }

  async #expected(actor: Actor, matter: Matter, kind: ConversationKind): Promise<string | null> {
    if (kind === 'update') return null;
    const { inForce } = (await this.agreements.of(actor, [matter.careRelationId])).get(matter.careRelationId)!;
    const calendar = (await this.hours.calendars(actor))(matter.providerId);
    return answerBy(this.clock.now(), inForce?.replyDays ?? assumedReplyDays, calendar)?.toString() ?? null;
  }
}

/** What would suit stands in the letter itself: it is read, taken back and kept with it. */
function bodyOf(actor: Actor, { kind, body, times = '', way }: NewConversation): string {
  if (kind !== 'appointment') return body;
  const t = appointmentWords(actor);
  const wishes = [t('wish.times.said', { times }), ...(way ? [t('wish.way.said', { way: t(`way.${way}`) })] : [])];
  return [body, ...wishes].join('\n\n');
}

/** When the last letter was sent that is in the record. */
function filedAt(messages: readonly MessageRow[], filedSeq: number | null): string | null {
  const last = messages.find(({ seq }) => seq === filedSeq);
  return last ? instantFrom(last.sent_at).toString() : null;
}

/** @throws CareEnded, ProviderGone */
function goesOn(party: Party): Party {
  const { side, row } = party;
  if (row.ended_at != null) throw CareEnded();
  if (side === 'person' && row.provider_role !== 'Provider') throw ProviderGone();
  return party;
}

const isAt =
  (place: number) =>
  ({ seq }: MessageRow) =>
    seq === place;

const damagedWords = { body: '', damaged: true as const };

/** Who looks at a conversation, and what it is for them. */
interface Party {
  side: Author;
  row: ConversationRow;
}

/** A conversation, and whom it is with. */
interface Matter {
  id: ConversationId;
  careRelationId: CareRelationId;
  providerId: MembershipId;
}

const matterOf = ({ id, relation_id, provider_id }: ConversationRow): Matter => ({
  id,
  careRelationId: relation_id,
  providerId: provider_id,
});

/** An answer is to what its author had opened. What came meanwhile still waits for one. */
function movedOn(author: Author, before: readonly Mark[], { answeredSeq }: Conversation) {
  if (author === 'person') return { state: 'sent' as const };
  const asked = before.filter((each) => each.author === 'person');
  const opened = asked.filter((each) => each.opened);
  const state = opened.length === asked.length ? ('answered' as const) : ('sent' as const);
  return { state, answeredSeq: opened.at(-1)?.seq ?? answeredSeq };
}
