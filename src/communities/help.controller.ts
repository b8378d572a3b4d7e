import { Controller, Get } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Page } from '../platform/http/page.js';
import { Communities } from './communities.service.js';
import type { HelpView } from './help-at-hand.service.js';
import { HelpPage } from './help.pages.js';

/** Help now: local numbers, one press away from every page, without sign-in. */
@Controller('help-now')
export class HelpController {
  constructor(private readonly communities: Communities) {}

  @Get()
  @Access('anyone')
  @Page(HelpPage)
  async help(@By() actor: Actor | undefined): Promise<{ communities: HelpView[] }> {
    return { communities: await this.communities.help(actor?.communityId) };
  }
}
