import { Controller, Get } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Page } from '../platform/http/page.js';
import { ToolboxPage } from './toolbox.pages.js';
import { Toolbox } from './toolbox.service.js';
import type { TodayView } from './toolbox.views.js';

/** One's own toolbox. */
@Controller('toolbox')
export class ToolboxController {
  constructor(private readonly toolbox: Toolbox) {}

  @Get()
  @Access('ServiceUser')
  @Page(ToolboxPage)
  show(@By() actor: Actor): Promise<TodayView> {
    return this.toolbox.today(actor);
  }
}
