import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { MeetupParams } from '../meetups.forms.js';
import { ByPhoneForm } from './by-phone.forms.js';
import { ByPhonePage } from './by-phone.pages.js';
import { ByPhone, type ByPhoneView } from './by-phone.service.js';

/** The consultant answers for somebody who rings. */
@Controller('meetups/:id/by-phone')
export class ByPhoneController {
  constructor(private readonly byPhone: ByPhone) {}

  @Get()
  @Access('Consultant')
  @Page(ByPhonePage)
  show(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<ByPhoneView> {
    return this.byPhone.show(actor, id);
  }

  @Post()
  @Access('Consultant')
  @Refills('show')
  async enter(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() { comes, listed = false, changes = false, ...heard }: ByPhoneForm,
  ): Promise<Done> {
    await this.byPhone.enter(actor, id, { ...heard, listed, changes, comes: comes === 'yes' });
    return new Done(`/meetups/${id}/roster`);
  }
}
