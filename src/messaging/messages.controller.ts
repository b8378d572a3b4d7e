import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { OwnNotices } from '../notices/index.js';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Created, Done } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { TakesFiles } from '../platform/http/uploads.js';
import { attachmentsMax } from './attachments/attachments.limits.js';
import { BegunLetters } from './draft/begun-letters.service.js';
import { FirstLetterDraftForm, FirstLetterPlace } from './draft/letter-draft.forms.js';
import { ComposerPage } from './composer.pages.js';
import type { ComposerView, MessagesView } from './conversation.js';
import { Conversations } from './conversations.service.js';
import { MessagesPage } from './messages.pages.js';
import { ComposerQuery, ListQuery, NewConversationForm } from './messaging.forms.js';
import { Messaging } from './messaging.service.js';
import { FirstLetterPlanForm } from './plan/letter-plan.forms.js';
import { LetterPlans } from './plan/letter-plans.service.js';

/** A service user's messages. */
@Controller('messages')
export class MessagesController {
  constructor(
    private readonly messaging: Messaging,
    private readonly conversations: Conversations,
    private readonly begun: BegunLetters,
    private readonly plans: LetterPlans,
    private readonly ownNotices: OwnNotices,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(MessagesPage)
  list(@By() actor: Actor, @Query() { before }: ListQuery): Promise<MessagesView> {
    return this.messaging.list(actor, before);
  }

  @Get('new')
  @Access('ServiceUser')
  @Page(ComposerPage)
  compose(@By() actor: Actor, @Query() { provider, kind }: ComposerQuery): Promise<ComposerView> {
    return this.messaging.composer(actor, provider, kind);
  }

  @Post()
  @Access('ServiceUser')
  @TakesFiles('files', attachmentsMax)
  @Refills('compose')
  async send(@By() actor: Actor, @Body() { mail, ...form }: NewConversationForm): Promise<Created> {
    const id = await this.conversations.start(actor, form);
    await this.ownNotices.answered(actor, 'messages', mail);
    return new Created(`/conversations/${id}`, { id });
  }

  /** What was begun to a provider; files are not kept. */
  @Post('draft')
  @Access('ServiceUser')
  @TakesFiles('files', attachmentsMax)
  @Refills('compose')
  async keep(
    @By() actor: Actor,
    @Body() { provider, draft, version, files: _notKept, mail: _whenSent, ...words }: FirstLetterDraftForm,
  ): Promise<Created | Done> {
    const kept = await this.begun.keep(actor, { to: provider }, words, { draft, version });
    const path = `/messages/new?provider=${provider}`;
    return kept ? new Created(path, kept) : new Done(path);
  }

  /** Into the person’s own week: to write another day. */
  @Post('activity')
  @Access('ServiceUser')
  @Refills('compose')
  async plan(@By() actor: Actor, @Body() { provider, ...wish }: FirstLetterPlanForm): Promise<Done> {
    await this.plans.first(actor, provider, wish);
    return new Done(`/toolbox/week?from=${wish.day}`);
  }

  @Post('draft/removal')
  @Access('ServiceUser')
  async throwAway(@By() actor: Actor, @Body() { provider }: FirstLetterPlace): Promise<Done> {
    await this.begun.throwAway(actor, { to: provider });
    return new Done(`/messages/new?provider=${provider}`);
  }
}
