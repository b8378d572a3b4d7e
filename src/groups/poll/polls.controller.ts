import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { GroupParams } from '../groups.forms.js';
import { Rooms } from '../room/rooms.service.js';
import { ClosingForm, PollForm, PollQuery, ReplyForm } from './poll.forms.js';
import { mostTimes, type PollTime } from './poll.js';
import { NewPollPage, type NewPollView, PollPage } from './polls.pages.js';
import { HalfATime } from './poll.problems.js';
import { PollsReader, type PollView } from './polls.reader.js';
import { Polls } from './polls.service.js';

/** The times that were filled in. @throws HalfATime */
function timesOf(form: PollForm): PollTime[] {
  const times: PollTime[] = [];
  for (let n = 1; n <= mostTimes; n++) {
    const [day, from] = [form[`day${n}` as 'day1'], form[`from${n}` as 'from1']];
    if (day && from) times.push({ day, from });
    else if (day || from) throw HalfATime(`${day ? 'from' : 'day'}${n}`);
  }
  return times;
}

/** Who would come if: asking it in a room, answering, and what becomes of it. */
@Controller()
export class PollsController {
  constructor(
    private readonly polls: Polls,
    private readonly reader: PollsReader,
    private readonly rooms: Rooms,
  ) {}

  @Get('rooms/:id/polls/new')
  @Access('ServiceUser', 'Consultant')
  @Page(NewPollPage)
  async form(@By() actor: Actor, @Param() { id }: GroupParams, @Query() { thread }: PollQuery): Promise<NewPollView> {
    return { room: await this.rooms.find(actor, id), thread };
  }

  @Post('rooms/:id/polls')
  @Access('ServiceUser', 'Consultant')
  @Refills('form')
  async ask(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() form: PollForm,
  ): Promise<Created<{ id: string }>> {
    const { question, lang = actor.lang, venues = [], thread } = form;
    const poll = await this.polls.ask(actor, id, { question, lang, venues, thread, times: timesOf(form) });
    return new Created(`/polls/${poll}`, { id: poll });
  }

  @Get('polls/:id')
  @Access('ServiceUser', 'Consultant')
  @Page(PollPage)
  show(@By() actor: Actor, @Param() { id }: GroupParams): Promise<PollView> {
    return this.reader.show(actor, id);
  }

  @Post('polls/:id/reply')
  @Access('ServiceUser')
  @Refills('show')
  async reply(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() { times = [], venues = [], condition }: ReplyForm,
  ): Promise<Done> {
    await this.polls.reply(actor, id, { times, venues, condition });
    return new Done(`/polls/${id}`);
  }

  @Post('polls/:id/opening')
  @Access('Consultant')
  async open(@By() actor: Actor, @Param() { id }: GroupParams): Promise<Done> {
    await this.polls.open(actor, id);
    return new Done(`/polls/${id}`);
  }

  @Post('polls/:id/closing')
  @Access('ServiceUser', 'Consultant')
  @Refills('show')
  async close(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { reason }: ClosingForm): Promise<Done> {
    await this.polls.close(actor, id, reason);
    return new Done(`/polls/${id}`);
  }
}
