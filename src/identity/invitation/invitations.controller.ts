import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Reader } from '../../platform/http/reader.js';
import { AcceptanceForm, IdParams, InvitationForm, JoinForm, TokenParams } from '../identity.forms.js';
import { InvitationPage, InvitationsPage } from './invitations.pages.js';
import { type InvitationView, Invitations, type OpenInvitation } from './invitations.service.js';
import { type Caller, Calling, Door } from '../sign-in/door.js';
import { Sessions } from '../sign-in/sessions.service.js';

@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly door: Door,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @Access('Coordinator')
  @Page(InvitationsPage)
  async list(@By() actor: Actor): Promise<{ open: OpenInvitation[] }> {
    return { open: await this.invitations.open(actor) };
  }

  @Post()
  @Access('Coordinator')
  @Refills('list')
  async invite(@By() actor: Actor, @Body() form: InvitationForm): Promise<Done> {
    await this.invitations.invite(actor, form);
    return new Done('/invitations');
  }

  @Post(':id/withdrawal')
  @Access('Coordinator')
  async withdraw(@By() actor: Actor, @Param() { id }: IdParams): Promise<Done> {
    await this.invitations.withdraw(actor, id);
    return new Done('/invitations');
  }

  /** Looking uses nothing up: mail scanners open links too. */
  @Get(':token')
  @Access('anyone')
  @Page(InvitationPage)
  show(@Param() { token }: TokenParams, @By() actor?: Actor): Promise<InvitationView> {
    return this.invitations.show(token, actor);
  }

  @Post(':token')
  @Access('anyone')
  @Refills('show')
  async accept(
    @Param() { token }: TokenParams,
    @Body() form: AcceptanceForm,
    @Reader() lang: Lang,
    @Calling() caller: Caller,
  ): Promise<Done> {
    const accountId = await this.invitations.accept(token, { ...form, picture: form.picture ?? 0, lang });
    return this.door.open(accountId, caller);
  }

  /** For somebody who has an account: it gets into one more community, and goes on there. */
  @Post(':token/membership')
  @Access('signed-in')
  @Refills('show')
  async join(@By() actor: Actor, @Param() { token }: TokenParams, @Body() { agree = false }: JoinForm): Promise<Done> {
    const there = await this.invitations.join(token, actor, agree);
    return new Done('/', { cookies: [{ name: 'session', value: await this.sessions.move(actor, there) }] });
  }
}
