import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { BeforePosting, BeforePostingPage, type BeforePostingView } from '../groups/index.js';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Created, Done } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { AnswerForm, CouncilParams, CouncilQuery, ProposalForm, ReasonForm, VoteForm } from './council.forms.js';
import { AnsweredPage, CouncilPage, ProposePage } from './council.pages.js';
import { CouncilReader, type CouncilView } from './council.reader.js';
import { ProposalAppeals, type OwnProposalView } from './proposal-appeals.service.js';
import { ProposalPage } from './proposal.pages.js';
import { Proposals } from './proposals.service.js';
import { Votes } from './votes.service.js';

/** What members propose, vote on, and are answered. */
@Controller('council')
export class CouncilController {
  constructor(
    private readonly reader: CouncilReader,
    private readonly proposals: Proposals,
    private readonly votes: Votes,
    private readonly appeals: ProposalAppeals,
    private readonly before: BeforePosting,
  ) {}

  @Get()
  @Access('ServiceUser', 'Consultant')
  @Page(CouncilPage)
  list(@By() actor: Actor, @Query() { after }: CouncilQuery): Promise<CouncilView> {
    return this.reader.list(actor, after);
  }

  @Get('answers')
  @Access('ServiceUser', 'Consultant')
  @Page(AnsweredPage)
  answered(@By() actor: Actor, @Query() { after }: CouncilQuery): Promise<CouncilView> {
    return this.reader.answered(actor, after);
  }

  @Get('new')
  @Access('ServiceUser')
  @Page(ProposePage)
  form(): object {
    return {};
  }

  @Post()
  @Access('ServiceUser')
  @Refills('form')
  @Page(BeforePostingPage)
  async propose(@By() actor: Actor, @Body() form: ProposalForm): Promise<BeforePostingView | Created<{ id: string }>> {
    const first = await this.before.look(actor, form, '/council');
    if (first) return first;
    const { title, body, lang = actor.lang } = form;
    const id = await this.proposals.propose(actor, { title, body, lang, named: form.as === 'nickname' });
    return new Created(`/council/${id}`, { id });
  }

  @Get(':id')
  @Access('ServiceUser', 'Consultant')
  @Page(ProposalPage)
  show(@By() actor: Actor, @Param() { id }: CouncilParams): Promise<OwnProposalView> {
    return this.appeals.page(actor, id);
  }

  @Post(':id/vote')
  @Access('ServiceUser')
  @Refills('show')
  async vote(@By() actor: Actor, @Param() { id }: CouncilParams, @Body() { vote }: VoteForm): Promise<Done> {
    await this.votes.vote(actor, id, vote);
    return new Done(`/council/${id}`);
  }

  @Post(':id/withdrawal')
  @Access('ServiceUser')
  async withdraw(@By() actor: Actor, @Param() { id }: CouncilParams): Promise<Done> {
    await this.proposals.withdraw(actor, id);
    return new Done('/council');
  }

  @Post(':id/answer')
  @Access('Consultant')
  @Refills('show')
  async answer(@By() actor: Actor, @Param() { id }: CouncilParams, @Body() form: AnswerForm): Promise<Done> {
    await this.proposals.answer(actor, id, { ...form, lang: form.lang ?? actor.lang });
    return new Done(`/council/${id}`);
  }

  @Post(':id/hiding')
  @Access('Consultant')
  @Refills('show')
  async hide(@By() actor: Actor, @Param() { id }: CouncilParams, @Body() { reason }: ReasonForm): Promise<Done> {
    await this.proposals.hide(actor, id, reason);
    return new Done(`/council/${id}`);
  }

  @Post(':id/showing')
  @Access('Consultant')
  async unhide(@By() actor: Actor, @Param() { id }: CouncilParams): Promise<Done> {
    await this.proposals.show(actor, id);
    return new Done(`/council/${id}`);
  }
}
