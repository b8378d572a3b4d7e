import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Created, Done } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { ConversationPage } from './conversation.pages.js';
import type { ConversationView } from './conversation.js';
import { Conversations } from './conversations.service.js';
import { ConversationParams, MessageForm } from './messaging.forms.js';

/** One conversation, for its two parties. */
@Controller('conversations/:id')
export class ConversationsController {
  constructor(private readonly conversations: Conversations) {}

  @Get()
  @Access('ServiceUser', 'Provider')
  @Page(ConversationPage)
  show(@By() actor: Actor, @Param() { id }: ConversationParams): Promise<ConversationView> {
    return this.conversations.show(actor, id);
  }

  @Post('messages')
  @Access('ServiceUser', 'Provider')
  @Refills('show')
  async write(
    @By() actor: Actor,
    @Param() { id }: ConversationParams,
    @Body() { body }: MessageForm,
  ): Promise<Created> {
    await this.conversations.write(actor, id, body);
    return new Created(`/conversations/${id}`, { id });
  }

  /** Looking changes nothing; opening does, and the person sees it. */
  @Post('opening')
  @Access('Provider')
  async open(@By() actor: Actor, @Param() { id }: ConversationParams): Promise<Done> {
    await this.conversations.open(actor, id);
    return new Done(`/conversations/${id}`);
  }

  @Post('thanks')
  @Access('Provider')
  async thank(@By() actor: Actor, @Param() { id }: ConversationParams): Promise<Done> {
    await this.conversations.thank(actor, id);
    return new Done('/inbox');
  }
}
