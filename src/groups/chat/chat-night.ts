import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { type Sql, sql } from '../../platform/database/sql.js';
import { Read } from '../../platform/database/read.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { asItComes } from './chat-talk.entity.js';
import { Presence } from './presence.service.js';

/**
 * Sweeps away what a talk leaves: lines after the days their room says, hands and notes whose time is over, who was there.
 * None of it is shown any more by then; this makes it be gone. Twice, or in two processes, is the same as once.
 */
@Injectable()
export class ChatNight {
  constructor(
    private readonly presence: Presence,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  @Interval(10 * 60_000)
  async sweep(): Promise<void> {
    const now = this.clock.now();
    const days = await this.read.all<{ keep_days: number }>(sql`select distinct keep_days from chat_talk`);
    const before = (keep: number) => now.subtract({ hours: 24 * keep });
    await this.unit.run(async () => {
      await this.#do(sql`delete from chat_line
        where said_at <= ${before(asItComes.keepDays)} and room_id not in (select room_id from chat_talk)`);
      for (const { keep_days: keep } of days)
        await this.#do(sql`delete from chat_line
          where said_at <= ${before(keep)} and room_id in (select room_id from chat_talk where keep_days = ${keep})`);
      await this.#do(sql`delete from chat_note where gone_at <= ${now}`);
      await this.#do(sql`delete from chat_seat
        where (hand_until is null or hand_until <= ${now}) and (may_at is null or may_at <= ${now})`);
      await this.presence.forget();
    });
  }

  async #do(statement: Sql): Promise<void> {
    const { text, values } = statement.compile();
    await this.unit.runner.query(text, values);
  }
}
