import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, type Stream } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { HandOverForm, ItemParams, LiveQuery, NoteForm, SnoozeForm } from './desk.forms.js';
import { ItemPage, QueuePage, type QueuePageView } from './desk.pages.js';
import { DeskFeed, printOf } from './desk-feed.js';
import { DeskQueue, type ItemView } from './desk-queue.service.js';
import { DeskWork } from './desk-work.service.js';
import { OwnDesk } from '../wellbeing/own-desk.service.js';

/** The work list, and what one does with the things on it. */
@Controller('desk')
export class DeskController {
  constructor(
    private readonly queue: DeskQueue,
    private readonly work: DeskWork,
    private readonly feed: DeskFeed,
    private readonly own: OwnDesk,
  ) {}

  @Get()
  @Access('Consultant')
  @Page(QueuePage)
  async list(@By() actor: Actor): Promise<QueuePageView> {
    const view = await this.queue.of(actor);
    return { ...view, keys: await this.own.keys(actor), print: printOf(this.queue.printed(view)) };
  }

  /** Who needs somebody now, and that the rest has changed, as it happens. */
  @Get('live')
  @Access('Consultant')
  live(
    @By() actor: Actor,
    @Query() { shown }: LiveQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<Stream> {
    return this.feed.stream(actor, shown, !accept?.includes('text/html'));
  }

  @Get('items/:kind/:id')
  @Access('Consultant')
  @Page(ItemPage)
  show(@By() actor: Actor, @Param() params: ItemParams): Promise<ItemView> {
    return this.queue.show(actor, params);
  }

  @Post('items/:kind/:id/taking')
  @Access('Consultant')
  async take(@By() actor: Actor, @Param() params: ItemParams): Promise<Done> {
    await this.work.take(actor, params);
    return new Done((await this.work.find(actor, params)).thing.href);
  }

  @Post('items/:kind/:id/handing')
  @Access('Consultant')
  @Refills('show')
  async handOver(@By() actor: Actor, @Param() params: ItemParams, @Body() { to, note }: HandOverForm): Promise<Done> {
    await this.work.handOver(actor, params, to, note);
    return new Done('/desk');
  }

  @Post('items/:kind/:id/snoozing')
  @Access('Consultant')
  @Refills('show')
  async snooze(@By() actor: Actor, @Param() params: ItemParams, @Body() { until }: SnoozeForm): Promise<Done> {
    await this.work.snooze(actor, params, until);
    return new Done('/desk');
  }

  @Post('items/:kind/:id/declining')
  @Access('Consultant')
  async decline(@By() actor: Actor, @Param() params: ItemParams): Promise<Done> {
    await this.work.cannot(actor, params);
    return new Done('/desk');
  }

  @Post('items/:kind/:id/done')
  @Access('Consultant')
  @Refills('show')
  async done(@By() actor: Actor, @Param() params: ItemParams, @Body() { note }: NoteForm): Promise<Done> {
    await this.work.done(actor, params, note);
    return new Done('/desk');
  }

  @Post('items/:kind/:id/reopening')
  @Access('Consultant')
  async reopen(@By() actor: Actor, @Param() params: ItemParams): Promise<Done> {
    await this.work.reopen(actor, params);
    return new Done('/desk');
  }

  @Post('items/:kind/:id/notes')
  @Access('Consultant')
  @Refills('show')
  async note(@By() actor: Actor, @Param() params: ItemParams, @Body() { note }: NoteForm): Promise<Done> {
    await this.work.note(actor, params, note);
    return new Done(`/desk/items/${params.kind}/${params.id}`);
  }
}
