import { Injectable } from '@nestjs/common';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, list, sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Clock } from '../../platform/time/clock.js';
import { type MeetupFaceId, MeetupNames } from '../../identity/index.js';
import type { MeetupId, MeetupKind, RhythmId, SeriesId } from '../meetups.views.js';
import { meetupWords } from '../meetups.words.js';
import { type KeptRhythm, SeriesReader } from '../series/series.reader.js';
import { calendarOf, type Entry } from '../../platform/calendar/calendar-file.js';
import { entryUid } from '../../platform/calendar/feed-keys.js';
import type { Told } from './calendar.views.js';
import { needsDoor, type Way } from '../waiting/ways.js';
import { type Made, rhythmEntries } from './rhythm-entries.js';

/** Whose calendar it is. A feed has nobody signed in; what it needs of an actor is this. */
export type CalendarOwner = Pick<Actor, 'accountId' | 'membershipId' | 'communityId' | 'role' | 'zone'>;

interface Row {
  id: MeetupId;
  rhythm_id: RhythmId | null;
  planned_on: string | null;
  starts_at: unknown;
  ends_at: unknown;
  changed_at: unknown;
  sequence: number | null;
  state: string;
  title: string;
  /** Where it is in another house than its series. */
  venue_id: string | null;
  kind: MeetupKind;
  district: string;
  address: string;
}

const columns = sql`
  m.id, m.rhythm_id, m.planned_on, m.starts_at, m.ends_at, m.changed_at, m.sequence, m.state, m.venue_id, s.title, s.kind, v.district, v.address
  from meetup m join meetup_series s on s.id = m.series_id join venue v on v.id = coalesce(m.venue_id, s.venue_id)`;

/** What of the meetups stands in somebody's own calendar. */
@Injectable()
export class Calendars {
  constructor(
    private readonly names: MeetupNames,
    private readonly series: SeriesReader,
    private readonly keyring: Keyring,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** All that is somebody's: where they have a place, and is not over; for consultants what they host. */
  async feed(owner: CalendarOwner, lang: Lang, discretion: Told): Promise<string> {
    const entries = owner.role === 'Consultant' ? await this.#hosted(owner) : await this.#going(owner);
    return calendarOf(
      entries.map((entry) => this.#told(entry, lang, discretion)),
      owner.zone,
    );
  }

  /** One meetup that somebody has a place at. */
  async one(owner: CalendarOwner, meetup: MeetupId, lang: Lang, discretion: Told): Promise<string> {
    const entries = await this.#going(owner, meetup);
    return calendarOf(
      entries.map((entry) => this.#told(entry, lang, discretion)),
      owner.zone,
    );
  }

  /** One series, as far as it is announced: for its host. */
  async ofSeries(actor: Actor, id: SeriesId, discretion: Told): Promise<string> {
    const entries = await this.#rhythms(actor, await this.series.rhythms(actor, id));
    return calendarOf(
      entries.map((entry) => this.#told(entry, actor.lang, discretion)),
      actor.zone,
    );
  }

  /** What an entry is known by in file, feed and mail. @param key of its owner's calendar */
  uidOf(key: string, face: MeetupFaceId, meetup: MeetupId): string {
    return entryUid(this.keyring, key, this.#uid(`${face}|${meetup}`));
  }

  async #going(owner: CalendarOwner, only?: MeetupId): Promise<Whole[]> {
    const faces = (await this.names.every(owner)).map(({ id }) => id);
    const rows = await this.read.all<Row & { face_id: MeetupFaceId; way: Way | null; mailed: number | null }>(sql`
      select r.face_id, r.way, i.sequence as mailed, ${columns} join rsvp r on r.meetup_id = m.id left join calendar_invitation i on i.rsvp_id = r.id
      where r.face_id in ${list(faces)} and r.state = 'going' and m.ends_at > ${this.clock.now()}${only ? sql` and m.id = ${only}` : sql``}
      order by m.starts_at, m.id`);
    return rows.map((row) => ({
      ...whole(row),
      // No nearer than the page of the meetup says it.
      address: row.state !== 'cancelled' && needsDoor(row.way) ? row.address : row.district,
      uid: this.#uid(`${row.face_id}|${row.id}`),
      // Whoever reads both must not take the older for the newer.
      sequence: Math.max(row.sequence ?? 0, row.mailed ?? 0),
      ...(row.state === 'cancelled' ? { cancelled: true } : {}),
    }));
  }

  async #hosted(owner: CalendarOwner): Promise<Whole[]> {
    const hosted = await this.read.all<{ id: SeriesId }>(
      sql`select id from meetup_series where community_id = ${owner.communityId} and host_id = ${owner.membershipId}`,
    );
    const own = new Set(hosted.map(({ id }) => id));
    const rhythms = (await this.series.rhythms(owner)).filter(({ seriesId }) => own.has(seriesId));
    const single = await this.read.all<Row>(sql`
      select ${columns} where s.id in ${list([...own])} and m.rhythm_id is null and m.ends_at > ${this.clock.now()}
        and m.state <> 'cancelled' order by m.starts_at, m.id`);
    const alone = single.map((row) => ({ ...whole(row), uid: this.#uid(`${owner.membershipId}|${row.id}`) }));
    return [...(await this.#rhythms(owner, rhythms)), ...alone];
  }

  async #rhythms(owner: CalendarOwner, rhythms: readonly KeptRhythm[]): Promise<Whole[]> {
    const rows = await this.read.all<Row>(
      sql`select ${columns} where m.rhythm_id in ${list(rhythms.map(({ id }) => id))} order by m.planned_on, m.id`,
    );
    return rhythms.flatMap((rhythm) => {
      const own = rows.filter((row) => row.rhythm_id === rhythm.id);
      const live = own.filter(({ state }) => state !== 'cancelled');
      const usual = live.find(({ venue_id: elsewhere }) => elsewhere === null) ?? live[0] ?? own[0];
      if (!usual) return [];
      const uid = this.#uid(`${owner.membershipId}|${rhythm.id}`);
      const entries = rhythmEntries(rhythm, own.map(made), { uid, summary: '', zone: owner.zone });
      return entries.map((entry) => {
        // No two meetups of a series begin at once.
        const instead = entry.insteadOf && live.find((row) => instantFrom(row.starts_at).equals(entry.startsAt));
        const { title, kind, district, address } = instead ?? usual;
        return { ...entry, title, kind, district, address };
      });
    });
  }

  #told({ title, kind, district, address, ...entry }: Whole, lang: Lang, { key, words, place }: Told): Entry {
    const t = meetupWords({ lang });
    const summary = words === 'title' ? title : t('calendar.summary');
    // No house, and no part of town: a calendar may say that it is online where it may say where things are.
    const at = kind === 'online' ? { district: t('kind.online'), address: t('kind.online') } : { district, address };
    const location = place === 'none' ? undefined : at[place];
    return { ...entry, uid: entryUid(this.keyring, key, entry.uid), summary, location };
  }

  /** The same for a person and an event every time; two people's have nothing in common. */
  #uid(of: string): string {
    return this.keyring.fingerprint('calendar', of);
  }
}

/** An entry with all that it could say. */
type Whole = Entry & Pick<Row, 'title' | 'kind' | 'district' | 'address'>;

const moments = (row: { starts_at: unknown; ends_at: unknown; changed_at: unknown }) => ({
  startsAt: instantFrom(row.starts_at),
  endsAt: instantFrom(row.ends_at),
  changedAt: instantFrom(row.changed_at),
});

const whole = (row: Row): Omit<Whole, 'uid'> => ({
  ...moments(row),
  sequence: row.sequence ?? 0,
  summary: '',
  title: row.title,
  kind: row.kind,
  district: row.district,
  address: row.address,
});

const made = (row: Row): Made => ({
  ...moments(row),
  plannedOn: row.planned_on!,
  sequence: row.sequence ?? 0,
  cancelled: row.state === 'cancelled',
  elsewhere: row.venue_id !== null,
});
