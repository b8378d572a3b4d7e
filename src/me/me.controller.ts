import { Controller, Get } from '@nestjs/common';
import { Accounts, Memberships, OwnFactors, Personas } from '../identity/index.js';
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
    private readonly memberships: Memberships,
    private readonly factors: OwnFactors,
  ) {}

  @Get('me')
  @Access('signed-in')
  @Page(MePage)
  async me(@By() actor: Actor): Promise<MeView> {
    const { recoveryCodes } = await this.factors.view(actor);
    return {
      ...(await this.accounts.own(actor.accountId)),
      persona: await this.personas.of(actor),
      severalCommunities: (await this.memberships.of(actor.accountId)).length > 1,
      hasWayBack: recoveryCodes > 0,
    };
  }

  @Get('privacy')
  @Access('anyone')
  @Page(PrivacyPage)
  async privacy(): Promise<object> {
    return {};
  }
}
