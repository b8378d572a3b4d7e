import { Body, Controller, Get, Ip, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, Shown } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { LeftPage } from '../../platform/ui/problem.page.js';
import { DemoPeople } from './demo-people.js';
import { SignInForm } from '../identity.forms.js';
import { SignInPage, type SignInView } from './sign-in.pages.js';
import { SignIn } from './sign-in.service.js';
import { Sessions } from './sessions.service.js';

/** In, out, and away at once. */
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly demo: DemoPeople,
  ) {}

  @Get('sign-in')
  @Access('anyone')
  @Page(SignInPage)
  async page(): Promise<SignInView> {
    return { people: this.demo.all() };
  }

  @Post('sign-in')
  @Access('anyone')
  @Refills('page')
  async enter(@Body() form: SignInForm, @Ip() address: string): Promise<Done> {
    const accountId = await this.signIn.check({ ...form, address });
    return new Done('/', { cookies: [{ name: 'session', value: await this.sessions.open(accountId) }] });
  }

  @Post('sign-out')
  @Access('anyone')
  async leave(@By() actor: Actor | undefined): Promise<Done> {
    if (actor) await this.sessions.end(actor);
    return new Done('/', { cookies: [{ name: 'session' }], clearSiteData: '"cache", "cookies", "storage"' });
  }

  /** Leave this page: the sign-in ends here, so that Back shows nothing, and the browser goes on somewhere harmless. */
  @Post('leave')
  @Access('anyone')
  @Page(LeftPage)
  async away(@By() actor: Actor | undefined): Promise<Shown<object>> {
    if (actor) await this.sessions.end(actor);
    return new Shown({}, { cookies: [{ name: 'session' }], clearSiteData: '"cache", "cookies"' });
  }
}
