import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done, Shown } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { ArticleForm, JudgeForm, LibraryParams } from '../library.forms.js';
import { readable } from '../front/readable.js';
import { wordsOf } from '../shelf/entry-form.js';
import type { EntryWords } from '../shelf/entry-words.js';
import { type DraftView, type EntryView, ShelfReader } from '../shelf/shelf.reader.js';
import { Shelf } from '../shelf/shelf.service.js';
import { ArticleFormPage, ArticlePage, DraftPage, ReviewPage } from './articles.pages.js';
import { OpennessBook } from '../openness/openness.service.js';

/** Articles: written by the consultant, read over by somebody else who works here, then read by everybody. */
@Controller('library/articles')
export class ArticlesController {
  constructor(
    private readonly shelf: Shelf,
    private readonly reader: ShelfReader,
    private readonly openness: OpennessBook,
  ) {}

  @Get('new')
  @Access('Consultant')
  @Page(ArticleFormPage)
  form(): Record<string, never> {
    return {};
  }

  @Post()
  @Access('Consultant')
  @Refills('form')
  async create(@By() actor: Actor, @Body() form: ArticleForm): Promise<Created> {
    const id = await this.shelf.create(actor, 'article', articleOf(form));
    return new Created(`/library/articles/${id}/draft`, { id });
  }

  @Get(':id')
  @Access('anyone')
  @Page(ArticlePage)
  async show(
    @By() actor: Actor | undefined,
    @Param() { id }: LibraryParams,
  ): Promise<Shown<EntryView & { indexed: boolean }>> {
    const entry = await this.reader.one(actor, id, 'article');
    return readable(entry, !actor && (await this.openness.isIndexed('shelf_entry', id)));
  }

  @Get(':id/draft')
  @Access('Consultant')
  @Page(DraftPage)
  draft(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<DraftView> {
    return this.reader.draft(actor, id, 'article');
  }

  @Post(':id/draft')
  @Access('Consultant')
  @Refills('draft')
  async change(@By() actor: Actor, @Param() { id }: LibraryParams, @Body() form: ArticleForm): Promise<Done> {
    await this.shelf.change(actor, id, 'article', articleOf(form));
    return new Done(`/library/articles/${id}/draft`);
  }

  @Post(':id/asking')
  @Access('Consultant')
  async ask(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<Done> {
    await this.shelf.ask(actor, id);
    return new Done('/library/waiting');
  }

  @Get(':id/review')
  @Access('Consultant', 'Provider', 'Coordinator')
  @Page(ReviewPage)
  review(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<DraftView> {
    return this.reader.review(actor, id);
  }

  @Post(':id/review')
  @Access('Consultant', 'Provider', 'Coordinator')
  @Refills('review')
  async judge(
    @By() actor: Actor,
    @Param() { id }: LibraryParams,
    @Body() { decision, answer }: JudgeForm,
  ): Promise<Done> {
    await this.shelf.review(actor, id, { publish: decision === 'publish', note: answer });
    return new Done('/library/waiting');
  }
}

const articleOf = (form: ArticleForm): EntryWords => ({
  ...wordsOf(form),
  ...(form.exercise ? { exercise: form.exercise } : {}),
});
