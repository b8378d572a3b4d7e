import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { type Coarse, coarse } from '../../platform/time/coarse.js';
import { Random } from '../../platform/time/random.js';
import { enterable } from '../room/enterable.js';
import { Readers } from '../room/readers.js';
import type { RoomId } from '../room/room.entity.js';
import { Rooms } from '../room/rooms.service.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { Threads } from '../thread/threads.service.js';
import { Question, type QuestionId } from './question.entity.js';
import { Temporal } from 'temporal-polyfill';

export interface QuestionView {
  id: QuestionId;
  room: string;
  body: string;
  lang: Lang;
  asked: Coarse;
}

interface Row {
  id: QuestionId;
  room_id: RoomId;
  room: string;
  lang: Lang;
  asked_on: string;
  body: Buffer;
}

/** So that nobody fills the consultant's list. Counted for the account, apart from the questions. */
const asking: Limit = { name: 'questions', points: 3, seconds: 24 * 60 * 60 };

/** Questions for the next meeting, from nobody: the consultant gets the words, and puts them to the group or reads them aloud. */
@Injectable()
export class Questions {
  constructor(
    private readonly rooms: Rooms,
    private readonly readers: Readers,
    private readonly threads: Threads,
    private readonly vault: Vault,
    private readonly limits: Limits,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Needs no nickname. Nothing of the actor is kept. @throws NotHere, TooMany */
  async ask(actor: Actor, roomId: string, { body, lang }: { body: string; lang: Lang }): Promise<RoomId> {
    const room = await this.rooms.find(actor, roomId);
    await this.limits.spend(asking, actor.accountId);
    const id = this.random.id<QuestionId>('question');
    const askedOn = this.clock.now().toZonedDateTimeISO(actor.zone).toPlainDate().toString();
    await this.unit.run(async () => {
      const sealed = await this.vault.seal(ownerOf(room.id), placeOf(id), body);
      await this.unit.manager.insert(Question, { id, roomId: room.id, lang, askedOn, body: sealed });
    });
    return room.id;
  }

  /** For the consultant: what waits, the longest waiting first. A constant number of reads. */
  async waiting(actor: Actor): Promise<QuestionView[]> {
    const rows = await this.read.all<Row>(sql`
      select q.id, q.room_id, r.name as room, q.lang, q.asked_on, q.body from question q join room r on r.id = q.room_id
      where ${enterable(await this.readers.of(actor))} order by q.asked_on, q.id`);
    const open = await this.vault.opener(rows.map((row) => ownerOf(row.room_id)));
    const now = this.clock.now();
    return rows.map(({ id, room_id, room, lang, asked_on, body }) => ({
      id,
      room,
      lang,
      asked: coarse(Temporal.PlainDate.from(asked_on).toZonedDateTime(actor.zone).toInstant(), now, actor.zone),
      body: open(ownerOf(room_id), placeOf(id), body),
    }));
  }

  /** How many wait, for the desk. */
  async count(actor: Actor): Promise<number> {
    const row = await this.read.one<{ n: number }>(
      sql`select cast(count(*) as integer) as n from question q join room r on r.id = q.room_id where ${enterable(await this.readers.of(actor))}`,
    );
    return row!.n;
  }

  /** The consultant puts it to the group, in a thread of their own. The question is gone then. @throws NotHere */
  async putToGroup(actor: Actor, id: string, { title, body }: { title: string; body: string }): Promise<ThreadId> {
    const question = await this.#find(actor, id);
    return this.unit.run(async () => {
      const wish = { title, body, intent: 'suggestions' as const, lang: question.lang };
      const thread = await this.threads.start(actor, question.room_id, wish);
      await this.unit.manager.delete(Question, { id: question.id });
      return thread;
    });
  }

  /** It has been read aloud, or is not for the group. @throws NotHere */
  async done(actor: Actor, id: string): Promise<void> {
    const question = await this.#find(actor, id);
    await this.unit.run(() => this.unit.manager.delete(Question, { id: question.id }));
  }

  async #find(actor: Actor, id: string): Promise<Pick<Row, 'id' | 'room_id' | 'lang'>> {
    const row = await this.read.one<Row>(sql`
      select q.id, q.room_id, q.lang from question q join room r on r.id = q.room_id where q.id = ${id} and ${enterable(await this.readers.of(actor))}`);
    if (!row) throw NotHere();
    return row;
  }
}

const ownerOf = (room: RoomId) => `questions:${room}`;
const placeOf = (id: QuestionId) => ({ community: '-', table: 'question', row: id, column: 'body' });
