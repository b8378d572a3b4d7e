import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Created } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { TakesFiles } from '../platform/http/uploads.js';
import { attachmentsMax } from './attachments/attachments.limits.js';
import { ComposerPage } from './composer.pages.js';
import type { ComposerView, MessagesView } from './conversation.js';
import { Conversations } from './conversations.service.js';
import { MessagesPage } from './messages.pages.js';
import { ComposerQuery, ListQuery, NewConversationForm } from './messaging.forms.js';
import { Messaging } from './messaging.service.js';

/** A service user's messages. */
@Controller('messages')
export class MessagesController {
  constructor(
    private readonly messaging: Messaging,
    private readonly conversations: Conversations,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(MessagesPage)
  list(@By() actor: Actor, @Query() { before }: ListQuery): Promise<MessagesView> {
    return this.messaging.list(actor, before);
  }

  @Get('new')
  @Access('ServiceUser')
  @Page(ComposerPage)
  compose(@By() actor: Actor, @Query() { provider, kind }: ComposerQuery): Promise<ComposerView> {
    return this.messaging.composer(actor, provider, kind);
  }

  @Post()
  @Access('ServiceUser')
  @TakesFiles('files', attachmentsMax)
  @Refills('compose')
  async send(@By() actor: Actor, @Body() form: NewConversationForm): Promise<Created> {
    const id = await this.conversations.start(actor, form);
    return new Created(`/conversations/${id}`, { id });
  }
}
