import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, type Stream } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Reader } from '../../platform/http/reader.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Clock } from '../../platform/time/clock.js';
import { GroupParams } from '../groups.forms.js';
import { PollsReader } from '../poll/polls.reader.js';
import { BeforePostingPage } from '../post/before-posting.page.js';
import { BeforePosting, type BeforePostingView } from '../post/before-posting.service.js';
import { ChatFeed } from './chat-feed.js';
import { HandForm, LineForm, LinesQuery, NoteForm, OnceForm, PaceForm } from './chat.forms.js';
import { ChatPage } from './chat.pages.js';
import { Chat, type ChatView } from './chat.service.js';
import { Hands } from './hands.service.js';
import { Hosting } from './hosting.service.js';
import { Notes } from './notes.service.js';
import { tellingFor } from './telling.js';

/** The page of a talk, and every form on it that can be refused. */
@Controller('rooms/:id/chat')
export class ChatController {
  constructor(
    private readonly chat: Chat,
    private readonly feed: ChatFeed,
    private readonly hands: Hands,
    private readonly notes: Notes,
    private readonly hosting: Hosting,
    private readonly polls: PollsReader,
    private readonly before: BeforePosting,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('ServiceUser', 'Consultant')
  @Page(ChatPage)
  async show(@By() actor: Actor, @Param() { id }: GroupParams): Promise<ChatView> {
    const view = await this.chat.show(actor, id);
    await this.hosting.stillHere(actor, view.room.id, 'page');
    return { ...view, polls: await this.polls.inRoom(actor, view.room.id) };
  }

  @Post()
  @Access('ServiceUser', 'Consultant')
  @Refills('show')
  @Page(BeforePostingPage)
  async say(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() form: LineForm,
  ): Promise<Done | BeforePostingView> {
    const first = await this.#first(actor, id, form, '');
    if (first) return first;
    await this.chat.say(actor, id, form.body, form.once);
    return new Done(`/rooms/${id}/chat`);
  }

  @Post('pass')
  @Access('ServiceUser')
  async pass(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { once }: OnceForm): Promise<Done> {
    await this.chat.pass(actor, id, once);
    return new Done(`/rooms/${id}/chat`);
  }

  @Post('hand')
  @Access('ServiceUser')
  async hand(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { up = false }: HandForm): Promise<Done> {
    await this.hands.raise(actor, id, up);
    return new Done(`/rooms/${id}/chat`);
  }

  @Post('note')
  @Access('ServiceUser')
  @Refills('show')
  @Page(BeforePostingPage)
  async note(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() form: NoteForm,
  ): Promise<Done | BeforePostingView> {
    const first = await this.#first(actor, id, form, '/note');
    if (first) return first;
    await this.notes.write(actor, id, form.note);
    return new Done(`/rooms/${id}/chat`);
  }

  @Post('pace')
  @Access('Consultant')
  @Refills('show')
  async pace(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { seconds }: PaceForm): Promise<Done> {
    await this.hosting.pace(actor, id, seconds);
    return new Done(`/rooms/${id}/chat`);
  }

  /** Lines as they are said: markup for a page that asks for it, JSON otherwise. Goes on after a lost connection. */
  @Get('lines')
  @Access('ServiceUser', 'Consultant')
  lines(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Query() { after, shown }: LinesQuery,
    @Headers('last-event-id') last: string | undefined,
    @Headers('accept') accept: string | undefined,
    @Reader() lang: Lang,
  ): Promise<Stream> {
    const form = accept?.includes('text/html') ? { lang, zone: actor.zone } : 'json';
    return this.feed.stream(actor, id, { after: last || after, shown }, tellingFor(form, this.clock));
  }

  /** Before words that sound like the end, the numbers; what was typed goes along, and the next press sends it once. */
  #first(actor: Actor, id: string, form: object, to: '' | '/note'): Promise<BeforePostingView | undefined> {
    return this.before.sending(actor, form, `/rooms/${id}/chat${to}`, () => this.chat.listener(actor, id));
  }
}
