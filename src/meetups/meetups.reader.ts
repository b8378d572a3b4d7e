import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { butNot, type MeetupFaceId, MeetupNames } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { instantFrom, list, type Sql, sql } from '../platform/database/sql.js';
import type { Actor, CommunityId } from '../platform/http/actor.js';
import type { Answer, FirstTimer, MeetupId, MeetupKind, News, Offer, RhythmId, SeriesId } from './meetups.views.js';
import { type Asked, chairs, inLine, type Way } from './waiting/ways.js';

/** A meetup with all there is to know about it. What of it leaves the feature is decided in `meetup-view.ts`. */
export interface MeetupRow {
  id: MeetupId;
  series_id: SeriesId;
  starts_on: string;
  starts_at_time: string;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  changed_at: Temporal.Instant;
  state: 'planned' | 'moved' | 'cancelled';
  reason: string | null;
  capacity: number;
  rhythm_id: RhythmId | null;
  ends_at_time: string;
  sequence: number | null;
  tally: number | null;
  hybrid: boolean;
  guests: boolean;
  just_come: boolean;
  by_asking: boolean;
  /** Chairs that are taken, or kept for some who wait. */
  taken: number;
  /** How many stand in the line for chairs. */
  in_line: number;
  title: string;
  kind: MeetupKind;
  about: string;
  usual_number: string | null;
  host_name: string;
  venue_id: string;
  venue: string;
  district: string;
  address: string;
  door: string;
  travel: string;
  access: string;
  quiet: string;
  going: number;
  waiting: number;
  first_timers: number;
}

/** One that has been. */
export interface PastRow extends Pick<MeetupRow, 'id' | 'title' | 'starts_at' | 'ends_at' | 'tally'> {
  /** How many came, once somebody has counted. */
  came: number | null;
}

export interface OwnRow {
  meetup_id: MeetupId;
  face_id: MeetupFaceId;
  name: string;
  state: Answer;
  listed: boolean;
  news: News | null;
  rsvp_id: string;
  offer: Offer | null;
  offered_until: Temporal.Instant | null;
  remind: boolean;
  invite: boolean;
  phone: Buffer | null;
  seen: number | null;
  way: Way | null;
  asked: Asked | null;
}

/** Nobody of this name has been at an earlier meetup of the series, as far back as rosters are kept and before. `r` is an answer to the meetup `m`. */
export const firstTime = sql`not exists (
  select 1 from rsvp er join meetup em on em.id = er.meetup_id
  where er.face_id = r.face_id and er.state = 'going'
    and em.series_id = m.series_id and em.starts_at < m.starts_at and em.state <> 'cancelled')
  and not exists (select 1 from been_here b where b.face_id = r.face_id)`;

const counted = (state: Sql) =>
  sql`(select cast(count(*) as integer) from rsvp r where r.meetup_id = m.id and r.state = ${state})`;

const meetups = sql`
  select m.id, m.series_id, m.starts_on, m.starts_at_time, m.starts_at, m.ends_at, m.changed_at, m.state, m.reason,
    m.capacity, m.rhythm_id, m.ends_at_time, m.sequence, m.tally, s.hybrid, s.guests, s.just_come, s.by_asking, s.title, s.kind, s.about, s.usual_number, s.host_name,
    v.id as venue_id, v.name as venue, v.district, v.address, v.door, v.travel, v.access, v.quiet,
    ${counted(sql`'going'`)} as going, ${counted(sql`'waiting'`)} as waiting,
    (select cast(coalesce(sum(${chairs}), 0) as integer) from rsvp r
      where r.meetup_id = m.id and (r.state = 'going' or (r.state = 'waiting' and r.offer = 'open'))) as taken,
    (select cast(count(*) as integer) from rsvp r where r.meetup_id = m.id and ${inLine}) as in_line,
    (select cast(count(*) as integer) from rsvp r
      where r.meetup_id = m.id and r.state = 'going' and ${firstTime}) as first_timers
  from meetup m join meetup_series s on s.id = m.series_id join venue v on v.id = coalesce(m.venue_id, s.venue_id)`;

/** A meetup that is online is in no house, whichever its series once had. */
const noHouse = { venue: '', district: '', address: '', door: '', travel: '', access: '', quiet: '' };

const timed = <Row extends MeetupRow>(row: Row): Row => ({
  ...row,
  ...(row.kind === 'online' ? noHouse : {}),
  starts_at: instantFrom(row.starts_at),
  ends_at: instantFrom(row.ends_at),
  changed_at: instantFrom(row.changed_at),
  hybrid: Boolean(row.hybrid),
  guests: Boolean(row.guests),
  just_come: Boolean(row.just_come),
  by_asking: Boolean(row.by_asking),
});

const ownRow = (row: OwnRow): OwnRow => ({
  ...row,
  listed: Boolean(row.listed),
  remind: Boolean(row.remind),
  invite: Boolean(row.invite),
  offered_until: row.offered_until && instantFrom(row.offered_until),
});

/** The reads of this feature. Nobody finds a meetup of another community. */
@Injectable()
export class MeetupsReader {
  constructor(
    private readonly read: Read,
    private readonly names: MeetupNames,
  ) {}

  async one({ communityId }: Actor, id: string): Promise<MeetupRow | undefined> {
    const row = await this.read.one<MeetupRow>(sql`${meetups} where m.id = ${id} and s.community_id = ${communityId}`);
    return row && timed(row);
  }

  async several({ communityId }: Actor, ids: readonly string[]): Promise<MeetupRow[]> {
    const query = sql`${meetups} where m.id in ${list(ids)} and s.community_id = ${communityId}`;
    return (await this.read.all<MeetupRow>(query)).map(timed);
  }

  /** What has not ended at `from`, soonest first; with `until`, what has begun by then. */
  async ahead(
    communityId: CommunityId,
    { from, until, atMost }: { from: Temporal.Instant; until?: Temporal.Instant; atMost: number },
  ): Promise<MeetupRow[]> {
    const bound = until ? sql` and m.starts_at < ${until}` : sql``;
    const query = sql`${meetups} where s.community_id = ${communityId} and m.ends_at > ${from}${bound}
      order by m.starts_at, m.id limit ${atMost}`;
    return (await this.read.all<MeetupRow>(query)).map(timed);
  }

  /** What has ended since then, latest first: where the actor had a place, or what they hosted. One read beside the actor's own names. */
  async lately(
    actor: Actor,
    { since, until }: { since: Temporal.Instant; until: Temporal.Instant },
  ): Promise<PastRow[]> {
    const host = actor.role === 'Consultant';
    const faces = host ? [] : (await this.names.every(actor)).map(({ id }) => id);
    const own = host
      ? sql`(s.host_id = ${actor.membershipId} or d.second_id = ${actor.membershipId})`
      : sql`exists (select 1 from rsvp r where r.meetup_id = m.id and r.state = 'going' and r.face_id in ${list(faces)})`;
    const rows = await this.read.all<PastRow>(sql`
      select m.id, s.title, m.starts_at, m.ends_at, m.tally, d.came
      from meetup m join meetup_series s on s.id = m.series_id left join meetup_day d on d.meetup_id = m.id
      where s.community_id = ${actor.communityId} and m.state <> 'cancelled' and m.ends_at > ${since}
        and m.ends_at <= ${until} and ${own}
      order by m.ends_at desc, m.id`);
    return rows.map((row) => ({ ...row, starts_at: instantFrom(row.starts_at), ends_at: instantFrom(row.ends_at) }));
  }

  /** The actor's own answers to these meetups, by meetup. One read beside the actor's own names, however many series there are. */
  async own(actor: Actor, rows: readonly MeetupRow[]): Promise<Map<MeetupId, OwnRow>> {
    if (actor.role !== 'ServiceUser') return new Map();
    const faces = (await this.names.every(actor)).map(({ id }) => id);
    if (faces.length === 0) return new Map();
    const found = await this.read.all<OwnRow>(sql`
      select r.meetup_id, r.face_id, f.name, r.state, r.listed, r.news, r.id as rsvp_id, r.offer, r.offered_until, r.remind,
        r.phone, r.seen, r.way, r.asked, i.wanted as invite
      from rsvp r join meetup_face f on f.id = r.face_id left join calendar_invitation i on i.rsvp_id = r.id
      where r.face_id in ${list(faces)} and r.meetup_id in ${list(rows.map(({ id }) => id))}`);
    return new Map(found.map((row) => [row.meetup_id, ownRow(row)]));
  }

  /** The series in which the actor gets no place. One read beside the actor's own names. */
  async barred(actor: Actor): Promise<Set<SeriesId>> {
    if (actor.role !== 'ServiceUser') return new Set();
    const faces = await this.names.every(actor);
    if (faces.length === 0) return new Set();
    const rows = await this.read.all<{ series_id: SeriesId }>(
      sql`select series_id from meetup_ban where face_id in ${list(faces.map(({ id }) => id))}`,
    );
    return new Set(rows.map(({ series_id }) => series_id));
  }

  /** Names of those coming who chose to be listed, without those who are hidden from the reader. */
  async listed(id: MeetupId, hidden: readonly string[]): Promise<{ id: MeetupFaceId; name: string }[]> {
    const rows = await this.read.all<{ id: MeetupFaceId; name: string }>(sql`
      select f.id, f.name from rsvp r join meetup_face f on f.id = r.face_id
      where r.meetup_id = ${id} and r.state = 'going' and r.listed = ${true} and f.gone = ${false}${butNot(sql`r.face_id`, hidden)}`);
    return rows.sort((a, b) => a.name.localeCompare(b.name, 'nb'));
  }

  /** The faces of everybody who comes or waits, by meetup. One read for all. */
  async coming(ids: readonly MeetupId[]): Promise<Map<MeetupId, MeetupFaceId[]>> {
    const rows = await this.read.all<{ meetup_id: MeetupId; face_id: MeetupFaceId }>(sql`
      select meetup_id, face_id from rsvp where meetup_id in ${list(ids)} and state in ('going', 'waiting')`);
    const faces = new Map<MeetupId, MeetupFaceId[]>(ids.map((id) => [id, []]));
    for (const { meetup_id: id, face_id: face } of rows) faces.get(id)!.push(face);
    return faces;
  }

  /** Who comes for the first time to what begins within a time. One read for all. */
  async firstTimers(communityId: CommunityId, from: Temporal.Instant, until: Temporal.Instant): Promise<FirstTimer[]> {
    const rows = await this.read.all<{
      id: string;
      name: string;
      meetup_id: MeetupId;
      title: string;
      first: number;
    }>(sql`
      select r.id, f.name, m.id as meetup_id, s.title, ${firstTime} as first
      from meetup m join meetup_series s on s.id = m.series_id join rsvp r on r.meetup_id = m.id join meetup_face f on f.id = r.face_id
      where s.community_id = ${communityId} and m.state <> 'cancelled' and m.ends_at > ${from} and m.starts_at < ${until}
        and r.state = 'going' and f.gone = ${false}
      order by m.starts_at, m.id, r.place limit 200`);
    return rows
      .filter(({ first }) => Boolean(first))
      .map(({ id, name, meetup_id: meetupId, title }) => ({ id, name, meetupId, title }));
  }

  /** Everybody who comes or waits, in the order in which they asked, with their plan if the host may see some of it. */
  async roster(id: MeetupId): Promise<RosterRow[]> {
    const rows = await this.read.all<RosterRow>(sql`
      select r.id as rsvp_id, r.face_id, f.name, r.state, r.offer, r.phone, r.seen, r.way, r.asked, ${firstTime} as first_timer,
        p.id as plan_id, p.plan
      from rsvp r join meetup m on m.id = r.meetup_id join meetup_face f on f.id = r.face_id
      left join first_time_plan p on p.meetup_id = r.meetup_id and p.face_id = r.face_id and p.shared = ${true}
      where r.meetup_id = ${id} and r.state in ('going', 'waiting') order by r.place`);
    return rows.map((row) => ({ ...row, first_timer: Boolean(row.first_timer) }));
  }
}

export interface RosterRow {
  rsvp_id: string;
  offer: Offer | null;
  phone: Buffer | null;
  seen: number | null;
  face_id: MeetupFaceId;
  name: string;
  state: 'going' | 'waiting';
  way: Way | null;
  asked: Asked | null;
  first_timer: boolean;
  plan_id: string | null;
  plan: Buffer | null;
}
