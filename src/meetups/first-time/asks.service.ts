import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeetupFaceId } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { planOwner } from '../plan-owner.js';
import type { MeetupId } from '../meetups.views.js';
import type { AskId, AskKind, BeforeView, Call, HostBeforeView, OwnCall, WaitingAsk } from './first-time.js';
import { FirstTimeAsk } from './first-time.entity.js';
import { EnoughQuestions } from './first-time.problems.js';
import type { Coming } from './coming.service.js';

/** Questions of one person at one meetup that nobody has answered. */
export const unansweredAtMost = 5;

interface Row {
  id: AskId;
  face_id: MeetupFaceId;
  kind: AskKind;
  words: Buffer;
  answer: Buffer | null;
  done: unknown;
}

/** A question or a call of one face, opened. */
export interface OpenAsk {
  id: AskId;
  faceId: MeetupFaceId;
  kind: AskKind;
  words: string;
  answer?: string;
  done: boolean;
}

const spot = ({ communityId }: Pick<Actor, 'communityId'>, row: AskId, column: 'words' | 'answer'): Place => ({
  community: communityId,
  table: 'first_time_ask',
  row,
  column,
});

/** What somebody wants to know, or to talk about, before they come. Between them and the host. */
@Injectable()
export class Asks implements OnModuleInit {
  constructor(
    private readonly notices: Notices,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.notices.register('meetup-answer', {
      group: 'meetups',
      words: ['Verten har svart deg', 'The host has answered you'],
      href: (id) => `/meetups/${id}/first-time`,
    });
  }

  /** @throws EnoughQuestions */
  async question(actor: Actor, { meetupId, faceId }: Coming, words: string): Promise<void> {
    await this.unit.run(async () => {
      const open = { meetupId, faceId, kind: 'question' as const, done: false };
      if ((await this.unit.manager.countBy(FirstTimeAsk, open)) >= unansweredAtMost) throw EnoughQuestions();
      await this.#put(actor, { meetupId, faceId, kind: 'question' }, words);
    });
  }

  /** Asks to be rung; asking again changes where and when. */
  async call(actor: Actor, { meetupId, faceId }: Coming, call: Call): Promise<void> {
    await this.unit.run(async () => {
      await this.unit.manager.delete(FirstTimeAsk, { meetupId, faceId, kind: 'call' });
      await this.#put(actor, { meetupId, faceId, kind: 'call' }, JSON.stringify(call));
    });
  }

  /** Takes a question or a call back. @throws NotHere */
  async takeBack({ meetupId, faceId }: Coming, id: AskId): Promise<void> {
    await this.unit.run(async () => {
      const { affected } = await this.unit.manager.delete(FirstTimeAsk, { id, meetupId, faceId });
      if (affected === 0) throw NotHere();
    });
  }

  /** What the host answers; again is the newer answer. The meetup is theirs to see: asked by the caller. @throws NotHere */
  async answer(actor: Actor, meetupId: MeetupId, id: AskId, words: string): Promise<void> {
    await this.unit.run(async () => {
      const ask = await this.unit.manager.findOneBy(FirstTimeAsk, { id, meetupId, kind: 'question' });
      if (!ask) throw NotHere();
      const answer = await this.vault.seal(planOwner(ask.faceId), spot(actor, id, 'answer'), words);
      await this.unit.manager.update(FirstTimeAsk, { id }, { answer, done: true });
      await this.notices.tell({ faceId: ask.faceId }, 'meetup-answer', meetupId);
    });
  }

  /** They have talked: the number has done what it was for. Again is as good as once. @throws NotHere */
  async talked(actor: Actor, meetupId: MeetupId, id: AskId): Promise<void> {
    await this.unit.run(async () => {
      const call = await this.unit.manager.findOneBy(FirstTimeAsk, { id, meetupId, kind: 'call' });
      if (!call) throw NotHere();
      const words = await this.vault.seal(planOwner(call.faceId), spot(actor, id, 'words'), '{}');
      await this.unit.manager.update(FirstTimeAsk, { id }, { words, done: true });
    });
  }

  /** One's own, for the page of the plan. */
  async of(actor: Actor, { meetupId, faceId }: Coming): Promise<Pick<BeforeView, 'questions' | 'call'>> {
    const own = await this.#opened(actor, sql`meetup_id = ${meetupId} and face_id = ${faceId}`);
    const [call] = own.filter(({ kind }) => kind === 'call');
    return {
      questions: own
        .filter(({ kind }) => kind === 'question')
        .map(({ id, words, answer }) => ({ id, words, ...(answer ? { answer } : {}) })),
      ...(call ? { call: callOf(call) } : {}),
    };
  }

  /** Of several faces of one person, for the file of everything. */
  every(actor: Actor, faces: readonly MeetupFaceId[]): Promise<(OpenAsk & { meetupId: MeetupId })[]> {
    return this.#opened(actor, sql`face_id in ${list(faces)}`);
  }

  /** For the host, by name. */
  async toHost(
    actor: Actor,
    meetupId: MeetupId,
    named: ReadonlyMap<MeetupFaceId, string>,
  ): Promise<Pick<HostBeforeView, 'questions' | 'calls'>> {
    const all = (await this.#opened(actor, sql`meetup_id = ${meetupId}`))
      .filter(({ faceId }) => named.has(faceId))
      .map((ask) => ({ ...ask, name: named.get(ask.faceId)! }))
      .sort((a, b) => Number(a.done) - Number(b.done) || a.name.localeCompare(b.name, actor.lang));
    return {
      questions: all
        .filter(({ kind }) => kind === 'question')
        .map(({ id, name, words, answer }) => ({ id, name, words, ...(answer ? { answer } : {}) })),
      calls: all.filter(({ kind }) => kind === 'call').map((ask) => ({ name: ask.name, ...callOf(ask) })),
    };
  }

  /** For the desk: who waits for an answer, to what is still to come. One read. */
  async waiting({ communityId, role }: Actor): Promise<WaitingAsk[]> {
    if (role !== 'Consultant') return [];
    return this.read.all<WaitingAsk>(sql`
      select a.id, f.name, m.id as "meetupId", s.title
      from first_time_ask a join meetup m on m.id = a.meetup_id join meetup_series s on s.id = m.series_id
      join meetup_face f on f.id = a.face_id
      where s.community_id = ${communityId} and a.done = ${false} and m.state <> 'cancelled' and m.ends_at > ${this.clock.now()}
        and f.gone = ${false}
        and exists (select 1 from rsvp r where r.meetup_id = a.meetup_id and r.face_id = a.face_id and r.state <> 'withdrawn')
      order by m.starts_at, a.id limit 100`);
  }

  async #put(
    actor: Actor,
    { meetupId, faceId, kind }: { meetupId: MeetupId; faceId: MeetupFaceId; kind: AskKind },
    text: string,
  ): Promise<void> {
    const id = this.random.id<AskId>(`first-time-ask ${faceId}`);
    const words = await this.vault.seal(planOwner(faceId), spot(actor, id, 'words'), text);
    await this.unit.manager.insert(FirstTimeAsk, { id, meetupId, faceId, kind, words, answer: null, done: false });
  }

  async #opened(actor: Actor, where: ReturnType<typeof sql>): Promise<(OpenAsk & { meetupId: MeetupId })[]> {
    const rows = await this.read.all<Row & { meetup_id: MeetupId }>(
      sql`select id, meetup_id, face_id, kind, words, answer, done from first_time_ask where ${where} order by id`,
    );
    const open = await this.vault.opener(rows.map(({ face_id }) => planOwner(face_id)));
    return rows.map(({ id, meetup_id: meetupId, face_id: faceId, kind, words, answer, done }) => ({
      id,
      meetupId,
      faceId,
      kind,
      words: open(planOwner(faceId), spot(actor, id, 'words'), words),
      ...(answer ? { answer: open(planOwner(faceId), spot(actor, id, 'answer'), answer) } : {}),
      done: Boolean(done),
    }));
  }
}

export const callOf = ({ id, words, done }: Pick<OpenAsk, 'id' | 'words' | 'done'>): OwnCall => ({
  id,
  ...(JSON.parse(words) as Partial<Call>),
  done,
});
