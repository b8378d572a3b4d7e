import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { EditForm, GroupParams, ReactionForm } from '../groups.forms.js';
import { BeforePostingPage } from './before-posting.page.js';
import { BeforePosting, type BeforePostingView } from './before-posting.service.js';
import { EditPage, HistoryPage } from './own-posts.pages.js';
import { type HistoryView, OwnPosts, type OwnPostView } from './own-posts.service.js';
import { Reactions } from './reactions.service.js';

/** What one does with one's own post, and the sign one gives to somebody else's. */
@Controller('posts')
export class OwnPostsController {
  constructor(
    private readonly posts: OwnPosts,
    private readonly reactions: Reactions,
    private readonly before: BeforePosting,
  ) {}

  @Get(':id/editing')
  @Access('ServiceUser', 'Consultant')
  @Page(EditPage)
  editing(@By() actor: Actor, @Param() { id }: GroupParams): Promise<OwnPostView> {
    return this.posts.show(actor, id);
  }

  @Post(':id/editing')
  @Access('ServiceUser', 'Consultant')
  @Refills('editing')
  @Page(BeforePostingPage)
  async edit(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() form: EditForm,
  ): Promise<Done | BeforePostingView> {
    const { postId } = await this.posts.show(actor, id);
    const first = await this.before.look(actor, form, `/posts/${postId}/editing`);
    if (first) return first;
    const { body, about = [], words } = form;
    return new Done(`/threads/${await this.posts.change(actor, id, { body, notes: { about, words } })}#${id}`);
  }

  @Post(':id/removal')
  @Access('ServiceUser', 'Consultant')
  async remove(@By() actor: Actor, @Param() { id }: GroupParams): Promise<Done> {
    return new Done(`/threads/${await this.posts.takeBack(actor, id)}#${id}`);
  }

  @Get(':id/history')
  @Access('Consultant')
  @Page(HistoryPage)
  history(@By() actor: Actor, @Param() { id }: GroupParams): Promise<HistoryView> {
    return this.posts.history(actor, id);
  }

  @Post(':id/reactions')
  @Access('ServiceUser', 'Consultant')
  async react(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() { kind, on = false }: ReactionForm,
  ): Promise<Done> {
    const { threadId } = await this.reactions.set(actor, id, kind, on);
    return new Done(`/threads/${threadId}#${id}`);
  }
}
