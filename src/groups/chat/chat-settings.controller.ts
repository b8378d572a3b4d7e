import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { GroupParams } from '../groups.forms.js';
import { ChatSettings, type ChatSettingsView } from './chat-settings.service.js';
import { SessionForm, SessionParams, TalkForm } from './chat.forms.js';
import { ChatSettingsPage } from './settings.pages.js';

/** How the chat of a room is to be. */
@Controller()
export class ChatSettingsController {
  constructor(private readonly settings: ChatSettings) {}

  @Get('rooms/:id/chat/settings')
  @Access('Consultant')
  @Page(ChatSettingsPage)
  show(@By() actor: Actor, @Param() { id }: GroupParams): Promise<ChatSettingsView> {
    return this.settings.show(actor, id);
  }

  @Post('rooms/:id/chat/settings')
  @Access('Consultant')
  @Refills('show')
  async change(@By() actor: Actor, @Param() { id }: GroupParams, @Body() form: TalkForm): Promise<Done> {
    await this.settings.change(actor, id, form);
    return new Done(`/rooms/${id}/chat/settings`);
  }

  @Post('rooms/:id/chat/sessions')
  @Access('Consultant')
  @Refills('show')
  async plan(@By() actor: Actor, @Param() { id }: GroupParams, @Body() form: SessionForm): Promise<Done> {
    await this.settings.plan(actor, id, form);
    return new Done(`/rooms/${id}/chat/settings#sessions`);
  }

  @Post('chat-sessions/:id/removal')
  @Access('Consultant')
  async cancel(@By() actor: Actor, @Param() { id }: SessionParams): Promise<Done> {
    return new Done(`/rooms/${await this.settings.cancel(actor, id)}/chat/settings#sessions`);
  }
}
