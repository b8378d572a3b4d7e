import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { BeforePosting, BeforePostingPage, type BeforePostingView } from '../../groups/index.js';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, type Stream } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Reader } from '../../platform/http/reader.js';
import type { Lang } from '../../platform/i18n/lang.js';
import {
  BeforeQuery,
  EndForm,
  HandOverForm,
  LineForm,
  LiveQuery,
  PeerParams,
  ReportForm,
  SessionForm,
  SuggestForm,
  TimesForm,
} from '../peer.forms.js';
import { PeerSessions } from '../session/sessions.service.js';
import { HandOvers, type HandOverView } from './hand-overs.service.js';
import { PeerReports, type PeerReportView } from './peer-reports.service.js';
import { EndTalkPage, HandOverPage, PeerReportPage } from './talk-more.pages.js';
import { TalkFeed } from './talk-feed.js';
import { PeerTalkPage } from './talk.pages.js';
import { PeerTalks, type TalkView } from './talks.service.js';

const at = (id: string) => new Done(`/peer-support/talks/${id}`);

/** One talk, for the two of it. */
@Controller('peer-support/talks')
export class PeerTalksController {
  constructor(
    private readonly talks: PeerTalks,
    private readonly feed: TalkFeed,
    private readonly sessions: PeerSessions,
    private readonly handOvers: HandOvers,
    private readonly reports: PeerReports,
    private readonly before: BeforePosting,
  ) {}

  @Get(':id')
  @Access('ServiceUser')
  @Page(PeerTalkPage)
  show(@By() actor: Actor, @Param() { id }: PeerParams, @Query() { before }: BeforeQuery): Promise<TalkView> {
    return this.talks.show(actor, id, before);
  }

  /** Lines as they are said: markup for a page that asks for it, JSON otherwise. Goes on after a lost connection. */
  @Get(':id/live')
  @Access('ServiceUser')
  live(
    @By() actor: Actor,
    @Param() { id }: PeerParams,
    @Query() { after }: LiveQuery,
    @Headers('last-event-id') last: string | undefined,
    @Headers('accept') accept: string | undefined,
    @Reader() lang: Lang,
  ): Promise<Stream> {
    return this.feed.stream(actor, id, last || after, accept?.includes('text/html') ? lang : undefined);
  }

  @Post(':id/lines')
  @Access('ServiceUser')
  @Refills('show')
  @Page(BeforePostingPage)
  async say(
    @By() actor: Actor,
    @Param() { id }: PeerParams,
    @Body() form: LineForm,
  ): Promise<Done | BeforePostingView> {
    const lines = `/peer-support/talks/${id}/lines`;
    const first = await this.before.sending(actor, form, lines, () => this.talks.show(actor, id));
    if (first) return first;
    await this.talks.say(actor, id, form.words);
    return at(id);
  }

  @Post(':id/times')
  @Access('ServiceUser')
  @Refills('show')
  async times(@By() actor: Actor, @Param() { id }: PeerParams, @Body() { times }: TimesForm): Promise<Done> {
    await this.talks.agreeOn(actor, id, times);
    return at(id);
  }

  @Post(':id/sessions')
  @Access('ServiceUser')
  @Refills('show')
  async propose(@By() actor: Actor, @Param() { id }: PeerParams, @Body() form: SessionForm): Promise<Done> {
    await this.sessions.propose(actor, id, form);
    return at(id);
  }

  @Get(':id/ending')
  @Access('ServiceUser')
  @Page(EndTalkPage)
  ending(@By() actor: Actor, @Param() { id }: PeerParams): Promise<TalkView> {
    return this.talks.show(actor, id);
  }

  @Post(':id/ending')
  @Access('ServiceUser')
  @Refills('ending')
  async end(@By() actor: Actor, @Param() { id }: PeerParams, @Body() { thanks }: EndForm): Promise<Done> {
    await this.talks.end(actor, id, thanks);
    return at(id);
  }

  @Get(':id/hand-over')
  @Access('ServiceUser')
  @Page(HandOverPage)
  others(@By() actor: Actor, @Param() { id }: PeerParams): Promise<HandOverView> {
    return this.handOvers.show(actor, id);
  }

  @Post(':id/hand-over')
  @Access('ServiceUser')
  @Refills('others')
  async suggest(@By() actor: Actor, @Param() { id }: PeerParams, @Body() { to }: SuggestForm): Promise<Done> {
    await this.handOvers.suggest(actor, id, to);
    return at(id);
  }

  @Post(':id/hand-over/answer')
  @Access('ServiceUser')
  @Refills('show')
  async answer(@By() actor: Actor, @Param() { id }: PeerParams, @Body() form: HandOverForm): Promise<Done> {
    await this.handOvers.answer(actor, id, form.agree === 'yes', form.words);
    return at(id);
  }

  @Get(':id/report')
  @Access('ServiceUser')
  @Page(PeerReportPage)
  lines(@By() actor: Actor, @Param() { id }: PeerParams): Promise<PeerReportView> {
    return this.reports.show(actor, id);
  }

  @Post(':id/report')
  @Access('ServiceUser')
  @Refills('lines')
  async report(@By() actor: Actor, @Param() { id }: PeerParams, @Body() form: ReportForm): Promise<Done> {
    await this.reports.report(actor, id, form);
    return at(id);
  }
}
