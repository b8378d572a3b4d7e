import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Done } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { AppealForm, CouncilParams, DecisionForm } from './council.forms.js';
import type { ProposalView } from './council.reader.js';
import { ProposalAppealFormPage, ProposalAppealPage } from './proposal-appeals.pages.js';
import { ProposalAppeals, type ProposalAppealView } from './proposal-appeals.service.js';

/** Asking somebody else to look at a hidden proposal, and looking. */
@Controller()
export class ProposalAppealsController {
  constructor(private readonly appeals: ProposalAppeals) {}

  @Get('council/:id/appeal')
  @Access('ServiceUser')
  @Page(ProposalAppealFormPage)
  form(@By() actor: Actor, @Param() { id }: CouncilParams): Promise<ProposalView> {
    return this.appeals.form(actor, id);
  }

  @Post('council/:id/appeal')
  @Access('ServiceUser')
  @Refills('form')
  async ask(@By() actor: Actor, @Param() { id }: CouncilParams, @Body() { words }: AppealForm): Promise<Done> {
    await this.appeals.ask(actor, id, words);
    return new Done(`/council/${id}`);
  }

  @Get('appeals/proposals/:id')
  @Access('Consultant')
  @Page(ProposalAppealPage)
  show(@By() actor: Actor, @Param() { id }: CouncilParams): Promise<ProposalAppealView> {
    return this.appeals.show(actor, id);
  }

  @Post('appeals/proposals/:id')
  @Access('Consultant')
  @Refills('show')
  async decide(
    @By() actor: Actor,
    @Param() { id }: CouncilParams,
    @Body() { decision, answer }: DecisionForm,
  ): Promise<Done> {
    await this.appeals.decide(actor, id, { overturn: decision === 'overturn', answer });
    return new Done('/desk');
  }
}
