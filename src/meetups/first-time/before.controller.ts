import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BeforePosting, BeforePostingPage, type BeforePostingView } from '../../groups/index.js';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { FirstTimePage } from '../first-time.pages.js';
import { FirstTimePlans } from '../first-time-plans.service.js';
import { FirstTimeForm, MeetupParams } from '../meetups.forms.js';
import type { FirstTimeView } from '../meetups.views.js';
import { Rsvps } from '../rsvps.service.js';
import { Asks } from './asks.service.js';
import { Before } from './before.service.js';
import { BeforePage } from './before.pages.js';
import { Buddies } from './buddies.service.js';
import { ComingPeople } from './coming.service.js';
import type { HostBeforeView } from './first-time.js';
import {
  AnswerForm,
  AskParams,
  CallForm,
  HostParams,
  LetInForm,
  PairForm,
  QuestionForm,
  ReplyForm,
  WalksForm,
} from './first-time.forms.js';

const plan = (id: string) => `/meetups/${id}/first-time`;
const beforePage = (id: string) => `/meetups/${id}/before`;

/** The first time: one's plan, what one asks beforehand, and who one comes in with; and the same as its host sees it. */
@Controller('meetups/:id')
export class BeforeController {
  constructor(
    private readonly plans: FirstTimePlans,
    private readonly people: ComingPeople,
    private readonly buddies: Buddies,
    private readonly asks: Asks,
    private readonly before: Before,
    private readonly rsvps: Rsvps,
    private readonly posting: BeforePosting,
  ) {}

  @Get('first-time')
  @Access('ServiceUser')
  @Page(FirstTimePage)
  plan(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<FirstTimeView> {
    return this.plans.show(actor, id);
  }

  @Post('first-time')
  @Access('ServiceUser')
  @Refills('plan')
  async write(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() { shared = false, ...text }: FirstTimeForm,
  ): Promise<Done> {
    await this.plans.write(actor, id, text, shared);
    return new Done(plan(id));
  }

  @Post('questions')
  @Access('ServiceUser')
  @Refills('plan')
  @Page(BeforePostingPage)
  async ask(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() form: QuestionForm,
  ): Promise<Done | BeforePostingView> {
    const own = () => this.people.own(actor, id);
    const first = await this.posting.sending(actor, form, `/meetups/${id}/questions`, own);
    if (first) return first;
    await this.asks.question(actor, await own(), form.words);
    return new Done(plan(id));
  }

  @Post('call')
  @Access('ServiceUser')
  @Refills('plan')
  async call(@By() actor: Actor, @Param() { id }: MeetupParams, @Body() call: CallForm): Promise<Done> {
    await this.asks.call(actor, await this.people.own(actor, id), { ...call });
    return new Done(plan(id));
  }

  @Post('asks/:ask/removal')
  @Access('ServiceUser')
  async takeBack(@By() actor: Actor, @Param() { id, ask }: AskParams): Promise<Done> {
    await this.asks.takeBack(await this.people.own(actor, id), ask);
    return new Done(plan(id));
  }

  /** "I want somebody to come in with", "I could be somebody", or neither after all. */
  @Post('walks')
  @Access('ServiceUser')
  @Refills('plan')
  async walks(@By() actor: Actor, @Param() { id }: MeetupParams, @Body() { walks }: WalksForm): Promise<Done> {
    await this.buddies.choose(await this.people.own(actor, id), walks === 'neither' ? null : walks);
    return new Done(plan(id));
  }

  /** Yes to the other; or no, before or after, without a reason. */
  @Post('walks/answer')
  @Access('ServiceUser')
  async reply(@By() actor: Actor, @Param() { id }: MeetupParams, @Body() { agree }: ReplyForm): Promise<Done> {
    await this.buddies.reply(actor, await this.people.own(actor, id), agree === 'yes');
    return new Done(plan(id));
  }

  @Get('before')
  @Access('Consultant')
  @Page(BeforePage)
  toHost(@By() actor: Actor, @Param() { id }: HostParams): Promise<HostBeforeView> {
    return this.before.toHost(actor, id);
  }

  @Post('pairs')
  @Access('Consultant')
  @Refills('toHost')
  async pair(@By() actor: Actor, @Param() { id }: MeetupParams, @Body() { newcomer, buddy }: PairForm): Promise<Done> {
    const meetup = await this.people.hosted(actor, id);
    await this.buddies.ask(actor, meetup.id, newcomer, buddy);
    return new Done(beforePage(id));
  }

  /** Yes to somebody who asked to come, or not this time. */
  @Post('welcome')
  @Access('Consultant')
  async letIn(@By() actor: Actor, @Param() { id }: MeetupParams, @Body() { face, answer }: LetInForm): Promise<Done> {
    await this.rsvps.letIn(actor, id, face, answer === 'yes');
    return new Done(beforePage(id));
  }

  @Post('asks/:ask/answer')
  @Access('Consultant')
  @Refills('toHost')
  async answer(@By() actor: Actor, @Param() { id, ask }: AskParams, @Body() { answer }: AnswerForm): Promise<Done> {
    await this.before.answer(actor, id, ask, answer);
    return new Done(beforePage(id));
  }

  @Post('asks/:ask/talked')
  @Access('Consultant')
  async talked(@By() actor: Actor, @Param() { id, ask }: AskParams): Promise<Done> {
    await this.before.talked(actor, id, ask);
    return new Done(beforePage(id));
  }
}
