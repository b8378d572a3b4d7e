import { Injectable } from '@nestjs/common';
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
import { type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { AppealAnswered } from '../groups.events.js';
import { AlreadyAppealed } from '../groups.problems.js';
import { SearchIndex } from '../search/search-index.js';
import { Post, type PostId } from '../thread/post.entity.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { Appeal, type AppealState } from './appeal.entity.js';
import { HeldPosts } from './held.service.js';
import { Moderation } from './moderation.service.js';

/** For the author, before they ask. */
export interface AppealFormView {
  postId: PostId;
  threadId: ThreadId;
  body: string;
  lang: string;
  reason: string;
}

/** For whoever decides. */
export interface AppealView {
  id: string;
  communityId: CommunityId;
  author: PersonaView;
  body: string;
  lang: string;
  reason: string;
  words: string;
  /** It comes from the community for which this one stands in. */
  elsewhere: boolean;
}

interface Row extends PersonaRow {
  id: string;
  post_id: PostId;
  body: string;
  lang: string;
  hidden_reason: string;
  words: string;
  community_id: CommunityId;
}

/** Of a room `r` of this community, or of one it stands in for; and never what one has hidden oneself. */
export const mayDecide = ({ communityId, membershipId }: Actor, hiddenBy: Sql): Sql => sql`
  (r.community_id = ${communityId} or exists (
    select 1 from community c where c.id = r.community_id and c.stand_in_id = ${communityId}))
  and (${hiddenBy} is null or ${hiddenBy} <> ${membershipId})`;

/** A decision about somebody's words can be looked at again, by somebody else. */
@Injectable()
export class Appeals {
  constructor(
    private readonly moderation: Moderation,
    private readonly held: HeldPosts,
    private readonly personas: Personas,
    private readonly events: Events,
    private readonly search: SearchIndex,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** @throws NotHere unless it is one's own post, hidden, and not appealed yet */
  async form(actor: Actor, postId: string): Promise<AppealFormView> {
    const post = await this.moderation.readable(actor, postId);
    const own = await this.personas.idOf(actor);
    if (post.persona_id !== own || post.hidden_reason === null) throw NotHere();
    return { postId: post.id, threadId: post.thread_id, body: post.body, lang: post.lang, reason: post.hidden_reason };
  }

  /** @throws NotHere, AlreadyAppealed */
  async ask(actor: Actor, postId: string, words: string): Promise<ThreadId> {
    const { postId: id, threadId } = await this.form(actor, postId);
    await this.unit.run(async () => {
      if (await this.unit.manager.existsBy(Appeal, { postId: id })) throw AlreadyAppealed();
      const fresh = { postId: id, words, state: 'open' as const, answer: null, decidedById: null };
      await this.unit.manager.insert(Appeal, { id: this.random.id(`appeal ${id}`), ...fresh });
    });
    return threadId;
  }

  /** What waits for this consultant. */
  async waiting(actor: Actor): Promise<AppealView[]> {
    return (await this.#rows(actor, sql`x.state = 'open'`)).map((row) => this.#view(actor, row));
  }

  /** @throws NotHere */
  async show(actor: Actor, id: string): Promise<AppealView> {
    const [row] = await this.#rows(actor, sql`x.state = 'open' and x.id = ${id}`);
    if (!row) throw NotHere();
    return this.#view(actor, row);
  }

  /** The post shows again, or stays hidden; its author reads the answer. @throws NotHere, also for what has been decided meanwhile */
  async decide(actor: Actor, id: string, { overturn, answer }: { overturn: boolean; answer: string }): Promise<void> {
    const { id: appealId } = await this.show(actor, id);
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, Appeal, { id: appealId });
      if (held?.state !== 'open') throw NotHere();
      const state: AppealState = overturn ? 'overturned' : 'upheld';
      await this.unit.manager.update(Appeal, { id: appealId }, { state, answer, decidedById: actor.membershipId });
      await this.events.record(new AppealAnswered(held.postId));
      if (!overturn) return;
      await this.unit.manager.update(Post, { id: held.postId }, { hiddenReason: null, hiddenById: null });
      await this.held.release(held.postId);
      await this.search.keep(held.postId);
    });
  }

  #rows(actor: Actor, where: Sql): Promise<Row[]> {
    if (actor.role !== 'Consultant') return Promise.resolve([]);
    return this.read.all<Row>(sql`
      select x.id, x.post_id, o.body, o.lang, o.hidden_reason, x.words, r.community_id, ${personaColumns}
      from appeal x join post o on o.id = x.post_id join thread t on t.id = o.thread_id join room r on r.id = t.room_id
      ${joinPersona(sql`o.persona_id`)}
      where ${where} and ${mayDecide(actor, sql`o.hidden_by_id`)} order by x.id`);
  }

  #view(actor: Actor, row: Row): AppealView {
    const { id, body, lang, hidden_reason: reason, words } = row;
    return {
      id,
      communityId: row.community_id,
      author: personaFrom(row),
      body,
      lang,
      reason,
      words,
      elsewhere: row.community_id !== actor.communityId,
    };
  }
}
