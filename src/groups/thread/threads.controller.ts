import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Clock } from '../../platform/time/clock.js';
import { BeforePostingPage } from '../post/before-posting.page.js';
import { BeforePosting, type BeforePostingView } from '../post/before-posting.service.js';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done, Shown } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { ThreadQuery, GroupParams, PostForm } from '../groups.forms.js';
import { ThreadPage } from './threads.pages.js';
import { PollsReader } from '../poll/polls.reader.js';
import { SwitchForm } from '../own/own.forms.js';
import { CaredFor, caredForToday } from '../post/aftercare.js';
import { ThreadVisits, type VisitView } from './thread-visits.service.js';
import { Calm } from '../post/calm.js';
import { Threads } from './threads.service.js';

@Controller('threads')
export class ThreadsController {
  constructor(
    private readonly threads: Threads,
    private readonly polls: PollsReader,
    private readonly visits: ThreadVisits,
    private readonly before: BeforePosting,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Access('ServiceUser', 'Consultant')
  @Page(ThreadPage)
  async thread(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Query() { after, quote, draft }: ThreadQuery,
    @Calm() calm: boolean,
    @CaredFor() caredFor: boolean,
  ): Promise<Shown<VisitView>> {
    const view = await this.visits.thread(actor, id, { after, quote, draft, calm });
    const cookies = view.isHard && !caredFor ? [caredForToday(this.clock.now(), actor.zone)] : [];
    return new Shown({ ...view, caredFor, polls: await this.polls.inThread(actor, id) }, { cookies });
  }

  /** The consultant says that it is hard to read: then it ends with rest for whoever has read it. */
  @Post(':id/heaviness')
  @Access('Consultant')
  async mark(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { on = false }: SwitchForm): Promise<Done> {
    return new Done(`/threads/${await this.threads.markHeavy(actor, id, on)}#own`);
  }

  @Post(':id/posts')
  @Access('ServiceUser', 'Consultant')
  @Refills('thread')
  @Page(BeforePostingPage)
  async answer(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() form: PostForm,
  ): Promise<Created<{ id: string }> | BeforePostingView> {
    const { id: thread } = await this.visits.find(actor, id);
    const first = await this.before.look(actor, form, `/threads/${thread}/posts`, `/threads/${thread}/draft`);
    if (first) return first;
    const post = await this.threads.answer(actor, id, {
      body: form.body,
      lang: form.lang ?? actor.lang,
      notes: { about: form.about, words: form.words },
      begun: form,
    });
    return new Created(`/threads/${id}`, { id: post });
  }
}
