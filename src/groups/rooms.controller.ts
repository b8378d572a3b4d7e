import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Created } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { AfterQuery, GroupParams, ThreadForm } from './groups.forms.js';
import { RoomPage, RoomsPage } from './rooms.pages.js';
import { Rooms, type RoomView } from './rooms.service.js';
import { type RoomPageView, ThreadReader } from './threads.reader.js';
import { Threads } from './threads.service.js';

@Controller('rooms')
export class RoomsController {
  constructor(
    private readonly rooms: Rooms,
    private readonly threads: Threads,
    private readonly reader: ThreadReader,
  ) {}

  @Get()
  @Access('ServiceUser', 'Consultant')
  @Page(RoomsPage)
  async list(@By() actor: Actor): Promise<{ rooms: RoomView[] }> {
    return { rooms: await this.rooms.list(actor) };
  }

  @Get(':id')
  @Access('ServiceUser', 'Consultant')
  @Page(RoomPage)
  room(@By() actor: Actor, @Param() { id }: GroupParams, @Query() { after }: AfterQuery): Promise<RoomPageView> {
    return this.reader.room(actor, id, after);
  }

  @Post(':id/threads')
  @Access('ServiceUser', 'Consultant')
  @Refills('room')
  async start(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() form: ThreadForm,
  ): Promise<Created<{ id: string }>> {
    const thread = await this.threads.start(actor, id, { ...form, lang: form.lang ?? actor.lang });
    return new Created(`/threads/${thread}`, { id: thread });
  }
}
