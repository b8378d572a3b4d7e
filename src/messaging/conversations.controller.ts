import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Created, Done } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { TakesFiles } from '../platform/http/uploads.js';
import { AppointmentForm, OfferAnswerForm, OfferForm } from './appointment/appointment.forms.js';
import { Appointments } from './appointment/appointments.service.js';
import { attachmentsMax } from './attachments/attachments.limits.js';
import { ConversationPage } from './conversation.pages.js';
import type { ConversationAtWork, ConversationId } from './conversation.js';
import { BegunLetters } from './draft/begun-letters.service.js';
import { LetterDraftForm } from './draft/letter-draft.forms.js';
import { Conversations } from './conversations.service.js';
import { FurtherForm } from './further/further.forms.js';
import { FurtherProviders } from './further/further-providers.service.js';
import { HandOverAnswerForm, HandOverForm } from './hand-over/hand-over.forms.js';
import { HandOvers } from './hand-over/hand-overs.service.js';
import { FilingForm, WorkQuery } from './inbox/inbox.forms.js';
import { Work } from './inbox/work.service.js';
import { ConversationParams, MessageForm, WithdrawalForm } from './messaging.forms.js';
import { LetterPlanForm } from './plan/letter-plan.forms.js';
import { LetterPlans } from './plan/letter-plans.service.js';
import { Withdrawals } from './withdrawals.service.js';

/** Where a provider’s work in a conversation ends: at the way to the next one, which takes the focus. */
const onFrom = (id: ConversationId): string => `/conversations/${id}#next`;

/** One conversation, for its two parties. */
@Controller('conversations/:id')
export class ConversationsController {
  constructor(
    private readonly conversations: Conversations,
    private readonly handOvers: HandOvers,
    private readonly work: Work,
    private readonly withdrawals: Withdrawals,
    private readonly begun: BegunLetters,
    private readonly appointments: Appointments,
    private readonly further: FurtherProviders,
    private readonly plans: LetterPlans,
  ) {}

  @Get()
  @Access('ServiceUser', 'Provider')
  @Page(ConversationPage)
  async show(
    @By() actor: Actor,
    @Param() { id }: ConversationParams,
    @Query() query: WorkQuery,
  ): Promise<ConversationAtWork> {
    return this.work.around(actor, await this.conversations.show(actor, id), query);
  }

  @Post('messages')
  @Access('ServiceUser', 'Provider')
  @TakesFiles('files', attachmentsMax)
  @Refills('show')
  async write(
    @By() actor: Actor,
    @Param() { id }: ConversationParams,
    @Body() { body, ...beside }: MessageForm,
  ): Promise<Created> {
    await this.conversations.write(actor, id, body, beside);
    return new Created(actor.role === 'Provider' ? onFrom(id) : `/conversations/${id}`, { id });
  }

  /** What was begun; files are not kept. */
  @Post('draft')
  @Access('ServiceUser', 'Provider')
  @TakesFiles('files', attachmentsMax)
  @Refills('show')
  async begin(
    @By() actor: Actor,
    @Param() { id }: ConversationParams,
    @Body() { draft, version, body, corrects }: LetterDraftForm,
  ): Promise<Created | Done> {
    const kept = await this.begun.keep(actor, { in: id }, { body, corrects }, { draft, version });
    const path = `/conversations/${id}#write`;
    return kept ? new Created(path, kept) : new Done(path);
  }

  @Post('draft/removal')
  @Access('ServiceUser', 'Provider')
  async throwAway(@By() actor: Actor, @Param() { id }: ConversationParams): Promise<Done> {
    await this.begun.throwAway(actor, { in: id });
    return new Done(`/conversations/${id}#write`);
  }

  /** Into the person’s own week: to write on another day. */
  @Post('activity')
  @Access('ServiceUser')
  @Refills('show')
  async plan(@By() actor: Actor, @Param() { id }: ConversationParams, @Body() form: LetterPlanForm): Promise<Done> {
    await this.plans.on(actor, id, form);
    return new Done(`/toolbox/week?from=${form.day}`);
  }

  /** Looking changes nothing; opening does, and the person sees it. */
  @Post('opening')
  @Access('Provider')
  async open(@By() actor: Actor, @Param() { id }: ConversationParams): Promise<Done> {
    await this.conversations.open(actor, id);
    return new Done(`/conversations/${id}#new`);
  }

  @Post('thanks')
  @Access('Provider')
  async thank(@By() actor: Actor, @Param() { id }: ConversationParams): Promise<Done> {
    await this.conversations.thank(actor, id);
    return new Done(onFrom(id));
  }

  @Post('withdrawal')
  @Access('ServiceUser')
  async withdraw(
    @By() actor: Actor,
    @Param() { id }: ConversationParams,
    @Body() { seq }: WithdrawalForm,
  ): Promise<Done> {
    const left = await this.withdrawals.withdraw(actor, id, seq);
    return new Done(left ? `/conversations/${id}` : '/messages');
  }

  @Post('filing')
  @Access('Provider')
  async file(@By() actor: Actor, @Param() { id }: ConversationParams, @Body() { undo }: FilingForm): Promise<Done> {
    await this.conversations.file(actor, id, !undo);
    return new Done(onFrom(id));
  }

  @Post('providers')
  @Access('ServiceUser')
  @Refills('show')
  async takeIn(
    @By() actor: Actor,
    @Param() { id }: ConversationParams,
    @Body() { provider }: FurtherForm,
  ): Promise<Done> {
    await this.further.add(actor, id, provider);
    return new Done(`/conversations/${id}`);
  }

  @Post('providers/removal')
  @Access('ServiceUser')
  async takeOut(
    @By() actor: Actor,
    @Param() { id }: ConversationParams,
    @Body() { provider }: FurtherForm,
  ): Promise<Done> {
    await this.further.takeOut(actor, id, provider);
    return new Done(`/conversations/${id}`);
  }

  @Post('appointment')
  @Access('Provider')
  @Refills('show')
  async offer(@By() actor: Actor, @Param() { id }: ConversationParams, @Body() form: OfferForm): Promise<Done> {
    await this.appointments.offer(actor, id, { ...form });
    return new Done(onFrom(id));
  }

  @Post('appointment/answer')
  @Access('ServiceUser')
  async answerOffer(
    @By() actor: Actor,
    @Param() { id }: ConversationParams,
    @Body() { appointment, agree }: OfferAnswerForm,
  ): Promise<Done> {
    await this.appointments.answer(actor, id, appointment, agree === 'yes');
    return new Done(`/conversations/${id}`);
  }

  @Post('appointment/removal')
  @Access('ServiceUser', 'Provider')
  async callOff(
    @By() actor: Actor,
    @Param() { id }: ConversationParams,
    @Body() { appointment }: AppointmentForm,
  ): Promise<Done> {
    await this.appointments.callOff(actor, id, appointment);
    return new Done(`/conversations/${id}`);
  }

  @Post('hand-over')
  @Access('Provider')
  @Refills('show')
  async handOn(@By() actor: Actor, @Param() { id }: ConversationParams, @Body() { to }: HandOverForm): Promise<Done> {
    await this.handOvers.ask(actor, id, to);
    return new Done(onFrom(id));
  }

  @Post('hand-over/removal')
  @Access('Provider')
  async keep(@By() actor: Actor, @Param() { id }: ConversationParams): Promise<Done> {
    await this.handOvers.takeBack(actor, id);
    return new Done(`/conversations/${id}`);
  }

  @Post('hand-over/answer')
  @Access('ServiceUser')
  async answerHandOver(
    @By() actor: Actor,
    @Param() { id }: ConversationParams,
    @Body() { handOver, agree }: HandOverAnswerForm,
  ): Promise<Done> {
    await this.handOvers.answer(actor, id, handOver, agree === 'yes');
    return new Done(`/conversations/${id}`);
  }
}
