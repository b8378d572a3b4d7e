import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import {
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaRow,
  Personas,
  type PersonaView,
} from '../../identity/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { LineSaid } from '../groups.events.js';
import { AlreadyAppealed } from '../groups.problems.js';
import { mayDecide } from '../moderation/appeals.service.js';
import type { RoomId } from '../room/room.entity.js';
import { Rooms } from '../room/rooms.service.js';
import { asItComes } from './chat-talk.entity.js';
import { ChatLine, type ChatLineId } from './chat-line.entity.js';
import { LineAppealAnswered } from './chat.events.js';
import { LineAppeal, type LineAppealId } from './line-appeal.entity.js';
import { Lines } from './lines.service.js';

/** For the author, before they ask. */
export interface LineAppealFormView {
  id: ChatLineId;
  roomId: RoomId;
  body: string;
  reason: string;
}

/** For whoever decides. */
export interface LineAppealView {
  id: LineAppealId;
  communityId: CommunityId;
  author: PersonaView;
  body: string;
  reason: string;
  words: string;
  /** It comes from the community for which this one stands in. */
  elsewhere: boolean;
}

interface Row extends PersonaRow {
  id: LineAppealId;
  body: string;
  hidden_reason: string;
  words: string;
  community_id: CommunityId;
  said_at: unknown;
  keep_days: number | null;
}

/** A line that was hidden in the live chat is looked at again by somebody else, as a post is (`moderation/appeals.service.ts`). */
@Injectable()
export class LineAppeals {
  constructor(
    private readonly lines: Lines,
    private readonly rooms: Rooms,
    private readonly personas: Personas,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws NotHere unless it is one's own line, hidden, and still there */
  async form(actor: Actor, lineId: ChatLineId): Promise<LineAppealFormView> {
    const line = await this.lines.standing(actor, lineId);
    if (line.persona_id !== (await this.personas.idOf(actor)) || line.hidden_reason === null) throw NotHere();
    return { id: line.id, roomId: line.room_id, body: line.body, reason: line.hidden_reason };
  }

  /** @throws NotHere, AlreadyAppealed */
  async ask(actor: Actor, lineId: ChatLineId, words: string): Promise<RoomId> {
    const { roomId } = await this.form(actor, lineId);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      // Two who ask at once stand in a row.
      if (!(await lockOne(manager, ChatLine, { id: lineId }))) throw NotHere();
      if (await manager.existsBy(LineAppeal, { lineId })) throw AlreadyAppealed();
      const fresh = { lineId, words, state: 'open' as const, answer: null, decidedById: null };
      await manager.insert(LineAppeal, { id: this.random.id(`line appeal ${lineId}`), ...fresh });
    });
    return roomId;
  }

  /** What waits for this consultant. */
  async waiting(actor: Actor): Promise<LineAppealView[]> {
    return (await this.#rows(actor, sql`x.state = 'open'`)).map((row) => this.#view(actor, row));
  }

  /** @throws NotHere */
  async show(actor: Actor, id: string): Promise<LineAppealView> {
    const [row] = await this.#rows(actor, sql`x.state = 'open' and x.id = ${id}`);
    if (!row) throw NotHere();
    return this.#view(actor, row);
  }

  /** The line shows again on every page that is open, or stays hidden; its author reads the answer. @throws NotHere */
  async decide(actor: Actor, id: string, { overturn, answer }: { overturn: boolean; answer: string }): Promise<void> {
    const { id: appealId } = await this.show(actor, id);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const held = await lockOne(manager, LineAppeal, { id: appealId });
      const line = held && (await manager.findOneBy(ChatLine, { id: held.lineId }));
      if (!line || held.state !== 'open') throw NotHere();
      const state = overturn ? ('overturned' as const) : ('upheld' as const);
      await manager.update(LineAppeal, { id: appealId }, { state, answer, decidedById: actor.membershipId });
      await this.events.record(new LineAppealAnswered(line.id));
      if (!overturn) return;
      const hiddenSeq = await this.rooms.next(line.roomId);
      await manager.update(ChatLine, { id: line.id }, { hiddenReason: null, hiddenById: null, hiddenSeq });
      await this.events.record(new LineSaid(line.roomId));
    });
  }

  async #rows(actor: Actor, where: Sql): Promise<Row[]> {
    if (actor.role !== 'Consultant') return [];
    const rows = await this.read.all<Row>(sql`
      select x.id, l.body, l.hidden_reason, x.words, r.community_id, l.said_at, k.keep_days, ${personaColumns}
      from line_appeal x join chat_line l on l.id = x.line_id join room r on r.id = l.room_id
      left join chat_talk k on k.room_id = r.id
      ${joinPersona(sql`l.persona_id`)}
      where ${where} and ${mayDecide(actor, sql`l.hidden_by_id`)} order by x.id`);
    // What is not shown in the room any more is not shown here, whether or not it has been swept away yet.
    const now = this.clock.now();
    return rows.filter(({ said_at: at, keep_days: days }) => {
      const gone = instantFrom(at).add({ hours: 24 * (days ?? asItComes.keepDays) });
      return Temporal.Instant.compare(gone, now) > 0;
    });
  }

  #view({ communityId }: Actor, row: Row): LineAppealView {
    const { id, body, hidden_reason: reason, words, community_id: from } = row;
    return { id, communityId: from, author: personaFrom(row), body, reason, words, elsewhere: from !== communityId };
  }
}
