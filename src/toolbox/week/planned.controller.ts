import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Random } from '../../platform/time/random.js';
import { Goals } from '../goal/goals.service.js';
import { VersionForm } from '../own-pages/own-pages.forms.js';
import { ActivityParams, ChangedActivityForm } from '../toolbox.forms.js';
import type { SittingId } from '../versions/version.entity.js';
import type { Kept } from '../versions/versions.service.js';
import { ActivityWords } from './activity-words.service.js';
import { PlannedPage, type PlannedView } from './planned.pages.js';

const pathOf = (id: string) => `/toolbox/activities/${id}`;

/** Something planned otherwise, and what was planned before. */
@Controller('toolbox/activities/:id/plan')
export class PlannedController {
  constructor(
    private readonly words: ActivityWords,
    private readonly goals: Goals,
    private readonly random: Random,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(PlannedPage)
  async show(@By() actor: Actor, @Param() { id }: ActivityParams): Promise<PlannedView> {
    const planned = await this.words.planned(actor, id);
    const sitting = this.random.id<SittingId>(`sitting ${actor.accountId}`);
    return { ...planned, goals: await this.goals.list(actor), sitting };
  }

  /** Back here if there is something to look at. */
  @Post()
  @Access('ServiceUser')
  @Refills('show')
  async change(@By() actor: Actor, @Param() { id }: ActivityParams, @Body() form: ChangedActivityForm): Promise<Done> {
    const { seen, sitting, ...said } = form;
    const beside = await this.words.change(actor, id, said, { seen, sitting });
    return new Done(beside ? `${pathOf(id)}/plan` : pathOf(id));
  }

  /** While one writes: the page is not left, and what one sitting saves is one version. */
  @Post('keeping')
  @Access('ServiceUser')
  async keep(
    @By() actor: Actor,
    @Param() { id }: ActivityParams,
    @Body() form: ChangedActivityForm,
  ): Promise<Created<Kept>> {
    const { seen, sitting, ...said } = form;
    return new Created(`${pathOf(id)}/plan`, await this.words.keepChange(actor, id, said, { seen, sitting }));
  }

  @Post('earlier')
  @Access('ServiceUser')
  async settle(@By() actor: Actor, @Param() { id }: ActivityParams, @Body() form: VersionForm): Promise<Done> {
    await this.words.settle(actor, id, 'planned', form.version, form.leave ?? false);
    return new Done(`${pathOf(id)}/plan`);
  }
}
