import { Injectable } from '@nestjs/common';
import {
  Blocks,
  butNot,
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaRow,
  Personas,
  type PersonaView,
} from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Events } from '../platform/events/events.js';
import type { Actor } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { toTheHour } from '../platform/time/coarse.js';
import { Random } from '../platform/time/random.js';
import { PostHidden } from './groups.events.js';
import { AlreadyHidden, AlreadyReported } from './groups.problems.js';
import { Post, type PostId } from './post.entity.js';
import { Report, type ReportId } from './report.entity.js';
import type { ThreadId } from './thread.entity.js';

export interface ReportedView {
  postId: PostId;
  threadId: ThreadId;
  threadTitle: string;
  author: PersonaView;
  body: string;
  lang: string;
  /** What people said, without who said it: the desk judges the post, not the reporter. */
  reasons: string[];
}

export interface HiddenPostView {
  /** Absent when its author does not get that thread any more, because they have blocked who began it. */
  threadId?: ThreadId | undefined;
  reason: string;
}

/** The post that a form is about. */
export interface AboutPostView {
  postId: PostId;
  threadId: ThreadId;
  author: PersonaView;
  body?: string | undefined;
  lang: string;
}

interface PostPlace extends PersonaRow {
  body: string;
  lang: string;
  id: PostId;
  thread_id: ThreadId;
  hidden_reason: string | null;
}

/** Saying that a post is not right, and what the consultant does about it. */
@Injectable()
export class Moderation {
  constructor(
    private readonly personas: Personas,
    private readonly blocks: Blocks,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Tells the consultant. @returns the thread, to go back to. @throws NotHere, NicknameFirst, AlreadyReported */
  async report(actor: Actor, postId: string, reason: string): Promise<ThreadId> {
    const post = await this.#post(actor, postId);
    const personaId = await this.personas.require(actor);
    await this.unit.run(async () => {
      const before = await this.read.one(
        sql`select id from report where post_id = ${post.id} and persona_id = ${personaId}`,
      );
      if (before) throw AlreadyReported();
      await this.unit.manager.insert(Report, {
        id: this.random.id<ReportId>('report'),
        postId: post.id,
        personaId,
        reason,
        state: 'open',
        reportedAt: toTheHour(this.clock.now()),
      });
    });
    return post.thread_id;
  }

  /** Hides a post, with the reason its author will read. Its reports are answered by that. @throws NotHere, AlreadyHidden */
  async hide(actor: Actor, postId: string, reason: string): Promise<ThreadId> {
    const post = await this.#post(actor, postId);
    if (post.hidden_reason !== null) throw AlreadyHidden();
    await this.unit.run(async () => {
      await this.unit.manager.update(Post, { id: post.id }, { hiddenReason: reason });
      await this.unit.manager.update(Report, { postId: post.id, state: 'open' }, { state: 'hidden' });
      await this.events.record(new PostHidden(post.id));
    });
    return post.thread_id;
  }

  /** Lets a reported post stand. @throws NotHere */
  async keep(actor: Actor, postId: string): Promise<ThreadId> {
    const post = await this.#post(actor, postId);
    await this.unit.run(() => this.unit.manager.update(Report, { postId: post.id, state: 'open' }, { state: 'kept' }));
    return post.thread_id;
  }

  /** Reported posts that wait for the consultant, those with most voices first. */
  async waiting(actor: Actor): Promise<ReportedView[]> {
    const rows = await this.read.all<
      PersonaRow & { post_id: PostId; thread_id: ThreadId; title: string; body: string; lang: string; reason: string }
    >(sql`
      select o.id as post_id, o.thread_id, t.title, o.body, o.lang, x.reason, ${personaColumns}
      from report x join post o on o.id = x.post_id join thread t on t.id = o.thread_id join room r on r.id = t.room_id
      ${joinPersona(sql`o.persona_id`)}
      where x.state = 'open' and r.community_id = ${actor.communityId} order by x.reported_at, x.id`);
    const posts = new Map<PostId, ReportedView>();
    for (const row of rows) {
      const { post_id: postId, thread_id: threadId, title: threadTitle, body, lang } = row;
      const known = posts.get(postId);
      if (known) known.reasons.push(row.reason);
      else
        posts.set(postId, {
          postId,
          threadId,
          threadTitle,
          author: personaFrom(row),
          body,
          lang,
          reasons: [row.reason],
        });
    }
    return [...posts.values()].sort((a, b) => b.reasons.length - a.reasons.length);
  }

  /** The actor's own hidden posts of late, so that nobody has to find out by chance. */
  async ownHidden(actor: Actor): Promise<HiddenPostView[]> {
    const personaId = await this.personas.idOf(actor);
    if (!personaId) return [];
    const since = this.clock.now().subtract({ hours: 24 * 14 });
    const rows = await this.read.all<{ thread_id: ThreadId; reason: string; begun_by: string }>(sql`
      select o.thread_id, o.hidden_reason as reason, t.persona_id as begun_by from post o join thread t on t.id = o.thread_id
      where o.persona_id = ${personaId} and o.hidden_reason is not null and o.written_at > ${since} order by o.seq desc limit 3`);
    const unseen = rows.length > 0 ? await this.blocks.hidden(actor) : [];
    return rows.map(({ thread_id: threadId, reason, begun_by: by }) => ({
      threadId: unseen.includes(by) ? undefined : threadId,
      reason,
    }));
  }

  /** The post a form is about. @throws NotHere */
  async about(actor: Actor, postId: string): Promise<AboutPostView> {
    const post = await this.#post(actor, postId);
    const readable = post.hidden_reason === null || actor.role === 'Consultant';
    return {
      postId: post.id,
      threadId: post.thread_id,
      author: personaFrom(post),
      body: readable ? post.body : undefined,
      lang: post.lang,
    };
  }

  async #post(actor: Actor, postId: string): Promise<PostPlace> {
    const hidden = await this.blocks.hidden(actor);
    const post = await this.read.one<PostPlace>(sql`
      select o.id, o.thread_id, o.hidden_reason, o.body, o.lang, ${personaColumns}
      from post o ${joinPersona(sql`o.persona_id`)} join thread t on t.id = o.thread_id join room r on r.id = t.room_id
      where o.id = ${postId} and r.community_id = ${actor.communityId}
        ${butNot(sql`o.persona_id`, hidden)}${butNot(sql`t.persona_id`, hidden)}`);
    if (!post) throw NotHere();
    return post;
  }
}
