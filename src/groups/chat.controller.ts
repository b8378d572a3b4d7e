import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Done, type Stream } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { Reader } from '../platform/http/reader.js';
import type { Lang } from '../platform/i18n/lang.js';
import { ChatFeed } from './chat-feed.js';
import { ChatPage, lineMarkup } from './chat.pages.js';
import { Chat, type ChatView, type PlacedLine } from './chat.service.js';
import { AfterQuery, GroupParams, LineForm } from './groups.forms.js';

const asJson = ({ author, body }: PlacedLine, own: boolean) => JSON.stringify({ author, body, own });

@Controller('rooms/:id/chat')
export class ChatController {
  constructor(
    private readonly chat: Chat,
    private readonly feed: ChatFeed,
  ) {}

  @Get()
  @Access('ServiceUser', 'Consultant')
  @Page(ChatPage)
  show(@By() actor: Actor, @Param() { id }: GroupParams): Promise<ChatView> {
    return this.chat.show(actor, id);
  }

  @Post()
  @Access('ServiceUser', 'Consultant')
  @Refills('show')
  async say(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { body }: LineForm): Promise<Done> {
    await this.chat.say(actor, id, body);
    return new Done(`/rooms/${id}/chat`);
  }

  /** Lines as they are said: markup for a page that asks for it, JSON otherwise. Goes on after a lost connection. */
  @Get('lines')
  @Access('ServiceUser', 'Consultant')
  lines(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Query() { after }: AfterQuery,
    @Headers('last-event-id') last: string | undefined,
    @Headers('accept') accept: string | undefined,
    @Reader() lang: Lang,
  ): Promise<Stream> {
    const marked = (line: PlacedLine, own: boolean) => lineMarkup(line, own, lang);
    return this.feed.stream(actor, id, last || after, accept?.includes('text/html') ? marked : asJson);
  }
}
