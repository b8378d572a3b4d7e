import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { GivingUpForm, RenameForm } from './nickname-change.forms.js';
import { NewStartPage, type NewStartView, RenamePage, type RenameView } from './nickname-change.pages.js';
import { NicknameChanges } from './nickname-change.service.js';

/** Another nickname: for the same posts, or a new start. */
@Controller('me/nickname')
export class NicknameChangeController {
  constructor(private readonly changes: NicknameChanges) {}

  @Get('change')
  @Access('ServiceUser')
  @Page(RenamePage)
  async renamePage(@By() actor: Actor): Promise<RenameView> {
    const { persona } = await this.changes.state(actor);
    if (!persona) throw NotHere();
    return { persona, from: (await this.changes.renameFrom(actor))?.toString() };
  }

  @Post('change')
  @Access('ServiceUser')
  @Refills('renamePage')
  async rename(@By() actor: Actor, @Body() form: RenameForm): Promise<Done> {
    await this.changes.rename(actor, form);
    return new Done('/me/nickname');
  }

  @Get('anew')
  @Access('ServiceUser')
  @Page(NewStartPage)
  async newStart(@By() actor: Actor): Promise<NewStartView> {
    return this.changes.startDates(actor);
  }

  @Post('anew')
  @Access('ServiceUser')
  @Refills('newStart')
  async giveUp(@By() actor: Actor, @Body() { day }: GivingUpForm): Promise<Done> {
    await this.changes.giveUp(actor, day);
    return new Done('/me/nickname');
  }

  @Post('kept')
  @Access('ServiceUser')
  async keep(@By() actor: Actor): Promise<Done> {
    await this.changes.keep(actor);
    return new Done('/me/nickname');
  }
}
