import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { GroupParams } from '../groups.forms.js';
import { DoorPage, GuestsPage } from './doors.pages.js';
import { Doors, type DoorView, type GuestsView } from './doors.service.js';
import { LeadersRoomPage } from './leaders-room.pages.js';
import { LeadersRooms, type LeadersRoomView } from './leaders-rooms.service.js';
import { NewRoomPage, RoomSettingsPage, RulesPage } from './room-keeping.pages.js';
import { RoomKeeping, type RoomRulesView, type RoomSettingsView } from './room-keeping.service.js';
import { ClosingForm, ConsentForm, DoorAnswerForm, KnockForm, LetInForm, RoomForm, RulesForm } from './rooms.forms.js';

/** Opening and changing rooms, their doors and their rules. Stands before `RoomsController`: `new` and `leaders` are no rooms. */
@Controller('rooms')
export class RoomKeepingController {
  constructor(
    private readonly keeping: RoomKeeping,
    private readonly doors: Doors,
    private readonly leaders: LeadersRooms,
  ) {}

  @Get('new')
  @Access('Consultant')
  @Page(NewRoomPage)
  fresh(): object {
    return {};
  }

  @Post()
  @Access('Consultant')
  @Refills('fresh')
  async open(@By() actor: Actor, @Body() form: RoomForm): Promise<Created<{ id: string }>> {
    const id = await this.keeping.open(actor, form);
    return new Created(`/rooms/${id}`, { id });
  }

  @Get('leaders')
  @Access('ServiceUser', 'Consultant')
  @Page(LeadersRoomPage)
  leading(@By() actor: Actor): Promise<LeadersRoomView> {
    return this.leaders.of(actor);
  }

  @Post('leaders')
  @Access('Consultant')
  async openForLeaders(@By() actor: Actor): Promise<Created<{ id: string }>> {
    const id = await this.leaders.open(actor);
    return new Created(`/rooms/${id}`, { id });
  }

  @Get(':id/settings')
  @Access('Consultant')
  @Page(RoomSettingsPage)
  settings(@By() actor: Actor, @Param() { id }: GroupParams): Promise<RoomSettingsView> {
    return this.keeping.settings(actor, id);
  }

  @Post(':id/settings')
  @Access('Consultant')
  @Refills('settings')
  async change(@By() actor: Actor, @Param() { id }: GroupParams, @Body() form: RoomForm): Promise<Done> {
    await this.keeping.change(actor, id, form);
    return new Done(`/rooms/${id}/settings`);
  }

  @Post(':id/closing')
  @Access('Consultant')
  async close(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() { closed = false }: ClosingForm,
  ): Promise<Done> {
    await this.keeping.close(actor, id, closed);
    return new Done(`/rooms/${id}/settings`);
  }

  @Post(':id/rules/new')
  @Access('Consultant')
  @Refills('settings')
  async rule(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { rules }: RulesForm): Promise<Done> {
    await this.keeping.rule(actor, id, rules);
    return new Done(`/rooms/${id}/settings`);
  }

  @Get(':id/rules')
  @Access('ServiceUser', 'Consultant')
  @Page(RulesPage)
  rules(@By() actor: Actor, @Param() { id }: GroupParams): Promise<RoomRulesView> {
    return this.keeping.rules(actor, id);
  }

  @Post(':id/rules')
  @Access('ServiceUser')
  @Refills('rules')
  async agree(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { version }: ConsentForm): Promise<Done> {
    await this.keeping.agree(actor, id, version);
    return new Done(`/rooms/${id}`);
  }

  @Get(':id/door')
  @Access('ServiceUser')
  @Page(DoorPage)
  door(@By() actor: Actor, @Param() { id }: GroupParams): Promise<DoorView> {
    return this.doors.show(actor, id);
  }

  @Post(':id/door')
  @Access('ServiceUser')
  @Refills('door')
  async knock(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { words }: KnockForm): Promise<Done> {
    await this.doors.knock(actor, id, words);
    return new Done(`/rooms/${id}/door`);
  }

  @Post(':id/door/leaving')
  @Access('ServiceUser')
  async leave(@By() actor: Actor, @Param() { id }: GroupParams): Promise<Done> {
    await this.doors.leave(actor, id);
    return new Done('/rooms');
  }

  @Get(':id/guests')
  @Access('Consultant')
  @Page(GuestsPage)
  guests(@By() actor: Actor, @Param() { id }: GroupParams): Promise<GuestsView> {
    return this.doors.guests(actor, id);
  }

  @Post(':id/guests')
  @Access('Consultant')
  @Refills('guests')
  async letIn(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { nickname }: LetInForm): Promise<Done> {
    await this.doors.letIn(actor, id, nickname);
    return new Done(`/rooms/${id}/guests`);
  }

  @Post(':id/guests/answers')
  @Access('Consultant')
  async answer(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() { guest, letIn = false, answer }: DoorAnswerForm,
  ): Promise<Done> {
    await this.doors.answer(actor, id, { guest, letIn, answer });
    return new Done(`/rooms/${id}/guests`);
  }
}
