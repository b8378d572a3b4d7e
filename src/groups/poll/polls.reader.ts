import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import {
  Belongings,
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaId,
  type PersonaRow,
  Personas,
  type PersonaView,
} from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, type Sql, sql } from '../../platform/database/sql.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { enterable } from '../room/enterable.js';
import { Readers } from '../room/readers.js';
import type { RoomId } from '../room/room.entity.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { type NoticeView, ThreadNotices } from '../thread/thread-notices.js';
import { Unseen } from '../thread/unseen.js';
import {
  type Crowd,
  crowd,
  type PollState,
  type PollTime,
  type Reply,
  startsAt,
  type TimePlace,
  timePlaces,
  type VenueKind,
} from './poll.js';
import type { PollId } from './poll.entity.js';
import { type OwnedReply, Replies } from './replies.repository.js';

/** One thing that can be chosen. */
interface Suits {
  /** For peers. */
  crowd: Crowd;
  /** For the consultant. */
  people?: number;
}

export interface PollView {
  id: PollId;
  room: { id: RoomId; name: string };
  threadId?: ThreadId | undefined;
  question: string;
  lang: Lang;
  author: PersonaView;
  own: boolean;
  state: PollState;
  times: ({ place: TimePlace; startsAt: string } & Suits)[];
  venues: ({ kind: VenueKind } & Suits)[];
  /** ISO instant: the end of the last day for answers. */
  until: string;
  /** This reader's own answer. */
  mine?: Reply | undefined;
  /** For the consultant: who could come to what. */
  answers?: (Reply & { author: PersonaView })[] | undefined;
  reason?: string | undefined;
  became?: NoticeView | undefined;
  mayAnswer: boolean;
}

/** A poll with all there is to know about it, for this feature alone. */
export interface PollRow extends PersonaRow {
  id: PollId;
  room_id: RoomId;
  room_name: string;
  community_id: CommunityId;
  thread_id: ThreadId | null;
  question: string;
  lang: Lang;
  times: string;
  venues: string;
  state: PollState;
  until: unknown;
  reason: string | null;
  notice_kind: string | null;
  notice_id: string | null;
}

/** What the group was asked. The rest are proposals that wait, or were not taken up. */
const asked: readonly PollState[] = ['open', 'closed', 'became'];

/** Polls as each may see them: peers by how many, the consultant by whom. */
@Injectable()
export class PollsReader implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly replies: Replies,
    private readonly notices: ThreadNotices,
    private readonly personas: Personas,
    private readonly unseen: Unseen,
    private readonly readers: Readers,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.belongings.register('polls', (actor) => this.#ownOf(actor));
  }

  /** @throws NotHere */
  async show(actor: Actor, id: string): Promise<PollView> {
    const [view] = await this.#views(actor, sql`q.id = ${id}`);
    if (!view) throw NotHere();
    return view;
  }

  /** What is asked in a room just now, outside its threads too. */
  inRoom(actor: Actor, roomId: string): Promise<PollView[]> {
    return this.#views(actor, sql`q.room_id = ${roomId} and ${this.#current()}`);
  }

  /** What was asked in a thread, and what became of it. */
  inThread(actor: Actor, threadId: string): Promise<PollView[]> {
    return this.#views(actor, sql`q.thread_id = ${threadId}`);
  }

  /** For the desk: proposals that wait, and what the group is asked. */
  waiting(actor: Actor): Promise<PollView[]> {
    return this.#views(actor, this.#current());
  }

  /** For commands. @throws NotHere */
  async find(actor: Actor, id: string): Promise<PollRow & { own: boolean; over: boolean }> {
    const [row] = await this.#rows(actor, sql`q.id = ${id}`);
    if (!row) throw NotHere();
    return { ...row, over: this.#isOver(row, this.clock.now()) };
  }

  /** What one has asked and answered, as far as it is still there. */
  async #ownOf(actor: Actor): Promise<object> {
    const views = await this.#views(actor, sql`1 = 1`);
    return {
      asked: views
        .filter(({ own }) => own)
        .map(({ room, question, lang, state, times, venues, reason }) => ({
          room: room.name,
          question,
          lang,
          state,
          times: times.map((time) => time.startsAt),
          places: venues.map(({ kind }) => kind),
          ...(reason === undefined ? {} : { reason }),
        })),
      answered: views.flatMap(({ question, times, mine }) =>
        mine
          ? [
              {
                question,
                times: times.filter(({ place }) => mine.times.includes(place)).map((time) => time.startsAt),
                places: mine.venues,
                ...(mine.condition ? { condition: mine.condition } : {}),
              },
            ]
          : [],
      ),
    };
  }

  #current(): Sql {
    return sql`q.state in ('proposed', 'open') and q.until > ${this.clock.now()}`;
  }

  async #views(actor: Actor, where: Sql): Promise<PollView[]> {
    const rows = await this.#rows(actor, where);
    if (rows.length === 0) return [];
    const own = await this.personas.idOf(actor);
    const replies = await this.replies.of(
      actor.communityId,
      rows.map(({ id }) => id),
    );
    const now = this.clock.now();
    return Promise.all(rows.map((row) => this.#view(actor, row, { own, now, replies: replies.get(row.id)! })));
  }

  /**
   * What nobody has asked the group yet, or never will, only the consultant and whoever proposed it get. Where nothing is asked
   * it is two reads: pages that seldom have a poll pay little for it.
   */
  async #rows(actor: Actor, where: Sql): Promise<(PollRow & { own: boolean })[]> {
    const reader = await this.readers.of(actor);
    const rows = await this.read.all<PollRow>(sql`
      select q.id, q.room_id, r.name as room_name, r.community_id, q.thread_id, q.question, q.lang, q.times, q.venues, q.state,
        q.until, q.reason, q.notice_kind, q.notice_id, ${personaColumns}
      from poll q join room r on r.id = q.room_id ${joinPersona(sql`q.persona_id`)}
      where ${where} and ${enterable(reader)} order by q.until, q.id`);
    if (rows.length === 0) return [];
    const hidden = await this.unseen.of(actor);
    return rows
      .map((row) => ({ ...row, own: row.persona_id === reader.persona }))
      .filter((row) => !hidden.includes(row.persona_id))
      .filter((row) => row.own || actor.role === 'Consultant' || asked.includes(row.state));
  }

  #isOver({ state, until }: PollRow, now: Temporal.Instant): boolean {
    return state === 'open' && instantFrom(until).epochMilliseconds <= now.epochMilliseconds;
  }

  async #view(
    actor: Actor,
    row: PollRow & { own: boolean },
    { own, now, replies }: { own: PersonaId | undefined; now: Temporal.Instant; replies: OwnedReply[] },
  ): Promise<PollView> {
    const staff = actor.role === 'Consultant';
    const mine = replies.find(({ personaId }) => personaId === own);
    const suits = (chosen: (reply: Reply) => boolean): Suits => {
      const people = replies.filter(chosen).length;
      return { crowd: crowd(people), ...(staff ? { people } : {}) };
    };
    const state = this.#isOver(row, now) ? 'closed' : row.state;
    return {
      id: row.id,
      room: { id: row.room_id, name: row.room_name },
      threadId: row.thread_id ?? undefined,
      question: row.question,
      lang: row.lang,
      author: personaFrom(row),
      own: row.own,
      state,
      times: (JSON.parse(row.times) as PollTime[]).map((time, n) => {
        const place = timePlaces[n]!;
        return {
          place,
          startsAt: startsAt(time, actor.zone).toString(),
          ...suits(({ times }) => times.includes(place)),
        };
      }),
      venues: (JSON.parse(row.venues) as VenueKind[]).map((kind) => ({
        kind,
        ...suits(({ venues }) => venues.includes(kind)),
      })),
      until: instantFrom(row.until).toString(),
      ...(mine ? { mine: { times: mine.times, venues: mine.venues, condition: mine.condition } } : {}),
      ...(staff
        ? { answers: replies.map(({ author, times, venues, condition }) => ({ author, times, venues, condition })) }
        : {}),
      ...(row.reason !== null && (row.own || staff) ? { reason: row.reason } : {}),
      became: await this.notices.describe(actor, { kind: row.notice_kind, id: row.notice_id }),
      mayAnswer: state === 'open' && own !== undefined && !staff,
    };
  }
}
