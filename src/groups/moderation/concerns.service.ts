import { Injectable } from '@nestjs/common';
import {
  butNot,
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaId,
  type PersonaRow,
  Personas,
  type PersonaView,
} from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { toTheHour } from '../../platform/time/coarse.js';
import { Random } from '../../platform/time/random.js';
import type { RoomId } from '../room/room.entity.js';
import { Talks } from '../chat/talks.service.js';
import { Rooms, type RoomView } from '../room/rooms.service.js';
import { Unseen } from '../thread/unseen.js';
import { Concern, type ConcernId, ConcernLine } from './concern.entity.js';
import { AlreadyReportedThat } from './moderation.problems.js';
import { type Beside, besideInChat } from './neighbours.js';
import { ReportLimit } from './report-limit.js';
import { type StaffReader, StaffReports } from './staff-reports.service.js';
import { Thresholds } from './thresholds.js';
import { Voices } from './voices.service.js';

const linesToChooseFrom = 30;

/** Lines of a chat, one of which somebody wants to report. */
export interface ReportLineView {
  room: RoomView;
  lines: { id: string; author: PersonaView; body: string }[];
  /** Those who work here and have said something, and who would read what is said about it. */
  staff: { author: PersonaView; reader: StaffReader }[];
}

export interface ReportPersonView {
  author: PersonaView;
  faceId: PersonaId;
  /** They work here: who reads what is said about them. */
  reader?: StaffReader | undefined;
}

/** What was said, for the consultant: about a line, with what was said beside it, or about the person. */
export interface ConcernView {
  id: ConcernId;
  reason: string;
  /** In the order in which they were said. */
  lines: { author: PersonaView; body: string; reported: boolean }[];
}

export const concernOwner = (id: string): string => `concern:${id}`;
export const concernReason = (community: CommunityId, id: string): Place => ({
  community,
  table: 'concern',
  row: id,
  column: 'reason',
});
const lineBody = (community: CommunityId, id: string): Place => ({
  community,
  table: 'concern_line',
  row: id,
  column: 'body',
});

/** Reporting a line of the chat, or a person. Posts have their own reports: see `Moderation`. */
@Injectable()
export class Concerns {
  constructor(
    private readonly rooms: Rooms,
    private readonly personas: Personas,
    private readonly unseen: Unseen,
    private readonly talks: Talks,
    private readonly thresholds: Thresholds,
    private readonly limit: ReportLimit,
    private readonly staffReports: StaffReports,
    private readonly voices: Voices,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The latest lines of others, to say which one it is. @throws NotHere */
  async lines(actor: Actor, roomId: string): Promise<ReportLineView> {
    const room = await this.rooms.find(actor, roomId);
    const rows = await this.#lines(actor, room.id);
    const staff = new Map(
      rows.filter((row) => row.staff && !row.gone).map((row) => [row.persona_id, personaFrom(row)]),
    );
    const readers = await this.staffReports.readers(actor.communityId, [...staff.keys()]);
    const lines = rows
      .reverse()
      .filter((row) => readers.get(row.persona_id)?.by !== 'nobody')
      .map((row) => ({ id: row.id, author: personaFrom(row), body: row.body }));
    return { room, lines, staff: [...staff].map(([id, author]) => ({ author, reader: readers.get(id)! })) };
  }

  /** @throws EnoughReports, NotHere, OnBreak, AlreadyReportedThat, NobodyElseHere */
  async reportLine(actor: Actor, roomId: string, wish: { line: string; reason: string }): Promise<void> {
    await this.limit.spend(actor);
    const room = await this.rooms.find(actor, roomId);
    const [line] = await this.#lines(actor, room.id, wish.line);
    if (!line) throw NotHere();
    if (line.staff) await this.staffReports.requireReader(actor.communityId, line.persona_id);
    const said = await besideInChat(this.read, room.id, line);
    await this.#keep(actor, { about: line.persona_id, roomId: room.id, lineId: line.id, said }, wish.reason);
  }

  /**
   * A line that was said to the reporter alone, somewhere else than in a room. Whoever calls has asked `ReportLimit`, knows that they may
   * report it, and hands on what was said beside it and no more. @throws OnBreak, AlreadyReportedThat
   */
  async reportSaid(
    actor: Actor,
    { about, lineId, said }: { about: PersonaId; lineId: string; said: Beside[] },
    reason: string,
  ): Promise<void> {
    await this.#keep(actor, { about, lineId, said }, reason);
  }

  /** Somebody of the community who writes here, and is not staff. @throws NotHere */
  async person(actor: Actor, faceId: string): Promise<ReportPersonView> {
    const view = await this.anybody(actor, faceId);
    if (view.reader) throw NotHere();
    return view;
  }

  /** The same, or somebody who works here. @throws NotHere */
  async anybody(actor: Actor, faceId: string): Promise<ReportPersonView> {
    const own = await this.personas.idOf(actor);
    const row = await this.read.one<PersonaRow>(sql`
      select ${personaColumns} from persona p
      where p.id = ${faceId} and p.community_id = ${actor.communityId} and p.gone = ${false}`);
    if (!row || row.persona_id === own) throw NotHere();
    const readers = row.staff ? await this.staffReports.readers(actor.communityId, [row.persona_id]) : undefined;
    const reader = readers?.get(row.persona_id);
    return { author: personaFrom(row), faceId: row.persona_id, ...(reader ? { reader } : {}) };
  }

  /** @returns where to go on. @throws EnoughReports, and as `anybody`; OnBreak, AlreadyReportedThat, NobodyElseHere */
  async reportPerson(actor: Actor, faceId: string, reason: string): Promise<string> {
    await this.limit.spend(actor);
    const { faceId: about, reader } = await this.anybody(actor, faceId);
    if (reader) await this.staffReports.requireReader(actor.communityId, about);
    await this.#keep(actor, { about, said: [] }, reason);
    return reader ? '/rooms' : `/people/${about}`;
  }

  /** What is open about somebody, for the consultant; in no order that would tell who was first. */
  async openAbout(communityId: CommunityId, about: PersonaId): Promise<ConcernView[]> {
    const rows = await this.read.all<{ id: ConcernId; reason: Buffer }>(
      sql`select id, reason from concern where about_id = ${about} and state = 'open' order by id`,
    );
    const lines = await this.read.all<
      PersonaRow & { id: string; concern_id: ConcernId; place: number; body: Buffer }
    >(sql`
      select l.id, l.concern_id, l.place, l.body, ${personaColumns}
      from concern_line l join concern x on x.id = l.concern_id ${joinPersona(sql`l.persona_id`)}
      where x.about_id = ${about} and x.state = 'open' order by l.place`);
    const open = await this.vault.opener(rows.map(({ id }) => concernOwner(id)));
    return rows.map(({ id, reason }) => ({
      id,
      reason: open(concernOwner(id), concernReason(communityId, id), reason),
      lines: lines
        .filter((line) => line.concern_id === id)
        .map((line) => ({
          author: personaFrom(line),
          body: open(concernOwner(id), lineBody(communityId, line.id), line.body),
          reported: line.place === 0,
        })),
    }));
  }

  /** It has been looked at. What was said beside it is nobody's business any more. Inside a unit of work. */
  async close(about: PersonaId, state: 'acted' | 'kept'): Promise<void> {
    const { manager } = this.unit;
    for (const { id } of await manager.findBy(Concern, { aboutId: about, state: 'open' as const })) {
      await manager.delete(ConcernLine, { concernId: id });
      await manager.update(Concern, { id }, { state });
    }
  }

  /** What of the chat this reader gets from others, as the chat itself would show it. */
  async #lines(
    actor: Actor,
    roomId: RoomId,
    line?: string,
  ): Promise<(PersonaRow & { id: string; body: string; seq: number })[]> {
    const { goneBefore } = await this.talks.of(actor, roomId);
    const own = await this.personas.idOf(actor);
    const hidden = await this.unseen.of(actor);
    return this.read.all(sql`
      select l.id, l.body, l.seq, ${personaColumns} from chat_line l ${joinPersona(sql`l.persona_id`)}
      where l.room_id = ${roomId}${line === undefined ? sql`` : sql` and l.id = ${line}`} and l.kind = 'said'
        and l.hidden_reason is null and l.said_at > ${goneBefore}${butNot(sql`l.persona_id`, own ? [own, ...hidden] : hidden)}
      order by l.seq desc limit ${linesToChooseFrom}`);
  }

  async #keep(
    actor: Actor,
    what: { about: PersonaId; roomId?: RoomId; lineId?: string; said: Beside[] },
    reason: string,
  ): Promise<void> {
    const { communityId } = actor;
    const { about, roomId, lineId } = what;
    const { is, ...by } = await this.voices.of(actor, about);
    await this.unit.run(async () => {
      const before = await this.read.one(
        lineId
          ? sql`select x.id from concern x where x.line_id = ${lineId} and ${is(sql`x`)}`
          : sql`select x.id from concern x where x.about_id = ${about} and ${is(sql`x`)} and x.line_id is null and x.state = 'open'`,
      );
      if (before) throw AlreadyReportedThat();
      const id = this.random.id<ConcernId>(`concern ${by.personaId ?? by.voice}`);
      await this.unit.manager.insert(Concern, {
        id,
        aboutId: about,
        ...by,
        roomId: roomId ?? null,
        lineId: lineId ?? null,
        reason: await this.vault.seal(concernOwner(id), concernReason(communityId, id), reason),
        state: 'open',
        reportedAt: toTheHour(this.clock.now()),
      });
      for (const line of what.said) {
        const lineOwn = this.random.id(`concern-line ${id} ${line.place}`);
        const body = await this.vault.seal(concernOwner(id), lineBody(communityId, lineOwn), line.body);
        const { place, personaId: saidBy } = line;
        await this.unit.manager.insert(ConcernLine, { id: lineOwn, concernId: id, personaId: saidBy, place, body });
      }
      const { staff } = (await this.read.one<{ staff: unknown }>(sql`select staff from persona where id = ${about}`))!;
      if (staff) await this.staffReports.told(communityId, about);
      await this.thresholds.reached(about, { roomId });
    });
  }
}
