import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ExerciseReading } from '../../exercises/index.js';
import { Access, By } from '../../platform/http/access.js';
import { type Actor, inLang } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Reader } from '../../platform/http/reader.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import { Activities } from '../week/activities.service.js';
import { weekPath } from '../week/week.js';
import { ExerciseDayForm, ExerciseParams } from './exercises.forms.js';
import { ExercisePage, ExercisesPage, type ExerciseView } from './exercises.pages.js';
import { Exercises } from './exercises.service.js';

/** Short things to do. Everybody may read them, also without signing in: somebody may need one before anything else. */
@Controller('exercises')
export class ExercisesController {
  constructor(
    private readonly own: Exercises,
    private readonly activities: Activities,
    private readonly shares: Shares,
    private readonly reading: ExerciseReading,
  ) {}

  @Get()
  @Access('anyone')
  @Page(ExercisesPage)
  list(): object {
    return {};
  }

  @Get(':exercise')
  @Access('anyone')
  @Page(ExercisePage)
  async show(
    @By() actor: Actor | undefined,
    @Reader() lang: Lang,
    @Param() { exercise }: ExerciseParams,
  ): Promise<ExerciseView> {
    const reading = await this.reading.of(actor, exercise, lang);
    if (actor?.role !== 'ServiceUser') return { exercise, reading };
    const shared = (await this.shares.of(actor, refOf('plan', 'can'))).length > 0;
    return { exercise, today: this.activities.today(actor).toString(), ...(shared ? { shared } : {}), reading };
  }

  @Post(':exercise/week')
  @Access('ServiceUser')
  @Refills('show')
  async plan(
    @By() by: Actor,
    @Reader() lang: Lang,
    @Param() { exercise }: ExerciseParams,
    @Body() when: ExerciseDayForm,
  ): Promise<Done> {
    await this.own.plan(inLang(by, lang), exercise, when);
    return new Done(weekPath(when.day));
  }

  @Post(':exercise/plan')
  @Access('ServiceUser')
  async take(@By() by: Actor, @Reader() lang: Lang, @Param() { exercise }: ExerciseParams): Promise<Done> {
    await this.own.take(inLang(by, lang), exercise);
    return new Done('/toolbox/plan');
  }
}
