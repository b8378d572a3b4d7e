import { Injectable } from '@nestjs/common';
import { Personas } from '../../identity/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { isFresh } from '../moderation/held-for.js';
import { HeldPosts } from '../moderation/held.service.js';
import { Moderation } from '../moderation/moderation.service.js';
import { Report } from '../moderation/report.entity.js';
import type { RoomId } from '../room/room.entity.js';
import { WritingHere } from '../room/writing.service.js';
import { SearchIndex } from '../search/search-index.js';
import { Post, type PostId } from '../thread/post.entity.js';
import { Thread, type ThreadId } from '../thread/thread.entity.js';
import { type Notes, notesFrom, notesText, type NotesWish } from './content-notes.js';
import { PostVersion } from './post-version.entity.js';
import { Reaction } from './reaction.entity.js';

export interface OwnPostView {
  postId: PostId;
  threadId: ThreadId;
  body: string;
  lang: string;
  notes?: Notes | undefined;
  /** It began the thread: taking it away takes the heading too. */
  begins: boolean;
}

export interface HistoryView {
  postId: PostId;
  threadId: ThreadId;
  lang: string;
  /** The oldest first; the last one is what it says now. */
  versions: string[];
}

/** What one has written is one's own to mend, and to take away. */
@Injectable()
export class OwnPosts {
  constructor(
    private readonly moderation: Moderation,
    private readonly personas: Personas,
    private readonly writing: WritingHere,
    private readonly held: HeldPosts,
    private readonly search: SearchIndex,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** @throws NotHere for a post that is not one's own, hidden by the consultant, or taken away */
  async show(actor: Actor, postId: string): Promise<OwnPostView> {
    const { post, begins } = await this.#own(actor, postId);
    return {
      postId: post.id,
      threadId: post.threadId,
      body: post.body,
      lang: post.lang,
      notes: notesFrom(post.notes),
      begins,
    };
  }

  /**
   * Says it otherwise. Readers see that it was changed; what it said before the consultant sees. Where new words wait, so do
   * these. @throws as `show`, and what `WritingHere.require` throws
   */
  async change(actor: Actor, postId: string, wish: { body: string; notes: NotesWish }): Promise<ThreadId> {
    const { post, roomId } = await this.#own(actor, postId);
    const { held: waits } = await this.writing.require(actor, roomId);
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, Post, { id: post.id });
      if (!held || held.takenBack || held.hiddenReason !== null) throw NotHere();
      const said = held.body !== wish.body;
      if (said) {
        const version = (await this.unit.manager.countBy(PostVersion, { postId: post.id })) + 1;
        const id = this.random.id(`post-version ${post.id} ${version}`);
        await this.unit.manager.insert(PostVersion, { id, postId: post.id, body: held.body, version });
      }
      const edited = held.edited || said;
      await this.unit.manager.update(Post, { id: post.id }, { body: wish.body, notes: notesText(wish.notes), edited });
      if (said && waits) await this.held.hold(post.id, 'edit');
      await this.search.keep(post.id);
    });
    return post.threadId;
  }

  /**
   * Takes it away: the place in the thread stays, so that answers keep their sense. What was reported stays for the consultant
   * until they have decided. @throws as `show`
   */
  async takeBack(actor: Actor, postId: string): Promise<ThreadId> {
    const { post, begins } = await this.#own(actor, postId);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      if (post.held && !isFresh(post.held)) await this.held.release(post.id);
      if (await manager.existsBy(Report, { postId: post.id, state: 'open' as const })) {
        const version = (await manager.countBy(PostVersion, { postId: post.id })) + 1;
        const id = this.random.id(`post-version ${post.id} ${version}`);
        await manager.insert(PostVersion, { id, postId: post.id, body: post.body, version });
      } else await manager.delete(PostVersion, { postId: post.id });
      await manager.delete(Reaction, { postId: post.id });
      await manager.update(Post, { id: post.id }, { body: '', notes: null, takenBack: true });
      if (begins) await manager.update(Thread, { id: post.threadId }, { title: '' });
    });
    return post.threadId;
  }

  /** For the consultant: what a post said before. @throws NotHere */
  async history(actor: Actor, postId: string): Promise<HistoryView> {
    const post = await this.moderation.readable(actor, postId);
    const older = await this.read.all<{ body: string }>(
      sql`select body from post_version where post_id = ${post.id} order by version`,
    );
    const versions = [...older.map(({ body }) => body), ...(post.body ? [post.body] : [])];
    return { postId: post.id, threadId: post.thread_id, lang: post.lang, versions };
  }

  async #own(actor: Actor, postId: string): Promise<{ post: Post; begins: boolean; roomId: RoomId }> {
    const { id, room_id: roomId } = await this.moderation.readable(actor, postId);
    const own = await this.personas.idOf(actor);
    const post = await this.unit.run(() => this.unit.manager.findOneByOrFail(Post, { id }));
    if (post.personaId !== own || post.takenBack || post.hiddenReason !== null) throw NotHere();
    const first = await this.read.one<{ id: PostId }>(
      sql`select id from post where thread_id = ${post.threadId} order by seq limit 1`,
    );
    return { post, begins: first?.id === post.id, roomId };
  }
}
