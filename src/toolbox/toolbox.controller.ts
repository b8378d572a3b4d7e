import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Done } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { refOf } from './sharing/item.js';
import { Shares } from './sharing/shares.service.js';
import { ValuesForm } from './toolbox.forms.js';
import { ToolboxPage } from './toolbox.pages.js';
import { Toolbox } from './toolbox.service.js';
import type { TodayView } from './toolbox.views.js';
import { ValuesPage, type ValuesView } from './values/values.pages.js';
import { Values } from './values/values.service.js';

/** One's own toolbox, and what stands first in it. */
@Controller('toolbox')
export class ToolboxController {
  constructor(
    private readonly toolbox: Toolbox,
    private readonly own: Values,
    private readonly shares: Shares,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(ToolboxPage)
  show(@By() actor: Actor): Promise<TodayView> {
    return this.toolbox.today(actor);
  }

  @Get('values')
  @Access('ServiceUser')
  @Page(ValuesPage)
  async values(@By() actor: Actor): Promise<ValuesView> {
    return { text: await this.own.of(actor), shared: await this.shares.of(actor, refOf('values', '')) };
  }

  @Post('values')
  @Access('ServiceUser')
  @Refills('values')
  async write(@By() actor: Actor, @Body() { text }: ValuesForm): Promise<Done> {
    await this.own.write(actor, text);
    return new Done('/toolbox');
  }
}
