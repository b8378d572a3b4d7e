import { Injectable } from '@nestjs/common';
import { type MeetupFaceId, MeetupNames } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { instantFrom, list, sql } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { isCancelled } from './meetup-view.js';
import { type MeetupRow, MeetupsReader } from './meetups.reader.js';
import type { SeriesId } from './meetups.views.js';

/** For so long after a meetup one may still turn to somebody who was there. */
const after = { hours: 24 * 14 };

/** Who was or will be in the same room as the actor. */
@Injectable()
export class Company {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly names: MeetupNames,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** A meetup that the actor has a place at, and what they are called there. @throws NotHere */
  async meetup(actor: Actor, id: string): Promise<{ row: MeetupRow; name: string }> {
    const row = await this.reader.one(actor, id);
    const mine = row && (await this.reader.own(actor, [row])).get(row.id);
    const since = this.clock.now().subtract(after);
    if (!row || mine?.state !== 'going' || isCancelled(row) || row.ends_at.epochMilliseconds < since.epochMilliseconds)
      throw NotHere();
    return { row, name: mine.name };
  }

  /** What meetups of the community are called, and when they are, whatever became of them or of one's place. One read. */
  async titles(
    { communityId }: Actor,
    ids: readonly string[],
  ): Promise<Map<string, { title: string; startsAt: string }>> {
    const rows = await this.read.all<{ id: string; title: string; starts_at: unknown }>(sql`
      select m.id, s.title, m.starts_at from meetup m join meetup_series s on s.id = m.series_id
      where m.id in ${list(ids)} and s.community_id = ${communityId}`);
    return new Map(
      rows.map(({ id, title, starts_at }) => [id, { title, startsAt: instantFrom(starts_at).toString() }]),
    );
  }

  /** Everybody else who has a place there, listed or not: for offers only, never to be shown. @throws NotHere */
  async companions(actor: Actor, id: string): Promise<MeetupFaceId[]> {
    const { row } = await this.meetup(actor, id);
    const own = await this.names.of(actor, row.series_id);
    const rows = await this.read.all<{ face_id: MeetupFaceId }>(
      sql`select face_id from rsvp where meetup_id = ${row.id} and state = 'going' and face_id <> ${own!.id}`,
    );
    return rows.map(({ face_id }) => face_id);
  }

  /** Whether the actor may know a meetup name: both have a place at one meetup, and its owner chose to be listed there. */
  async knows(actor: Actor, faceId: string): Promise<boolean> {
    const since = this.clock.now().subtract(after);
    const shared = await this.read.all<{ meetup_id: string; series_id: SeriesId }>(sql`
      select r.meetup_id, m.series_id from rsvp r join meetup m on m.id = r.meetup_id join meetup_face f on f.id = r.face_id
      where r.face_id = ${faceId} and r.state = 'going' and r.listed = ${true} and f.gone = ${false} and m.state <> 'cancelled' and m.ends_at > ${since}`);
    const [first] = shared;
    const own = first && (await this.names.of(actor, first.series_id));
    if (!own) return false;
    const mine = await this.read.all<{ meetup_id: string }>(
      sql`select meetup_id from rsvp where face_id = ${own.id} and state = 'going'`,
    );
    const ids = new Set(mine.map(({ meetup_id }) => meetup_id));
    return shared.some(({ meetup_id }) => ids.has(meetup_id));
  }
}
