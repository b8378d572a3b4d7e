import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { AppealForm, DecisionForm, GroupParams, ReasonForm } from '../groups.forms.js';
import { CasePage, CasesPage } from './cases.pages.js';
import { type CaseRow, Cases, type CaseView } from './cases.service.js';
import { ReportLinePage, ReportPersonPage } from './concerns.pages.js';
import { Concerns, type ReportLineView, type ReportPersonView } from './concerns.service.js';
import { HeldPosts } from './held.service.js';
import { MeasureAnswerPage, MeasureAppealFormPage, MeasuresPage } from './measures.pages.js';
import { type MeasureAppealView, Measures, type MeasureView } from './measures.service.js';
import { CaseForm, LineReportForm } from './moderation.forms.js';

/** Reports of lines and people, the consultant's look at them, and what its subject can read and ask. */
@Controller()
export class CasesController {
  constructor(
    private readonly concerns: Concerns,
    private readonly cases: Cases,
    private readonly held: HeldPosts,
    private readonly measures: Measures,
  ) {}

  @Get('rooms/:id/chat/report')
  @Access('ServiceUser')
  @Page(ReportLinePage)
  linePage(@By() actor: Actor, @Param() { id }: GroupParams): Promise<ReportLineView> {
    return this.concerns.lines(actor, id);
  }

  @Post('rooms/:id/chat/report')
  @Access('ServiceUser')
  @Refills('linePage')
  async reportLine(@By() actor: Actor, @Param() { id }: GroupParams, @Body() form: LineReportForm): Promise<Done> {
    await this.concerns.reportLine(actor, id, form);
    return new Done(`/rooms/${id}/chat`);
  }

  @Get('people/:id/report')
  @Access('ServiceUser')
  @Page(ReportPersonPage)
  personPage(@By() actor: Actor, @Param() { id }: GroupParams): Promise<ReportPersonView> {
    return this.concerns.anybody(actor, id);
  }

  @Post('people/:id/report')
  @Access('ServiceUser')
  @Refills('personPage')
  async reportPerson(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { reason }: ReasonForm): Promise<Done> {
    return new Done(await this.concerns.reportPerson(actor, id, reason));
  }

  @Post('posts/:id/letting')
  @Access('Consultant')
  async let(@By() actor: Actor, @Param() { id }: GroupParams): Promise<Done> {
    return new Done(`/threads/${await this.held.let(actor, id)}#${id}`);
  }

  @Get('cases')
  @Access('Consultant', 'Coordinator')
  @Page(CasesPage)
  async list(@By() actor: Actor): Promise<{ cases: CaseRow[] }> {
    return { cases: await this.cases.waiting(actor) };
  }

  @Get('cases/:id')
  @Access('Consultant', 'Coordinator')
  @Page(CasePage)
  show(@By() actor: Actor, @Param() { id }: GroupParams): Promise<CaseView> {
    return this.cases.show(actor, id);
  }

  @Post('cases/:id/decisions')
  @Access('Consultant')
  @Refills('show')
  async decide(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() { decision, reason }: CaseForm,
  ): Promise<Done> {
    await this.cases.decide(actor, id, decision, reason);
    return new Done(`/cases/${id}`);
  }

  @Post('cases/:id/looking')
  @Access('Consultant', 'Coordinator')
  async looked(@By() actor: Actor, @Param() { id }: GroupParams): Promise<Done> {
    await this.cases.looked(actor, id);
    return new Done('/cases');
  }

  @Get('measures')
  @Access('ServiceUser')
  @Page(MeasuresPage)
  async own(@By() actor: Actor): Promise<{ measures: MeasureView[] }> {
    return { measures: await this.measures.own(actor) };
  }

  @Get('measures/:id/appeal')
  @Access('ServiceUser')
  @Page(MeasureAppealFormPage)
  appealForm(@By() actor: Actor, @Param() { id }: GroupParams): Promise<MeasureView> {
    return this.measures.ownOne(actor, id);
  }

  @Post('measures/:id/appeal')
  @Access('ServiceUser')
  @Refills('appealForm')
  async appeal(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { words }: AppealForm): Promise<Done> {
    await this.measures.appeal(actor, id, words);
    return new Done('/measures');
  }

  @Get('measures/:id/answer')
  @Access('Consultant')
  @Page(MeasureAnswerPage)
  asked(@By() actor: Actor, @Param() { id }: GroupParams): Promise<MeasureAppealView> {
    return this.measures.showAppeal(actor, id);
  }

  @Post('measures/:id/answer')
  @Access('Consultant')
  @Refills('asked')
  async answer(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() { decision, answer }: DecisionForm,
  ): Promise<Done> {
    await this.measures.answer(actor, id, { overturn: decision === 'overturn', answer });
    return new Done('/');
  }

  @Post('measures/:id/ending')
  @Access('Consultant')
  async end(@By() actor: Actor, @Param() { id }: GroupParams): Promise<Done> {
    return new Done(`/cases/${await this.measures.end(actor, id)}`);
  }
}
