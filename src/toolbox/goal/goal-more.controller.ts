import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Diary } from '../diary/diary.service.js';
import { QuietMode } from '../own-pages/quiet-mode.service.js';
import { GoalParams } from '../toolbox.forms.js';
import type { GoalPageView } from '../toolbox.views.js';
import { readDay } from '../week/week.js';
import { type LevelValue, levelsKept, scaleSeen } from './goal-more.js';
import { LevelForm, ReviewForm, ScaleForm } from './goal-more.forms.js';
import { GoalMorePage, GoalScalePage } from './goal-more.pages.js';
import { HalfAScale, NoScale, ScaleChanged } from './goal-more.problems.js';
import { Goals } from './goals.service.js';
import { quietly } from './quietly.js';

const pathOf = (id: string) => `/toolbox/goals/${id}`;

/** What may be kept of a goal beside its title and its steps: all of it an option. */
@Controller('toolbox/goals')
export class GoalMoreController {
  constructor(
    private readonly goals: Goals,
    private readonly diary: Diary,
    private readonly quiet: QuietMode,
  ) {}

  @Get(':id/more')
  @Access('ServiceUser')
  @Page(GoalMorePage)
  async more(@By() actor: Actor, @Param() { id }: GoalParams): Promise<GoalPageView> {
    return quietly(await this.goals.show(actor, id), await this.quiet.isOn(actor));
  }

  @Post(':id/review')
  @Access('ServiceUser')
  @Refills('more')
  async review(@By() actor: Actor, @Param() { id }: GoalParams, @Body() form: ReviewForm): Promise<Done> {
    const reviewOn = form.reviewOn && readDay(form.reviewOn).toString();
    const themes = form.themes?.length ? form.themes : undefined;
    await this.goals.tellMore(actor, id, (more) => ({ ...more, reviewOn, themes }));
    return new Done(pathOf(id));
  }

  @Get(':id/scale')
  @Access('ServiceUser')
  @Page(GoalScalePage)
  async scale(@By() actor: Actor, @Param() { id }: GoalParams): Promise<GoalPageView> {
    return quietly(await this.goals.show(actor, id), await this.quiet.isOn(actor));
  }

  @Post(':id/scale')
  @Access('ServiceUser')
  @Refills('scale')
  async write(@By() actor: Actor, @Param() { id }: GoalParams, @Body() form: ScaleForm): Promise<Done> {
    const { least, less, expected, more, most, seen } = form;
    const scale = [least, less, expected, more, most].map((text) => text ?? '');
    const written = scale.filter(Boolean).length;
    if (written > 0 && written < scale.length) throw HalfAScale();
    const next = written > 0 ? scale : undefined;
    await this.goals.tellMore(actor, id, (kept) => {
      const stands = scaleSeen(kept.scale);
      if (seen !== undefined && seen !== stands && stands !== scaleSeen(next)) throw ScaleChanged();
      return { ...kept, scale: next };
    });
    return new Done(pathOf(id));
  }

  /** Where one is on the scale today. */
  @Post(':id/level')
  @Access('ServiceUser')
  @Refills('more')
  async level(@By() actor: Actor, @Param() { id }: GoalParams, @Body() { level }: LevelForm): Promise<Done> {
    const day = this.diary.today(actor).toString();
    await this.goals.tellMore(actor, id, (more) => {
      if (!more.scale) throw NoScale();
      const before = (more.levels ?? []).filter((each) => each.day !== day);
      const levels = [...before, { day, level: Number(level) as LevelValue }].slice(-levelsKept);
      return { ...more, levels };
    });
    return new Done(pathOf(id));
  }
}
