import { Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor, MembershipId } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page } from '../../platform/http/page.js';
import { Memberships } from '../account/memberships.service.js';
import { IdParams } from '../identity.forms.js';
import { Sessions } from '../sign-in/sessions.service.js';
import { OwnCommunitiesPage, type OwnCommunitiesView } from './own-communities.page.js';

/** The communities one is in: one at a time, and told to oneself alone. */
@Controller('me/communities')
export class OwnCommunitiesController {
  constructor(
    private readonly memberships: Memberships,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @Access('signed-in')
  @Page(OwnCommunitiesPage)
  async list(@By() actor: Actor): Promise<OwnCommunitiesView> {
    const memberships = await this.memberships.of(actor.accountId);
    return {
      communities: memberships.map(({ id, community }) => ({ id, community, here: id === actor.membershipId })),
    };
  }

  @Post(':id/choice')
  @Access('signed-in')
  async choose(@By() actor: Actor, @Param() { id }: IdParams): Promise<Done> {
    const token = await this.sessions.move(actor, id as MembershipId);
    return new Done('/', { cookies: [{ name: 'session', value: token }] });
  }
}
