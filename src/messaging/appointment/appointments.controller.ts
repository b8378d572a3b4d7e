import { Controller, Get, Param, Post } from '@nestjs/common';
import { calendarType } from '../../platform/calendar/calendar-file.js';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, Download } from '../../platform/http/answers.js';
import { AppointmentParams } from './appointment.forms.js';
import { appointmentWords } from './appointment.words.js';
import { Appointments } from './appointments.service.js';

/** An appointment that was agreed on, for the calendars of the two and the person’s own week. */
@Controller('conversations/:id/appointments/:appointment')
export class AppointmentsController {
  constructor(private readonly appointments: Appointments) {}

  @Get('calendar')
  @Access('ServiceUser', 'Provider')
  async save(@By() actor: Actor, @Param() { id, appointment }: AppointmentParams): Promise<Download> {
    const file = await this.appointments.calendar(actor, id, appointment);
    return new Download(calendarType, appointmentWords(actor)('calendar.file'), file);
  }

  @Post('activity')
  @Access('ServiceUser')
  async toOwnWeek(@By() actor: Actor, @Param() { id, appointment }: AppointmentParams): Promise<Done> {
    const day = await this.appointments.plan(actor, id, appointment);
    return new Done(`/toolbox/week?from=${day}`);
  }
}
