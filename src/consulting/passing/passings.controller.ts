import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { type OwnDutyView, ClinicianDuties } from './clinician-duties.service.js';
import { DutyForm, DutyParams, PassingParams, TakenForm } from './passing.forms.js';
import { PassedAboutMePage, PassedToMePage } from './passing.pages.js';
import { Passings, type PassingView } from './passings.service.js';

/** What was passed on, for the clinician it went to and for whoever it is about. */
@Controller()
export class PassingsController {
  constructor(
    private readonly passings: Passings,
    private readonly duties: ClinicianDuties,
  ) {}

  @Get('passings')
  @Access('Provider')
  @Page(PassedToMePage)
  async toMe(@By() actor: Actor): Promise<{ passings: PassingView[]; duty: OwnDutyView[] }> {
    return { passings: await this.passings.to(actor), duty: await this.duties.own(actor) };
  }

  @Post('passings/duty')
  @Access('Provider')
  @Refills('toMe')
  async onDuty(@By() actor: Actor, @Body() { days = [], from, to, holidays = false }: DutyForm): Promise<Done> {
    await this.duties.say(actor, { days: days.map(Number), from, to, holidays });
    return new Done('/passings#duty');
  }

  @Post('passings/duty/:shift/removal')
  @Access('Provider')
  async offDuty(@By() actor: Actor, @Param() { shift }: DutyParams): Promise<Done> {
    await this.duties.takeBack(actor, shift);
    return new Done('/passings#duty');
  }

  @Post('passings/:id/taking')
  @Access('Provider')
  @Refills('toMe')
  async take(@By() actor: Actor, @Param() { id }: PassingParams, @Body() { answer }: TakenForm): Promise<Done> {
    await this.passings.take(actor, id, answer);
    return new Done('/passings');
  }

  @Post('passings/:id/telling')
  @Access('Consultant')
  async tell(@By() actor: Actor, @Param() { id }: PassingParams): Promise<Done> {
    return new Done(`/desk/matters/${await this.passings.tellNow(actor, id)}`);
  }

  @Get('me/passed-on')
  @Access('ServiceUser')
  @Page(PassedAboutMePage)
  async aboutMe(@By() actor: Actor): Promise<{ passings: PassingView[] }> {
    return { passings: await this.passings.about(actor) };
  }
}
