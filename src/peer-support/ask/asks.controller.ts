import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { AnswerForm, PeerParams } from '../peer.forms.js';
import { AskPage } from './ask.pages.js';
import { Asks, type AskView } from './asks.service.js';

/** A question between two: taken back by the one, answered by the other. */
@Controller('peer-support/asks')
export class AsksController {
  constructor(private readonly asks: Asks) {}

  @Get(':id')
  @Access('ServiceUser')
  @Page(AskPage)
  show(@By() actor: Actor, @Param() { id }: PeerParams): Promise<AskView> {
    return this.asks.show(actor, id);
  }

  @Post(':id/answer')
  @Access('ServiceUser')
  @Refills('show')
  async answer(@By() actor: Actor, @Param() { id }: PeerParams, @Body() form: AnswerForm): Promise<Done> {
    const talk = await this.asks.answer(actor, id, form.agree === 'yes', form.times);
    return new Done(form.agree === 'yes' ? `/peer-support/talks/${talk}` : '/peer-support');
  }

  @Post(':id/withdrawal')
  @Access('ServiceUser')
  async takeBack(@By() actor: Actor, @Param() { id }: PeerParams): Promise<Done> {
    await this.asks.takeBack(actor, id);
    return new Done('/peer-support');
  }
}
