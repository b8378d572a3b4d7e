import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Doors, type RoomId, Rooms, Threads } from '../../groups/index.js';
import { type MeetupFaceId, MeetupNames, Personas } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { AlreadyDone, NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Attendance } from '../day/attendance.entity.js';
import { DaysRepository } from '../day/days.repository.js';
import { MeetupDay } from '../day/meetup-day.entity.js';
import { isCancelled, isOver } from '../meetup-view.js';
import { type MeetupRow, MeetupsReader } from '../meetups.reader.js';
import { NotAgreed, TooFewToTalk } from './after.problems.js';
import type { AfterView, GuestAfterView, HostAfterView, MissingPerson, PulseQuestion } from './after.views.js';
import { afterWords } from './after.words.js';
import { fewest } from './fewest.js';
import { noteOwner, notePlace } from './note.js';
import { roughResults } from './pulse-results.js';
import { Pulses } from './pulses.service.js';

/** For so long after a meetup somebody may be asked after. */
const askedWithin = { hours: 24 * 14 } as const;

interface Kept {
  came: number | null;
  note: Buffer | null;
  room_id: RoomId | null;
}

/** What is left of a meetup: a number, a note, three questions, a place to talk on, and one kind word to whoever wished for it. */
@Injectable()
export class Afters implements OnModuleInit {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly names: MeetupNames,
    private readonly personas: Personas,
    private readonly pulses: Pulses,
    private readonly days: DaysRepository,
    private readonly rooms: Rooms,
    private readonly doors: Doors,
    private readonly threads: Threads,
    private readonly notices: Notices,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.notices.register('meetup-missed', {
      group: 'meetups',
      words: ['Et ord til deg fra et treff', 'A word to you from a meetup'],
      href: (id) => `/meetups/${id}/after`,
    });
    this.notices.register('meetup-note', {
      group: 'meetups',
      words: [
        'Det står noe nytt om et treff du hadde plass på',
        'There is something new about a meetup you had a place at',
      ],
      href: (id) => `/meetups/${id}/after`,
    });
    this.notices.register('meetup-talk', {
      group: 'meetups',
      words: ['Dere som var på et treff, kan skrive sammen', 'You who were at a meetup can write together'],
      href: (id) => `/meetups/${id}/after`,
    });
  }

  /** @throws NotHere before it is over, and for whoever never answered to it */
  show(actor: Actor, id: string): Promise<AfterView> {
    return actor.role === 'Consultant' ? this.#host(actor, id) : this.#guest(actor, id);
  }

  /** @throws NotHere for whoever was not there; PulseClosed */
  async answer(actor: Actor, id: string, answer: Record<PulseQuestion, number>): Promise<void> {
    const { row, faceId, came } = await this.#own(actor, id);
    if (!came) throw NotHere();
    await this.pulses.answer(row, faceId, answer);
  }

  /**
   * What the group agreed to tell those who could not come. It goes with the names, and is not written once they are gone: nobody could
   * read it. Who had a place hears of it once, however often it is mended. @throws NotHere, NotAgreed, AlreadyDone
   */
  async write(
    actor: Actor,
    id: string,
    { note, agreed }: { note?: string | undefined; agreed: boolean },
  ): Promise<void> {
    const row = await this.#past(actor, id);
    if (note && !agreed) throw NotAgreed();
    await this.unit.run(async () => {
      if ((await this.days.hold(row.id)).tally !== null) throw AlreadyDone();
      const before = await this.unit.manager.findOneBy(MeetupDay, { meetupId: row.id });
      const sealed = note ? await this.vault.seal(noteOwner(row.id), notePlace(actor, row.id), note) : null;
      await this.days.keep(row.id, { note: sealed });
      if (note && !before?.note) await this.notices.tell(await this.#hadPlace(row), 'meetup-note', row.id);
    });
  }

  /** One kind word to somebody who did not come and wished for it. Nobody gets two. @throws NotHere */
  async askAfter(actor: Actor, id: string, person: string): Promise<void> {
    const row = await this.#past(actor, id);
    await this.unit.run(async () => {
      const wish = { id: person, meetupId: row.id, came: false, mayAsk: true, asked: false };
      const found = await this.unit.manager.findOneBy(Attendance, wish);
      const { affected } = await this.unit.manager.update(Attendance, wish, { asked: true });
      if (!found || affected !== 1) throw NotHere();
      await this.notices.tell({ faceId: found.faceId }, 'meetup-missed', row.id);
    });
  }

  /**
   * A room that only those who were there come into, each by their own choice and under their nickname. Who was there with one or two
   * others would know at once whose nickname it is, before anybody has chosen to show it to them: it takes as many as the questions do.
   * @throws NotHere, AlreadyDone, TooFewToTalk
   */
  async openTalk(actor: Actor, id: string): Promise<void> {
    const row = await this.#past(actor, id);
    const t = afterWords(actor);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      await this.days.hold(row.id);
      if ((await manager.findOneBy(MeetupDay, { meetupId: row.id }))?.roomId) throw AlreadyDone();
      const there = await this.#there(row);
      if (there.length < fewest) throw TooFewToTalk();
      const name = t('talk.room', { title: row.title });
      const roomId = await this.rooms.open(actor.communityId, {
        name,
        description: t('talk.room.about'),
        key: 'hidden',
      });
      const notice = { kind: 'meetup', id: row.id };
      await this.threads.announce(actor, { roomId, title: row.title, body: t('talk.first'), notice });
      await this.days.keep(row.id, { roomId });
      await this.notices.tell(
        there.map((faceId) => ({ faceId })),
        'meetup-talk',
        row.id,
      );
    });
  }

  /** Goes in there under one's nickname. @throws NotHere for whoever was not there; NicknameFirst and its like */
  async join(actor: Actor, id: string): Promise<RoomId> {
    const { row, came } = await this.#own(actor, id);
    const roomId = (await this.#kept(row))?.room_id;
    if (!came || !roomId) throw NotHere();
    await this.doors.admit(actor, roomId);
    return roomId;
  }

  /** Who did not come and may be asked after, for the desk. */
  async missing(actor: Actor): Promise<MissingPerson[]> {
    if (actor.role !== 'Consultant') return [];
    const since = this.clock.now().subtract(askedWithin);
    const rows = await this.read.all<{
      id: string;
      name: string;
      meetup_id: MissingPerson['meetupId'];
      title: string;
    }>(sql`
      select a.id, f.name, a.meetup_id, s.title from attendance a join meetup_face f on f.id = a.face_id
      join meetup m on m.id = a.meetup_id join meetup_series s on s.id = m.series_id
      where s.community_id = ${actor.communityId} and a.came = ${false} and a.may_ask = ${true} and a.asked = ${false}
        and f.gone = ${false} and m.ends_at <= ${this.clock.now()} and m.ends_at > ${since} order by f.name, a.id`);
    return rows.map(({ meetup_id: meetupId, ...row }) => ({ ...row, meetupId }));
  }

  async #host(actor: Actor, id: string): Promise<HostAfterView> {
    const row = await this.#past(actor, id);
    const kept = await this.#kept(row);
    const missing = (await this.missing(actor)).filter(({ meetupId }) => meetupId === row.id);
    return {
      for: 'host',
      ...(await this.#head(actor, row, kept)),
      ...(kept && kept.came !== null ? { came: kept.came } : {}),
      counts: row.tally === null,
      missing: missing.map(({ id: person, name }) => ({ id: person, name })),
      hasTalk: Boolean(kept?.room_id),
      mayTalk: (await this.#there(row)).length >= fewest,
    };
  }

  async #guest(actor: Actor, id: string): Promise<GuestAfterView> {
    const { row, faceId, came, asked } = await this.#own(actor, id);
    const kept = await this.#kept(row);
    const { results, ...head } = await this.#head(actor, row, kept);
    const talk = came && kept?.room_id ? await this.#talk(actor, kept.room_id) : undefined;
    return {
      for: 'guest',
      ...head,
      ...(came && results ? { results: roughResults(results) } : {}),
      host: row.host_name,
      wasThere: came,
      asks: came && this.pulses.isOpen(row) && !(await this.pulses.hasAnswered(row.id, faceId)),
      missed: asked,
      ...(talk ? { talk } : {}),
    };
  }

  /** Nothing for whoever was shown out. */
  async #talk(actor: Actor, roomId: RoomId): Promise<GuestAfterView['talk']> {
    if (await this.rooms.mayEnter(actor, roomId)) return { joined: true, roomId };
    if (!(await this.doors.mayAdmit(actor, roomId))) return undefined;
    const own = await this.personas.of(actor);
    return { joined: false, ...(own ? { nickname: own.nickname } : {}) };
  }

  async #head(actor: Actor, row: MeetupRow, kept: Kept | undefined) {
    const results = await this.pulses.results(row);
    return {
      id: row.id,
      title: row.title,
      startsAt: row.starts_at.toString(),
      endsAt: row.ends_at.toString(),
      ...(kept?.note ? { note: await this.vault.open(noteOwner(row.id), notePlace(actor, row.id), kept.note) } : {}),
      ...(results ? { results } : {}),
    };
  }

  /** Who was there under a name, and is still here. */
  async #there({ id }: MeetupRow): Promise<MeetupFaceId[]> {
    const rows = await this.read.all<{ face_id: MeetupFaceId }>(sql`
      select a.face_id from attendance a join meetup_face f on f.id = a.face_id
      where a.meetup_id = ${id} and a.came = ${true} and f.gone = ${false} order by a.id`);
    return rows.map(({ face_id: faceId }) => faceId);
  }

  /** Who had a place, whether they came or not, and is still here. */
  async #hadPlace({ id }: MeetupRow): Promise<{ faceId: MeetupFaceId }[]> {
    const rows = await this.read.all<{ face_id: MeetupFaceId }>(sql`
      select r.face_id from rsvp r join meetup_face f on f.id = r.face_id
      where r.meetup_id = ${id} and r.state = 'going' and f.gone = ${false} order by r.id`);
    return rows.map(({ face_id: faceId }) => ({ faceId }));
  }

  #kept({ id }: MeetupRow): Promise<Kept | undefined> {
    return this.read.one<Kept>(sql`select came, note, room_id from meetup_day where meetup_id = ${id}`);
  }

  /** For consultants: a meetup that has been. @throws NotHere */
  async #past(actor: Actor, id: string): Promise<MeetupRow> {
    const row = await this.reader.one(actor, id);
    if (!row || actor.role !== 'Consultant' || isCancelled(row) || !isOver(row, this.clock.now())) throw NotHere();
    return row;
  }

  /** One that the actor had answered to, whatever they answered. @throws NotHere */
  async #own(actor: Actor, id: string) {
    const row = await this.reader.one(actor, id);
    const face = row && (await this.names.of(actor, row.series_id));
    if (!row || !face || isCancelled(row) || !isOver(row, this.clock.now())) throw NotHere();
    if (!(await this.reader.own(actor, [row])).has(row.id)) throw NotHere();
    const own = await this.read.one<{ came: unknown; asked: unknown }>(
      sql`select came, asked from attendance where meetup_id = ${row.id} and face_id = ${face.id}`,
    );
    return { row, faceId: face.id as MeetupFaceId, came: Boolean(own?.came), asked: Boolean(own?.asked) };
  }
}
