import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { HolidayForm, PauseForm, ResumeForm, SeriesParams } from './series.forms.js';
import { SeriesPage } from './series.pages.js';
import { Series } from './series.service.js';
import type { SeriesPageView } from './series.views.js';

/** One series, for its consultants: how it comes, and when it rests. */
@Controller('meetups/series/:id')
export class SeriesController {
  constructor(private readonly series: Series) {}

  @Get()
  @Access('Consultant')
  @Page(SeriesPage)
  show(@By() actor: Actor, @Param() { id }: SeriesParams): Promise<SeriesPageView> {
    return this.series.show(actor, id);
  }

  @Post('holidays')
  @Access('Consultant')
  @Refills('show')
  async settle(
    @By() actor: Actor,
    @Param() { id }: SeriesParams,
    @Body() { day, answer, to }: HolidayForm,
  ): Promise<Done> {
    await this.series.settle(actor, id, { day, answer, to });
    return new Done(`/meetups/series/${id}`);
  }

  @Post('pauses')
  @Access('Consultant')
  @Refills('show')
  async pause(
    @By() actor: Actor,
    @Param() { id }: SeriesParams,
    @Body() { from, until, reason }: PauseForm,
  ): Promise<Done> {
    await this.series.pause(actor, id, { from, until, reason });
    return new Done(`/meetups/series/${id}`);
  }

  @Post('resumption')
  @Access('Consultant')
  async resume(@By() actor: Actor, @Param() { id }: SeriesParams, @Body() { pause }: ResumeForm): Promise<Done> {
    await this.series.resume(actor, id, pause);
    return new Done(`/meetups/series/${id}`);
  }
}
