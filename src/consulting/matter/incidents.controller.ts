import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { IncidentPage } from './incident.page.js';
import { Incidents, type IncidentView } from './incidents.service.js';
import { IncidentForm, IncidentQuery } from './matter.forms.js';

/** A host writes down what happened at a meetup. */
@Controller('desk/incidents')
export class IncidentsController {
  constructor(private readonly incidents: Incidents) {}

  @Get('new')
  @Access('Consultant')
  @Page(IncidentPage)
  form(@By() actor: Actor, @Query() { meetup }: IncidentQuery): Promise<IncidentView> {
    return this.incidents.form(actor, meetup);
  }

  @Post()
  @Access('Consultant')
  @Refills('form')
  async write(@By() actor: Actor, @Body() { meetup, words }: IncidentForm): Promise<Created<{ id: string }>> {
    const id = await this.incidents.write(actor, meetup, words);
    return new Created(`/desk/matters/${id}`, { id });
  }
}
