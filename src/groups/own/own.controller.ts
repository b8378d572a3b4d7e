import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { GroupParams } from '../groups.forms.js';
import { Moderation } from '../moderation/moderation.service.js';
import { Night } from '../night/night.service.js';
import { Calm } from '../post/calm.js';
import { AftercarePage, type AftercareView } from '../post/aftercare.parts.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { ThreadReader } from '../thread/threads.reader.js';
import { Follows } from './follows.service.js';
import { Mutes } from './mutes.service.js';
import { OwnList, type OwnListView } from './own-list.service.js';
import { OwnListPage } from './own-list.page.js';
import { MutedWordForm, SwitchForm, UndoForm } from './own.forms.js';

/** What a reader chooses for themselves alone. */
@Controller()
export class OwnController {
  constructor(
    private readonly reader: ThreadReader,
    private readonly moderation: Moderation,
    private readonly follows: Follows,
    private readonly mutes: Mutes,
    private readonly night: Night,
    private readonly own: OwnList,
  ) {}

  @Get('rooms/muted')
  @Access('ServiceUser')
  @Page(OwnListPage)
  muted(@By() actor: Actor): Promise<OwnListView> {
    return this.own.show(actor);
  }

  @Post('rooms/muted')
  @Access('ServiceUser')
  @Refills('muted')
  async muteWord(@By() actor: Actor, @Body() { word }: MutedWordForm): Promise<Done> {
    await this.mutes.word(actor, word);
    return new Done('/rooms/muted');
  }

  @Post('rooms/muted/removal')
  @Access('ServiceUser')
  async undo(@By() actor: Actor, @Body() { kind, what }: UndoForm): Promise<Done> {
    await (kind === 'follow' ? this.follows.end(actor, what) : this.mutes.undo(actor, kind, what));
    return new Done('/rooms/muted');
  }

  @Post('rooms/night')
  @Access('ServiceUser')
  async listen(@By() actor: Actor, @Body() { on = false }: SwitchForm): Promise<Done> {
    await this.night.listen(actor, on);
    return new Done('/rooms');
  }

  /** For whoever has read something heavy, whenever they like. */
  @Get('rooms/rest')
  @Access('ServiceUser')
  @Page(AftercarePage)
  async rest(@By() actor: Actor, @Calm() calm: boolean): Promise<AftercareView> {
    return { calm, who: await this.night.whoComes(actor) };
  }

  @Post('threads/:id/following')
  @Access('ServiceUser', 'Consultant')
  async follow(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { on = false }: SwitchForm): Promise<Done> {
    await this.follows.set(actor, await this.#thread(actor, id), on);
    return new Done(`/threads/${id}#own`);
  }

  @Post('threads/:id/muting')
  @Access('ServiceUser')
  async muteThread(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() { on = false }: SwitchForm,
  ): Promise<Done> {
    const thread = await this.#thread(actor, id);
    await (on ? this.mutes.thread(actor, thread) : this.mutes.undo(actor, 'thread', thread));
    return new Done(`/threads/${id}#own`);
  }

  /** Mutes whoever wrote it. */
  @Post('posts/:id/muting')
  @Access('ServiceUser')
  async mutePerson(@By() actor: Actor, @Param() { id }: GroupParams): Promise<Done> {
    const post = await this.moderation.readable(actor, id);
    await this.mutes.person(actor, post.persona_id);
    return new Done('/rooms/muted');
  }

  /** @throws NotHere */
  async #thread(actor: Actor, id: string): Promise<ThreadId> {
    const head = await this.reader.head(actor, id);
    if (!head) throw NotHere();
    return head.id;
  }
}
