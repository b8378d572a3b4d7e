import { Body, Controller, Get, Headers, Param, Post } from '@nestjs/common';
import { BeforePosting, BeforePostingPage, type BeforePostingView } from '../../groups/index.js';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, type Stream } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { MeetupParams } from '../meetups.forms.js';
import { LineForm, LineParams } from './talk.forms.js';
import { TalkFeed } from './talk-feed.js';
import { TalkPage } from './talk.pages.js';
import type { TalkView } from './talk.views.js';
import { MeetupTalks } from './talks.service.js';

const talk = (id: string) => `/meetups/${id}/talk`;

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
  show(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<TalkView> {
    return this.talks.show(actor, id);
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
    const first = await this.before.sending(actor, form, talk(id), () => this.talks.show(actor, id));
    if (first) return first;
    await this.talks.say(actor, id, form.words);
    return new Done(talk(id));
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

  @Post('lines/:line/hiding')
  @Access('Consultant')
  async hide(@By() actor: Actor, @Param() { id, line }: LineParams): Promise<Done> {
    await this.talks.hide(actor, id, line);
    return new Done(talk(id));
  }
}
