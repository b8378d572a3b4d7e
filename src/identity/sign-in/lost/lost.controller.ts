import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../../platform/http/access.js';
import { Reader } from '../../../platform/http/reader.js';
import type { Actor } from '../../../platform/http/actor.js';
import { Done } from '../../../platform/http/answers.js';
import { Page, Refills } from '../../../platform/http/page.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { TokenParams } from '../../identity.forms.js';
import { MetFirst } from '../../identity.problems.js';
import { type Caller, Calling, Door } from '../door.js';
import { ForgottenForm, HelpForm, LostForm, ResetForm } from '../sign-in.forms.js';
import { ForgottenPage, HelpPage, LostPage, ResetPage, SentPage } from './lost.pages.js';
import { Lost } from './lost.service.js';
import { Resets } from './resets.service.js';

/** The ways back in. */
@Controller()
export class LostController {
  constructor(
    private readonly lost: Lost,
    private readonly resets: Resets,
    private readonly door: Door,
  ) {}

  @Get('sign-in/lost')
  @Access('anyone')
  @Page(LostPage)
  lostPage(): Promise<object> {
    return Promise.resolve({});
  }

  @Post('sign-in/lost')
  @Access('anyone')
  @Refills('lostPage')
  async recover(@Body() form: LostForm, @Calling() caller: Caller): Promise<Done> {
    const { accountId, factorDue } = await this.lost.recover(form, caller);
    return this.door.open(accountId, caller, factorDue ? '/me/code-app' : '/');
  }

  @Get('sign-in/forgotten')
  @Access('anyone')
  @Page(ForgottenPage)
  forgottenPage(): Promise<object> {
    return Promise.resolve({});
  }

  @Post('sign-in/forgotten')
  @Access('anyone')
  @Refills('forgottenPage')
  async forgotten(
    @Body() { email }: ForgottenForm,
    @Calling() { address }: Caller,
    @Reader() lang: Lang,
  ): Promise<Done> {
    await this.resets.ask({ email, lang }, address);
    return new Done('/sign-in/sent');
  }

  @Get('sign-in/sent')
  @Access('anyone')
  @Page(SentPage)
  sent(): Promise<object> {
    return Promise.resolve({});
  }

  @Get('sign-in/reset/:token')
  @Access('anyone')
  @Page(ResetPage)
  async resetPage(@Param() { token }: TokenParams): Promise<{ token: string; asksCode: boolean }> {
    return { token, ...(await this.resets.show(token)) };
  }

  @Post('sign-in/reset/:token')
  @Access('anyone')
  @Refills('resetPage')
  async reset(@Param() { token }: TokenParams, @Body() form: ResetForm, @Calling() caller: Caller): Promise<Done> {
    const { accountId, factorDue } = await this.resets.use(token, form);
    return this.door.open(accountId, caller, factorDue ? '/me/code-app' : '/');
  }

  @Get('invitations/help')
  @Access('Coordinator')
  @Page(HelpPage)
  helpPage(): Promise<object> {
    return Promise.resolve({});
  }

  /** A link that needs no second thing: the coordinator has met whoever it is for. */
  @Post('invitations/help')
  @Access('Coordinator')
  @Refills('helpPage')
  async help(@By() actor: Actor, @Body() { email, met }: HelpForm): Promise<Done> {
    if (!met) throw MetFirst();
    await this.resets.vouch(actor, email);
    return new Done('/invitations/help');
  }
}
