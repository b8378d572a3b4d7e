import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BeforePosting, BeforePostingPage, type BeforePostingView } from '../../groups/index.js';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { MeetupParams } from '../meetups.forms.js';
import { EarlyAsks } from './early-asks.service.js';
import { EarlyAsksPage } from './early-asks.pages.js';
import type { EarlyView } from './first-time.js';
import { AskParams, EarlyCallForm, EarlyQuestionForm } from './first-time.forms.js';

const page = (id: string) => `/meetups/${id}/asking`;

/** Asking before one has decided: a question, or a call first. */
@Controller('meetups/:id/asking')
export class EarlyAsksController {
  constructor(
    private readonly asks: EarlyAsks,
    private readonly before: BeforePosting,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(EarlyAsksPage)
  show(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<EarlyView> {
    return this.asks.show(actor, id);
  }

  @Post('questions')
  @Access('ServiceUser')
  @Refills('show')
  @Page(BeforePostingPage)
  async ask(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() form: EarlyQuestionForm,
  ): Promise<Done | BeforePostingView> {
    const first = await this.before.sending(actor, form, `${page(id)}/questions`, () => this.asks.show(actor, id));
    if (first) return first;
    const { words, name, sameName } = form;
    await this.asks.question(actor, id, words, { name, sameName });
    return new Done(page(id));
  }

  @Post('call')
  @Access('ServiceUser')
  @Refills('show')
  async call(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() { phone, when, ...called }: EarlyCallForm,
  ): Promise<Done> {
    await this.asks.call(actor, id, { phone, when }, called);
    return new Done(page(id));
  }

  @Post('asks/:ask/removal')
  @Access('ServiceUser')
  async takeBack(@By() actor: Actor, @Param() { id, ask }: AskParams): Promise<Done> {
    await this.asks.takeBack(actor, id, ask);
    return new Done(page(id));
  }
}
