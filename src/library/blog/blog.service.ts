import { Injectable } from '@nestjs/common';
import { Absences, PenNames, Personas } from '../../identity/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Limits } from '../../platform/http/limits.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { sendingLimit } from '../library.limits.js';
import { NotOpenHere, WordsFirst } from '../library.problems.js';
import { OpennessBook } from '../openness/openness.service.js';
import { PenNameBook } from '../stories/pen-name-book.js';
import { BlogPost, type BlogPostId } from './blog-post.entity.js';
import { BlogReader } from './blog.reader.js';
import { BlogResponse, type ResponseId } from './blog-response.entity.js';

export interface PostWish {
  title: string;
  body: string;
  lang: Lang;
  open: boolean;
  penName?: string | undefined;
}

export interface Judgement {
  publish: boolean;
  answer?: string | undefined;
}

/** Writing for the blog, and letting through what others wrote. */
@Injectable()
export class Blog {
  constructor(
    private readonly absences: Absences,
    private readonly limits: Limits,
    private readonly openness: OpennessBook,
    private readonly penNames: PenNames,
    private readonly penNameBook: PenNameBook,
    private readonly personas: Personas,
    private readonly reader: BlogReader,
    private readonly read: Read,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /**
   * What the consultant writes stands at once; what a member writes waits for the consultant.
   * @throws OnBreak, NicknameFirst, NotOpenHere, PenNameTaken, TooMany, and what `PenNames.check` throws
   */
  async send(actor: Actor, { penName: wished, ...wish }: PostWish): Promise<BlogPostId> {
    const staff = actor.role === 'Consultant';
    const penName = staff ? null : (wished ?? null);
    await this.absences.requireHere(actor);
    if (wish.open && !(await this.openness.settings(actor)).blog) throw NotOpenHere();
    if (penName) {
      await this.penNames.check(actor, penName);
      await this.penNameBook.requireFree(actor, penName);
    }
    const personaId = penName ? null : await this.personas.require(actor);
    if (!staff) await this.limits.spend(sendingLimit, actor.accountId);
    const id = this.random.id<BlogPostId>(`blog-post ${penName ?? personaId!}`);
    await this.unit.run(async () => {
      await this.unit.manager.insert(BlogPost, {
        id,
        communityId: actor.communityId,
        personaId,
        penName,
        ...wish,
        state: staff ? 'published' : 'sent',
        answer: null,
        publishedOn: staff ? this.#today(actor) : null,
      });
      if (penName) await this.penNames.tie(actor, id);
    });
    return id;
  }

  /** The writer takes it back: its words go, and what was said to it is not read any more. @throws NotHere */
  async takeBack(actor: Actor, id: string): Promise<void> {
    const own = await this.personas.idOf(actor);
    const pen = (await this.penNames.ownOf(actor, [id])).has(id);
    await this.#post(actor, id, async (post) => {
      if (post.state === 'taken' || !(pen || (own && post.personaId === own))) throw NotHere();
      await this.unit.manager.update(BlogPost, { id: post.id }, pen ? takenPen : takenPost);
      if (pen) await this.penNames.cut(post.id);
    });
  }

  /** By the consultant; what stands already can be taken down, with a reason. @throws NotHere, WordsFirst */
  async judge(actor: Actor, id: string, { publish, answer }: Judgement): Promise<void> {
    if (!publish && !answer) throw WordsFirst();
    await this.#post(actor, id, async (post) => {
      if (post.state === 'taken') throw NotHere();
      const publishedOn = post.publishedOn ?? this.#today(actor);
      await this.unit.manager.update(
        BlogPost,
        { id: post.id },
        publish ? { state: 'published', answer: null, publishedOn } : { state: 'declined', answer: answer! },
      );
    });
  }

  /** @throws NotHere, NicknameFirst, OnBreak, TooMany */
  async respond(actor: Actor, postId: string, { body, lang }: { body: string; lang: Lang }): Promise<ResponseId> {
    const { id: post } = await this.reader.one(actor, postId);
    const personaId = await this.personas.require(actor);
    const staff = actor.role === 'Consultant';
    if (!staff) await this.limits.spend(sendingLimit, actor.accountId);
    const id = this.random.id<ResponseId>(`blog-response ${personaId}`);
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, BlogPost, { id: post, communityId: actor.communityId });
      if (held?.state !== 'published') throw NotHere();
      const place = staff ? await this.#nextPlace(post) : null;
      const state = staff ? ('published' as const) : ('sent' as const);
      const fresh = { id, postId: post, personaId, body, lang, state, answer: null, place };
      await this.unit.manager.insert(BlogResponse, fresh);
    });
    return id;
  }

  /** @returns the post it stood under. @throws NotHere */
  async takeResponseBack(actor: Actor, id: string): Promise<BlogPostId> {
    const own = await this.personas.idOf(actor);
    return this.#response(actor, id, async (response) => {
      if (response.state === 'taken' || !own || response.personaId !== own) throw NotHere();
      await this.unit.manager.update(BlogResponse, { id: response.id }, takenResponse);
    });
  }

  /** By the consultant. @returns the post it stands under. @throws NotHere, WordsFirst */
  async judgeResponse(actor: Actor, id: string, { publish, answer }: Judgement): Promise<BlogPostId> {
    if (!publish && !answer) throw WordsFirst();
    return this.#response(actor, id, async (response) => {
      if (response.state === 'taken') throw NotHere();
      const place = response.place ?? (await this.#nextPlace(response.postId));
      await this.unit.manager.update(
        BlogResponse,
        { id: response.id },
        publish ? { state: 'published', answer: null, place } : { state: 'declined', answer: answer! },
      );
    });
  }

  async #post({ communityId }: Actor, id: string, work: (post: BlogPost) => Promise<void>): Promise<void> {
    await this.unit.run(async () => {
      const post = await lockOne(this.unit.manager, BlogPost, { id: id as BlogPostId, communityId });
      if (!post) throw NotHere();
      await work(post);
    });
  }

  /** The post is held first, so that two responses do not get one place. */
  async #response(actor: Actor, id: string, work: (response: BlogResponse) => Promise<void>): Promise<BlogPostId> {
    const known = await this.read.one<{ post_id: BlogPostId }>(sql`select post_id from blog_response where id = ${id}`);
    if (!known) throw NotHere();
    await this.#post(actor, known.post_id, async () => {
      const response = await lockOne(this.unit.manager, BlogResponse, { id: id as ResponseId });
      await work(response!);
    });
    return known.post_id;
  }

  async #nextPlace(postId: BlogPostId): Promise<number> {
    const last = await this.read.one<{ place: number | null }>(
      sql`select max(place) as place from blog_response where post_id = ${postId}`,
    );
    return Number(last?.place ?? 0) + 1;
  }

  #today({ zone }: Actor): string {
    return this.clock.now().toZonedDateTimeISO(zone).toPlainDate().toString();
  }
}

export const takenPost = { state: 'taken' as const, title: '', body: '', answer: null, publishedOn: null };
export const takenPen = { ...takenPost, penName: '' };
export const takenResponse = { state: 'taken' as const, body: '', answer: null, place: null };
