import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { OwnDesk } from './own-desk.service.js';
import { Reflections, type ReflectionView } from './reflections.service.js';
import {
  FoldingForm,
  KeysForm,
  OwnNoteForm,
  OwnNotesQuery,
  OwnNoteParams,
  ReflectionForm,
  ReflectionParams,
  ReflectionWordsForm,
} from './wellbeing.forms.js';
import { OwnDeskPage, type OwnDeskView, ReflectionPage } from './wellbeing.pages.js';

/** A consultant's own: how much it is, what they put down, and what two hosts look back on. */
@Controller('desk/own')
export class WellbeingController {
  constructor(
    private readonly own: OwnDesk,
    private readonly reflections: Reflections,
  ) {}

  @Get()
  @Access('Consultant')
  @Page(OwnDeskPage)
  async show(@By() actor: Actor, @Query() { after }: OwnNotesQuery): Promise<OwnDeskView> {
    return {
      load: await this.own.load(actor),
      folded: await this.own.folds(actor),
      keys: await this.own.keys(actor),
      ...(await this.own.notes(actor, after)),
      reflections: await this.reflections.list(actor),
      possible: await this.reflections.possible(actor),
    };
  }

  @Post('folding')
  @Access('Consultant')
  async fold(@By() actor: Actor, @Body() { folded }: FoldingForm): Promise<Done> {
    await this.own.fold(actor, folded ?? false);
    return new Done('/desk/own');
  }

  @Post('keys')
  @Access('Consultant')
  async listen(@By() actor: Actor, @Body() { keys }: KeysForm): Promise<Done> {
    await this.own.setKeys(actor, keys ?? false);
    return new Done('/desk/own#keys');
  }

  @Post('notes')
  @Access('Consultant')
  @Refills('show')
  async note(@By() actor: Actor, @Body() form: OwnNoteForm): Promise<Done> {
    await this.own.note(actor, form);
    return new Done('/desk/own#notes');
  }

  @Post('notes/:note/removal')
  @Access('Consultant')
  async remove(@By() actor: Actor, @Param() { note }: OwnNoteParams): Promise<Done> {
    await this.own.remove(actor, note);
    return new Done('/desk/own#notes');
  }

  @Post('reflections')
  @Access('Consultant')
  @Refills('show')
  async begin(@By() actor: Actor, @Body() form: ReflectionForm): Promise<Created> {
    const id = await this.reflections.begin(actor, form);
    return new Created(`/desk/own/reflections/${id}`, { id });
  }

  @Get('reflections/:reflection')
  @Access('Consultant')
  @Page(ReflectionPage)
  together(@By() actor: Actor, @Param() { reflection }: ReflectionParams): Promise<ReflectionView> {
    return this.reflections.show(actor, reflection);
  }

  @Post('reflections/:reflection/words')
  @Access('Consultant')
  @Refills('together')
  async say(
    @By() actor: Actor,
    @Param() { reflection }: ReflectionParams,
    @Body() { words }: ReflectionWordsForm,
  ): Promise<Done> {
    await this.reflections.say(actor, reflection, words);
    return new Done(`/desk/own/reflections/${reflection}`);
  }
}
