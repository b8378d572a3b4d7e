import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Asks } from '../ask/asks.service.js';
import { AskForm, FindQuery, LighterForm, PauseForm, PeerParams, ProfileForm } from '../peer.forms.js';
import { FindPage, SupporterPage } from './finding.pages.js';
import { Finding, type FindView, type SupporterView } from './finding.service.js';
import { OwnSupportPage } from './own-support.pages.js';
import { type OwnSupportView, Supporters } from './supporters.service.js';

/** Finding somebody to ask, and being somebody who can be asked. */
@Controller('peer-support')
export class SupportersController {
  constructor(
    private readonly finding: Finding,
    private readonly asks: Asks,
    private readonly supporters: Supporters,
  ) {}

  @Get('find')
  @Access('ServiceUser')
  @Page(FindPage)
  find(@By() actor: Actor, @Query() wish: FindQuery): Promise<FindView> {
    return this.finding.find(actor, wish);
  }

  @Get('supporters/:id')
  @Access('ServiceUser')
  @Page(SupporterPage)
  async supporter(@By() actor: Actor, @Param() { id }: PeerParams): Promise<SupporterView> {
    return (await this.finding.one(actor, id)).view;
  }

  @Post('supporters/:id/asks')
  @Access('ServiceUser')
  @Refills('supporter')
  async ask(@By() actor: Actor, @Param() { id }: PeerParams, @Body() form: AskForm): Promise<Created<{ id: string }>> {
    return new Created('/peer-support', { id: await this.asks.ask(actor, id, form) });
  }

  @Get('mine')
  @Access('ServiceUser')
  @Page(OwnSupportPage)
  mine(@By() actor: Actor): Promise<OwnSupportView> {
    return this.supporters.show(actor);
  }

  @Post('mine')
  @Access('ServiceUser')
  @Refills('mine')
  async describe(@By() actor: Actor, @Body() form: ProfileForm): Promise<Done> {
    const { themes = [], languages = [], ways = [], slots = [], words, most } = form;
    await this.supporters.describe(actor, { words, themes, languages, ways, slots, most });
    return new Done('/peer-support/mine');
  }

  @Post('mine/no')
  @Access('ServiceUser')
  async decline(@By() actor: Actor): Promise<Done> {
    await this.supporters.decline(actor);
    return new Done('/peer-support');
  }

  @Post('mine/pause')
  @Access('ServiceUser')
  async pause(@By() actor: Actor, @Body() { paused }: PauseForm): Promise<Done> {
    await this.supporters.pause(actor, paused ?? false);
    return new Done('/peer-support/mine');
  }

  @Post('mine/lighter')
  @Access('ServiceUser')
  @Refills('mine')
  async lighter(@By() actor: Actor, @Body() { until }: LighterForm): Promise<Done> {
    await this.supporters.lighter(actor, until);
    return new Done('/peer-support/mine');
  }

  @Post('mine/stopping')
  @Access('ServiceUser')
  async stop(@By() actor: Actor): Promise<Done> {
    await this.supporters.stop(actor);
    return new Done('/peer-support');
  }
}
