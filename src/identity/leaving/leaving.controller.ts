import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Memberships } from '../account/memberships.service.js';
import { OtherCommunity, SureFirst } from '../identity.problems.js';
import { OwnFactors } from '../sign-in/own-factors.service.js';
import { Absences } from './absences.service.js';
import { Breaks } from './breaks.service.js';
import { BreakForm, LeaveForm } from './leaving.forms.js';
import { BreakPage, type BreakView, FarewellPage, LeavePage, type LeaveView } from './leaving.pages.js';
import { Leaving } from './leaving.service.js';

/** A break, and the ways out. */
@Controller()
export class LeavingController {
  constructor(
    private readonly absences: Absences,
    private readonly breaks: Breaks,
    private readonly leaving: Leaving,
    private readonly factors: OwnFactors,
    private readonly memberships: Memberships,
  ) {}

  @Get('me/break')
  @Access('ServiceUser')
  @Page(BreakPage)
  async break(@By() actor: Actor): Promise<BreakView> {
    const own = await this.absences.of(actor);
    return { until: own?.until, roomsOnly: own?.roomsOnly ?? false };
  }

  @Post('me/break')
  @Access('ServiceUser')
  @Refills('break')
  async take(@By() actor: Actor, @Body() { days, where }: BreakForm): Promise<Done> {
    await this.breaks.take(actor, Number(days), where === 'rooms');
    return new Done('/me/break');
  }

  @Post('me/break/end')
  @Access('ServiceUser')
  async comeBack(@By() actor: Actor): Promise<Done> {
    await this.breaks.comeBack(actor);
    return new Done('/');
  }

  @Get('me/leave')
  @Access('ServiceUser')
  @Page(LeavePage)
  async leavePage(@By() actor: Actor): Promise<LeaveView> {
    const { codeApp } = await this.factors.view(actor);
    const memberships = await this.memberships.of(actor.accountId);
    return { codeApp, from: actor.membershipId, goesOn: memberships.length > 1 };
  }

  @Post('me/leave')
  @Access('ServiceUser')
  @Refills('leavePage')
  async leave(@By() actor: Actor, @Body() { words, password, code, sure, from }: LeaveForm): Promise<Done> {
    if (!sure) throw SureFirst();
    if (from !== undefined && from !== (actor.membershipId as string))
      throw OtherCommunity({ community: actor.community });
    if (await this.leaving.leave(actor, { password, code }, words)) return new Done('/');
    return new Done('/farewell', { cookies: [{ name: 'session' }], clearSiteData: '"cache", "cookies", "storage"' });
  }

  @Get('farewell')
  @Access('anyone')
  @Page(FarewellPage)
  async farewell(): Promise<object> {
    return {};
  }
}
