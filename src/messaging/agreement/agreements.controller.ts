import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import type { AgreementView } from './agreement.js';
import { AgreementForm, AgreementParams, ProposalForm } from './agreement.forms.js';
import { AgreementPage } from './agreement.pages.js';
import { Agreements } from './agreements.service.js';

/** How a person and a provider write to each other, for the two of them. */
@Controller('agreements/:id')
export class AgreementsController {
  constructor(private readonly agreements: Agreements) {}

  @Get()
  @Access('ServiceUser', 'Provider')
  @Page(AgreementPage)
  show(@By() actor: Actor, @Param() { id }: AgreementParams): Promise<AgreementView> {
    return this.agreements.show(actor, id);
  }

  @Post()
  @Access('ServiceUser', 'Provider')
  @Refills('show')
  async propose(
    @By() actor: Actor,
    @Param() { id }: AgreementParams,
    @Body() { careName, ...terms }: AgreementForm,
  ): Promise<Done> {
    await this.agreements.propose(actor, id, terms, careName);
    return new Done(`/agreements/${id}`);
  }

  @Post('confirmation')
  @Access('ServiceUser', 'Provider')
  async confirm(
    @By() actor: Actor,
    @Param() { id }: AgreementParams,
    @Body() { proposal }: ProposalForm,
  ): Promise<Done> {
    await this.agreements.confirm(actor, id, proposal);
    return new Done(`/agreements/${id}`);
  }

  @Post('refusal')
  @Access('ServiceUser', 'Provider')
  async decline(
    @By() actor: Actor,
    @Param() { id }: AgreementParams,
    @Body() { proposal }: ProposalForm,
  ): Promise<Done> {
    await this.agreements.decline(actor, id, proposal);
    return new Done(`/agreements/${id}`);
  }

  @Post('removal')
  @Access('ServiceUser', 'Provider')
  async takeBack(
    @By() actor: Actor,
    @Param() { id }: AgreementParams,
    @Body() { proposal }: ProposalForm,
  ): Promise<Done> {
    await this.agreements.takeBack(actor, id, proposal);
    return new Done(`/agreements/${id}`);
  }
}
