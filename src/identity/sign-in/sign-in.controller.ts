import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, Shown } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { HasPocket, pocketCookie } from '../../platform/http/pocket.js';
import { LeftPage } from '../../platform/ui/problem.page.js';
import { DemoPeople } from './demo-people.js';
import { type Caller, Calling, Door } from './door.js';
import { KeptForms } from './kept-forms.service.js';
import { SignInForm } from '../identity.forms.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Reader } from '../../platform/http/reader.js';
import { Outside } from './oidc/outside.service.js';
import { Passkeys } from './passkey/passkeys.service.js';
import { PasskeyAnswerForm } from './sign-in.forms.js';
import { SignInPage, type SignInView } from './sign-in.pages.js';
import { SignIn } from './sign-in.service.js';
import { Sessions } from './sessions.service.js';

/** In, out, and away at once. */
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly passkeys: Passkeys,
    private readonly outside: Outside,
    private readonly door: Door,
    private readonly kept: KeptForms,
    private readonly demo: DemoPeople,
  ) {}

  @Get('sign-in')
  @Access('anyone')
  @Page(SignInPage)
  async page(@Calling() { token }: Caller, @Reader() lang: Lang): Promise<SignInView> {
    return {
      people: this.demo.all(),
      kept: await this.kept.waits(token),
      passkey: await this.passkeys.ask(),
      outside: this.outside.all(lang),
    };
  }

  @Post('sign-in')
  @Access('anyone')
  @Refills('page')
  async enter(@Body() form: SignInForm, @Calling() caller: Caller): Promise<Done> {
    return this.door.open(await this.signIn.check(form, caller), caller);
  }

  @Post('sign-in/passkey')
  @Access('anyone')
  @Refills('page')
  async enterByPasskey(@Body() { answer }: PasskeyAnswerForm, @Calling() caller: Caller): Promise<Done> {
    return this.door.open(await this.passkeys.signIn(answer, caller), caller);
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
  async away(@By() actor: Actor | undefined, @HasPocket() pocket: boolean): Promise<Shown<object>> {
    if (actor) await this.sessions.end(actor);
    // What a browser keeps for other reasons stays, so that one still hears of something new: but not if there is a plan in it.
    const clearSiteData = pocket ? '"cache", "cookies", "storage"' : '"cache", "cookies"';
    return new Shown({}, { cookies: [{ name: 'session' }, ...(pocket ? [pocketCookie(false)] : [])], clearSiteData });
  }
}
