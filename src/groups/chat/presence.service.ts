import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import type { RoomId } from '../room/room.entity.js';

/** All that is ever said of how many are here. */
export type Lately = 'few' | 'five';

const halfHour = 30 * 60_000;
const halfHourOf = (at: Temporal.Instant) =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(at.epochMilliseconds / halfHour) * halfHour);

/**
 * How many service users had the page of a chat open in the half hour before this one: a few, or five or more. What is said
 * changes at the full and at the half hour and at no other time, so that nobody is seen to come; and only once there are
 * five to eight, how many differs and is known to nobody, so that four who conspire do not learn of a fifth.
 */
@Injectable()
export class Presence {
  /** Noted already, in this half hour and process. */
  readonly #noted = new Set<string>();
  #noting = 0;

  constructor(
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Somebody has the page open. Once in a half hour it is written down. */
  async note({ accountId, role }: Pick<Actor, 'accountId' | 'role'>, roomId: RoomId): Promise<void> {
    if (role !== 'ServiceUser') return;
    const now = halfHourOf(this.clock.now());
    if (this.#noting !== now.epochMilliseconds) this.#noted.clear();
    this.#noting = now.epochMilliseconds;
    // Another one for each half hour: in a stolen database nobody can be followed from one to the next.
    const fingerprint = this.keyring.fingerprint('chat-presence', `${accountId}|${roomId}|${now.toString()}`);
    if (this.#noted.has(fingerprint)) return;
    this.#noted.add(fingerprint);
    const { text, values } = sql`
      insert into chat_presence (fingerprint, room_id, half_hour) values (${fingerprint}, ${roomId}, ${now})
      on conflict (fingerprint) do nothing`.compile();
    await this.unit
      .run(() => this.unit.runner.query(text, values))
      // Nobody has to wait for it, or to read an error because of it.
      .catch(() => void this.#noted.delete(fingerprint));
  }

  async lately(roomId: RoomId): Promise<Lately> {
    const before = halfHourOf(this.clock.now().subtract({ minutes: 30 }));
    const row = await this.read.one<{ n: number }>(sql`
      select cast(count(*) as integer) as n from chat_presence where room_id = ${roomId} and half_hour = ${before}`);
    return row!.n >= this.#enough(roomId, before) ? 'five' : 'few';
  }

  /** Forgets half hours that are told no more. Inside a unit of work. */
  async forget(): Promise<void> {
    const over = halfHourOf(this.clock.now().subtract({ minutes: 30 }));
    const { text, values } = sql`delete from chat_presence where half_hour < ${over}`.compile();
    await this.unit.runner.query(text, values);
  }

  #enough(roomId: RoomId, at: Temporal.Instant): number {
    return 5 + (parseInt(this.keyring.fingerprint('chat-enough', `${roomId}|${at.toString()}`).slice(0, 4), 16) % 4);
  }
}
