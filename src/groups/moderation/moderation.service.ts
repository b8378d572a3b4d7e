import { Injectable } from '@nestjs/common';
import {
  butNot,
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaRow,
  Personas,
  type PersonaView,
} from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { toTheHour } from '../../platform/time/coarse.js';
import { Random } from '../../platform/time/random.js';
import { PostHidden } from '../groups.events.js';
import { AlreadyHidden, AlreadyReported, OwnPost } from '../groups.problems.js';
import { Post, type PostId } from '../thread/post.entity.js';
import { Report, type ReportId } from './report.entity.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { enterable } from '../room/enterable.js';
import { Readers } from '../room/readers.js';
import type { RoomId } from '../room/room.entity.js';
import { begun, shown } from '../thread/shown.js';
import { type HeldFor, isFresh } from './held-for.js';
import { HeldPosts } from './held.service.js';
import { ReportLimit } from './report-limit.js';
import { type StaffReader, StaffReports } from './staff-reports.service.js';
import { Thresholds } from './thresholds.js';
import { Unseen } from '../thread/unseen.js';
import { Voices } from './voices.service.js';

export interface ReportedView {
  postId: PostId;
  threadId: ThreadId;
  communityId: CommunityId;
  /** The reader is not in the rooms where it stands. */
  elsewhere: boolean;
  /** Who may look at it, where that is not every consultant. */
  only?: MembershipId[] | undefined;
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
  /** A consultant wrote it: who reads what is said about it. */
  reader?: StaffReader | undefined;
}

export interface PostPlace extends PersonaRow {
  body: string;
  lang: string;
  id: PostId;
  thread_id: ThreadId;
  hidden_reason: string | null;
  held: HeldFor | null;
  room_id: RoomId;
  community_id: CommunityId;
}

/** Saying that a post is not right, and what the consultant does about it. */
@Injectable()
export class Moderation {
  constructor(
    private readonly personas: Personas,
    private readonly readers: Readers,
    private readonly staffReports: StaffReports,
    private readonly unseen: Unseen,
    private readonly held: HeldPosts,
    private readonly thresholds: Thresholds,
    private readonly limit: ReportLimit,
    private readonly voices: Voices,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Tells the consultant; reading is enough to do so. @returns the thread, to go back to. @throws NotHere, OnBreak, AlreadyReported, EnoughReports, NobodyElseHere */
  async report(actor: Actor, postId: string, reason: string): Promise<ThreadId> {
    await this.limit.spend(actor);
    const post = await this.readable(actor, postId);
    if (post.staff) await this.staffReports.requireReader(actor.communityId, post.persona_id);
    const { is, ...by } = await this.voices.of(actor, post.persona_id);
    await this.unit.run(async () => {
      const before = await this.read.one(sql`select x.id from report x where x.post_id = ${post.id} and ${is(sql`x`)}`);
      if (before) throw AlreadyReported();
      await this.unit.manager.insert(Report, {
        id: this.random.id<ReportId>(`report ${by.personaId ?? by.voice}`),
        postId: post.id,
        ...by,
        reason,
        state: 'open',
        reportedAt: toTheHour(this.clock.now()),
      });
      if (post.staff) await this.staffReports.told(actor.communityId, post.persona_id);
      await this.thresholds.reached(post.persona_id, { roomId: post.room_id, postId: post.id });
    });
    return post.thread_id;
  }

  /**
   * Hides a post, with the reason its author will read. Its reports are answered by that. @returns where to go on.
   * @throws NotHere, OwnPost, AlreadyHidden
   */
  async hide(actor: Actor, postId: string, reason: string): Promise<string> {
    const { post, back } = await this.#judged(actor, postId);
    if (post.hidden_reason !== null) throw AlreadyHidden();
    await this.unit.run(async () => {
      await this.unit.manager.update(Post, { id: post.id }, { hiddenReason: reason, hiddenById: actor.membershipId });
      // What others have read keeps its place, hidden; what they have never read goes on not being there.
      if (post.held && !isFresh(post.held)) await this.held.release(post.id);
      await this.unit.manager.update(Report, { postId: post.id, state: 'open' }, { state: 'hidden' });
      await this.events.record(new PostHidden(post.id));
    });
    return back;
  }

  /** Lets a reported post stand. @returns where to go on. @throws NotHere, OwnPost */
  async keep(actor: Actor, postId: string): Promise<string> {
    const { post, back } = await this.#judged(actor, postId);
    await this.unit.run(async () => {
      await this.unit.manager.update(Report, { postId: post.id, state: 'open' }, { state: 'kept' });
      if (post.held === 'reports') await this.held.release(post.id);
    });
    return back;
  }

  /** Reported posts of others that wait for the consultant, those with most voices first; also what its author has taken away since. */
  async waiting(actor: Actor): Promise<ReportedView[]> {
    const reader = await this.readers.of(actor);
    // What is said about somebody who works here goes to somebody else.
    const others = await this.staffReports.of(actor);
    const rows = await this.read.all<
      PersonaRow & {
        post_id: PostId;
        thread_id: ThreadId;
        community_id: CommunityId;
        title: string;
        body: string;
        lang: string;
        reason: string;
      }
    >(sql`
      select o.id as post_id, o.thread_id, r.community_id, t.title, o.lang, x.reason, ${personaColumns},
        case when o.taken_back then (select v.body from post_version v where v.post_id = o.id order by v.version desc limit 1)
          else o.body end as body
      from report x join post o on o.id = x.post_id join thread t on t.id = o.thread_id join room r on r.id = t.room_id
      ${joinPersona(sql`o.persona_id`)}
      where x.state = 'open' and ((p.staff = ${false} and ${enterable(reader)}) or p.id in ${list([...others.keys()])})
      order by x.reported_at, x.id`);
    const posts = new Map<PostId, ReportedView>();
    for (const row of rows) {
      const { post_id: postId, thread_id: threadId, title: threadTitle, body, lang, community_id: communityId } = row;
      const known = posts.get(postId);
      if (known) known.reasons.push(row.reason);
      else
        posts.set(postId, {
          postId,
          threadId,
          communityId,
          elsewhere: communityId !== actor.communityId,
          only: others.get(row.persona_id)?.who,
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
    const hidden = rows.length > 0 ? await this.unseen.of(actor) : [];
    return rows.map(({ thread_id: threadId, reason, begun_by: by }) => ({
      threadId: hidden.includes(by) ? undefined : threadId,
      reason,
    }));
  }

  /** The post somebody wants to report. @throws NotHere */
  async about(actor: Actor, postId: string): Promise<AboutPostView> {
    const post = await this.readable(actor, postId);
    const readers = post.staff ? await this.staffReports.readers(actor.communityId, [post.persona_id]) : undefined;
    return {
      ...aboutPost(post, post.hidden_reason === null),
      ...(readers ? { reader: readers.get(post.persona_id) } : {}),
    };
  }

  /** The post somebody may hide. @throws NotHere, OwnPost */
  async judgedPost(actor: Actor, postId: string): Promise<AboutPostView & { back: string }> {
    const { post, back } = await this.#judged(actor, postId);
    return { ...aboutPost(post, true), back };
  }

  /**
   * A post this actor may decide about: any in the rooms of their community but their own; and what somebody who works here wrote, if it
   * was reported and comes to them, also from a community where they are in no room.
   */
  async #judged(actor: Actor, postId: string): Promise<{ post: PostPlace; back: string }> {
    const comes = await this.staffReports.is(actor, sql`v.persona_id`);
    const reported = await this.read.one<PostPlace>(sql`
      select v.id, v.thread_id, v.hidden_reason, v.held, v.body, v.lang, t.room_id, r.community_id, ${personaColumns}
      from post v ${joinPersona(sql`v.persona_id`)} join thread t on t.id = v.thread_id join room r on r.id = t.room_id
      where v.id = ${postId} and ${comes} and exists (select 1 from report x where x.post_id = v.id and x.state = 'open')`);
    const inRooms = actor.role === 'Consultant';
    if (reported)
      return {
        post: reported,
        back: inRooms && reported.community_id === actor.communityId ? `/threads/${reported.thread_id}` : '/cases',
      };
    if (!inRooms) throw NotHere();
    const post = await this.readable(actor, postId);
    if (post.persona_id === (await this.personas.idOf(actor))) throw OwnPost();
    return { post, back: `/threads/${post.thread_id}` };
  }

  /**
   * A post in a room the actor may enter that shows to them, and is not from somebody hidden from them. Its words may still be
   * hidden. @throws NotHere
   */
  async readable(actor: Actor, postId: string): Promise<PostPlace> {
    const reader = await this.readers.of(actor);
    const hidden = await this.unseen.of(actor);
    const post = await this.read.one<PostPlace>(sql`
      select v.id, v.thread_id, v.hidden_reason, v.held, v.body, v.lang, t.room_id, r.community_id, ${personaColumns}
      from post v ${joinPersona(sql`v.persona_id`)} join thread t on t.id = v.thread_id join room r on r.id = t.room_id
      where v.id = ${postId} and ${enterable(reader)}${shown(reader)}${begun(reader)}
        ${butNot(sql`v.persona_id`, hidden)}${butNot(sql`t.persona_id`, hidden)}`);
    if (!post) throw NotHere();
    return post;
  }
}

const aboutPost = (post: PostPlace, readable: boolean): AboutPostView => ({
  postId: post.id,
  threadId: post.thread_id,
  author: personaFrom(post),
  body: readable ? post.body : undefined,
  lang: post.lang,
});
