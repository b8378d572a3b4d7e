import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done, type Shown } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { readable } from '../front/readable.js';
import { LibraryParams, OfQuery, ServiceForm } from '../library.forms.js';
import { OpennessBook } from '../openness/openness.service.js';
import { wordsOf } from '../shelf/entry-form.js';
import type { EntryWords } from '../shelf/entry-words.js';
import { type ListView, listOf } from '../shelf/list-view.js';
import { type DraftView, ShelfReader } from '../shelf/shelf.reader.js';
import { Shelf } from '../shelf/shelf.service.js';
import { ServiceFormPage, ServicesPage } from './services.pages.js';

const factsOf = ({ phone, address, hours, ...both }: ServiceForm): EntryWords => ({
  ...wordsOf(both),
  phone,
  address,
  hours,
});

/** Whom one can ring, where they are, and when it was last checked. */
@Controller('library/services')
export class ServicesController {
  constructor(
    private readonly shelf: Shelf,
    private readonly reader: ShelfReader,
    private readonly openness: OpennessBook,
  ) {}

  @Get()
  @Access('anyone')
  @Page(ServicesPage)
  async list(@By() actor: Actor | undefined, @Query() { of }: OfQuery): Promise<Shown<ListView>> {
    const view = await listOf(await this.openness.where(actor, 'library', of), 'service', this.reader);
    return readable(view, view.indexed);
  }

  @Get('new')
  @Access('Consultant', 'Coordinator')
  @Page(ServiceFormPage)
  form(): Record<string, never> {
    return {};
  }

  @Post()
  @Access('Consultant', 'Coordinator')
  @Refills('form')
  async create(@By() actor: Actor, @Body() form: ServiceForm): Promise<Created> {
    const id = await this.shelf.create(actor, 'service', factsOf(form));
    return new Created('/library/services', { id });
  }

  @Get(':id/editing')
  @Access('Consultant', 'Coordinator')
  @Page(ServiceFormPage)
  editing(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<DraftView> {
    return this.reader.draft(actor, id, 'service');
  }

  @Post(':id/editing')
  @Access('Consultant', 'Coordinator')
  @Refills('editing')
  async change(@By() actor: Actor, @Param() { id }: LibraryParams, @Body() form: ServiceForm): Promise<Done> {
    await this.shelf.change(actor, id, 'service', factsOf(form));
    return new Done('/library/services');
  }
}
