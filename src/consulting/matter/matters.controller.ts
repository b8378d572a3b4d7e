import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { AgainForm, MatterParams, RaiseForm, RaiseQuery } from './matter.forms.js';
import { Matters, type OwnMatter, type OwnMatterView, type RaiseView } from './matters.service.js';
import { OwnMatterPage, OwnMattersPage, RaisePage } from './own-matters.pages.js';

/** Asking for a look, for oneself or for another, and what became of it. */
@Controller('flags')
export class MattersController {
  constructor(private readonly matters: Matters) {}

  @Get()
  @Access('ServiceUser')
  @Page(OwnMattersPage)
  async list(@By() actor: Actor): Promise<{ matters: OwnMatter[] }> {
    return { matters: await this.matters.own(actor) };
  }

  @Get('new')
  @Access('ServiceUser')
  @Page(RaisePage)
  form(@By() actor: Actor, @Query() wish: RaiseQuery): Promise<RaiseView> {
    return this.matters.form(actor, wish);
  }

  @Post()
  @Access('ServiceUser')
  @Refills('form')
  async raise(@By() actor: Actor, @Body() { words = '', reach, ...wish }: RaiseForm): Promise<Created<{ id: string }>> {
    const id = await this.matters.raise(actor, wish, { words, reach });
    return new Created(`/flags/${id}`, { id });
  }

  @Get(':id')
  @Access('ServiceUser')
  @Page(OwnMatterPage)
  show(@By() actor: Actor, @Param() { id }: MatterParams): Promise<OwnMatterView> {
    return this.matters.show(actor, id);
  }

  @Post(':id/calm')
  @Access('ServiceUser')
  async calm(@By() actor: Actor, @Param() { id }: MatterParams): Promise<Done> {
    await this.matters.calm(actor, id);
    return new Done(`/flags/${id}`);
  }

  @Post(':id/again')
  @Access('ServiceUser')
  @Refills('show')
  async again(@By() actor: Actor, @Param() { id }: MatterParams, @Body() { again }: AgainForm): Promise<Done> {
    await this.matters.again(actor, id, again);
    return new Done(`/flags/${id}`);
  }
}
