import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { isCancelled, isOver } from '../meetup-view.js';
import { MeetupsReader } from '../meetups.reader.js';
import type { MeetupId } from '../meetups.views.js';
import { Attendance } from './attendance.entity.js';
import type { DayWord, ExpectedView, HostDayView } from './day.views.js';
import { dayHead } from './guest-day.service.js';
import { Hosting } from './hosting.service.js';

/** Whoever asks to be fetched comes first; whoever does not come, last. */
const order: readonly (DayWord | undefined)[] = ['come-out', 'at-the-door', 'on-my-way', undefined, 'not-today'];

/** What the hosts of a meetup see on the day. */
@Injectable()
export class HostDay {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly hosting: Hosting,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** @throws NotHere */
  async show(actor: Actor, id: string): Promise<HostDayView> {
    const hosts = await this.hosting.of(actor, id);
    const row = await this.reader.one(actor, id);
    if (!row) throw NotHere();
    const now = this.clock.now();
    const shows = hosts.mine && !isOver(row, now) && !isCancelled(row);
    return {
      for: 'host',
      ...dayHead(row, now),
      hosts,
      ...(shows ? { expected: await this.#expected(actor, row.id) } : {}),
    };
  }

  /** Who is on the way; empty once it is over. @throws NotHere for whoever does not host it */
  async expected(actor: Actor, id: string): Promise<ExpectedView[]> {
    const { hosts, expected } = await this.show(actor, id);
    if (!hosts.mine) throw NotHere();
    return expected ?? [];
  }

  /** What was said on the day is gone once the day is. Asked every minute; twice changes nothing. */
  async forget(): Promise<void> {
    const over = await this.read.all<{ id: MeetupId }>(sql`
      select m.id from meetup m where (m.ends_at <= ${this.clock.now()} or m.state = 'cancelled') and exists (
        select 1 from attendance a where a.meetup_id = m.id and (a.word is not null or a.needs is not null))`);
    for (const { id } of over)
      await this.unit.run(() => this.unit.manager.update(Attendance, { meetupId: id }, { word: null, needs: null }));
  }

  async #expected(actor: Actor, id: MeetupId): Promise<ExpectedView[]> {
    const rows = await this.read.all<{ name: string; word: DayWord | null }>(sql`
      select f.name, a.word from rsvp r join meetup_face f on f.id = r.face_id
      left join attendance a on a.meetup_id = r.meetup_id and a.face_id = r.face_id
      where r.meetup_id = ${id} and f.gone = ${false} and (r.state = 'going' or a.word = 'not-today')`);
    return rows
      .map(({ name, word }) => (word ? { name, word } : { name }))
      .sort((a, b) => order.indexOf(a.word) - order.indexOf(b.word) || a.name.localeCompare(b.name, actor.lang));
  }
}
