import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import {
  Blocks,
  butNot,
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaId,
  type PersonaRow,
  Personas,
  Reveals,
  type PersonaView,
} from '../identity/index.js';
import { Cursors } from '../platform/crypto/cursors.js';
import { Read } from '../platform/database/read.js';
import { millisFrom, type Sql, sql } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { type Coarse, coarse } from '../platform/time/coarse.js';
import type { PostId } from './post.entity.js';
import type { RoomId } from './room.entity.js';
import { Rooms, type RoomView } from './rooms.service.js';
import type { Intent } from './intents.js';
import type { ThreadId } from './thread.entity.js';
import { type NoticeView, ThreadNotices } from './thread-notices.js';

export const threadsAtOnce = 20;
export const postsAtOnce = 50;

export interface ThreadRowView {
  id: ThreadId;
  /** Absent when the consultant has hidden what the thread began with. */
  title?: string | undefined;
  intent: Intent;
  lang: Lang;
  author: PersonaView;
  active: Coarse;
  replies: number;
  answered: boolean;
  /** It announces something, such as a meetup, and waits for no answer. */
  announces: boolean;
}

export interface RoomPageView {
  room: RoomView;
  threads: ThreadRowView[];
  next?: string | undefined;
}

export interface PostView {
  id: PostId;
  author: PersonaView;
  /** Another name of the author that they have shown this reader. */
  knownAs?: string | undefined;
  own: boolean;
  /** Absent when it is hidden from this reader. */
  body?: string | undefined;
  lang: Lang;
  written: Coarse;
  hidden: boolean;
  /** For the author and the consultant. */
  hiddenReason?: string | undefined;
}

export interface ThreadPageView {
  id: ThreadId;
  room: { id: RoomId; name: string };
  title?: string | undefined;
  intent: Intent;
  lang: Lang;
  notice?: NoticeView | undefined;
  posts: PostView[];
  next?: string | undefined;
  /** Whether this reader has a nickname to answer with. */
  mayWrite: boolean;
  moderates: boolean;
}

interface HeadRow {
  id: ThreadId;
  title: string;
  intent: Intent;
  lang: Lang;
  room_id: RoomId;
  room_name: string;
  notice_kind: string | null;
  notice_id: string | null;
  hidden: string | null;
}

interface PostRow extends PersonaRow {
  id: PostId;
  body: string;
  lang: Lang;
  seq: number;
  written_at: unknown;
  hidden_reason: string | null;
}

/** A title can tell as much as the post below it, so it is hidden with it. */
const openingHidden = sql`(select b.hidden_reason from post b where b.thread_id = t.id order by b.seq limit 1)`;

/** Posts of a thread `t` that this reader gets. */
const posts = (hidden: readonly string[]) => sql`post v where v.thread_id = t.id${butNot(sql`v.persona_id`, hidden)}`;

/** When a thread was last alive, to this reader: the posts of whoever is hidden from them move nothing. */
const lastPlace = (hidden: readonly string[]) =>
  hidden.length === 0 ? sql`t.active_seq` : sql`(select max(v.seq) from ${posts(hidden)})`;
const lastTime = (hidden: readonly string[]) =>
  hidden.length === 0 ? sql`t.active_at` : sql`(select v.written_at from ${posts(hidden)} order by v.seq desc limit 1)`;

/** Across rooms: each room counts for itself. */
const newest = (hidden: readonly string[]) => sql`${lastTime(hidden)} desc, ${lastPlace(hidden)} desc`;

/**
 * The read models of rooms and threads: a few selects a page, whatever is on it. Who is hidden from a reader (`Blocks`) has
 * written nothing, to that reader: no post, no thread, no count, no place in an order.
 */
@Injectable()
export class ThreadReader {
  constructor(
    private readonly rooms: Rooms,
    private readonly personas: Personas,
    private readonly notices: ThreadNotices,
    private readonly blocks: Blocks,
    private readonly reveals: Reveals,
    private readonly cursors: Cursors,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** A room with its threads, the most alive first. @throws NotHere */
  async room(actor: Actor, roomId: string, after?: string): Promise<RoomPageView> {
    const room = await this.rooms.find(actor, roomId);
    const before = this.cursors.open(actor.accountId, roomId, after);
    const hidden = await this.blocks.hidden(actor);
    const place = lastPlace(hidden);
    const rows = await this.#threads(actor, hidden, {
      where: sql`t.room_id = ${room.id} ${before === undefined ? sql`` : sql`and ${place} < ${before}`}`,
      order: sql`${place} desc`,
      count: threadsAtOnce + 1,
    });
    const threads = rows.slice(0, threadsAtOnce);
    const last = threads.at(-1);
    return {
      room,
      threads: threads.map(({ view }) => view),
      next: rows.length > threadsAtOnce && last ? this.cursors.seal(actor.accountId, roomId, last.seq) : undefined,
    };
  }

  /** The newest threads of all rooms, for Today. */
  async latest(actor: Actor, count: number): Promise<ThreadRowView[]> {
    const hidden = await this.blocks.hidden(actor);
    const where = sql`r.community_id = ${actor.communityId}`;
    const rows = await this.#threads(actor, hidden, { where, order: newest(hidden), count });
    return rows.map(({ view }) => view);
  }

  /** Threads nobody has answered yet, the longest waiting first, for the desk. */
  async unanswered(actor: Actor): Promise<ThreadRowView[]> {
    const hidden = await this.blocks.hidden(actor);
    const where = sql`r.community_id = ${actor.communityId} and t.notice_kind is null and not exists
      (select 1 from ${posts(hidden)} and v.persona_id <> t.persona_id)`;
    const rows = await this.#threads(actor, hidden, { where, order: newest(hidden), count: threadsAtOnce });
    return rows.map(({ view }) => view).reverse();
  }

  /** A thread with its posts in the order people wrote them. @throws NotHere */
  async thread(actor: Actor, threadId: string, after?: string): Promise<ThreadPageView> {
    const hidden = await this.blocks.hidden(actor);
    const head = await this.#head(actor, hidden, threadId);
    if (!head) throw NotHere();
    const since = this.cursors.open(actor.accountId, threadId, after) ?? -1;
    const rows = await this.read.all<PostRow>(sql`
      select o.id, o.body, o.lang, o.seq, o.written_at, o.hidden_reason, ${personaColumns}
      from post o ${joinPersona(sql`o.persona_id`)}
      where o.thread_id = ${head.id} and o.seq > ${since}${butNot(sql`o.persona_id`, hidden)} order by o.seq limit ${postsAtOnce + 1}`);
    const own = await this.personas.idOf(actor);
    const shown = rows.slice(0, postsAtOnce);
    const known = await this.reveals.known(actor, [...new Set(shown.map((row) => row.persona_id))]);
    const now = this.clock.now();
    return {
      id: head.id,
      room: { id: head.room_id, name: head.room_name },
      title:
        head.hidden !== null && !(own === rows[0]?.persona_id && since < 0) && actor.role !== 'Consultant'
          ? undefined
          : head.title,
      intent: head.intent,
      lang: head.lang,
      notice: await this.notices.describe(actor, { kind: head.notice_kind, id: head.notice_id }),
      posts: shown.map((row) => this.#post(actor, row, { own, now, known })),
      next: rows.length > postsAtOnce ? this.cursors.seal(actor.accountId, threadId, shown.at(-1)!.seq) : undefined,
      mayWrite: own !== undefined,
      moderates: actor.role === 'Consultant',
    };
  }

  /** Where a thread is, for whoever may see it. */
  async head(actor: Actor, threadId: string): Promise<{ id: ThreadId; roomId: RoomId } | undefined> {
    const head = await this.#head(actor, await this.blocks.hidden(actor), threadId);
    return head && { id: head.id, roomId: head.room_id };
  }

  #head(actor: Actor, hidden: readonly string[], threadId: string): Promise<HeadRow | undefined> {
    return this.read.one<HeadRow>(sql`
      select t.id, t.title, t.intent, t.lang, t.room_id, r.name as room_name, t.notice_kind, t.notice_id, ${openingHidden} as hidden
      from thread t join room r on r.id = t.room_id
      where t.id = ${threadId} and r.community_id = ${actor.communityId}${butNot(sql`t.persona_id`, hidden)}`);
  }

  async #threads(
    actor: Actor,
    hidden: readonly string[],
    { where, order, count }: { where: Sql; order: Sql; count: number },
  ): Promise<{ seq: number; view: ThreadRowView }[]> {
    const rows = await this.read.all<
      PersonaRow & {
        id: ThreadId;
        title: string;
        intent: Intent;
        lang: Lang;
        active_seq: number;
        active_at: unknown;
        replies: number;
        answers: number;
        notice_kind: string | null;
        hidden: string | null;
      }
    >(sql`
      select t.id, t.title, t.intent, t.lang, ${lastPlace(hidden)} as active_seq, ${lastTime(hidden)} as active_at,
        t.notice_kind, ${openingHidden} as hidden, ${personaColumns},
        (select cast(count(*) as integer) - 1 from ${posts(hidden)}) as replies,
        (select cast(count(*) as integer) from ${posts(hidden)} and v.persona_id <> t.persona_id) as answers
      from thread t join room r on r.id = t.room_id ${joinPersona(sql`t.persona_id`)}
      where ${where}${butNot(sql`t.persona_id`, hidden)} order by ${order}, t.id limit ${count}`);
    const now = this.clock.now();
    return rows.map((row) => ({
      seq: row.active_seq,
      view: {
        id: row.id,
        title: row.hidden !== null && actor.role !== 'Consultant' ? undefined : row.title,
        intent: row.intent,
        lang: row.lang,
        author: personaFrom(row),
        active: coarse(millisFrom(row.active_at), now, actor.zone),
        replies: row.replies,
        answered: row.answers > 0,
        announces: row.notice_kind !== null,
      },
    }));
  }

  #post(
    actor: Actor,
    row: PostRow,
    { own, now, known }: { own: PersonaId | undefined; now: Temporal.Instant; known: ReadonlyMap<string, string> },
  ): PostView {
    const mine = row.persona_id === own;
    const hidden = row.hidden_reason !== null;
    const mayRead = !hidden || mine || actor.role === 'Consultant';
    return {
      id: row.id,
      author: personaFrom(row),
      ...(known.has(row.persona_id) ? { knownAs: known.get(row.persona_id) } : {}),
      own: mine,
      body: mayRead ? row.body : undefined,
      lang: row.lang,
      written: coarse(millisFrom(row.written_at), now, actor.zone),
      hidden,
      hiddenReason: hidden && mayRead ? row.hidden_reason! : undefined,
    };
  }
}
