import { Injectable } from '@nestjs/common';
import { Blocks, PenNames, type PersonaId, Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { type Week, weekOf } from '../front/week.js';
import { insider, openTo, type Standing } from '../openness/openness.service.js';
import type { BlogPostId, WrittenState } from './blog-post.entity.js';
import type { ResponseId } from './blog-response.entity.js';

/** Who wrote it, and nothing that leads further: no id and no picture. */
export interface Byline {
  /** Empty for whoever is gone. */
  name: string;
  staff: boolean;
}

export interface BlogRow {
  id: BlogPostId;
  title: string;
  lang: Lang;
  by: Byline;
  week: Week;
}

export interface ResponseView {
  id: ResponseId;
  body: string;
  lang: Lang;
  by: Byline;
  own: boolean;
}

export interface BlogPostView extends BlogRow {
  body: string;
  open: boolean;
  own: boolean;
  /** For members alone. */
  responses: ResponseView[];
  may: { respond: boolean; judge: boolean };
}

/** For the consultant, before anybody else reads it. */
export interface JudgedPost {
  id: BlogPostId;
  title: string;
  body: string;
  lang: Lang;
  open: boolean;
  state: WrittenState;
  answer: string | undefined;
  by: Byline;
  /** The nickname of whoever chose another name. */
  nickname: string | undefined;
}

export interface JudgedResponse {
  id: ResponseId;
  postId: BlogPostId;
  post: string;
  body: string;
  lang: Lang;
  state: WrittenState;
  answer: string | undefined;
  by: Byline;
}

export interface OwnPost {
  id: BlogPostId;
  title: string;
  body: string;
  lang: Lang;
  penName: string | undefined;
  open: boolean;
  state: WrittenState;
  answer: string | undefined;
}

export interface OwnResponse {
  id: ResponseId;
  postId: BlogPostId;
  body: string;
  lang: Lang;
  state: WrittenState;
  answer: string | undefined;
}

interface Row {
  id: BlogPostId;
  community_id: CommunityId;
  persona_id: PersonaId | null;
  pen_name: string | null;
  nickname: string | null;
  staff: unknown;
  gone: unknown;
  title: string;
  body: string;
  lang: Lang;
  open: unknown;
  state: WrittenState;
  answer: string | null;
  published_on: string | null;
}

interface ResponseRow {
  id: ResponseId;
  post_id: BlogPostId;
  post: string;
  persona_id: PersonaId;
  nickname: string;
  staff: unknown;
  gone: unknown;
  body: string;
  lang: Lang;
  state: WrittenState;
  answer: string | null;
}

/** Members and their consultant read everything; all others what is open to the world, and never who answered. */
@Injectable()
export class BlogReader {
  constructor(
    private readonly blocks: Blocks,
    private readonly penNames: PenNames,
    private readonly personas: Personas,
    private readonly read: Read,
  ) {}

  /** Newest first. A constant number of reads. */
  async list({ communityId, reader }: Standing): Promise<BlogRow[]> {
    const member = memberOf(reader);
    const seen = member ? unblocked(await this.blocks.hidden(member)) : sql` and ${isOpen}`;
    const rows = await this.#rows(sql`b.community_id = ${communityId} and b.state = 'published'${seen}`);
    return rows.map(rowOf);
  }

  /** A constant number of reads. @throws NotHere */
  async one(actor: Actor | undefined, id: string): Promise<BlogPostView> {
    const member = memberOf(insider(actor));
    const hidden = member ? await this.blocks.hidden(member) : [];
    const inside = member ? sql`b.community_id = ${member.communityId} or ` : sql``;
    const [row] = await this.#rows(
      sql`b.id = ${id} and b.state = 'published' and (${inside}(${isOpen}))${unblocked(hidden)}`,
    );
    if (!row) throw NotHere();
    const home = member?.communityId === row.community_id ? member : undefined;
    const persona = home && (await this.personas.idOf(home));
    return {
      ...rowOf(row),
      body: row.body,
      open: Boolean(row.open),
      own: home !== undefined && (await this.#isOwn(home, persona, row)),
      responses: home ? await this.#responses(row.id, persona, hidden) : [],
      may: { respond: home !== undefined, judge: home?.role === 'Consultant' },
    };
  }

  /** @throws NotHere */
  async judged(actor: Actor, id: string): Promise<JudgedPost> {
    const rows = await this.#rows(sql`b.id = ${id} and b.community_id = ${actor.communityId} and b.state <> 'taken'`);
    const [post] = await this.#judged(actor, rows);
    if (!post) throw NotHere();
    return post;
  }

  /** @throws NotHere */
  async judgedResponse(actor: Actor, id: string): Promise<JudgedResponse> {
    const [row] = await this.#responseRows(
      sql`r.id = ${id} and b.community_id = ${actor.communityId} and r.state <> 'taken'`,
    );
    if (!row) throw NotHere();
    return judgedFrom(row);
  }

  /** What waits for the consultant. A constant number of reads. */
  async waiting(actor: Actor): Promise<{ posts: JudgedPost[]; responses: JudgedResponse[] }> {
    const here = sql`b.community_id = ${actor.communityId}`;
    const posts = await this.#judged(actor, await this.#rows(sql`${here} and b.state = 'sent'`));
    const responses = await this.#responseRows(sql`${here} and r.state = 'sent' and b.state = 'published'`);
    return { posts, responses: responses.map(judgedFrom) };
  }

  /** Everything one has written, and what became of it. */
  async own(actor: Actor): Promise<{ posts: OwnPost[]; responses: OwnResponse[] }> {
    const persona = await this.personas.idOf(actor);
    const pens = await this.read.all<{ id: string }>(sql`
      select id from blog_post
      where community_id = ${actor.communityId} and pen_name is not null and state <> 'taken' order by id`);
    const own = await this.penNames.ownOf(
      actor,
      pens.map(({ id }) => id),
    );
    const mine = persona ? sql`b.persona_id = ${persona} or ` : sql``;
    const rows = await this.#rows(sql`b.state <> 'taken' and (${mine}b.id in ${list([...own])})`);
    const responses = persona ? await this.#responseRows(sql`r.persona_id = ${persona} and r.state <> 'taken'`) : [];
    return {
      posts: rows.map(({ id, title, body, lang, pen_name, open, state, answer }) => ({
        id,
        title,
        body,
        lang,
        penName: pen_name ?? undefined,
        open: Boolean(open),
        state,
        answer: answer ?? undefined,
      })),
      responses: responses.map(({ id, post_id: postId, body, lang, state, answer }) => ({
        id,
        postId,
        body,
        lang,
        state,
        answer: answer ?? undefined,
      })),
    };
  }

  async #isOwn(reader: Actor, persona: PersonaId | undefined, row: Row): Promise<boolean> {
    if (row.persona_id) return row.persona_id === persona;
    return (await this.penNames.ownOf(reader, [row.id])).has(row.id);
  }

  async #responses(
    postId: BlogPostId,
    persona: PersonaId | undefined,
    hidden: readonly string[],
  ): Promise<ResponseView[]> {
    const seen = hidden.length === 0 ? sql`` : sql` and r.persona_id not in ${list(hidden)}`;
    const rows = await this.#responseRows(sql`r.post_id = ${postId} and r.state = 'published'${seen}`);
    return rows.map((row) => ({
      id: row.id,
      body: row.body,
      lang: row.lang,
      by: bylineOf(row),
      own: row.persona_id === persona,
    }));
  }

  async #judged({ communityId }: Actor, rows: readonly Row[]): Promise<JudgedPost[]> {
    const pens = rows.filter((row) => row.pen_name !== null).map(({ id }) => id as string);
    const nicknames = await this.penNames.nicknames(communityId, pens);
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      body: row.body,
      lang: row.lang,
      open: Boolean(row.open),
      state: row.state,
      answer: row.answer ?? undefined,
      by: bylineOf(row),
      nickname: nicknames.get(row.id),
    }));
  }

  #rows(where: Sql): Promise<Row[]> {
    return this.read.all<Row>(sql`
      select b.id, b.community_id, b.persona_id, b.pen_name, p.nickname, p.staff, p.gone,
        b.title, b.body, b.lang, b.open, b.state, b.answer, b.published_on
      from blog_post b left join persona p on p.id = b.persona_id
      where ${where} order by b.published_on desc, b.id`);
  }

  #responseRows(where: Sql): Promise<ResponseRow[]> {
    return this.read.all<ResponseRow>(sql`
      select r.id, r.post_id, b.title as post, r.persona_id, p.nickname, p.staff, p.gone, r.body, r.lang, r.state, r.answer
      from blog_response r join blog_post b on b.id = r.post_id join persona p on p.id = r.persona_id
      where ${where} order by r.place, r.id`);
  }
}

/** Providers and coordinators read the blog as the world does: who is a peer is not for them. */
const memberOf = (reader: Actor | undefined): Actor | undefined =>
  reader?.role === 'ServiceUser' || reader?.role === 'Consultant' ? reader : undefined;

const isOpen = sql`b.open = ${true} and ${openTo('blog', sql`b.community_id`)}`;

/** Only what stands under a nickname is hidden with it: a pen name that vanished too would tell whose it is. */
const unblocked = (hidden: readonly string[]): Sql =>
  hidden.length === 0 ? sql`` : sql` and (b.persona_id is null or b.persona_id not in ${list(hidden)})`;

function bylineOf(row: { pen_name?: string | null; nickname: string | null; staff: unknown; gone: unknown }): Byline {
  if (row.pen_name) return { name: row.pen_name, staff: false };
  return row.gone ? { name: '', staff: false } : { name: row.nickname ?? '', staff: Boolean(row.staff) };
}

const rowOf = (row: Row): BlogRow => ({
  id: row.id,
  title: row.title,
  lang: row.lang,
  by: bylineOf(row),
  week: weekOf(row.published_on!),
});

const judgedFrom = (row: ResponseRow): JudgedResponse => ({
  id: row.id,
  postId: row.post_id,
  post: row.post,
  body: row.body,
  lang: row.lang,
  state: row.state,
  answer: row.answer ?? undefined,
  by: bylineOf(row),
});
