import { Injectable } from '@nestjs/common';
import {
  personaColumns,
  personaFrom,
  type PersonaId,
  type PersonaRow,
  type PersonaView,
  type Standing,
  Standings,
} from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import type { PostId } from '../thread/post.entity.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { AuthorHold } from './author-hold.entity.js';
import { Report } from './report.entity.js';
import { Concerns, type ConcernView } from './concerns.service.js';
import { HeldPosts, type HeldPostView } from './held.service.js';
import type { MeasureKind } from './measures.js';
import { Measures, type MeasureView } from './measures.service.js';
import { StaffReports } from './staff-reports.service.js';
import { reporterOf } from './voices.service.js';

export type CaseDecision = 'kept' | MeasureKind;

/** A nickname that somebody is worried about, in a list. */
export interface CaseRow {
  personaId: PersonaId;
  author: PersonaView;
  /** How many people have said something that nobody has answered. */
  voices: number;
  /** What they write waits until somebody has looked. */
  held: boolean;
  communityId: CommunityId;
  /** They work there: who may look at it. */
  only?: MembershipId[] | undefined;
}

/** Everything the consultant needs to decide, about one nickname. */
export interface CaseView extends CaseRow {
  posts: { postId: PostId; threadId: ThreadId; title: string; body: string; lang: string; reasons: string[] }[];
  concerns: ConcernView[];
  waiting: HeldPostView[];
  measures: MeasureView[];
  /** Decided before this person had this nickname. */
  carried: Standing[];
  /** The reader is not in the rooms where it happened. */
  elsewhere: boolean;
}

/** A case is what is open about one nickname: there is nothing to file, and nothing that outlasts the decision but the decision. */
@Injectable()
export class Cases {
  constructor(
    private readonly concerns: Concerns,
    private readonly held: HeldPosts,
    private readonly measures: Measures,
    private readonly staffReports: StaffReports,
    private readonly standings: Standings,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** Those that wait, those with most voices first. */
  async waiting(actor: Actor): Promise<CaseRow[]> {
    // Who has no desk finds here what the desk has by itself: posts of one who works here.
    const posts = actor.role === 'Coordinator' ? sql` or p.staff = ${true}` : sql``;
    const rows = await this.#rows(actor, sql`(exists (${concernsAbout}) or exists (${holdOn})${posts})`);
    return rows.sort((a, b) => Number(b.held) - Number(a.held) || b.voices - a.voices);
  }

  /** @throws NotHere for staff about whom nothing is open that comes to the actor, and for whoever is of another community */
  async show(actor: Actor, personaId: string): Promise<CaseView> {
    const [row] = await this.#rows(actor, sql`p.id = ${personaId}`);
    if (!row) throw NotHere();
    const measures = await this.measures.about(row.personaId);
    const standings = await this.standings.behind(row.communityId, row.personaId);
    return {
      ...row,
      posts: await this.#posts(row.personaId),
      concerns: await this.concerns.openAbout(row.communityId, row.personaId),
      waiting: await this.held.views(sql`o.persona_id = ${row.personaId}`),
      measures,
      carried: standings.filter(({ id }) => !measures.some((each) => each.id === id)),
      elsewhere: actor.role !== 'Consultant' || row.communityId !== actor.communityId,
    };
  }

  /**
   * The consultant has looked: what was said about the person is answered, and what they wrote in the meantime goes through
   * unless it was hidden. Single posts are decided on their own. @throws as `show`
   */
  async decide(actor: Actor, personaId: string, decision: CaseDecision, reason: string): Promise<void> {
    const { personaId: about, only } = await this.#one(actor, personaId);
    if (only) throw NotHere();
    await this.unit.run(async () => {
      await this.concerns.close(about, decision === 'kept' ? 'kept' : 'acted');
      await this.unit.manager.delete(AuthorHold, { personaId: about });
      const waiting = await this.held.views(sql`o.persona_id = ${about} and o.held = 'author'`);
      for (const { postId } of waiting) await this.held.release(postId);
      if (decision !== 'kept') await this.measures.decide(actor, about, decision, reason);
    });
  }

  /**
   * Somebody has looked at what was said about one who works here. No decision of the portal stops staff: what follows is between them and
   * whoever they work for. What still stands about single posts is answered too, and they stand. @throws as `show`
   */
  async looked(actor: Actor, personaId: string): Promise<void> {
    const { personaId: about, only } = await this.#one(actor, personaId);
    if (!only) throw NotHere();
    const posts = await this.#posts(about);
    await this.unit.run(async () => {
      await this.concerns.close(about, 'acted');
      for (const { postId } of posts)
        await this.unit.manager.update(Report, { postId, state: 'open' }, { state: 'kept' });
    });
  }

  async #one(actor: Actor, personaId: string): Promise<CaseRow> {
    const [row] = await this.#rows(actor, sql`p.id = ${personaId}`);
    if (!row) throw NotHere();
    return row;
  }

  async #rows(actor: Actor, where: Sql): Promise<CaseRow[]> {
    if (actor.role !== 'Consultant' && actor.role !== 'Coordinator') return [];
    const staff = await this.staffReports.of(actor);
    const member =
      actor.role === 'Consultant' ? sql`(p.community_id = ${actor.communityId} and p.staff = ${false})` : sql`1 = 0`;
    const rows = await this.read.all<PersonaRow & { voices: number; held: number; community_id: CommunityId }>(sql`
      select p.community_id, ${personaColumns},
        (select cast(count(*) as integer) from (
          select ${reporterOf(sql`x`)} from report x join post o on o.id = x.post_id where o.persona_id = p.id and x.state = 'open'
          union ${concernsAbout}) voices) as voices,
        case when exists (${holdOn}) then 1 else 0 end as held
      from persona p where (${member} or p.id in ${list([...staff.keys()])}) and ${where}
      order by p.nickname, p.id`);
    return rows.map((row) => ({
      personaId: row.persona_id,
      author: personaFrom(row),
      voices: row.voices,
      held: Boolean(row.held),
      communityId: row.community_id,
      only: staff.get(row.persona_id)?.who,
    }));
  }

  async #posts(personaId: PersonaId): Promise<CaseView['posts']> {
    const rows = await this.read.all<{
      post_id: PostId;
      thread_id: ThreadId;
      title: string;
      body: string;
      lang: string;
      reason: string;
    }>(sql`
      select o.id as post_id, o.thread_id, t.title, o.body, o.lang, x.reason
      from report x join post o on o.id = x.post_id join thread t on t.id = o.thread_id
      where x.state = 'open' and o.persona_id = ${personaId} order by o.written_at, o.seq, x.id`);
    const posts = new Map<PostId, CaseView['posts'][number]>();
    for (const { post_id: postId, thread_id: threadId, reason, ...post } of rows) {
      const known = posts.get(postId);
      if (known) known.reasons.push(reason);
      else posts.set(postId, { postId, threadId, ...post, reasons: [reason] });
    }
    return [...posts.values()];
  }
}

const concernsAbout = sql`select ${reporterOf(sql`y`)} from concern y where y.about_id = p.id and y.state = 'open'`;
const holdOn = sql`select 1 from author_hold h where h.persona_id = p.id`;
