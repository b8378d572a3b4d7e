import { Controller, Get } from '@nestjs/common';
import { Accounts, Personas } from '../identity/index.js';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Page } from '../platform/http/page.js';
import { MePage, PrivacyPage } from './me.pages.js';
import type { MeView } from './me.views.js';

/** What the portal knows of the reader, told to the reader alone. */
@Controller()
export class MeController {
  constructor(
    private readonly accounts: Accounts,
    private readonly personas: Personas,
  ) {}

  @Get('me')
  @Access('signed-in')
  @Page(MePage)
  async me(@By() actor: Actor): Promise<MeView> {
    return { ...(await this.accounts.own(actor.accountId)), persona: await this.personas.of(actor) };
  }

  @Get('privacy')
  @Access('anyone')
  @Page(PrivacyPage)
  async privacy(): Promise<object> {
    return {};
  }
}
