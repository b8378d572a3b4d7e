import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Random } from '../../platform/time/random.js';
import { VersionForm } from '../own-pages/own-pages.forms.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import { GoalParams, GoalWordsForm } from '../toolbox.forms.js';
import type { SittingId } from '../versions/version.entity.js';
import type { Kept } from '../versions/versions.service.js';
import { GoalWordsPage, type GoalWordsView } from './goal-words.pages.js';
import { Goals } from './goals.service.js';

const pathOf = (id: string) => `/toolbox/goals/${id}`;

/** A goal in other words, and what it was called before. */
@Controller('toolbox/goals/:id/words')
export class GoalWordsController {
  constructor(
    private readonly goals: Goals,
    private readonly shares: Shares,
    private readonly random: Random,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(GoalWordsPage)
  async words(@By() actor: Actor, @Param() { id }: GoalParams): Promise<GoalWordsView> {
    const shared = (await this.shares.of(actor, refOf('goal', id))).length > 0;
    const sitting = this.random.id<SittingId>(`sitting ${actor.accountId}`);
    return { ...(await this.goals.words(actor, id)), shared, sitting };
  }

  /** Back here if there is something to look at. */
  @Post()
  @Access('ServiceUser')
  @Refills('words')
  async write(@By() actor: Actor, @Param() { id }: GoalParams, @Body() form: GoalWordsForm): Promise<Done> {
    const { title, why, ...saving } = form;
    const beside = await this.goals.change(actor, id, { title, why }, saving);
    return new Done(beside ? `${pathOf(id)}/words` : pathOf(id));
  }

  /** While one writes: the page is not left, and what one sitting saves is one version. */
  @Post('keeping')
  @Access('ServiceUser')
  async keep(@By() actor: Actor, @Param() { id }: GoalParams, @Body() form: GoalWordsForm): Promise<Created<Kept>> {
    const { title, why, ...saving } = form;
    return new Created(`${pathOf(id)}/words`, await this.goals.keepChange(actor, id, { title, why }, saving));
  }

  @Post('earlier')
  @Access('ServiceUser')
  async settle(@By() actor: Actor, @Param() { id }: GoalParams, @Body() form: VersionForm): Promise<Done> {
    await this.goals.settle(actor, id, form.version, form.leave ?? false);
    return new Done(`${pathOf(id)}/words`);
  }
}
