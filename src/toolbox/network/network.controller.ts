import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import { type Listed, Things } from '../things/things.service.js';
import { ChangedPersonForm, PersonForm, PersonParams } from './network.forms.js';
import { Network } from './network.service.js';
import { NetworkPage, type NetworkView, NetworkPersonPage } from './network.pages.js';

const path = '/toolbox/network';

/** The people around one, as a list and as the same in a picture. */
@Controller('toolbox/network')
export class NetworkController {
  constructor(
    private readonly things: Things,
    private readonly shares: Shares,
    private readonly network: Network,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(NetworkPage)
  async list(@By() actor: Actor): Promise<NetworkView> {
    return {
      people: await this.things.of(actor, 'person'),
      shared: await this.shares.of(actor, refOf('network', '')),
    };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('list')
  async add(@By() actor: Actor, @Body() form: PersonForm): Promise<Created> {
    const id = await this.things.add(actor, 'person', { ...form });
    return new Created(path, await this.things.one(actor, 'person', id));
  }

  @Get(':id')
  @Access('ServiceUser')
  @Page(NetworkPersonPage)
  show(@By() actor: Actor, @Param() { id }: PersonParams): Promise<Listed<'person'>> {
    return this.things.one(actor, 'person', id);
  }

  @Post(':id')
  @Access('ServiceUser')
  @Refills('show')
  async change(
    @By() actor: Actor,
    @Param() { id }: PersonParams,
    @Body() { seen, ...person }: ChangedPersonForm,
  ): Promise<Done> {
    await this.things.change(actor, 'person', id, person, seen);
    return new Done(path);
  }

  @Post(':id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: PersonParams): Promise<Done> {
    await this.network.remove(actor, id);
    return new Done(path);
  }
}
