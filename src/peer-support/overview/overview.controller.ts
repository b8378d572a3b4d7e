import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { InviteForm, PeerParams } from '../peer.forms.js';
import { OverviewPage } from './overview.pages.js';
import { Overview, type OverviewView } from './overview.service.js';

const done = new Done('/peer-support/overview');

/** Who carries how much, for the consultant. */
@Controller('peer-support')
export class OverviewController {
  constructor(private readonly overview: Overview) {}

  @Get('overview')
  @Access('Consultant')
  @Page(OverviewPage)
  show(@By() actor: Actor): Promise<OverviewView> {
    return this.overview.show(actor);
  }

  @Post('supporters')
  @Access('Consultant')
  @Refills('show')
  async invite(@By() actor: Actor, @Body() { nickname }: InviteForm): Promise<Done> {
    await this.overview.invite(actor, nickname);
    return done;
  }

  @Post('supporters/:id/removal')
  @Access('Consultant')
  async remove(@By() actor: Actor, @Param() { id }: PeerParams): Promise<Done> {
    await this.overview.remove(actor, id);
    return done;
  }

  @Post('asks/:id/leaving-out')
  @Access('Consultant')
  async leaveOut(@By() actor: Actor, @Param() { id }: PeerParams): Promise<Done> {
    await this.overview.leaveOut(actor, id);
    return done;
  }

  @Post('asks/:id/letting-through')
  @Access('Consultant')
  async letThrough(@By() actor: Actor, @Param() { id }: PeerParams): Promise<Done> {
    await this.overview.letThrough(actor, id);
    return done;
  }
}
