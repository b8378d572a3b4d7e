import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Absences, AccountLeft, Belongings, CommunityLeft, SameNames } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import type { AccountId, Actor, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import type { MeetupId } from '../meetups.views.js';
import { unansweredAtMost } from './asks.service.js';
import { ComingPeople } from './coming.service.js';
import type { AskId, AskKind, Call, EarlyView, HostBeforeView, OwnCall } from './first-time.js';
import { EarlyAsk } from './first-time.entity.js';
import { EnoughQuestions } from './first-time.problems.js';

/** What somebody wants to be called here, if anything. */
export interface Called {
  name?: string | undefined;
  /** That it is like their nickname is meant so. */
  sameName?: boolean | undefined;
}

interface Row {
  id: AskId;
  meetup_id: MeetupId;
  title: string;
  kind: AskKind;
  words: Buffer;
  answer: Buffer | null;
  done: unknown;
}

/** What is sealed of one. */
interface Sealed extends Partial<Call> {
  words?: string;
  name?: string | undefined;
  /** Whom an answer is told. It is read for that, and by nobody. */
  by: { accountId: AccountId; membershipId: MembershipId };
}

type Open = Sealed & Pick<Row, 'id' | 'title' | 'kind'> & { meetupId: MeetupId; answer?: string; done: boolean };

const owner = (id: AskId): string => `early-ask:${id}`;
const spot = ({ communityId }: Pick<Actor, 'communityId'>, row: AskId, column: 'words' | 'answer'): Place => ({
  community: communityId,
  table: 'early_ask',
  row,
  column,
});

/**
 * What somebody wants to know, or to talk about, before they decide whether to come. It is no answer and has no meetup name: nothing
 * leads from it to the name they may come under later, to their nickname, or from one meetup to the next. All of it goes with the meetup.
 */
@Injectable()
export class EarlyAsks implements OnModuleInit {
  constructor(
    private readonly people: ComingPeople,
    private readonly sameNames: SameNames,
    private readonly absences: Absences,
    private readonly belongings: Belongings,
    private readonly notices: Notices,
    private readonly keyring: Keyring,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.notices.register('meetup-early-answer', {
      group: 'meetups',
      words: ['Verten har svart deg', 'The host has answered you'],
      href: (id) => `/meetups/${id}/asking`,
    });
    this.belongings.register('askedEarly', async (actor) =>
      (await this.#everyOwn(actor)).map(({ title, name, words, answer, phone, when, done, kind }) => ({
        title,
        ...(name ? { name } : {}),
        ...(kind === 'question' ? { question: words, ...(answer ? { answer } : {}) } : { phone, when, done }),
      })),
    );
  }

  /** One's own. @throws NotHere once it is over, and where it is called off */
  async show(actor: Actor, id: string): Promise<EarlyView> {
    const row = await this.people.ahead(actor, id);
    const own = await this.#opened(actor, this.#own(actor, row.id));
    const [call] = own.filter(({ kind }) => kind === 'call').map((ask) => ({ ...named(ask), ...callOf(ask) }));
    return {
      id: row.id,
      title: row.title,
      startsAt: row.starts_at.toString(),
      endsAt: row.ends_at.toString(),
      host: row.host_name,
      questions: own.filter(({ kind }) => kind === 'question').map((ask) => ({ ...named(ask), ...questionOf(ask) })),
      ...(call ? { call } : {}),
    };
  }

  /** @throws NotHere, EnoughQuestions; MeetupNameLikeNickname unless it is meant so */
  async question(actor: Actor, id: string, words: string, called: Called): Promise<void> {
    const meetupId = await this.#meetup(actor, id, called);
    await this.unit.run(async () => {
      const open = { meetupId, asker: this.#asker(actor, meetupId), kind: 'question' as const, done: false };
      if ((await this.unit.manager.countBy(EarlyAsk, open)) >= unansweredAtMost) throw EnoughQuestions();
      await this.#put(actor, meetupId, 'question', { words, name: called.name });
    });
  }

  /** Asks to be rung; asking again changes where and when. @throws NotHere; MeetupNameLikeNickname unless it is meant so */
  async call(actor: Actor, id: string, { phone, when }: Call, called: Called): Promise<void> {
    const meetupId = await this.#meetup(actor, id, called);
    await this.unit.run(async () => {
      await this.#remove({ meetupId, asker: this.#asker(actor, meetupId), kind: 'call' });
      await this.#put(actor, meetupId, 'call', { phone, when, name: called.name });
    });
  }

  /** Takes a question or a call back. @throws NotHere */
  async takeBack(actor: Actor, id: string, ask: AskId): Promise<void> {
    const { id: meetupId } = await this.people.ahead(actor, id);
    await this.unit.run(async () => {
      if (!(await this.#remove({ id: ask, meetupId, asker: this.#asker(actor, meetupId) }))) throw NotHere();
    });
  }

  /** For the consultants of the community: asked by the caller. */
  async toHost(actor: Actor, meetupId: MeetupId): Promise<Pick<HostBeforeView, 'questions' | 'calls'>> {
    const all = (await this.#opened(actor, sql`a.meetup_id = ${meetupId}`)).sort(
      (a, b) => Number(a.done) - Number(b.done),
    );
    const early = (ask: Open) => ({ early: true as const, ...named(ask) });
    return {
      questions: all.filter(({ kind }) => kind === 'question').map((ask) => ({ ...early(ask), ...questionOf(ask) })),
      calls: all.filter(({ kind }) => kind === 'call').map((ask) => ({ ...early(ask), ...callOf(ask) })),
    };
  }

  /** What the host answers. The meetup is theirs to see: asked by the caller. @returns whether it is one of these */
  async answer(actor: Actor, meetupId: MeetupId, id: AskId, words: string): Promise<boolean> {
    const [ask] = await this.#opened(
      actor,
      sql`a.id = ${id} and a.meetup_id = ${meetupId} and a.kind = ${'question' satisfies AskKind}`,
    );
    if (!ask) return false;
    await this.unit.run(async () => {
      const answer = await this.vault.seal(owner(id), spot(actor, id, 'answer'), words);
      await this.unit.manager.update(EarlyAsk, { id }, { answer, done: true });
      const { accountId, membershipId } = ask.by;
      // Whoever is on a break from meetups reads it when they are back.
      if (!(await this.absences.isFromMeetups({ accountId })))
        await this.notices.tell({ membershipId }, 'meetup-early-answer', meetupId);
    });
    return true;
  }

  /** They have talked: the number has done what it was for. @returns whether it is one of these */
  async talked(actor: Actor, meetupId: MeetupId, id: AskId): Promise<boolean> {
    const [ask] = await this.#opened(
      actor,
      sql`a.id = ${id} and a.meetup_id = ${meetupId} and a.kind = ${'call' satisfies AskKind}`,
    );
    if (!ask) return false;
    await this.unit.run(async () => {
      const rest: Sealed = { name: ask.name, by: ask.by };
      const words = await this.vault.seal(owner(id), spot(actor, id, 'words'), JSON.stringify(rest));
      await this.unit.manager.update(EarlyAsk, { id }, { words, done: true });
    });
    return true;
  }

  /** For the desk: where somebody waits for an answer. One read. */
  waiting({ communityId }: Actor): Promise<{ id: AskId; meetupId: MeetupId; title: string }[]> {
    return this.read.all(sql`
      select a.id, m.id as "meetupId", s.title from early_ask a join meetup m on m.id = a.meetup_id
      join meetup_series s on s.id = m.series_id
      where s.community_id = ${communityId} and a.done = ${false} and m.state <> 'cancelled' and m.ends_at > ${this.clock.now()}
      order by m.starts_at, a.id limit 100`);
  }

  /** All of what has been, in each round. */
  async drop(): Promise<void> {
    const over = await this.read.all<{ id: MeetupId }>(sql`
      select m.id from meetup m where m.ends_at <= ${this.clock.now()}
        and exists (select 1 from early_ask a where a.meetup_id = m.id)`);
    for (const { id } of over) await this.unit.run(() => this.#remove({ meetupId: id }));
  }

  @During(AccountLeft)
  left({ accountId }: AccountLeft): Promise<void> {
    return this.#forget({ accountId }, sql`1 = 1`);
  }

  @During(CommunityLeft)
  leftCommunity({ accountId, communityId }: CommunityLeft): Promise<void> {
    return this.#forget({ accountId }, sql`s.community_id = ${communityId}`);
  }

  async #forget(who: { accountId: AccountId }, where: Sql): Promise<void> {
    for (const meetupId of await this.#meetups(where))
      await this.#remove({ meetupId, asker: this.#asker(who, meetupId) });
  }

  /** The meetups at which somebody asks something. */
  async #meetups(where: Sql): Promise<MeetupId[]> {
    const rows = await this.read.all<{ id: MeetupId }>(sql`
      select distinct m.id from early_ask a join meetup m on m.id = a.meetup_id
      join meetup_series s on s.id = m.series_id where ${where} order by m.id`);
    return rows.map(({ id }) => id);
  }

  async #meetup(actor: Actor, id: string, { name, sameName }: Called): Promise<MeetupId> {
    const row = await this.people.ahead(actor, id);
    if (name && !sameName) await this.sameNames.requireOtherThanNickname(actor, row.series_id, name);
    return row.id;
  }

  async #put(actor: Actor, meetupId: MeetupId, kind: AskKind, told: Omit<Sealed, 'by'>): Promise<void> {
    const asker = this.#asker(actor, meetupId);
    const id = this.random.id<AskId>(`early-ask ${asker}`);
    const { accountId, membershipId } = actor;
    const sealed: Sealed = { ...told, by: { accountId, membershipId } };
    const words = await this.vault.seal(owner(id), spot(actor, id, 'words'), JSON.stringify(sealed));
    await this.unit.manager.insert(EarlyAsk, { id, meetupId, asker, kind, words, answer: null, done: false });
  }

  /** With their keys. Inside a unit of work. @returns whether there were any */
  async #remove(which: Partial<Pick<EarlyAsk, 'id' | 'meetupId' | 'asker' | 'kind'>>): Promise<boolean> {
    const ids = (await this.unit.manager.findBy(EarlyAsk, which)).map(({ id }) => id);
    if (ids.length > 0) await this.unit.manager.delete(EarlyAsk, { id: In(ids) });
    for (const id of ids) await this.vault.destroy(owner(id));
    return ids.length > 0;
  }

  async #everyOwn(actor: Actor): Promise<Open[]> {
    const own: Open[] = [];
    for (const meetupId of await this.#meetups(sql`s.community_id = ${actor.communityId}`))
      own.push(...(await this.#opened(actor, this.#own(actor, meetupId))));
    return own;
  }

  #own(actor: Actor, meetupId: MeetupId): Sql {
    return sql`a.meetup_id = ${meetupId} and a.asker = ${this.#asker(actor, meetupId)}`;
  }

  /** Fits one person and one meetup. Two of one person have nothing in common. */
  #asker({ accountId }: { accountId: AccountId }, meetupId: MeetupId): string {
    return this.keyring.fingerprint('early-ask', `${meetupId}|${accountId}`);
  }

  async #opened(actor: Actor, where: Sql): Promise<Open[]> {
    const rows = await this.read.all<Row>(sql`
      select a.id, a.meetup_id, s.title, a.kind, a.words, a.answer, a.done from early_ask a
      join meetup m on m.id = a.meetup_id join meetup_series s on s.id = m.series_id
      where s.community_id = ${actor.communityId} and ${where} order by a.id`);
    const open = await this.vault.opener(rows.map(({ id }) => owner(id)));
    return rows.map(({ id, meetup_id: meetupId, title, kind, words, answer, done }) => ({
      ...(JSON.parse(open(owner(id), spot(actor, id, 'words'), words)) as Sealed),
      id,
      meetupId,
      title,
      kind,
      ...(answer ? { answer: open(owner(id), spot(actor, id, 'answer'), answer) } : {}),
      done: Boolean(done),
    }));
  }
}

const named = ({ name }: Open): { name?: string } => (name ? { name } : {});
const questionOf = ({ id, words = '', answer }: Open) => ({ id, words, ...(answer ? { answer } : {}) });
const callOf = ({ id, phone, when, done }: Open): OwnCall => ({
  id,
  ...(phone ? { phone } : {}),
  ...(when ? { when } : {}),
  done,
});
