import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { millisFrom, sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { enterable } from '../room/enterable.js';
import { Readers } from '../room/readers.js';

/** How well nobody was left alone. Measured for the consultant; the aim is none. */
export interface WaitingView {
  /** Threads that have waited for an answer for more than twelve hours, and still do. */
  now: number;
  /** Of the threads of the last four weeks, those that waited that long or still do. */
  late: number;
  of: number;
}

const tooLong = 12 * 60 * 60_000;
const weeks = 4;

/** Threads without an answer after twelve hours. Times are kept to the hour, so this is to the hour. */
@Injectable()
export class Waiting {
  constructor(
    private readonly readers: Readers,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Counts what waits for anybody: announcements do not, and neither does what its author has taken away, the consultant hidden, or what waits for the consultant anyway. */
  async of(actor: Actor): Promise<WaitingView> {
    const now = this.clock.now();
    const since = now.subtract({ hours: weeks * 7 * 24 });
    // The newest post of a thread is younger than its first one: older threads need not be looked into.
    const rows = await this.read.all<{ began: unknown; answered: unknown }>(sql`
      select o.written_at as began, (select v.written_at from post v
        where v.thread_id = t.id and v.persona_id <> t.persona_id and v.held is null order by v.seq limit 1) as answered
      from thread t join room r on r.id = t.room_id join post o on o.thread_id = t.id
      where ${enterable(await this.readers.of(actor))} and t.notice_kind is null and t.active_at >= ${since} and o.written_at >= ${since}
        and o.seq = (select min(b.seq) from post b where b.thread_id = t.id)
        and o.taken_back = ${false} and o.hidden_reason is null and o.held is null`);
    const late = rows.filter(({ began, answered }) => {
      const until = answered === null ? now.epochMilliseconds : millisFrom(answered);
      return until - millisFrom(began) > tooLong;
    });
    return { now: late.filter(({ answered }) => answered === null).length, late: late.length, of: rows.length };
  }
}
