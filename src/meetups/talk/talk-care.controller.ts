import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { MeetupParams } from '../meetups.forms.js';
import { AskingPage } from './asking.pages.js';
import { TalkCare } from './talk-care.service.js';
import { AskingForm, LineParams } from './talk.forms.js';
import { talkPath } from './talk.parts.js';
import type { AskingView } from './talk.views.js';

/** What is done about what was said at a meetup in text. */
@Controller('meetups/:id/talk')
export class TalkCareController {
  constructor(private readonly care: TalkCare) {}

  @Get('asking')
  @Access('ServiceUser')
  @Page(AskingPage)
  askable(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<AskingView> {
    return this.care.askable(actor, id);
  }

  @Post('asking')
  @Access('ServiceUser')
  @Refills('askable')
  async ask(@By() actor: Actor, @Param() { id }: MeetupParams, @Body() { line }: AskingForm): Promise<Done> {
    await this.care.ask(actor, id, line);
    return new Done(`${talkPath(id)}?asked=yes`);
  }

  @Post('lines/:line/leaving')
  @Access('Consultant')
  async leave(@By() actor: Actor, @Param() { id, line }: LineParams): Promise<Done> {
    await this.care.leave(actor, id, line);
    return new Done(talkPath(id));
  }

  @Post('lines/:line/hiding')
  @Access('Consultant')
  async hide(@By() actor: Actor, @Param() { id, line }: LineParams): Promise<Done> {
    await this.care.hide(actor, id, line);
    return new Done(talkPath(id));
  }

  @Post('lines/:line/removal')
  @Access('ServiceUser', 'Consultant')
  async takeBack(@By() actor: Actor, @Param() { id, line }: LineParams): Promise<Done> {
    await this.care.takeBack(actor, id, line);
    return new Done(talkPath(id));
  }
}
