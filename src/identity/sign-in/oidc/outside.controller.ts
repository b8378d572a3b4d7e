import { Body, Controller, createParamDecorator, type ExecutionContext, Get, Param, Post } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, By } from '../../../platform/http/access.js';
import type { Actor } from '../../../platform/http/actor.js';
import { type CookieChange, Done, Shown } from '../../../platform/http/answers.js';
import { Page, Refills } from '../../../platform/http/page.js';
import { type Caller, Calling, Door } from '../door.js';
import { OwnFactors } from '../own-factors.service.js';
import { OutsideParams, ProofForm } from '../sign-in.forms.js';
import { GoPage, OutsidePage, type OutsidePageView } from './outside.pages.js';
import { minutesAway, Outside } from './outside.service.js';

/** What a provider sent a browser back with. Its library reads it, and refuses whatever it does not know. */
const Returned = createParamDecorator((_: unknown, context: ExecutionContext): { query: string; carried?: string } => {
  const { url, cookies } = context.switchToHttp().getRequest<FastifyRequest>();
  const carried = cookies['errand'];
  return { query: url.split('?')[1] ?? '', ...(carried ? { carried } : {}) };
});

const carries = (value: string): CookieChange => ({ name: 'errand', value, maxAge: minutesAway * 60 });
const nothing: CookieChange = { name: 'errand' };
const holds = (token: string): CookieChange => ({ name: 'session', value: token });

/** In through somebody who vouches for who one is. */
@Controller()
export class OutsideController {
  constructor(
    private readonly outside: Outside,
    private readonly factors: OwnFactors,
    private readonly door: Door,
  ) {}

  @Get('sign-in/with/:provider')
  @Access('anyone')
  async go(@Param() { provider }: OutsideParams, @Returned() { carried }: { carried?: string }): Promise<Done> {
    const { to, carries: errand } = await this.outside.begin(provider, carried);
    return new Done(to, { cookies: [carries(errand)] });
  }

  @Get('sign-in/with/:provider/return')
  @Access('anyone')
  async back(
    @Param() { provider }: OutsideParams,
    @Returned() returned: { query: string; carried?: string },
    @By() actor: Actor | undefined,
    @Calling() caller: Caller,
  ): Promise<Done> {
    const found = await this.outside.end(provider, { ...returned, carried: returned.carried, actor });
    if ('tied' in found) return new Done('/me/outside', { cookies: [holds(found.tied), nothing] });
    const { path, beside } = await this.door.open(found.accountId, caller);
    return new Done(path, { ...beside, cookies: [...(beside.cookies ?? []), nothing] });
  }

  @Get('me/outside')
  @Access('signed-in')
  @Page(OutsidePage)
  async own(@By() actor: Actor): Promise<OutsidePageView> {
    const { codeApp } = await this.factors.view(actor);
    return { providers: await this.outside.own(actor), codeApp };
  }

  /** The form's own answer is a page with a link: a browser does not let a form lead to another site. */
  @Post('me/outside/:provider')
  @Access('signed-in')
  @Refills('own')
  @Page(GoPage)
  async tie(
    @By() actor: Actor,
    @Param() { provider }: OutsideParams,
    @Body() proof: ProofForm,
  ): Promise<Shown<{ provider: string }>> {
    const errand = await this.outside.intend(actor, provider, proof);
    return new Shown({ provider }, { cookies: [carries(errand)] });
  }

  @Post('me/outside/:provider/removal')
  @Access('signed-in')
  @Refills('own')
  async untie(@By() actor: Actor, @Param() { provider }: OutsideParams, @Body() proof: ProofForm): Promise<Done> {
    return new Done('/me/outside', { cookies: [holds(await this.outside.untie(actor, provider, proof))] });
  }
}
