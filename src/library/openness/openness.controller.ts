import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { OpennessForm } from '../library.forms.js';
import { NearYouPage, OpennessPage } from './openness.pages.js';
import { type NearYou, OpennessBook, type OpennessSettings } from './openness.service.js';

/** What a community shows to the world, and who finds it there. */
@Controller()
export class OpennessController {
  constructor(private readonly openness: OpennessBook) {}

  @Get('groups-near-you')
  @Access('anyone')
  @Page(NearYouPage)
  async nearYou(): Promise<{ groups: NearYou[] }> {
    return { groups: await this.openness.nearYou() };
  }

  @Get('openness')
  @Access('Coordinator')
  @Page(OpennessPage)
  settings(@By() actor: Actor): Promise<OpennessSettings> {
    return this.openness.settings(actor);
  }

  @Post('openness')
  @Access('Coordinator')
  @Refills('settings')
  async set(@By() actor: Actor, @Body() form: OpennessForm): Promise<Done> {
    const { library = false, blog = false, indexed = false, listed = false } = form;
    const { aboutNb = '', aboutEn = '', district = '', wayInNb = '', wayInEn = '' } = form;
    await this.openness.set(actor, { library, blog, indexed, listed, aboutNb, aboutEn, district, wayInNb, wayInEn });
    return new Done('/openness');
  }
}
