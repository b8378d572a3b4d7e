import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { PassingParams, TakenForm } from './passing.forms.js';
import { PassedAboutMePage, PassedToMePage } from './passing.pages.js';
import { Passings, type PassingView } from './passings.service.js';

/** What was passed on, for the clinician it went to and for whoever it is about. */
@Controller()
export class PassingsController {
  constructor(private readonly passings: Passings) {}

  @Get('passings')
  @Access('Provider')
  @Page(PassedToMePage)
  async toMe(@By() actor: Actor): Promise<{ passings: PassingView[] }> {
    return { passings: await this.passings.to(actor) };
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
