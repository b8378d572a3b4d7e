import { Controller, Get, Query } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Page } from '../platform/http/page.js';
import type { EarlierView, InboxView } from './conversation.js';
import { EarlierPage, InboxPage } from './inbox.pages.js';
import { ListQuery } from './messaging.forms.js';
import { Messaging } from './messaging.service.js';

/** A provider's inbox. */
@Controller('inbox')
export class InboxController {
  constructor(private readonly messaging: Messaging) {}

  @Get()
  @Access('Provider')
  @Page(InboxPage)
  inbox(@By() actor: Actor): Promise<InboxView> {
    return this.messaging.inbox(actor);
  }

  @Get('earlier')
  @Access('Provider')
  @Page(EarlierPage)
  earlier(@By() actor: Actor, @Query() { before }: ListQuery): Promise<EarlierView> {
    return this.messaging.earlier(actor, before);
  }
}
