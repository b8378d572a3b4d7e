import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page } from '../../platform/http/page.js';
import { GroupParams } from '../groups.forms.js';
import { BegunDrafts, type BegunView } from './begun-drafts.service.js';
import type { DraftWords, Place } from './draft.js';
import { DraftForm, DraftParams } from './draft.forms.js';
import { DraftsPage } from './drafts.pages.js';
import { Drafts } from './drafts.service.js';

/** What somebody has begun, where they began it and in one place. */
@Controller()
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly begun: BegunDrafts,
  ) {}

  @Get('rooms/drafts')
  @Access('ServiceUser', 'Consultant')
  @Page(DraftsPage)
  async list(@By() actor: Actor): Promise<BegunView> {
    return this.begun.list(actor);
  }

  @Post('rooms/:id/draft')
  @Access('ServiceUser', 'Consultant')
  async inRoom(@By() actor: Actor, @Param() { id }: GroupParams, @Body() form: DraftForm): Promise<Created | Done> {
    return this.#keep(actor, await this.begun.room(actor, id), form);
  }

  @Post('threads/:id/draft')
  @Access('ServiceUser', 'Consultant')
  async inThread(@By() actor: Actor, @Param() { id }: GroupParams, @Body() form: DraftForm): Promise<Created | Done> {
    return this.#keep(actor, await this.begun.thread(actor, id), form);
  }

  @Post('drafts/:id/removal')
  @Access('ServiceUser', 'Consultant')
  async remove(@By() actor: Actor, @Param() { id }: DraftParams): Promise<Done> {
    const { kind, id: where } = await this.drafts.throwAway(actor, id);
    return new Done(`/${kind}s/${where}#${kind === 'room' ? 'start' : 'reply'}`);
  }

  async #keep(actor: Actor, place: Place, form: DraftForm): Promise<Created | Done> {
    const { draft, version, title, intent, body, about, words } = form;
    const kept = await this.drafts.keep(actor, place, wordsOf({ title, intent, body, about, words }), {
      draft,
      version,
    });
    const back = `/${place.kind}s/${place.id}`;
    const anchor = place.kind === 'room' ? 'start' : 'reply';
    return kept ? new Created(`${back}?draft=${kept.id}#${anchor}`, kept) : new Done(`${back}#${anchor}`);
  }
}

/** Without what is not there. */
const wordsOf = (words: DraftWords): DraftWords =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined && value !== '')) as DraftWords;
