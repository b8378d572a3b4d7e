import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Done } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { CouncilParams, ReasonForm } from './council.forms.js';
import type { ProposalView } from './council.reader.js';
import { ProposalReportPage } from './proposal-reports.pages.js';
import { ProposalReports } from './proposal-reports.service.js';

/** Telling the consultant that a proposal is not right, and letting it stand. */
@Controller('council')
export class ProposalReportsController {
  constructor(private readonly reports: ProposalReports) {}

  @Get(':id/report')
  @Access('ServiceUser')
  @Page(ProposalReportPage)
  form(@By() actor: Actor, @Param() { id }: CouncilParams): Promise<ProposalView> {
    return this.reports.form(actor, id);
  }

  /** To the list, where it shows whether one can still read it or not. */
  @Post(':id/report')
  @Access('ServiceUser')
  @Refills('form')
  async report(@By() actor: Actor, @Param() { id }: CouncilParams, @Body() { reason }: ReasonForm): Promise<Done> {
    await this.reports.report(actor, id, reason);
    return new Done('/council');
  }

  @Post(':id/keeping')
  @Access('Consultant')
  async keep(@By() actor: Actor, @Param() { id }: CouncilParams): Promise<Done> {
    await this.reports.keep(actor, id);
    return new Done('/desk');
  }
}
