import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Notices } from '../../notices/index.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Vault } from '../../platform/crypto/vault.js';
import { calendarOf } from '../../platform/calendar/calendar-file.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Activities } from '../../toolbox/index.js';
import type { CareRelation, CareRelationId } from '../care-relation.entity.js';
import type { ConversationId, Subject } from '../conversation.js';
import { Conversation } from '../conversation.entity.js';
import { Conversations } from '../conversations.service.js';
import { type ConversationRow, ConversationsRepository } from '../conversations.repository.js';
import { opened } from '../damaged.js';
import { Hours } from '../hours/hours.service.js';
import { messagingWords } from '../messaging.words.js';
import { appointmentAt, careNameAt, openedSubject, topicAt } from '../sealed-words.js';
import { Appointment } from './appointment.entity.js';
import { AwayThen, EndsBeforeItBegins, OfferChanged, TimeIsPast, TimeIsTooFar } from './appointment.problems.js';
import {
  aheadAtMost,
  type AppointmentId,
  type AppointmentState,
  type AppointmentTime,
  type AppointmentView,
  type FreeTime,
  overAfter,
  type UpcomingAppointment,
} from './appointment.js';
import { appointmentWords } from './appointment.words.js';
import { appointmentOpener, momentOf } from './opened-appointments.js';
import { WaitingOffers } from './waiting-offers.service.js';

interface AppointmentRow {
  id: AppointmentId;
  conversation_id: ConversationId;
  state: AppointmentState;
  body: Buffer;
  at: unknown;
}

/** Times that a provider offers and a person agrees to. Every step is told in the conversation. */
@Injectable()
export class Appointments implements OnModuleInit {
  constructor(
    private readonly conversations: Conversations,
    private readonly repository: ConversationsRepository,
    private readonly offers: WaitingOffers,
    private readonly hours: Hours,
    private readonly activities: Activities,
    private readonly notices: Notices,
    private readonly vault: Vault,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.notices.register('appointment', {
      group: 'messages',
      words: ['Noe nytt om en time', 'Something new about an appointment'],
      href: (id) => `/conversations/${id}`,
    });
    this.notices.register('appointment-off', {
      group: 'messages',
      door: true,
      words: ['Noe nytt om en time', 'Something new about an appointment'],
      href: (id) => `/conversations/${id}`,
    });
    // About no conversation: whoever hears it reads there no further.
    this.notices.register('appointment-free', {
      group: 'messages',
      words: ['En time er ledig igjen', 'A time is free again'],
      href: () => '/inbox',
    });
  }

  /** In one conversation, in order. For a party to it; a cover is none. */
  async of(actor: Actor, id: ConversationId): Promise<AppointmentView[]> {
    const rows = await this.read.all<
      AppointmentRow & { agreed_at: unknown; by_name: string | null; handed_on: number; after: number }
    >(sql`
      select a.id, a.conversation_id, a.state, a.body, a.at, a.agreed_at, b.staff_name as by_name,
        case when a.by_id = r.provider_id then 0 else 1 end as handed_on,
        (select cast(count(*) as integer) from message m
          where m.conversation_id = a.conversation_id and m.seq <= a.after_seq) as after
      from appointment a join membership b on b.id = a.by_id
      join conversation c on c.id = a.conversation_id join care_relation r on r.id = c.care_relation_id
      where a.conversation_id = ${id} order by a.after_seq, a.at, a.id`);
    const open = await this.#opener(actor.communityId, rows);
    return rows.flatMap((row) => {
      const time = open(row);
      const { id: own, state, by_name, after, at } = row;
      const wasAgreed = row.agreed_at != null;
      const told = { id: own, state, wasAgreed, by: by_name ?? '', after, at: instantFrom(at).toString() };
      return time ? [{ ...told, over: this.#isOver(time, actor.zone), handedOn: row.handed_on === 1, ...time }] : [];
    });
  }

  /** For the file of everything, by conversation: what was offered and what became of it. */
  async ofEach(actor: Actor, ids: readonly ConversationId[]): Promise<Map<ConversationId, object[]>> {
    const rows = await this.read.all<AppointmentRow>(sql`
      select id, conversation_id, state, body, at from appointment
      where conversation_id in ${list(ids)} order by after_seq, at, id`);
    const open = await this.#opener(actor.communityId, rows);
    const found = new Map<ConversationId, object[]>();
    for (const row of rows) {
      const told = { state: row.state, since: instantFrom(row.at).toString(), ...open(row) };
      found.set(row.conversation_id, [...(found.get(row.conversation_id) ?? []), told]);
    }
    return found;
  }

  /**
   * What is agreed on and lies ahead, the next first: for the person, and for whoever offered it, also where they have handed the
   * conversation on since. Of that they learn no more than when. A constant number of reads, and nothing of earlier years is opened.
   */
  async upcoming(actor: Actor): Promise<UpcomingAppointment[]> {
    const whose =
      actor.role === 'Provider' ? sql`a.by_id = ${actor.membershipId}` : sql`r.account_id = ${actor.accountId}`;
    const rows = await this.read.all<
      AppointmentRow & {
        relation_id: CareRelationId;
        provider_id: MembershipId;
        care_name: Buffer;
        by_name: string | null;
      }
    >(sql`
      select a.id, a.conversation_id, a.state, a.body, a.at, r.id as relation_id, r.provider_id, r.care_name,
        b.staff_name as by_name
      from appointment a
      join conversation c on c.id = a.conversation_id
      join care_relation r on r.id = c.care_relation_id
      join membership b on b.id = a.by_id
      where a.state = 'agreed' and ${this.#mayLieAhead()}
        and r.community_id = ${actor.communityId} and r.ended_at is null and ${whose}`);
    const open = await this.#opener(actor.communityId, rows);
    const names = await this.vault.opener(rows.map((row) => careNameAt(actor.communityId, row.relation_id).owner));
    return rows
      .flatMap((row): UpcomingAppointment[] => {
        const time = open(row);
        if (!time || this.#isOver(time, actor.zone)) return [];
        if (actor.role === 'Provider' && row.provider_id !== actor.membershipId)
          return [{ day: time.day, from: time.from, to: time.to, conversation: null, other: '' }];
        const { owner, place } = careNameAt(actor.communityId, row.relation_id);
        const name = () =>
          opened('A care name', () => names(owner, place, row.care_name), messagingWords(actor)('damaged.name'));
        return [
          {
            ...time,
            conversation: row.conversation_id,
            // Whoever offered it, also where the conversation was handed on since.
            other: actor.role === 'Provider' ? name() : (row.by_name ?? ''),
          },
        ];
      })
      .sort((a, b) => `${a.day} ${a.from}`.localeCompare(`${b.day} ${b.from}`));
  }

  /**
   * Times that the person called off, or that ended after the provider who had offered them handed the conversation on, or because
   * the person left: they stand in that provider's calendar, so they learn when nobody comes. Of the conversation this says nothing.
   */
  async freed(actor: Actor): Promise<FreeTime[]> {
    const rows = await this.read.all<Pick<AppointmentRow, 'id' | 'conversation_id' | 'body'>>(sql`
      select a.id, a.conversation_id, a.body from appointment a
      join conversation c on c.id = a.conversation_id
      join care_relation r on r.id = c.care_relation_id
      where a.by_id = ${actor.membershipId} and a.state = 'called-off' and ${this.#mayLieAhead()} and (
        (r.provider_id = ${actor.membershipId} and (a.off_by = 'person' or r.ended_at <= a.at))
        or (r.provider_id <> ${actor.membershipId} and exists (select 1 from hand_over h
          where h.conversation_id = a.conversation_id and h.from_id = ${actor.membershipId} and h.state = 'taken' and h.at <= a.at)))`);
    const open = await this.#opener(actor.communityId, rows);
    return rows
      .flatMap((row) => {
        const time = open(row);
        if (!time || this.#isOver(time, actor.zone)) return [];
        return [{ day: time.day, from: time.from, to: time.to }];
      })
      .sort((a, b) => `${a.day} ${a.from}`.localeCompare(`${b.day} ${b.from}`));
  }

  /** The provider offers a time, in the place of one that waits. @throws NotHere, TimeIsPast, TimeIsTooFar, EndsBeforeItBegins, AwayThen, and what writing throws */
  async offer(actor: Actor, id: ConversationId, time: AppointmentTime): Promise<void> {
    const row = await this.#party(actor, id);
    if (actor.role !== 'Provider' || (await this.#subject(row)) !== 'appointment') throw NotHere();
    if (time.to <= time.from) throw EndsBeforeItBegins();
    const [begins, now] = [momentOf(time.day, time.from, actor.zone).toInstant(), this.clock.now()];
    if (Temporal.Instant.compare(begins, now) <= 0) throw TimeIsPast();
    if (Temporal.Instant.compare(begins, now.add(aheadAtMost)) > 0) throw TimeIsTooFar();
    if (await this.hours.isAway(actor, time.day)) throw AwayThen();
    await this.unit.run(async () => {
      const { manager } = this.unit;
      await this.offers.end((await lockOne(manager, Conversation, { id }))!);
      // No word of when and where: whoever was taken in reads letters too, and a cover may.
      const { lang } = row;
      await this.conversations.write({ ...actor, lang }, id, appointmentWords({ lang })('offer.letter'));
      const conversation = (await lockOne(manager, Conversation, { id }))!;
      const own = this.random.id<AppointmentId>(`appointment ${id}`);
      const { owner, place } = appointmentAt(actor.communityId, id, own);
      await manager.insert(Appointment, {
        id: own,
        conversationId: id,
        byId: actor.membershipId,
        state: 'offered',
        afterSeq: conversation.lastSeq,
        at: this.clock.now(),
        agreedAt: null,
        offBy: null,
        body: await this.vault.seal(owner, place, JSON.stringify(time)),
      });
    });
  }

  /** The person says yes or no. A no is a letter, so that the provider sees that something waits. @throws NotHere, OfferChanged */
  async answer(actor: Actor, id: ConversationId, appointment: AppointmentId, agree: boolean): Promise<void> {
    const row = await this.#party(actor, id);
    if (actor.role !== 'ServiceUser') throw NotHere();
    await this.#before(actor, id, appointment);
    await this.#moves(id, appointment, 'offered', agree ? 'agreed' : 'declined', async () => {
      if (agree) await this.#tells({ membershipId: row.provider_id }, id);
      else await this.conversations.write(actor, id, appointmentWords(actor)('declined.letter'));
    });
  }

  /** The provider takes back what waits, and the request waits again; either of the two calls off what was agreed. @throws NotHere, OfferChanged */
  async callOff(actor: Actor, id: ConversationId, appointment: AppointmentId): Promise<void> {
    const row = await this.#party(actor, id);
    const provider = actor.role === 'Provider';
    const waits = provider && (await this.unit.run(() => this.#takesBack(row, appointment)));
    if (waits) return;
    await this.#before(actor, id, appointment);
    await this.#moves(id, appointment, 'agreed', 'called-off', async () => {
      await this.unit.manager.update(Appointment, { id: appointment }, { offBy: provider ? 'provider' : 'person' });
      const other = provider ? { accountId: row.account_id } : { membershipId: row.provider_id };
      await this.#tells(other, id, 'appointment-off');
      await this.#tellsOfferer(appointment, row.provider_id);
    });
  }

  /**
   * The person has left a provider: what lies ahead and was offered by them, or in a conversation with them, is off. Whoever offered it
   * learns that the time is free, and nothing else. Inside a unit of work.
   */
  async end({ id, accountId, providerId, communityId }: CareRelation, at: Temporal.Instant): Promise<void> {
    const rows = await this.read.all<
      AppointmentRow & { by_id: MembershipId; provider_id: MembershipId; zone: string }
    >(sql`
      select a.id, a.conversation_id, a.state, a.body, a.at, a.by_id, r.provider_id, m.zone
      from care_relation r
      join conversation c on c.care_relation_id = r.id
      join appointment a on a.conversation_id = c.id
      join community m on m.id = r.community_id
      where r.account_id = ${accountId} and r.community_id = ${communityId}
        and a.state in ('offered', 'agreed') and ${this.#mayLieAhead()} and (r.id = ${id} or a.by_id = ${providerId})
      order by a.conversation_id, a.id`);
    const open = await this.#opener(communityId, rows);
    const { manager } = this.unit;
    for (const row of rows) {
      const time = open(row);
      if (!time || this.#isOver(time, row.zone)) continue;
      const conversation = (await lockOne(manager, Conversation, { id: row.conversation_id }))!;
      const off = { state: 'called-off' as const, afterSeq: conversation.lastSeq, at };
      const { affected } = await manager.update(Appointment, { id: row.id, state: row.state }, off);
      if (affected !== 1) continue;
      if (row.provider_id !== providerId) await this.#tells({ membershipId: row.provider_id }, row.conversation_id);
      await this.#tellsOfferer(row.id);
    }
  }

  /** One that is agreed on, for a calendar. @throws NotHere */
  async calendar(actor: Actor, id: ConversationId, appointment: AppointmentId): Promise<string> {
    const found = await this.#agreed(actor, id, appointment);
    // It says no place, and is called what everything is called: calendars are read over shoulders.
    const entry = {
      uid: this.keyring.fingerprint('appointment-uid', `${actor.membershipId}|${appointment}`),
      summary: appointmentWords(actor)('calendar.summary'),
      startsAt: momentOf(found.day, found.from, actor.zone).toInstant(),
      endsAt: momentOf(found.day, found.to, actor.zone).toInstant(),
      changedAt: Temporal.Instant.from(found.at),
      sequence: 0,
    };
    return calendarOf([entry], actor.zone);
  }

  /** Into the person's own week, once, however often it is asked for: called what everything is called. @returns the day. @throws NotHere */
  async plan(actor: Actor, id: ConversationId, appointment: AppointmentId): Promise<string> {
    const { day, from: time, over } = await this.#agreed(actor, id, appointment);
    if (over) throw NotHere();
    const what = appointmentWords(actor)('calendar.summary');
    await this.activities.plan(actor, { what, day, time, path: `/conversations/${id}` });
    return day;
  }

  async #agreed(actor: Actor, id: ConversationId, appointment: AppointmentId): Promise<AppointmentView> {
    await this.#party(actor, id);
    const found = (await this.of(actor, id)).find((each) => each.id === appointment && each.state === 'agreed');
    if (!found) throw NotHere();
    return found;
  }

  async #takesBack({ id, account_id }: ConversationRow, appointment: AppointmentId): Promise<boolean> {
    const conversation = (await lockOne(this.unit.manager, Conversation, { id }))!;
    if (!(await this.offers.end(conversation, appointment))) return false;
    await this.offers.waitsAgain(conversation);
    await this.#tells({ accountId: account_id }, id);
    return true;
  }

  #isOver({ day, to }: AppointmentTime, zone: string): boolean {
    return Temporal.Instant.compare(momentOf(day, to, zone).toInstant(), this.clock.now()) <= 0;
  }

  /** @throws OfferChanged for one that has been */
  async #before(actor: Actor, id: ConversationId, appointment: AppointmentId): Promise<void> {
    if ((await this.of(actor, id)).find((each) => each.id === appointment)?.over) throw OfferChanged();
  }

  #mayLieAhead(): Sql {
    return sql`a.at > ${this.clock.now().subtract(overAfter)}`;
  }

  /** From one state to the next, once, however often it is pressed. */
  async #moves(
    conversationId: ConversationId,
    id: AppointmentId,
    from: AppointmentState,
    state: AppointmentState,
    besides: () => Promise<void>,
  ): Promise<void> {
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const conversation = (await lockOne(manager, Conversation, { id: conversationId }))!;
      const at = this.clock.now();
      const moved = { state, afterSeq: conversation.lastSeq, at, ...(state === 'agreed' ? { agreedAt: at } : {}) };
      const { affected } = await manager.update(Appointment, { id, conversationId, state: from }, moved);
      if (affected !== 1) throw OfferChanged();
      await besides();
    });
  }

  /** Whoever may agree on a time here: the two it is between. */
  async #party(actor: Actor, id: ConversationId): Promise<ConversationRow> {
    const row = await this.repository.one(actor, id);
    if (!row || row.cover_since != null || row.further || row.ended_at != null) throw NotHere();
    return row;
  }

  async #subject(row: ConversationRow): Promise<Subject | null> {
    const open = await this.vault.opener([topicAt(row.community_id, row.id).owner]);
    return openedSubject(open, row.community_id, row);
  }

  #tells(
    to: { accountId: AccountId } | { membershipId: MembershipId },
    id: ConversationId,
    kind: 'appointment' | 'appointment-off' = 'appointment',
  ): Promise<void> {
    return this.notices.tell(to, kind, id);
  }

  /** Whoever offered it. @param now whom it is with, who is told of the conversation itself */
  async #tellsOfferer(appointment: AppointmentId, now?: MembershipId): Promise<void> {
    const offerer = await this.read.one<{ id: MembershipId }>(sql`
      select p.id from appointment a join membership p on p.id = a.by_id and p.role = 'Provider'
      where a.id = ${appointment} ${now ? sql`and p.id <> ${now}` : sql``}`);
    if (offerer) await this.notices.tell({ membershipId: offerer.id }, 'appointment-free');
  }

  #opener(
    community: CommunityId,
    rows: readonly Pick<AppointmentRow, 'id' | 'conversation_id' | 'body'>[],
  ): ReturnType<typeof appointmentOpener> {
    return appointmentOpener(this.vault, community, rows);
  }
}
