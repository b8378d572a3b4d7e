import { Body, Controller, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { LibraryParams, OnForm } from '../library.forms.js';
import { Shelf } from './shelf.service.js';

/** What is done with an entry of the shelf, whatever kind it is. */
@Controller('library/entries')
export class ShelfController {
  constructor(private readonly shelf: Shelf) {}

  @Post(':id/check')
  @Access('Consultant', 'Provider', 'Coordinator')
  async check(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<Done> {
    await this.shelf.check(actor, id);
    return new Done('/library/waiting');
  }

  @Post(':id/withdrawal')
  @Access('Consultant', 'Coordinator')
  async withdraw(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<Done> {
    await this.shelf.withdraw(actor, id);
    return new Done('/library/waiting');
  }

  @Post(':id/sharing')
  @Access('Consultant', 'Coordinator')
  async share(@By() actor: Actor, @Param() { id }: LibraryParams, @Body() { on = false }: OnForm): Promise<Done> {
    await this.shelf.share(actor, id, on);
    return new Done('/library');
  }

  @Post(':id/hiding')
  @Access('Consultant')
  async hide(@By() actor: Actor, @Param() { id }: LibraryParams, @Body() { on = false }: OnForm): Promise<Done> {
    await this.shelf.hide(actor, id, on);
    return new Done('/library/waiting');
  }
}
