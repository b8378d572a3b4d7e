import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { MeetupParams } from '../meetups.forms.js';
import { MissingParams, NoteForm, PulseForm } from './after.forms.js';
import { AfterPage } from './after.pages.js';
import type { AfterView } from './after.views.js';
import { Afters } from './afters.service.js';

/** What is left of a meetup, for each as far as it is theirs. */
@Controller('meetups/:id/after')
export class AfterController {
  constructor(private readonly afters: Afters) {}

  @Get()
  @Access('ServiceUser', 'Consultant')
  @Page(AfterPage)
  show(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<AfterView> {
    return this.afters.show(actor, id);
  }

  @Post('pulse')
  @Access('ServiceUser')
  @Refills('show')
  async answer(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() { welcome, safe, worth }: PulseForm,
  ): Promise<Done> {
    await this.afters.answer(actor, id, { welcome: Number(welcome), safe: Number(safe), worth: Number(worth) });
    return new Done(`/meetups/${id}/after`);
  }

  @Post('note')
  @Access('Consultant')
  @Refills('show')
  async write(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() { note, agreed = false }: NoteForm,
  ): Promise<Done> {
    await this.afters.write(actor, id, { note, agreed });
    return new Done(`/meetups/${id}/after`);
  }

  @Post('words/:person')
  @Access('Consultant')
  async askAfter(@By() actor: Actor, @Param() { id, person }: MissingParams): Promise<Done> {
    await this.afters.askAfter(actor, id, person);
    return new Done(`/meetups/${id}/after`);
  }

  @Post('talk')
  @Access('Consultant')
  async openTalk(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<Done> {
    await this.afters.openTalk(actor, id);
    return new Done(`/meetups/${id}/after`);
  }

  @Post('joining')
  @Access('ServiceUser')
  async join(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<Done> {
    return new Done(`/rooms/${await this.afters.join(actor, id)}`);
  }
}
