import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { GroupParams, ReasonForm } from '../groups.forms.js';
import { type AboutPostView, Moderation } from './moderation.service.js';
import { HidingPage, ReportPage } from './posts.pages.js';

/** What one can do about a single post. */
@Controller('posts')
export class PostsController {
  constructor(private readonly moderation: Moderation) {}

  @Get(':id/report')
  @Access('ServiceUser')
  @Page(ReportPage)
  reportPage(@By() actor: Actor, @Param() { id }: GroupParams): Promise<AboutPostView> {
    return this.moderation.about(actor, id);
  }

  @Post(':id/report')
  @Access('ServiceUser')
  @Refills('reportPage')
  async report(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { reason }: ReasonForm): Promise<Done> {
    return new Done(`/threads/${await this.moderation.report(actor, id, reason)}`);
  }

  @Get(':id/hiding')
  @Access('Consultant', 'Coordinator')
  @Page(HidingPage)
  hidingPage(@By() actor: Actor, @Param() { id }: GroupParams): Promise<AboutPostView & { back: string }> {
    return this.moderation.judgedPost(actor, id);
  }

  @Post(':id/hiding')
  @Access('Consultant', 'Coordinator')
  @Refills('hidingPage')
  async hide(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { reason }: ReasonForm): Promise<Done> {
    return new Done(await this.moderation.hide(actor, id, reason));
  }

  @Post(':id/keeping')
  @Access('Consultant', 'Coordinator')
  async keep(@By() actor: Actor, @Param() { id }: GroupParams): Promise<Done> {
    return new Done(await this.moderation.keep(actor, id));
  }
}
