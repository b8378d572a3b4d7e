import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Random } from '../../platform/time/random.js';
import type { SittingId } from '../versions/version.entity.js';
import type { Kept } from '../versions/versions.service.js';
import { QuietMode } from '../own-pages/quiet-mode.service.js';
import { quietly } from './quietly.js';
import { GoalPage } from './goal.pages.js';
import { GoalRemovalPage, type StepPageView, StepRemovalPage } from './goal-removal.pages.js';
import { GoalsPage, type GoalsView } from './goals.pages.js';
import { Goals } from './goals.service.js';
import {
  BegunGoalForm,
  GoalForm,
  GoalParams,
  GoalStateForm,
  StepDoneForm,
  StepForm,
  StepParams,
  StepWordsForm,
} from '../toolbox.forms.js';
import { NoTitle } from '../toolbox.problems.js';
import { refOf } from '../sharing/item.js';
import type { SharedWith } from '../sharing/sharing.views.js';
import { Shares } from '../sharing/shares.service.js';
import type { GoalPageView } from '../toolbox.views.js';

const pathOf = (id: string) => `/toolbox/goals/${id}`;

/** Goals and their steps. */
@Controller('toolbox/goals')
export class GoalsController {
  constructor(
    private readonly goals: Goals,
    private readonly shares: Shares,
    private readonly quiet: QuietMode,
    private readonly random: Random,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(GoalsPage)
  async list(@By() actor: Actor): Promise<GoalsView> {
    return { goals: await this.goals.list(actor), sitting: this.#sitting(actor) };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('list')
  async add(@By() actor: Actor, @Body() { sitting, ...form }: GoalForm): Promise<Created<GoalPageView>> {
    const { id, beside } = await this.goals.write(actor, sitting ?? this.#sitting(actor), form);
    return new Created(beside ? `${pathOf(id)}/words` : pathOf(id), await this.goals.show(actor, id));
  }

  /** While one writes: the page is not left, and what one sitting saves is one goal. */
  @Post('keeping')
  @Access('ServiceUser')
  async keep(@By() actor: Actor, @Body() { sitting, ...form }: BegunGoalForm): Promise<Created<Kept>> {
    if (!form.title && (form.why || form.nextStep)) throw NoTitle();
    return new Created('/toolbox/goals', await this.goals.keep(actor, sitting ?? this.#sitting(actor), form));
  }

  @Get(':id')
  @Access('ServiceUser')
  @Page(GoalPage)
  async show(@By() actor: Actor, @Param() { id }: GoalParams): Promise<GoalPageView & { shared: SharedWith[] }> {
    const goal = quietly(await this.goals.show(actor, id), await this.quiet.isOn(actor));
    return { ...goal, shared: await this.shares.of(actor, refOf('goal', id)) };
  }

  @Post(':id/steps')
  @Access('ServiceUser')
  @Refills('show')
  async addStep(@By() actor: Actor, @Param() { id }: GoalParams, @Body() { title }: StepForm): Promise<Created> {
    await this.goals.addStep(actor, id, title);
    return new Created(pathOf(id), await this.goals.show(actor, id));
  }

  @Post(':id/steps/:step/done')
  @Access('ServiceUser')
  async mark(@By() actor: Actor, @Param() { id, step }: StepParams, @Body() { done }: StepDoneForm): Promise<Done> {
    await this.goals.mark(actor, id, step, done ?? true);
    return new Done(pathOf(id));
  }

  @Post(':id/steps/:step')
  @Access('ServiceUser')
  @Refills('show')
  async rename(@By() actor: Actor, @Param() { id, step }: StepParams, @Body() form: StepWordsForm): Promise<Done> {
    await this.goals.rename(actor, id, step, form.title, form.seen);
    return new Done(pathOf(id));
  }

  @Get(':id/steps/:step/removal')
  @Access('ServiceUser')
  @Page(StepRemovalPage)
  async stepRemoval(@By() actor: Actor, @Param() { id, step }: StepParams): Promise<StepPageView> {
    const { title } = await this.goals.step(actor, id, step);
    return { id: step, title, goal: id };
  }

  @Post(':id/steps/:step/removal')
  @Access('ServiceUser')
  async removeStep(@By() actor: Actor, @Param() { id, step }: StepParams): Promise<Done> {
    await this.goals.removeStep(actor, id, step);
    return new Done(pathOf(id));
  }

  /** What goes, and what stays, before it goes. */
  @Get(':id/removal')
  @Access('ServiceUser')
  @Page(GoalRemovalPage)
  removal(@By() actor: Actor, @Param() { id }: GoalParams): Promise<GoalPageView> {
    return this.goals.show(actor, id);
  }

  @Post(':id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: GoalParams): Promise<Done> {
    await this.goals.remove(actor, id);
    return new Done('/toolbox/goals');
  }

  @Post(':id/state')
  @Access('ServiceUser')
  @Refills('show')
  async turn(@By() actor: Actor, @Param() { id }: GoalParams, @Body() { state }: GoalStateForm): Promise<Done> {
    await this.goals.turn(actor, id, state);
    return new Done(pathOf(id));
  }

  #sitting({ accountId }: Actor): SittingId {
    return this.random.id<SittingId>(`sitting ${accountId}`);
  }
}
