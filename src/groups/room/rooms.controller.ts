import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { CalmForm, GroupParams, RoomQuery, ThreadForm } from '../groups.forms.js';
import { WelcomeForm } from './rooms.forms.js';
import { Clock } from '../../platform/time/clock.js';
import { PollsReader } from '../poll/polls.reader.js';
import { Calm, calmUntilMorning, putAway } from '../post/calm.js';
import { RoomPage, RoomsPage, type RoomsView } from './rooms.pages.js';
import { Rooms } from './rooms.service.js';
import { WelcomeLeft, welcomeLeft } from './welcome.js';
import { WritingHere } from './writing.service.js';
import { BeforePostingPage } from '../post/before-posting.page.js';
import { BeforePosting, type BeforePostingView } from '../post/before-posting.service.js';
import { Night } from '../night/night.service.js';
import { type RoomVisitView, ThreadVisits } from '../thread/thread-visits.service.js';
import { Threads } from '../thread/threads.service.js';

@Controller('rooms')
export class RoomsController {
  constructor(
    private readonly rooms: Rooms,
    private readonly threads: Threads,
    private readonly polls: PollsReader,
    private readonly writing: WritingHere,
    private readonly visits: ThreadVisits,
    private readonly night: Night,
    private readonly before: BeforePosting,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('ServiceUser', 'Consultant')
  @Page(RoomsPage)
  async list(@By() actor: Actor, @WelcomeLeft() left: boolean): Promise<RoomsView> {
    const welcome = actor.role === 'ServiceUser' && !left && (await this.writing.isNew(actor));
    return {
      rooms: await this.rooms.known(actor),
      welcome,
      listening: await this.night.isListening(actor),
      mayWrite: await this.writing.hasName(actor),
    };
  }

  @Get(':id')
  @Access('ServiceUser', 'Consultant')
  @Page(RoomPage)
  async room(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Query() { after, draft }: RoomQuery,
    @Calm() calm: boolean,
  ): Promise<RoomVisitView> {
    const room = putAway(await this.visits.room(actor, id, { after, draft }), calm);
    return { ...room, polls: await this.polls.inRoom(actor, id) };
  }

  /** Not able to hear heavy things today, or able again. Nobody is told, and it ends by itself in the morning. */
  @Post('calm')
  @Access('ServiceUser')
  calm(@By() { zone }: Actor, @Body() { on = false, back }: CalmForm): Done {
    return new Done(back ?? '/rooms', { cookies: [calmUntilMorning(this.clock.now(), zone, on)] });
  }

  /** The way in has been read, or is not wanted. */
  @Post('welcome')
  @Access('ServiceUser')
  welcome(@Body() { back }: WelcomeForm): Done {
    return new Done(back ?? '/rooms', { cookies: [welcomeLeft] });
  }

  @Post(':id/threads')
  @Access('ServiceUser', 'Consultant')
  @Refills('room')
  @Page(BeforePostingPage)
  async start(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() form: ThreadForm,
  ): Promise<Created<{ id: string }> | BeforePostingView> {
    const { id: room } = await this.rooms.find(actor, id);
    const first = await this.before.look(actor, form, `/rooms/${room}/threads`, `/rooms/${room}/draft`);
    if (first) return first;
    const thread = await this.threads.start(actor, id, {
      title: form.title,
      intent: form.intent,
      body: form.body,
      lang: form.lang ?? actor.lang,
      notes: { about: form.about, words: form.words },
      follow: form.follow,
      begun: form,
    });
    return new Created(`/threads/${thread}`, { id: thread });
  }
}
