import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
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
import { Cursors } from '../../platform/crypto/cursors.js';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { toTheHour } from '../../platform/time/coarse.js';
import { Random } from '../../platform/time/random.js';
import { LineSaid } from '../groups.events.js';
import type { AppealState } from '../moderation/appeal.entity.js';
import type { RoomId } from '../room/room.entity.js';
import type { PollView } from '../poll/polls.reader.js';
import { Rooms, type RoomView } from '../room/rooms.service.js';
import { WritingHere } from '../room/writing.service.js';
import { Unseen } from '../thread/unseen.js';
import { ChatLine, type ChatLineId, type LineKind } from './chat-line.entity.js';
import { NotSoFast, TalkClosed, TalkOver, WaitsForConsultant } from './chat.problems.js';
import { Hands, handUpOf, type HandView, type RaisedHand } from './hands.service.js';
import { Notes, type NoteView } from './notes.service.js';
import { Presence } from './presence.service.js';
import { Seats } from './seats.js';
import { type Talk, Talks, type TalkView } from './talks.service.js';

export const linesAtOnce = 50;

/** What became of asking somebody else to look. */
export interface LineAppealed {
  state: AppealState;
  answer?: string | undefined;
}

/** A line as its reader sees it. It has a place in the order and no clock. */
export interface LineView {
  id: ChatLineId;
  kind: LineKind;
  author: PersonaView;
  own: boolean;
  /** Absent for whom it is hidden from. */
  body?: string | undefined;
  hidden?: true | undefined;
  /** For its author and for consultants. */
  hiddenReason?: string | undefined;
  /** For its author, who has asked somebody else to look. */
  appeal?: LineAppealed;
}

/** What stands beside the lines, and can change while one reads. */
export interface StateView {
  talk: TalkView;
  /** Whether one's own hand is up; absent for whoever has none to raise. */
  handUp?: boolean | undefined;
  /** For consultants. */
  hosting?: { hands: HandView[]; notes: NoteView[] } | undefined;
}

export interface ChatView extends StateView {
  room: RoomView;
  lines: LineView[];
  /** Where the stream goes on; sealed for this reader. */
  cursor: string;
  /** Whether the reader has a nickname to write under. */
  mayWrite: boolean;
  /** For whoever has no nickname and has to wait for one. ISO instant. */
  nicknameFrom?: string | undefined;
  /** For the form: sent twice with this, it says one thing. */
  once: string;
  /** Whether a note of one's own lies with the host. */
  noted: boolean;
  /** Who would come if: asked in this room just now. */
  polls?: PollView[];
}

/** A line with its place, its writer's id and all its words: none of this leaves the server as it is. */
export interface PlacedLine {
  id: ChatLineId;
  kind: LineKind;
  author: PersonaView;
  body: string;
  hiddenReason: string | null;
  appeal?: LineAppealed;
  writer: PersonaId;
}

/** Something that happened in the order of a room: a line was said, or a line was hidden, or shows again. */
export interface Happening {
  place: number;
  hiding: boolean;
  line: PlacedLine;
}

/** Who reads. */
export interface Listener {
  roomId: RoomId;
  own: PersonaId | undefined;
  staff: boolean;
}

interface LineRow extends PersonaRow {
  id: ChatLineId;
  kind: LineKind;
  body: string;
  seq: number;
  hidden_reason: string | null;
  appeal: AppealState | null;
  answer: string | null;
}
const lineColumns = sql`l.id, l.kind, l.body, l.seq, l.hidden_reason, x.state as appeal, x.answer, ${personaColumns}`;
const joinAppeal = sql`left join line_appeal x on x.line_id = l.id`;

const placed = (row: LineRow): PlacedLine => ({
  id: row.id,
  kind: row.kind,
  author: personaFrom(row),
  body: row.body,
  hiddenReason: row.hidden_reason,
  ...(row.appeal ? { appeal: { state: row.appeal, answer: row.answer ?? undefined } } : {}),
  writer: row.persona_id,
});

/** What of a line somebody gets: words that are hidden go to their author and to consultants alone. */
export function seenBy(line: PlacedLine, { own, staff }: Pick<Listener, 'own' | 'staff'>): LineView {
  const mine = line.writer === own;
  const { id, kind, author, body, hiddenReason } = line;
  const seen = { id, kind, author, own: mine, ...(mine && line.appeal ? { appeal: line.appeal } : {}) };
  if (hiddenReason === null) return { ...seen, body };
  return { ...seen, hidden: true, ...(mine || staff ? { body, hiddenReason } : {}) };
}

/** The live chat of a room. */
@Injectable()
export class Chat {
  constructor(
    private readonly rooms: Rooms,
    private readonly personas: Personas,
    private readonly writing: WritingHere,
    private readonly unseen: Unseen,
    private readonly talks: Talks,
    private readonly seats: Seats,
    private readonly hands: Hands,
    private readonly notes: Notes,
    private readonly presence: Presence,
    private readonly cursors: Cursors,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The latest lines, and how the talk goes. A constant number of reads. @throws NotHere */
  async show(actor: Actor, roomId: string): Promise<ChatView> {
    const room = await this.rooms.find(actor, roomId);
    const who = await this.#listener(actor, room.id);
    const hidden = await this.unseen.of(actor);
    const talk = await this.talks.of(actor, room.id);
    const newest = await this.newest(room.id);
    const lines = showsLines(talk, who) ? await this.#latest(room.id, newest, talk.goneBefore, hidden) : [];
    await this.presence.note(actor, room.id);
    return {
      room,
      lines: lines.map((line) => seenBy(line, who)),
      ...(await this.state(actor, talk, who, await this.hands.up(room.id))),
      // What is said while the page is put together is not among its lines: it comes by the stream.
      cursor: this.seal(actor, room.id, newest),
      mayWrite: who.own !== undefined,
      nicknameFrom: who.own ? undefined : await this.personas.restsUntil(actor),
      once: this.random.id(`chat-once ${actor.accountId}`),
      noted: !who.staff && (await this.notes.given(actor, room.id)),
    };
  }

  /** What stands beside the lines, for this reader. */
  async state(actor: Actor, talk: Talk, who: Listener, hands: readonly RaisedHand[]): Promise<StateView> {
    return {
      talk: this.talks.view(talk),
      handUp: handUpOf(hands, who),
      hosting: who.staff
        ? {
            hands: hands.map(({ id, who: raised }) => ({ id, who: raised })),
            notes: await this.notes.toHost(actor, who.roomId),
          }
        : undefined,
    };
  }

  /** @param once of the form: again with the same is the same line. @throws NotHere, NicknameFirst, TalkClosed, NotSoFast */
  say(actor: Actor, roomId: string, body: string, once?: string): Promise<void> {
    return this.#speak(actor, roomId, { kind: 'said', body, once });
  }

  /** Not this time, without a reason. Takes one's hand down. Twice in a row says no more than once. @throws NotHere, NicknameFirst, TalkOver */
  async pass(actor: Actor, roomId: string, once?: string): Promise<void> {
    await this.unit.run(async () => {
      await this.#speak(actor, roomId, { kind: 'pass', body: '', once });
      await this.hands.raise(actor, roomId, false);
    });
  }

  async #speak(
    actor: Actor,
    roomId: string,
    { kind, body, once }: { kind: LineKind; body: string; once: string | undefined },
  ): Promise<void> {
    const room = await this.rooms.find(actor, roomId);
    const { personaId, held } = await this.writing.require(actor, room.id);
    // A line cannot wait: it would come when nobody knows any more what it answered.
    if (held === 'author' && kind === 'said') throw WaitsForConsultant();
    await this.unit.run(async () => {
      // Holds the room: two presses of one button come one after the other, and a talk is stopped before or after.
      const seq = await this.rooms.next(room.id);
      if (once && (await this.unit.manager.existsBy(ChatLine, { personaId, once }))) return;
      const talk = await this.talks.of(actor, room.id);
      if (!talk.open) throw kind === 'pass' ? TalkOver() : TalkClosed();
      if (kind === 'pass' && (await this.#hasPassed(room.id, personaId))) return;
      if (kind === 'said') await this.#keepPace(actor, room.id, personaId, talk.slowSeconds);
      const id = this.random.id<ChatLineId>(`chat-line ${personaId}`);
      await this.unit.manager.insert(ChatLine, {
        id,
        roomId: room.id,
        personaId,
        kind,
        body,
        seq,
        saidAt: toTheHour(this.clock.now()),
        once: once ?? null,
        hiddenReason: null,
        hiddenById: null,
        hiddenSeq: null,
      });
      await this.events.record(new LineSaid(room.id));
    });
  }

  /** In a slow talk everybody but the host waits a while between two lines. When they last wrote is kept no longer than that. */
  async #keepPace(actor: Actor, roomId: RoomId, personaId: PersonaId, seconds: number): Promise<void> {
    if (seconds === 0 || actor.role === 'Consultant') return;
    const now = this.clock.now();
    const mayAt = (await this.seats.of(roomId, personaId))?.mayAt;
    // Where the pace was changed meanwhile, nobody waits for longer than it says now.
    const wait = Math.min(mayAt ? (mayAt.epochMilliseconds - now.epochMilliseconds) / 1000 : 0, seconds);
    if (wait > 0) throw NotSoFast({ seconds: Math.ceil(wait) });
    await this.seats.change(roomId, personaId, { mayAt: now.add({ seconds }) });
  }

  /** Whether the last that somebody said in a room is that they pass. */
  async #hasPassed(roomId: RoomId, personaId: PersonaId): Promise<boolean> {
    const last = await this.read.one<{ kind: LineKind }>(sql`
      select kind from chat_line where room_id = ${roomId} and persona_id = ${personaId} order by seq desc limit 1`);
    return last?.kind === 'pass';
  }

  /** Whom the actor is in the chat. Asked again at every beat of a stream. @throws NotHere */
  async listener(actor: Actor, roomId: string): Promise<Listener> {
    return this.#listener(actor, (await this.rooms.find(actor, roomId)).id);
  }

  async #listener(actor: Actor, roomId: RoomId): Promise<Listener> {
    return { roomId, own: await this.personas.idOf(actor), staff: actor.role === 'Consultant' };
  }

  /** What happened after a place, in order: to everybody. Each stream leaves out who is hidden from its reader. */
  async after(roomId: RoomId, place: number, goneBefore: Temporal.Instant): Promise<Happening[]> {
    const rows = await this.read.all<LineRow & { place: number; hiding: number }>(sql`
      select e.place, e.hiding, ${lineColumns}
      from (
        select id, seq as place, 0 as hiding from chat_line
        where room_id = ${roomId} and seq > ${place} and said_at > ${goneBefore}
        union all
        select id, hidden_seq as place, 1 as hiding from chat_line
        where room_id = ${roomId} and hidden_seq > ${place} and said_at > ${goneBefore}
      ) e join chat_line l on l.id = e.id ${joinAppeal} ${joinPersona(sql`l.persona_id`)}
      order by e.place limit ${linesAtOnce}`);
    return rows.map((row) => ({ place: row.place, hiding: row.hiding === 1, line: placed(row) }));
  }

  /** The newest place in a room. */
  async newest(roomId: RoomId): Promise<number> {
    const row = await this.read.one<{ place: number | null }>(sql`
      select max(place) as place from (
        select max(seq) as place from chat_line where room_id = ${roomId}
        union all select max(hidden_seq) as place from chat_line where room_id = ${roomId}) e`);
    return row?.place ?? 0;
  }

  seal(actor: Actor, roomId: RoomId, place: number): string {
    return this.cursors.seal(actor.accountId, `chat ${roomId}`, place);
  }

  unseal(actor: Actor, roomId: RoomId, cursor: string | undefined): number | undefined {
    return this.cursors.open(actor.accountId, `chat ${roomId}`, cursor);
  }

  async #latest(
    roomId: RoomId,
    upTo: number,
    goneBefore: Temporal.Instant,
    hidden: readonly string[],
  ): Promise<PlacedLine[]> {
    const which: Sql = sql`l.room_id = ${roomId} and l.seq <= ${upTo} and l.said_at > ${goneBefore}
      ${butNot(sql`l.persona_id`, hidden)}`;
    const rows = await this.read.all<LineRow>(sql`
      select ${lineColumns}
      from chat_line l ${joinAppeal} ${joinPersona(sql`l.persona_id`)} where ${which} order by l.seq desc limit ${linesAtOnce}`);
    return rows.map(placed).reverse();
  }
}

/** Whether somebody may read lines now: between hosted times only if the room says so. Consultants always. */
export const showsLines = ({ open, readable }: Pick<Talk, 'open' | 'readable'>, { staff }: Pick<Listener, 'staff'>) =>
  open || readable || staff;
