import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { AppealForm, DecisionForm, GroupParams } from '../groups.forms.js';
import { LineParams } from './chat.forms.js';
import { LineAppealFormPage, LineAppealPage } from './line-appeals.pages.js';
import { type LineAppealFormView, LineAppeals, type LineAppealView } from './line-appeals.service.js';

/** Asking somebody else to look at a hidden line, and looking. */
@Controller()
export class LineAppealsController {
  constructor(private readonly appeals: LineAppeals) {}

  @Get('lines/:id/appeal')
  @Access('ServiceUser', 'Consultant')
  @Page(LineAppealFormPage)
  form(@By() actor: Actor, @Param() { id }: LineParams): Promise<LineAppealFormView> {
    return this.appeals.form(actor, id);
  }

  @Post('lines/:id/appeal')
  @Access('ServiceUser', 'Consultant')
  @Refills('form')
  async ask(@By() actor: Actor, @Param() { id }: LineParams, @Body() { words }: AppealForm): Promise<Done> {
    return new Done(`/rooms/${await this.appeals.ask(actor, id, words)}/chat`);
  }

  @Get('appeals/lines/:id')
  @Access('Consultant')
  @Page(LineAppealPage)
  show(@By() actor: Actor, @Param() { id }: GroupParams): Promise<LineAppealView> {
    return this.appeals.show(actor, id);
  }

  @Post('appeals/lines/:id')
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
