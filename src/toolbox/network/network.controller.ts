import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import { VersionForm } from '../own-pages/own-pages.forms.js';
import { NoNameYet, NoSideYet } from '../things/things.problems.js';
import { type Listed, Things } from '../things/things.service.js';
import { ThingWords, type WordedThing } from '../things/thing-words.service.js';
import type { Kept } from '../versions/versions.service.js';
import { BegunPersonForm, ChangedPersonForm, PersonForm, PersonParams } from './network.forms.js';
import { Network } from './network.service.js';
import { NetworkPage, type NetworkView, NetworkPersonPage, PersonRemovalPage } from './network.pages.js';

const path = '/toolbox/network';

/** The people around one, as a list and as the same in a picture. */
@Controller('toolbox/network')
export class NetworkController {
  constructor(
    private readonly things: Things,
    private readonly words: ThingWords,
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
      ...(await this.words.keeping(actor, 'person')),
    };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('list')
  async add(@By() actor: Actor, @Body() { sitting, ...person }: PersonForm): Promise<Created> {
    const { id, beside } = await this.words.write(actor, 'person', person, sitting);
    return new Created(beside ? `${path}/${id}` : path, await this.things.one(actor, 'person', id));
  }

  /** While one writes: the page is not left, and what one sitting saves is one line. */
  @Post('keeping')
  @Access('ServiceUser')
  async keep(@By() actor: Actor, @Body() { sitting, ...person }: BegunPersonForm): Promise<Created<Kept>> {
    const { name, ring, side, note } = person;
    if (!name && note) throw NoNameYet();
    if (name && !(ring && side)) throw NoSideYet();
    return new Created(path, await this.words.keep(actor, 'person', { name, ring: ring!, side: side!, note }, sitting));
  }

  @Get(':id')
  @Access('ServiceUser')
  @Page(NetworkPersonPage)
  show(@By() actor: Actor, @Param() { id }: PersonParams): Promise<WordedThing<'person'>> {
    return this.words.page(actor, 'person', id);
  }

  /** Back to it if there is something to look at. */
  @Post(':id')
  @Access('ServiceUser')
  @Refills('show')
  async change(
    @By() actor: Actor,
    @Param() { id }: PersonParams,
    @Body() { seen, sitting, ...person }: ChangedPersonForm,
  ): Promise<Done> {
    const beside = await this.words.change(actor, 'person', id, person, { seen, sitting });
    return new Done(beside ? `${path}/${id}` : path);
  }

  @Post(':id/keeping')
  @Access('ServiceUser')
  async keepChange(
    @By() actor: Actor,
    @Param() { id }: PersonParams,
    @Body() { seen, sitting, ...person }: ChangedPersonForm,
  ): Promise<Created<Kept>> {
    const kept = await this.words.keepChange(actor, 'person', id, person, { seen, sitting });
    return new Created(`${path}/${id}`, kept);
  }

  /** What it said before, or what was written beside it. */
  @Post(':id/earlier')
  @Access('ServiceUser')
  async settle(
    @By() actor: Actor,
    @Param() { id }: PersonParams,
    @Body() { version, leave }: VersionForm,
  ): Promise<Done> {
    await this.words.settle(actor, 'person', id, version, leave ?? false);
    return new Done(`${path}/${id}`);
  }

  @Get(':id/removal')
  @Access('ServiceUser')
  @Page(PersonRemovalPage)
  removal(@By() actor: Actor, @Param() { id }: PersonParams): Promise<Listed<'person'>> {
    return this.things.one(actor, 'person', id);
  }

  @Post(':id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: PersonParams): Promise<Done> {
    await this.network.remove(actor, id);
    return new Done(path);
  }
}
