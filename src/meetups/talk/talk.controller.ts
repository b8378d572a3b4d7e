import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { BeforePosting, BeforePostingPage, type BeforePostingView } from '../../groups/index.js';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, type Stream } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { MeetupParams } from '../meetups.forms.js';
import { AskedQuery, LineForm } from './talk.forms.js';
import { TalkFeed } from './talk-feed.js';
import { TalkPage } from './talk.pages.js';
import { talkPath } from './talk.parts.js';
import type { TalkView } from './talk.views.js';
import { MeetupTalks } from './talks.service.js';

/** The room of a meetup that is in text. */
@Controller('meetups/:id/talk')
export class TalkController {
  constructor(
    private readonly talks: MeetupTalks,
    private readonly feed: TalkFeed,
    private readonly before: BeforePosting,
  ) {}

  @Get()
  @Access('ServiceUser', 'Consultant')
  @Page(TalkPage)
  async show(@By() actor: Actor, @Param() { id }: MeetupParams, @Query() { asked }: AskedQuery): Promise<TalkView> {
    return { ...(await this.talks.show(actor, id)), ...(asked ? { asked: true } : {}) };
  }

  @Post()
  @Access('ServiceUser', 'Consultant')
  @Refills('show')
  @Page(BeforePostingPage)
  async say(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() form: LineForm,
  ): Promise<Done | BeforePostingView> {
    const first = await this.before.sending(actor, form, talkPath(id), () => this.talks.show(actor, id));
    if (first) return first;
    await this.talks.say(actor, id, form.words);
    return new Done(talkPath(id));
  }

  /** What is said, as it happens. */
  @Get('live')
  @Access('ServiceUser', 'Consultant')
  live(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Headers('accept') accept: string | undefined,
  ): Promise<Stream> {
    return this.feed.stream(actor, id, !accept?.includes('text/html'));
  }
}
