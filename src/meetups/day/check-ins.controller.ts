import { Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page } from '../../platform/http/page.js';
import { MeetupParams } from '../meetups.forms.js';
import { MissedPage } from './day.pages.js';
import type { MissedCheckIn } from './day.views.js';
import { Hosting } from './hosting.service.js';

/** Hosts who were alone and have not said that all is well: for the community, and for its stand-in. */
@Controller('meetups/check-ins/:id')
export class CheckInsController {
  constructor(private readonly hosting: Hosting) {}

  @Get()
  @Access('Consultant')
  @Page(MissedPage)
  show(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<MissedCheckIn> {
    return this.hosting.oneMissed(actor, id);
  }

  @Post()
  @Access('Consultant')
  async heardFrom(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<Done> {
    await this.hosting.heardFrom(actor, id);
    return new Done('/desk');
  }
}
