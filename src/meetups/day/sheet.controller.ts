import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { MeetupParams } from '../meetups.forms.js';
import { Bans, type BanView } from './bans.service.js';
import { AgendaForm, BanForm, BanParams, CountForm } from './day.forms.js';
import type { SheetView } from './day.views.js';
import { SheetPage } from './sheet.pages.js';
import { Sheets } from './sheets.service.js';

/** The sheet that whoever leads a meetup has before them, and what they write on it. */
@Controller('meetups/:id/sheet')
export class SheetController {
  constructor(
    private readonly sheets: Sheets,
    private readonly bans: Bans,
  ) {}

  @Get()
  @Access('Consultant')
  @Page(SheetPage)
  async show(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<SheetView & { bans: BanView[] }> {
    return { ...(await this.sheets.show(actor, id)), bans: await this.bans.of(actor, id) };
  }

  @Post('agenda')
  @Access('Consultant')
  @Refills('show')
  async plan(@By() actor: Actor, @Param() { id }: MeetupParams, @Body() { agenda }: AgendaForm): Promise<Done> {
    await this.sheets.plan(actor, id, agenda);
    return new Done(`/meetups/${id}/sheet`);
  }

  @Post('agreement')
  @Access('Consultant')
  async affirm(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<Done> {
    await this.sheets.affirm(actor, id);
    return new Done(`/meetups/${id}/sheet`);
  }

  @Post('attendance')
  @Access('Consultant')
  @Refills('show')
  async count(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() { came = [], others = 0 }: CountForm,
  ): Promise<Done> {
    await this.sheets.count(actor, id, { came, others });
    return new Done(`/meetups/${id}/sheet#count`);
  }

  @Post('bans')
  @Access('Consultant')
  @Refills('show')
  async ban(@By() actor: Actor, @Param() { id }: MeetupParams, @Body() form: BanForm): Promise<Done> {
    await this.bans.give(actor, id, form);
    return new Done(`/meetups/${id}/sheet`);
  }

  @Post('bans/:ban/lifting')
  @Access('Consultant')
  async lift(@By() actor: Actor, @Param() { id, ban }: BanParams): Promise<Done> {
    await this.bans.lift(actor, id, ban);
    return new Done(`/meetups/${id}/sheet`);
  }
}
