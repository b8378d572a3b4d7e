import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Done } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { CareEndings } from './care-endings.service.js';
import { CareEndingsPage } from './care-endings.pages.js';
import type { ProviderView } from './conversation.js';
import { CareEndingForm } from './messaging.forms.js';

/** Leaving a provider and staying with the others. */
@Controller('messages/leaving')
export class CareEndingsController {
  constructor(private readonly endings: CareEndings) {}

  @Get()
  @Access('ServiceUser')
  @Page(CareEndingsPage)
  async page(@By() actor: Actor): Promise<{ providers: ProviderView[] }> {
    return { providers: await this.endings.list(actor) };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('page')
  async end(@By() actor: Actor, @Body() { provider }: CareEndingForm): Promise<Done> {
    await this.endings.end(actor, provider);
    return new Done('/messages/leaving');
  }
}
