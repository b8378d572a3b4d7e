import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { GroupParams } from '../groups.forms.js';
import { HidingForm, LightForm, LineParams, NoteParams, SeatParams } from './chat.forms.js';
import { Hands } from './hands.service.js';
import { LineHidingPage } from './host.pages.js';
import { Hosting, type LineToHideView } from './hosting.service.js';
import { Notes } from './notes.service.js';

/** What a host does with one press, and hiding a line. */
@Controller()
export class ChatHostController {
  constructor(
    private readonly hosting: Hosting,
    private readonly hands: Hands,
    private readonly notes: Notes,
  ) {}

  @Post('rooms/:id/chat/light')
  @Access('Consultant')
  async light(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { light }: LightForm): Promise<Done> {
    await this.hosting.light(actor, id, light);
    return new Done(`/rooms/${id}/chat`);
  }

  @Post('rooms/:id/chat/stop')
  @Access('Consultant')
  async stop(@By() actor: Actor, @Param() { id }: GroupParams): Promise<Done> {
    await this.hosting.stop(actor, id);
    return new Done(`/rooms/${id}/chat`);
  }

  @Post('rooms/:id/chat/opening')
  @Access('Consultant')
  async reopen(@By() actor: Actor, @Param() { id }: GroupParams): Promise<Done> {
    await this.hosting.reopen(actor, id);
    return new Done(`/rooms/${id}/chat`);
  }

  @Post('chat-hands/:id/lowering')
  @Access('Consultant')
  async lower(@By() actor: Actor, @Param() { id }: SeatParams): Promise<Done> {
    return new Done(`/rooms/${await this.hands.lower(actor, id)}/chat`);
  }

  @Post('chat-notes/:id/removal')
  @Access('Consultant')
  async setAside(@By() actor: Actor, @Param() { id }: NoteParams): Promise<Done> {
    return new Done(`/rooms/${await this.notes.setAside(actor, id)}/chat`);
  }

  @Get('lines/:id/hiding')
  @Access('Consultant')
  @Page(LineHidingPage)
  about(@By() actor: Actor, @Param() { id }: LineParams): Promise<LineToHideView> {
    return this.hosting.about(actor, id);
  }

  @Post('lines/:id/hiding')
  @Access('Consultant')
  @Refills('about')
  async hide(@By() actor: Actor, @Param() { id }: LineParams, @Body() { reason }: HidingForm): Promise<Done> {
    return new Done(`/rooms/${await this.hosting.hide(actor, id, reason)}/chat`);
  }
}
