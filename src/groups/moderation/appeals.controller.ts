import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { AppealForm, DecisionForm, GroupParams } from '../groups.forms.js';
import { AppealFormPage, AppealPage } from './appeals.pages.js';
import { type AppealFormView, Appeals, type AppealView } from './appeals.service.js';

/** Asking somebody else to look at a decision, and looking. */
@Controller()
export class AppealsController {
  constructor(private readonly appeals: Appeals) {}

  @Get('posts/:id/appeal')
  @Access('ServiceUser', 'Consultant')
  @Page(AppealFormPage)
  form(@By() actor: Actor, @Param() { id }: GroupParams): Promise<AppealFormView> {
    return this.appeals.form(actor, id);
  }

  @Post('posts/:id/appeal')
  @Access('ServiceUser', 'Consultant')
  @Refills('form')
  async ask(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { words }: AppealForm): Promise<Done> {
    return new Done(`/threads/${await this.appeals.ask(actor, id, words)}#${id}`);
  }

  @Get('appeals/:id')
  @Access('Consultant')
  @Page(AppealPage)
  show(@By() actor: Actor, @Param() { id }: GroupParams): Promise<AppealView> {
    return this.appeals.show(actor, id);
  }

  @Post('appeals/:id')
  @Access('Consultant')
  @Refills('show')
  async decide(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() { decision, answer }: DecisionForm,
  ): Promise<Done> {
    await this.appeals.decide(actor, id, { overturn: decision === 'overturn', answer });
    return new Done('/');
  }
}
