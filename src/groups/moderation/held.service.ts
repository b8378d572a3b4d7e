import { Injectable } from '@nestjs/common';
import {
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaId,
  type PersonaRow,
  type PersonaView,
} from '../../identity/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { toTheHour } from '../../platform/time/coarse.js';
import { Held, LetThrough } from '../groups.events.js';
import { enterable } from '../room/enterable.js';
import { Readers } from '../room/readers.js';
import type { RoomId } from '../room/room.entity.js';
import { SearchIndex } from '../search/search-index.js';
import { Rooms } from '../room/rooms.service.js';
import { Post, type PostId } from '../thread/post.entity.js';
import { Thread, type ThreadId } from '../thread/thread.entity.js';
import { type HeldFor, isFresh } from './held-for.js';

/** A post that waits, for the consultant. */
export interface HeldPostView {
  postId: PostId;
  threadId: ThreadId;
  threadTitle: string;
  room: string;
  author: PersonaView;
  body: string;
  lang: string;
  why: HeldFor;
}

/** Posts that wait for the consultant: who waits, and what letting one through does. */
@Injectable()
export class HeldPosts {
  constructor(
    private readonly readers: Readers,
    private readonly rooms: Rooms,
    private readonly search: SearchIndex,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** What waits for this consultant, in the order in which it was written. */
  async waiting(actor: Actor): Promise<HeldPostView[]> {
    if (actor.role !== 'Consultant') return [];
    return this.views(sql`${enterable(await this.readers.of(actor))}`);
  }

  /** Of these, what nobody has looked at. */
  async views(where: Sql): Promise<HeldPostView[]> {
    const rows = await this.read.all<
      PersonaRow & {
        id: PostId;
        thread_id: ThreadId;
        title: string;
        room: string;
        body: string;
        lang: string;
        held: HeldFor;
      }
    >(sql`
      select o.id, o.thread_id, t.title, r.name as room, o.body, o.lang, o.held, ${personaColumns}
      from post o join thread t on t.id = o.thread_id join room r on r.id = t.room_id ${joinPersona(sql`o.persona_id`)}
      where ${waits} and ${where} order by o.written_at, o.seq, o.id`);
    return rows.map((row) => ({
      postId: row.id,
      threadId: row.thread_id,
      threadTitle: row.title,
      room: row.room,
      author: personaFrom(row),
      body: row.body,
      lang: row.lang,
      why: row.held,
    }));
  }

  /** Where posts of one's own wait. Put in order here: a database asked to do so looks through all that one has ever written. */
  async own(personaId: PersonaId): Promise<ThreadId[]> {
    const rows = await this.read.all<{ thread_id: ThreadId }>(
      sql`select o.thread_id from post o where ${waits} and o.persona_id = ${personaId}`,
    );
    return [...new Set(rows.map((row) => row.thread_id))].sort();
  }

  /** Lets it through. @throws NotHere for what does not wait, or not for this consultant */
  async let(actor: Actor, postId: string): Promise<ThreadId> {
    const place = await this.read.one<{ id: PostId; thread_id: ThreadId }>(sql`
      select o.id, o.thread_id from post o join thread t on t.id = o.thread_id join room r on r.id = t.room_id
      where o.id = ${postId} and ${waits} and ${enterable(await this.readers.of(actor))}`);
    if (!place || actor.role !== 'Consultant') throw NotHere();
    await this.unit.run(() => this.release(place.id));
    return place.thread_id;
  }

  /** Makes a post wait that others could read. Inside a unit of work. */
  async hold(postId: PostId, why: HeldFor): Promise<void> {
    const post = await lockOne(this.unit.manager, Post, { id: postId });
    if (!post || post.held !== null || post.takenBack) return;
    await this.unit.manager.update(Post, { id: postId }, { held: why });
    await this.settle(post.threadId);
    await this.events.record(new Held(postId, why));
  }

  /**
   * Ends the waiting. What others have never read is new to them: it comes at the end, as if it were written now, so that neither
   * its place nor its day tells that it had to wait. What they have read goes back to where it was. Inside a unit of work.
   */
  async release(postId: PostId): Promise<void> {
    const { manager } = this.unit;
    const post = await lockOne(manager, Post, { id: postId });
    if (!post || post.held === null) return;
    const fresh = isFresh(post.held);
    const thread = await manager.findOneByOrFail(Thread, { id: post.threadId });
    await manager.update(Post, { id: postId }, { held: null });
    if (fresh)
      for (const id of await this.#moved(post)) {
        await this.#renumber(id, thread.roomId);
        await this.search.keepAsNew(id);
      }
    else await this.search.keep(postId);
    await this.settle(post.threadId);
    await this.events.record(new LetThrough(postId, fresh));
  }

  /** The thread was last alive when somebody wrote what others can read. Inside a unit of work. */
  async settle(threadId: ThreadId): Promise<void> {
    const last = await this.read.one<{ seq: number; written_at: unknown }>(sql`
      select seq, written_at from post where thread_id = ${threadId} and held is null order by seq desc limit 1`);
    if (!last) return;
    const activeAt = instantFrom(last.written_at);
    await this.unit.manager.update(Thread, { id: threadId }, { activeSeq: last.seq, activeAt });
  }

  /** Behind what a thread began with, all of it was hidden too, and comes after it as before. */
  async #moved(post: Post): Promise<PostId[]> {
    const all = await this.read.all<{ id: PostId }>(
      sql`select id from post where thread_id = ${post.threadId} order by seq`,
    );
    return all[0]?.id === post.id ? all.map(({ id }) => id) : [post.id];
  }

  async #renumber(id: PostId, roomId: RoomId): Promise<void> {
    const seq = await this.rooms.next(roomId);
    await this.unit.manager.update(Post, { id }, { seq, writtenAt: toTheHour(this.clock.now()) });
  }
}

/** That the post `o` waits, and nobody has said anything to it. */
const waits = sql`o.held is not null and o.hidden_reason is null and o.taken_back = ${false}`;
