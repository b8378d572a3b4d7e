import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { MeetupParams } from '../meetups.forms.js';
import type { BarrierView, OwnBarrierView } from './barrier.js';
import { BarrierAnswerForm, BarrierForm, BarrierParams } from './barrier.forms.js';
import { BarrierPage, OwnBarrierPage } from './barrier.pages.js';
import { Barriers } from './barriers.service.js';

/** What stands in the way of coming, and what is done about it. */
@Controller('meetups')
export class BarriersController {
  constructor(private readonly barriers: Barriers) {}

  @Get('help/:id')
  @Access('Consultant')
  @Page(BarrierPage)
  show(@By() actor: Actor, @Param() { id }: BarrierParams): Promise<BarrierView> {
    return this.barriers.show(actor, id);
  }

  @Post('help/:id')
  @Access('Consultant')
  @Refills('show')
  async answer(
    @By() actor: Actor,
    @Param() { id }: BarrierParams,
    @Body() { action, words }: BarrierAnswerForm,
  ): Promise<Done> {
    await this.barriers.answer(actor, id, { action, words });
    return new Done(`/meetups/help/${id}`);
  }

  @Get(':id/help')
  @Access('ServiceUser')
  @Page(OwnBarrierPage)
  form(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<OwnBarrierView> {
    return this.barriers.form(actor, id);
  }

  @Post(':id/help')
  @Access('ServiceUser')
  @Refills('form')
  async tell(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() { help = false, reasons = [], ...told }: BarrierForm,
  ): Promise<Done> {
    await this.barriers.tell(actor, id, { help, reasons, ...told });
    return new Done(help ? `/meetups/${id}/help` : `/meetups/${id}`);
  }
}
