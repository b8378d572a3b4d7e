import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import {
  butNot,
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaId,
  type PersonaRow,
  Personas,
  Reveals,
} from '../../identity/index.js';
import { Cursors } from '../../platform/crypto/cursors.js';
import { Read } from '../../platform/database/read.js';
import { list, millisFrom, type Sql, sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { coarse } from '../../platform/time/coarse.js';
import { notesFrom } from '../post/content-notes.js';
import { quoted } from '../post/quoted.js';
import type { ReactionsView } from '../post/reactions.js';
import { Reactions } from '../post/reactions.service.js';
import type { PostId } from './post.entity.js';
import type { RoomId } from '../room/room.entity.js';
import { Rooms } from '../room/rooms.service.js';
import type { AppealState } from '../moderation/appeal.entity.js';
import type { Intent } from './intents.js';
import type { ThreadId } from './thread.entity.js';
import { ThreadNotices } from './thread-notices.js';
import type { HeldFor } from '../moderation/held-for.js';
import { enterable } from '../room/enterable.js';
import { WritingHere } from '../room/writing.service.js';
import type { PostView, RoomPageView, ThreadPageView, ThreadRowView } from './thread.views.js';
import { begun, openingHidden, openingNotes, openingWaits, shown } from './shown.js';
import { type Sight, Unseen } from './unseen.js';
import { finderOf } from '../own/muted-words.js';
import { Places } from '../own/places.service.js';
import { mayBeAmong, mayBeAmongAny, notShown } from './alive.js';

export const threadsAtOnce = 20;
/** For the desk: how far back it looks, and at how many of them, the oldest first. */
const unansweredWeeks = 4;
const unansweredAtOnce = 100;
export const postsAtOnce = 50;

interface HeadRow {
  id: ThreadId;
  heavy: unknown;
  persona_id: PersonaId;
  answers: number;
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
  taken_back: unknown;
  notes: string | null;
  edited: unknown;
  appeal: AppealState | null;
  answer: string | null;
  held: HeldFor | null;
}

/** Where in a thread somebody reads, and how. */
export interface ThreadPlace {
  after?: string | undefined;
  quote?: string | undefined;
  calm?: boolean | undefined;
}

/** Who reads, and whose words they do not get. */
type Eyes = Pick<Sight, 'reader' | 'hidden'>;

/** Posts of a thread `t` that this reader gets. */
const posts = ({ reader, hidden }: Eyes) =>
  sql`post v where v.thread_id = t.id${shown(reader)}${butNot(sql`v.persona_id`, hidden)}`;

/** When a thread was last alive, to this reader: the posts of whoever is hidden from them move nothing, and neither does what waits. */
const lastPlace = (eyes: Eyes) =>
  eyes.hidden.length === 0
    ? sql`t.active_seq`
    : sql`coalesce((select v.seq from ${posts(eyes)} and v.held is null order by v.seq desc limit 1), t.active_seq)`;
const lastTime = (eyes: Eyes) =>
  eyes.hidden.length === 0
    ? sql`t.active_at`
    : sql`coalesce((select v.written_at from ${posts(eyes)} and v.held is null order by v.seq desc limit 1), t.active_at)`;

/** Across rooms: each room counts for itself. */
const newest = (eyes: Eyes) => sql`${lastTime(eyes)} desc, ${lastPlace(eyes)} desc`;

/**
 * The read models of rooms and threads: a few selects a page, whatever is on it. Who is hidden from a reader (`Unseen`) has
 * written nothing, to that reader: no post, no thread, no count, no place in an order.
 */
@Injectable()
export class ThreadReader {
  constructor(
    private readonly rooms: Rooms,
    private readonly writing: WritingHere,
    private readonly personas: Personas,
    private readonly notices: ThreadNotices,
    private readonly unseen: Unseen,
    private readonly places: Places,
    private readonly reveals: Reveals,
    private readonly reactions: Reactions,
    private readonly cursors: Cursors,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** A room with its threads, the most alive first. @throws NotHere */
  async room(actor: Actor, roomId: string, after?: string): Promise<RoomPageView> {
    const eyes = await this.unseen.sight(actor);
    const room = await this.rooms.enter(eyes.reader, roomId);
    const before = this.cursors.open(actor.accountId, roomId, after);
    const place = lastPlace(eyes);
    const rows = await this.#threads(actor, eyes, {
      where: sql`${mayBeAmong(room.id, eyes, { count: threadsAtOnce + 1, before })} ${before === undefined ? sql`` : sql`and ${place} < ${before}`}`,
      order: sql`${place} desc`,
      count: threadsAtOnce + 1,
    });
    const threads = rows.slice(0, threadsAtOnce);
    const last = threads.at(-1);
    return {
      room,
      threads: threads.map(({ view }) => view),
      next: rows.length > threadsAtOnce && last ? this.cursors.seal(actor.accountId, roomId, last.seq) : undefined,
      writing: await this.writing.of(eyes.reader, room.id),
      mayWrite: eyes.reader.persona !== undefined,
      nicknameFrom: eyes.reader.persona ? undefined : await this.personas.restsUntil(actor),
    };
  }

  /** The newest threads of all rooms, for Today. */
  async latest(actor: Actor, count: number): Promise<ThreadRowView[]> {
    const eyes = await this.unseen.sight(actor);
    const rooms = await this.rooms.list(actor);
    const ids = rooms.map(({ id }) => id);
    const where = sql`${enterable(eyes.reader)} and (${mayBeAmongAny(ids, eyes, count)})`;
    const rows = await this.#threads(actor, eyes, { where, order: newest(eyes), count });
    return rows.map(({ view }) => view);
  }

  /**
   * Threads nobody has answered yet, the longest waiting first, for the desk. Of the last weeks alone, by an index: what was answered
   * long ago is not looked into again and again. What nobody has answered by then stands in the number beside it, and in its room.
   */
  async unanswered(actor: Actor): Promise<ThreadRowView[]> {
    const eyes = await this.unseen.sight(actor);
    const since = this.clock.now().subtract({ hours: 24 * 7 * unansweredWeeks });
    const where = sql`${enterable(eyes.reader)} and t.active_at >= ${since} and t.notice_kind is null and t.title <> '' and not (${openingWaits}) and not exists
      (select 1 from ${posts(eyes)} and v.persona_id <> t.persona_id)`;
    const order = sql`t.active_at, t.active_seq, t.id`;
    const rows = await this.#threads(actor, eyes, { where, order, count: unansweredAtOnce });
    return rows.map(({ view }) => view);
  }

  /** A thread with its posts in the order people wrote them. @throws NotHere */
  async thread(actor: Actor, threadId: string, query: ThreadPlace = {}): Promise<ThreadPageView> {
    return (await this.visit(actor, await this.unseen.sight(actor), threadId, query)).view;
  }

  /** The same for a reader whose eyes are known. @returns also how far the page goes. @throws NotHere */
  async visit(
    actor: Actor,
    eyes: Sight,
    threadId: string,
    { after, quote, calm = false }: ThreadPlace,
  ): Promise<{ view: ThreadPageView; reached: number | undefined }> {
    const { reader, key, muted, hidden } = eyes;
    const head = await this.#head(eyes, threadId);
    if (!head) throw NotHere();
    const since = this.cursors.open(actor.accountId, threadId, after) ?? -1;
    const rows = await this.read.all<PostRow>(sql`
      select v.id, v.body, v.lang, v.seq, v.written_at, v.hidden_reason, v.taken_back, v.notes, v.edited, v.held, x.state as appeal, x.answer, ${personaColumns}
      from post v ${joinPersona(sql`v.persona_id`)} left join appeal x on x.post_id = v.id
      where v.thread_id = ${head.id} and v.seq > ${since}${shown(reader)}${butNot(sql`v.persona_id`, hidden)}
      order by v.seq limit ${postsAtOnce + 1}`);
    const own = key.persona;
    const mutedIn = finderOf(muted.words);
    const page = rows.slice(0, postsAtOnce);
    const known = await this.reveals.known(actor, [...new Set(page.map((row) => row.persona_id))]);
    const reactions = await this.reactions.of(actor, own, page, hidden);
    const now = this.clock.now();
    const posts = page.map((row) => this.#post(actor, row, { own, now, known, reactions, calm, mutedIn }));
    const whose = posts.find((post) => post.id === quote);
    const view: ThreadPageView = {
      id: head.id,
      room: { id: head.room_id, name: head.room_name },
      title:
        head.hidden !== null && !(own === rows[0]?.persona_id && since < 0) && actor.role !== 'Consultant'
          ? undefined
          : head.title,
      intent: head.intent,
      lang: head.lang,
      notice: await this.notices.describe(actor, { kind: head.notice_kind, id: head.notice_id }),
      posts,
      calm,
      ...(whose?.body ? { quote: quoted(whose.body) } : {}),
      next: rows.length > postsAtOnce ? this.cursors.seal(actor.accountId, threadId, page.at(-1)!.seq) : undefined,
      mayWrite: own !== undefined,
      nicknameFrom: own ? undefined : await this.personas.restsUntil(actor),
      moderates: actor.role === 'Consultant',
      writing: await this.writing.of(
        reader,
        head.room_id,
        posts.some(({ held }) => held !== undefined),
      ),
      markedHeavy: Boolean(head.heavy),
      waits: head.answers === 0 && head.notice_kind === null && head.title !== '',
    };
    return { view, reached: page.at(-1)?.seq };
  }

  /** Where a thread is, for whoever may see it. */
  async head(
    actor: Actor,
    threadId: string,
  ): Promise<{ id: ThreadId; roomId: RoomId; begunBy: PersonaId } | undefined> {
    const head = await this.#head(await this.unseen.sight(actor), threadId);
    return head && { id: head.id, roomId: head.room_id, begunBy: head.persona_id };
  }

  /** Titles by thread, of those that this reader gets; empty for what was taken away. One read. */
  async titles(actor: Actor, threads: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { reader, hidden } = await this.unseen.sight(actor);
    const rows = await this.read.all<{ id: ThreadId; title: string; hidden: string | null }>(sql`
      select t.id, t.title, ${openingHidden} as hidden from thread t join room r on r.id = t.room_id
      where t.id in ${list(threads)} and ${enterable(reader)}${begun(reader)}${butNot(sql`t.persona_id`, hidden)}`);
    const told = ({ hidden: reason, title }: (typeof rows)[number]) =>
      reason !== null && actor.role !== 'Consultant' ? '' : title;
    return new Map(rows.map((row) => [row.id, told(row)]));
  }

  /** The first post after a place that others wrote and this reader gets. One read. */
  unread(
    { key, reader, hidden }: Sight,
    thread: ThreadId,
    place: number,
  ): Promise<{ id: PostId; seq: number } | undefined> {
    const others = butNot(sql`v.persona_id`, key.persona ? [...hidden, key.persona] : hidden);
    return this.read.one<{ id: PostId; seq: number }>(sql`
      select v.id, v.seq from post v where v.thread_id = ${thread} and v.seq > ${place}${shown(reader)}${others} order by v.seq limit 1`);
  }

  /** Where a page of this thread begins if it begins after a place. */
  pageAfter(actor: Actor, thread: ThreadId, place: number): string {
    return this.cursors.seal(actor.accountId, thread, place);
  }

  #head(eyes: Sight, threadId: string): Promise<HeadRow | undefined> {
    const { reader, hidden } = eyes;
    return this.read.one<HeadRow>(sql`
      select t.id, t.title, t.intent, t.lang, t.heavy, t.persona_id, t.room_id, r.name as room_name,
        case when exists (select 1 from ${posts(eyes)} and v.persona_id <> t.persona_id) then 1 else 0 end as answers,
        t.notice_kind, t.notice_id, ${openingHidden} as hidden
      from thread t join room r on r.id = t.room_id
      where t.id = ${threadId} and ${enterable(reader)}${begun(reader)}${butNot(sql`t.persona_id`, hidden)}`);
  }

  async #threads(
    actor: Actor,
    eyes: Sight,
    { where, order, count }: { where: Sql; order: Sql; count: number },
  ): Promise<{ seq: number; view: ThreadRowView }[]> {
    const { key, muted, hidden } = eyes;
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
        notes: string | null;
        news: number | null;
      }
    >(sql`
      select t.id, t.title, t.intent, t.lang, ${lastPlace(eyes)} as active_seq, ${lastTime(eyes)} as active_at,
        t.notice_kind, ${openingHidden} as hidden, ${openingNotes} as notes, ${personaColumns},
        (select v.seq from ${posts({ ...eyes, hidden: key.persona ? [...hidden, key.persona] : hidden })}
          order by v.seq desc limit 1) as news,
        t.post_count - 1 - ${notShown(eyes)} as replies,
        case when exists (select 1 from ${posts(eyes)} and v.persona_id <> t.persona_id) then 1 else 0 end as answers
      from thread t join room r on r.id = t.room_id ${joinPersona(sql`t.persona_id`)}
      where ${where}${begun(eyes.reader)}${butNot(sql`t.persona_id`, hidden)}${butNot(sql`t.id`, muted.threads)}
      order by ${order}, t.id limit ${count}`);
    const now = this.clock.now();
    const places = await this.places.of(
      key,
      rows.map(({ id }) => id),
    );
    const isNew = ({ id, news }: (typeof rows)[number]) => places.has(id) && (news ?? 0) > places.get(id)!;
    const mutedIn = finderOf(muted.words);
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
        ...(row.notes === null ? {} : { notes: notesFrom(row.notes) }),
        ...(isNew(row) ? { isNew: true as const } : {}),
        ...(mutedIn(row.title) ? { mutedWord: mutedIn(row.title) } : {}),
      },
    }));
  }

  #post(
    actor: Actor,
    row: PostRow,
    {
      own,
      now,
      known,
      reactions,
      calm,
      mutedIn,
    }: {
      own: PersonaId | undefined;
      now: Temporal.Instant;
      known: ReadonlyMap<string, string>;
      reactions: (id: PostId) => ReactionsView;
      calm: boolean;
      mutedIn: (text: string) => string | undefined;
    },
  ): PostView {
    const mine = row.persona_id === own;
    const hidden = row.hidden_reason !== null;
    const mayRead = !hidden || mine || actor.role === 'Consultant';
    const notes = notesFrom(row.notes);
    const heavy = calm && notes !== undefined && !mine && actor.role === 'ServiceUser';
    return {
      id: row.id,
      author: personaFrom(row),
      ...(known.has(row.persona_id) ? { knownAs: known.get(row.persona_id) } : {}),
      own: mine,
      body: mayRead && !row.taken_back && !heavy ? row.body : undefined,
      notes: mayRead && !row.taken_back ? notes : undefined,
      heavy,
      ...(mine || !mutedIn(row.body) ? {} : { mutedWord: mutedIn(row.body) }),
      edited: Boolean(row.edited),
      ...(mine && row.appeal ? { appeal: { state: row.appeal, answer: row.answer ?? undefined } } : {}),
      reactions: reactions(row.id),
      takenBack: Boolean(row.taken_back),
      lang: row.lang,
      written: coarse(millisFrom(row.written_at), now, actor.zone),
      hidden,
      hiddenReason: hidden && mayRead ? row.hidden_reason! : undefined,
      held: row.held !== null && !hidden ? row.held : undefined,
    };
  }
}
