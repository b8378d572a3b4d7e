import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done, type Shown } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Reader } from '../../platform/http/reader.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { readable } from '../front/readable.js';
import { BlogPostForm, JudgeForm, LibraryParams, OfQuery, ResponseForm } from '../library.forms.js';
import { type Choice, OpennessBook } from '../openness/openness.service.js';
import { BlogFormPage, BlogPage, BlogPostPage, PostReviewPage, ResponseReviewPage } from './blog.pages.js';
import { type BlogPostView, BlogReader, type BlogRow, type JudgedPost, type JudgedResponse } from './blog.reader.js';
import { Blog } from './blog.service.js';

export interface BlogView {
  community?: string | undefined;
  choices: Choice[];
  posts: BlogRow[];
  mayWrite: boolean;
  indexed: boolean;
}

export interface BlogFormView {
  mayOpen: boolean;
  /** Whether it stands at once, or waits for the consultant. */
  staff: boolean;
}

/** The blog: by the consultant and by members, with responses for members. */
@Controller('blog')
export class BlogController {
  constructor(
    private readonly blog: Blog,
    private readonly reader: BlogReader,
    private readonly openness: OpennessBook,
  ) {}

  @Get()
  @Access('anyone')
  @Page(BlogPage)
  async list(@By() actor: Actor | undefined, @Query() { of }: OfQuery): Promise<Shown<BlogView>> {
    const { standing, choices } = await this.openness.where(actor, 'blog', of);
    const indexed = standing?.indexed ?? false;
    const role = standing?.reader?.role;
    const view: BlogView = {
      community: standing?.community,
      choices,
      posts: standing ? await this.reader.list(standing) : [],
      mayWrite: role === 'ServiceUser' || role === 'Consultant',
      indexed,
    };
    return readable(view, indexed);
  }

  @Get('new')
  @Access('ServiceUser', 'Consultant')
  @Page(BlogFormPage)
  async form(@By() actor: Actor): Promise<BlogFormView> {
    return { mayOpen: (await this.openness.settings(actor)).blog, staff: actor.role === 'Consultant' };
  }

  @Post()
  @Access('ServiceUser', 'Consultant')
  @Refills('form')
  async send(@By() actor: Actor, @Reader() reads: Lang, @Body() form: BlogPostForm): Promise<Created> {
    const { seen, lang = reads, ...words } = form;
    const id = await this.blog.send(actor, { ...words, lang, open: seen === 'open' });
    return new Created(actor.role === 'Consultant' ? `/blog/${id}` : '/library/mine', { id });
  }

  @Get(':id')
  @Access('anyone')
  @Page(BlogPostPage)
  async show(
    @By() actor: Actor | undefined,
    @Param() { id }: LibraryParams,
  ): Promise<Shown<BlogPostView & { indexed: boolean }>> {
    const post = await this.reader.one(actor, id);
    return readable(post, !actor && (await this.openness.isIndexed('blog_post', id)));
  }

  @Post(':id/removal')
  @Access('ServiceUser', 'Consultant')
  async takeBack(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<Done> {
    await this.blog.takeBack(actor, id);
    return new Done(actor.role === 'Consultant' ? '/blog' : '/library/mine');
  }

  @Get(':id/review')
  @Access('Consultant')
  @Page(PostReviewPage)
  review(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<JudgedPost> {
    return this.reader.judged(actor, id);
  }

  @Post(':id/review')
  @Access('Consultant')
  @Refills('review')
  async judge(
    @By() actor: Actor,
    @Param() { id }: LibraryParams,
    @Body() { decision, answer }: JudgeForm,
  ): Promise<Done> {
    await this.blog.judge(actor, id, { publish: decision === 'publish', answer });
    return new Done('/library/waiting');
  }

  @Post(':id/responses')
  @Access('ServiceUser', 'Consultant')
  @Refills('show')
  async respond(
    @By() actor: Actor,
    @Reader() lang: Lang,
    @Param() { id }: LibraryParams,
    @Body() { body }: ResponseForm,
  ): Promise<Created> {
    const response = await this.blog.respond(actor, id, { body, lang });
    return new Created(actor.role === 'Consultant' ? `/blog/${id}` : '/library/mine', { id: response });
  }

  @Post('responses/:id/removal')
  @Access('ServiceUser', 'Consultant')
  async takeResponseBack(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<Done> {
    const post = await this.blog.takeResponseBack(actor, id);
    return new Done(actor.role === 'Consultant' ? `/blog/${post}` : '/library/mine');
  }

  @Get('responses/:id/review')
  @Access('Consultant')
  @Page(ResponseReviewPage)
  reviewResponse(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<JudgedResponse> {
    return this.reader.judgedResponse(actor, id);
  }

  @Post('responses/:id/review')
  @Access('Consultant')
  @Refills('reviewResponse')
  async judgeResponse(
    @By() actor: Actor,
    @Param() { id }: LibraryParams,
    @Body() { decision, answer }: JudgeForm,
  ): Promise<Done> {
    await this.blog.judgeResponse(actor, id, { publish: decision === 'publish', answer });
    return new Done('/library/waiting');
  }
}
