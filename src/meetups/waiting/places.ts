import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { MeetupFaceId } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { MeetupNews } from '../meetup-news.js';
import type { Meetup } from '../meetup.entity.js';
import type { MeetupId } from '../meetups.views.js';
import { Rsvp } from '../rsvp.entity.js';
import { answerBy, usualOfferHours } from './answer-by.js';
import { chairs, chairsFor, inLine, type Way } from './ways.js';

/**
 * Who has a place, whom one is kept for, and who is next. Everything here happens inside a unit of work that holds the meetup's
 * row, so that many who ask at once are dealt with one after the other.
 */
@Injectable()
export class Places {
  constructor(
    private readonly meetupNews: MeetupNews,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /**
   * How many chairs are free for whoever asks now, and the last number in the order of asking. Comes after `passOn`. While anybody still
   * stands in the line then, it is none: the first there brings somebody and waits for two chairs, and one that is free is kept for them.
   */
  async free({ id, capacity }: Meetup): Promise<{ free: number; last: number }> {
    const { taken, last, line } = await this.#counted(id);
    return { free: line > 0 ? 0 : capacity - taken, last };
  }

  /**
   * Lets go of what was kept long enough, and keeps what is free for those who wait, in the order in which they asked. Each is told
   * once, when it becomes theirs to take. Whoever let it pass waits on, and can ask again.
   */
  async passOn(meetup: Meetup): Promise<void> {
    const { manager } = this.unit;
    const now = this.clock.now();
    const here = { meetupId: meetup.id, state: 'waiting' as const };
    await manager.update(
      Rsvp,
      { ...here, offer: 'open' as const, offeredUntil: LessThanOrEqual(now) },
      { offer: 'passed' },
    );
    const free = meetup.capacity - (await this.#counted(meetup.id)).taken;
    if (free <= 0) return;
    const line = await this.read.all<Waiting>(sql`
      select r.id, r.face_id, r.way from rsvp r join meetup m on m.id = r.meetup_id
      where r.meetup_id = ${meetup.id} and ${inLine} order by r.place limit ${free}`);
    const next = fitting(line, free);
    if (next.length === 0) return;
    const { hours, zone } = await this.#terms(meetup.id);
    const offeredUntil = answerBy(now, { hours: hours ?? usualOfferHours, startsAt: meetup.startsAt, zone });
    for (const { id, face_id: faceId } of next) {
      await manager.update(Rsvp, { id }, { offer: 'open', offeredUntil });
      await this.meetupNews.offer(meetup.id, faceId);
    }
  }

  /**
   * Whether there is a place for whoever asks now. Whoever takes no chair always has one, those who are barred too: they stay out of
   * the door by their way of coming, and read what everybody reads at a full house. Comes after `passOn`.
   */
  async hasFor(meetup: Meetup, faceId: MeetupFaceId, way: Way | null | undefined): Promise<boolean> {
    const takes = chairsFor(way);
    if (takes === 0) return true;
    return (await this.free(meetup)).free >= takes && !(await this.isBarred(faceId));
  }

  /** Whether somebody gets no chair in the series that this name is for. */
  async isBarred(faceId: MeetupFaceId): Promise<boolean> {
    return (await this.read.one(sql`select id from meetup_ban where face_id = ${faceId}`)) !== undefined;
  }

  async #counted(id: MeetupId): Promise<{ taken: number; last: number; line: number }> {
    const row = await this.read.one<{ taken: number; last: number; line: number }>(sql`
      select cast(coalesce(sum(case when r.state = 'going' or (r.state = 'waiting' and r.offer = 'open') then ${chairs} else 0 end), 0) as integer) as taken,
        coalesce(max(r.place), 0) as last, cast(coalesce(sum(case when ${inLine} then 1 else 0 end), 0) as integer) as line
      from rsvp r join meetup m on m.id = r.meetup_id where r.meetup_id = ${id}`);
    return row!;
  }

  async #terms(id: MeetupId): Promise<{ hours: number | null; zone: string }> {
    const row = await this.read.one<{ hours: number | null; zone: string }>(sql`
      select s.offer_hours as hours, c.zone from meetup m join meetup_series s on s.id = m.series_id
      join community c on c.id = s.community_id where m.id = ${id}`);
    return row!;
  }
}

interface Waiting {
  id: string;
  face_id: MeetupFaceId;
  way: Way | null;
}

/** Those in the line whom the free chairs are enough for. Nobody is overtaken: whoever needs two waits for two. */
function fitting(line: readonly Waiting[], free: number): Waiting[] {
  let left = free;
  const next: Waiting[] = [];
  for (const each of line) {
    left -= chairsFor(each.way);
    if (left < 0) break;
    next.push(each);
  }
  return next;
}
