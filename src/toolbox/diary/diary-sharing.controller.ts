import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { refOf } from '../sharing/item.js';
import { PeriodForm } from './diary.forms.js';
import { DiaryDaysPage, type DiaryDaysView } from './diary-sharing.pages.js';
import { LongPeriod } from './diary.problems.js';
import { Diary } from './diary.service.js';
import { periodKey, periodOf } from './period.js';

/** Which days of the diary one wants to show somebody. Nothing is shared by choosing them. */
@Controller('toolbox/sharing/diary')
export class DiarySharingController {
  constructor(private readonly diary: Diary) {}

  @Get()
  @Access('ServiceUser')
  @Page(DiaryDaysPage)
  form(@By() actor: Actor): DiaryDaysView {
    const to = this.diary.today(actor);
    return { from: to.subtract({ days: 13 }).toString(), to: to.toString() };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('form')
  async choose(@Body() { from, to }: PeriodForm): Promise<Done> {
    const key = periodKey({ from, to });
    if (!periodOf(key)) throw LongPeriod();
    return new Done(`/toolbox/sharing/${refOf('diary', key)}`);
  }
}
