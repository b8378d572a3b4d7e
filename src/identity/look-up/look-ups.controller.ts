import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import { type Actor, inLang } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Reader } from '../../platform/http/reader.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Page, Refills } from '../../platform/http/page.js';
import { ConfirmationForm, LookUpForm, LookUpParams, LookUpQuery } from './look-up.forms.js';
import { LookedPage, LookUpPage, LookUpsPage, NewLookUpPage } from './look-up.pages.js';
import type { LookedPageView, LookUpsView, NewLookUpView, OneLookUp } from './look-up.views.js';
import { LookedBook } from './looked-book.js';
import { LookUps } from './look-ups.service.js';

@Controller()
export class LookUpsController {
  constructor(
    private readonly lookUps: LookUps,
    private readonly book: LookedBook,
  ) {}

  @Get('look-ups')
  @Access('Consultant', 'Coordinator')
  @Page(LookUpsPage)
  list(@By() actor: Actor): Promise<LookUpsView> {
    return this.lookUps.list(actor);
  }

  @Get('look-ups/new')
  @Access('Consultant', 'Coordinator')
  @Page(NewLookUpPage)
  form(@By() actor: Actor, @Query() { face, post }: LookUpQuery): NewLookUpView {
    return { face, post, emergencyOnly: actor.role === 'Coordinator' };
  }

  @Post('look-ups')
  @Access('Consultant', 'Coordinator')
  @Refills('form')
  async open(@By() actor: Actor, @Body() form: LookUpForm): Promise<Done> {
    const id = await this.lookUps.open(actor, { ...form, emergency: form.emergency ?? false });
    return new Done(`/look-ups/${id}`);
  }

  @Get('look-ups/:id')
  @Access('Consultant', 'Coordinator')
  @Page(LookUpPage)
  show(@By() actor: Actor, @Param() { id }: LookUpParams): Promise<OneLookUp> {
    return this.lookUps.show(actor, id);
  }

  @Post('look-ups/:id/confirmation')
  @Access('Consultant', 'Coordinator')
  @Refills('show')
  async judge(@By() actor: Actor, @Param() { id }: LookUpParams, @Body() form: ConfirmationForm): Promise<Done> {
    await this.lookUps.judge(actor, id, form.right === 'yes', form.note);
    return new Done(`/look-ups/${id}`);
  }

  @Post('look-ups/:id/telling')
  @Access('Consultant', 'Coordinator')
  async tell(@By() actor: Actor, @Param() { id }: LookUpParams): Promise<Done> {
    await this.lookUps.tellNow(actor, id);
    return new Done(`/look-ups/${id}`);
  }

  /** Who has looked: told to the person alone. */
  @Get('me/looked')
  @Access('ServiceUser')
  @Page(LookedPage)
  async looked(@By() actor: Actor, @Reader() lang: Lang): Promise<LookedPageView> {
    return { looked: await this.lookUps.about(actor), opened: await this.book.of(inLang(actor, lang)) };
  }
}
