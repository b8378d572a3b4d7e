import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Appointments } from '../appointment/appointments.service.js';
import type { HoursView } from './hours.js';
import { AbsenceForm, AbsenceParams, HoursForm } from './hours.forms.js';
import { HoursPage } from './hours.pages.js';
import { HoursDoNotFit } from './hours.problems.js';
import { Hours } from './hours.service.js';
import type { Shift } from './working-calendar.js';

/** A provider's own hours and absences. */
@Controller('hours')
export class HoursController {
  constructor(
    private readonly hours: Hours,
    private readonly appointments: Appointments,
  ) {}

  @Get()
  @Access('Provider')
  @Page(HoursPage)
  async show(@By() actor: Actor): Promise<HoursView> {
    return { ...(await this.hours.show(actor)), agreed: await this.appointments.upcoming(actor) };
  }

  @Post()
  @Access('Provider')
  @Refills('show')
  async set(@By() actor: Actor, @Body() form: HoursForm): Promise<Done> {
    await this.hours.setHours(actor, shiftsFrom(form));
    return new Done('/hours');
  }

  @Post('absences')
  @Access('Provider')
  @Refills('show')
  async goAway(@By() actor: Actor, @Body() { firstDay, lastDay, cover }: AbsenceForm): Promise<Done> {
    await this.hours.goAway(actor, firstDay, lastDay, cover);
    return new Done('/hours');
  }

  @Post('absences/:absence/removal')
  @Access('Provider')
  async comeBack(@By() actor: Actor, @Param() { absence }: AbsenceParams): Promise<Done> {
    await this.hours.comeBack(actor, absence);
    return new Done('/hours');
  }
}

/** @throws HoursDoNotFit at the first day that does not */
function shiftsFrom(form: HoursForm): Shift[] {
  const week = [1, 2, 3, 4, 5, 6, 7] as const;
  return week.flatMap((day) => {
    const [from, to] = [form[`from${day}`], form[`to${day}`]];
    if (!from && !to) return [];
    if (!from || !to || to <= from) throw HoursDoNotFit(day);
    return [{ day, from, to }];
  });
}
