import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Created } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { AfterQuery, GroupParams, PostForm } from './groups.forms.js';
import { ThreadPage } from './threads.pages.js';
import { type ThreadPageView, ThreadReader } from './threads.reader.js';
import { Threads } from './threads.service.js';

@Controller('threads')
export class ThreadsController {
  constructor(
    private readonly threads: Threads,
    private readonly reader: ThreadReader,
  ) {}

  @Get(':id')
  @Access('ServiceUser', 'Consultant')
  @Page(ThreadPage)
  thread(@By() actor: Actor, @Param() { id }: GroupParams, @Query() { after }: AfterQuery): Promise<ThreadPageView> {
    return this.reader.thread(actor, id, after);
  }

  @Post(':id/posts')
  @Access('ServiceUser', 'Consultant')
  @Refills('thread')
  async answer(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() form: PostForm,
  ): Promise<Created<{ id: string }>> {
    const post = await this.threads.answer(actor, id, { body: form.body, lang: form.lang ?? actor.lang });
    return new Created(`/threads/${id}`, { id: post });
  }
}
