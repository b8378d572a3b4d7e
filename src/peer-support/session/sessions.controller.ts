import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { calendarType } from '../../platform/calendar/calendar-file.js';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, Download } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { CheckForm, PeerParams } from '../peer.forms.js';
import { CheckPage } from './check.pages.js';
import { type CheckView, PeerSessions } from './sessions.service.js';

const at = (talk: string) => new Done(`/peer-support/talks/${talk}`);

/** One time that two meet. */
@Controller('peer-support/sessions')
export class PeerSessionsController {
  constructor(private readonly sessions: PeerSessions) {}

  @Post(':id/agreeing')
  @Access('ServiceUser')
  async agree(@By() actor: Actor, @Param() { id }: PeerParams): Promise<Done> {
    return at(await this.sessions.agree(actor, id));
  }

  @Post(':id/calling-off')
  @Access('ServiceUser')
  async callOff(@By() actor: Actor, @Param() { id }: PeerParams): Promise<Done> {
    return at(await this.sessions.callOff(actor, id));
  }

  @Get(':id/calendar')
  @Access('ServiceUser')
  async calendar(@By() actor: Actor, @Param() { id }: PeerParams): Promise<Download> {
    const { file, name } = await this.sessions.calendar(actor, id);
    return new Download(calendarType, name, file);
  }

  @Get(':id/check')
  @Access('ServiceUser')
  @Page(CheckPage)
  check(@By() actor: Actor, @Param() { id }: PeerParams): Promise<CheckView> {
    return this.sessions.check(actor, id);
  }

  @Post(':id/before')
  @Access('ServiceUser')
  @Refills('check')
  async before(@By() actor: Actor, @Param() { id }: PeerParams, @Body() form: CheckForm): Promise<Done> {
    return at(await this.sessions.answer(actor, id, 'before', { ...form }));
  }

  @Post(':id/after')
  @Access('ServiceUser')
  @Refills('check')
  async after(@By() actor: Actor, @Param() { id }: PeerParams, @Body() form: CheckForm): Promise<Done> {
    return at(await this.sessions.answer(actor, id, 'after', { ...form }));
  }
}
