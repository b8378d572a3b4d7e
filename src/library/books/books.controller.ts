import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done, type Shown } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { readable } from '../front/readable.js';
import { BookForm, LibraryParams, OfQuery } from '../library.forms.js';
import { OpennessBook } from '../openness/openness.service.js';
import { wordsOf } from '../shelf/entry-form.js';
import { type ListView, listOf } from '../shelf/list-view.js';
import { type DraftView, ShelfReader } from '../shelf/shelf.reader.js';
import { Shelf } from '../shelf/shelf.service.js';
import { BookFormPage, BooksPage } from './books.pages.js';

/** Books that somebody here was helped by. */
@Controller('library/books')
export class BooksController {
  constructor(
    private readonly shelf: Shelf,
    private readonly reader: ShelfReader,
    private readonly openness: OpennessBook,
  ) {}

  @Get()
  @Access('anyone')
  @Page(BooksPage)
  async list(@By() actor: Actor | undefined, @Query() { of }: OfQuery): Promise<Shown<ListView>> {
    const view = await listOf(await this.openness.where(actor, 'library', of), 'book', this.reader);
    return readable(view, view.indexed);
  }

  @Get('new')
  @Access('Consultant')
  @Page(BookFormPage)
  form(): Record<string, never> {
    return {};
  }

  @Post()
  @Access('Consultant')
  @Refills('form')
  async create(@By() actor: Actor, @Body() { by, ...form }: BookForm): Promise<Created> {
    const id = await this.shelf.create(actor, 'book', { ...wordsOf(form), by });
    return new Created('/library/books', { id });
  }

  @Get(':id/editing')
  @Access('Consultant')
  @Page(BookFormPage)
  editing(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<DraftView> {
    return this.reader.draft(actor, id, 'book');
  }

  @Post(':id/editing')
  @Access('Consultant')
  @Refills('editing')
  async change(@By() actor: Actor, @Param() { id }: LibraryParams, @Body() { by, ...form }: BookForm): Promise<Done> {
    await this.shelf.change(actor, id, 'book', { ...wordsOf(form), by });
    return new Done('/library/books');
  }
}
