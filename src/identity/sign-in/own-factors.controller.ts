import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, Shown } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { CodeAppPage, type CodeAppView, CodesPage, PasswordPage, RecoveryPage } from './own-factors.pages.js';
import { type FactorsView, OwnFactors } from './own-factors.service.js';
import { CodeAppForm, PasswordForm, ProofForm } from './sign-in.forms.js';

const here = '/me/sign-ins';
const holds = (token: string) => ({ cookies: [{ name: 'session' as const, value: token }] });

/** One's own password, code app and recovery codes. */
@Controller('me')
export class OwnFactorsController {
  constructor(private readonly factors: OwnFactors) {}

  @Get('password')
  @Access('signed-in')
  @Page(PasswordPage)
  passwordPage(@By() actor: Actor): Promise<FactorsView> {
    return this.factors.view(actor);
  }

  @Post('password')
  @Access('signed-in')
  @Refills('passwordPage')
  async changePassword(@By() actor: Actor, @Body() { present, code, password }: PasswordForm): Promise<Done> {
    return new Done(here, holds(await this.factors.changePassword(actor, { password: present, code }, password)));
  }

  @Get('code-app')
  @Access('signed-in')
  @Page(CodeAppPage)
  async codeApp(@By() actor: Actor): Promise<CodeAppView> {
    const view = await this.factors.view(actor);
    return view.codeApp ? view : { ...view, offered: await this.factors.offer(actor) };
  }

  @Post('code-app')
  @Access('signed-in')
  @Refills('codeApp')
  @Page(CodesPage)
  async addCodeApp(@By() actor: Actor, @Body() form: CodeAppForm): Promise<Shown<{ codes: string[] }>> {
    const { token, recovery } = await this.factors.addCodeApp(actor, form);
    return new Shown({ codes: recovery }, holds(token));
  }

  @Post('code-app/removal')
  @Access('signed-in')
  @Refills('codeApp')
  async removeCodeApp(@By() actor: Actor, @Body() proof: ProofForm): Promise<Done> {
    return new Done(here, holds(await this.factors.removeCodeApp(actor, proof)));
  }

  @Get('recovery-codes')
  @Access('signed-in')
  @Page(RecoveryPage)
  recovery(@By() actor: Actor): Promise<FactorsView> {
    return this.factors.view(actor);
  }

  @Post('recovery-codes')
  @Access('signed-in')
  @Refills('recovery')
  @Page(CodesPage)
  async makeRecovery(@By() actor: Actor, @Body() proof: ProofForm): Promise<Shown<{ codes: string[] }>> {
    const { token, codes } = await this.factors.makeRecoveryCodes(actor, proof);
    return new Shown({ codes }, holds(token));
  }
}
