import { Controller, Get } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Page } from '../../platform/http/page.js';
import { QuietMode } from '../own-pages/quiet-mode.service.js';
import { HelpsPage } from './helps.pages.js';
import { Helps, type HelpsView } from './helps.service.js';

@Controller('toolbox/helps')
export class HelpsController {
  constructor(
    private readonly helps: Helps,
    private readonly quiet: QuietMode,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(HelpsPage)
  async show(@By() actor: Actor): Promise<HelpsView> {
    const quiet = await this.quiet.isOn(actor);
    return { quiet, helping: quiet ? [] : await this.helps.of(actor) };
  }
}
