import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../../platform/http/access.js';
import type { Actor } from '../../../platform/http/actor.js';
import { Done } from '../../../platform/http/answers.js';
import { Page, Refills } from '../../../platform/http/page.js';
import { IdParams } from '../../identity.forms.js';
import { OwnFactors } from '../own-factors.service.js';
import { PasskeyForm, ProofForm } from '../sign-in.forms.js';
import { PasskeysPage, type PasskeysView } from './passkeys.pages.js';
import { Passkeys } from './passkeys.service.js';

const holds = (token: string) => ({ cookies: [{ name: 'session' as const, value: token }] });

/** One's own passkeys. */
@Controller('me/passkeys')
export class PasskeysController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly factors: OwnFactors,
  ) {}

  @Get()
  @Access('signed-in')
  @Page(PasskeysPage)
  async list(@By() actor: Actor): Promise<PasskeysView> {
    const { codeApp } = await this.factors.view(actor);
    return { passkeys: await this.passkeys.list(actor), offered: await this.passkeys.offer(actor), codeApp };
  }

  @Post()
  @Access('signed-in')
  @Refills('list')
  async add(@By() actor: Actor, @Body() { name, answer, password, code }: PasskeyForm): Promise<Done> {
    return new Done('/me/passkeys', holds(await this.passkeys.add(actor, { password, code }, { name, answer })));
  }

  @Post(':id/removal')
  @Access('signed-in')
  @Refills('list')
  async remove(@By() actor: Actor, @Param() { id }: IdParams, @Body() proof: ProofForm): Promise<Done> {
    return new Done('/me/passkeys', holds(await this.passkeys.remove(actor, id, proof)));
  }
}
