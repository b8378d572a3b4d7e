import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { MeetupParams } from '../meetups.forms.js';
import { ChangePage } from './change.pages.js';
import { Changes } from './changes.service.js';
import { ChangeForm } from './series.forms.js';
import { Series } from './series.service.js';
import type { ChangeView } from './series.views.js';

/** Another day, another time, more places: for one meetup, or for those after it as well. */
@Controller('meetups/:id/change')
export class ChangeController {
  constructor(
    private readonly series: Series,
    private readonly changes: Changes,
  ) {}

  @Get()
  @Access('Consultant')
  @Page(ChangePage)
  form(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<ChangeView> {
    return this.series.changing(actor, id);
  }

  @Post()
  @Access('Consultant')
  @Refills('form')
  async change(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() { day, from, to, capacity, venue, scope = 'one' }: ChangeForm,
  ): Promise<Done> {
    await this.changes.change(actor, id, { day, from, to, capacity, venue, scope });
    return new Done(`/meetups/${id}`);
  }
}
