import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { IdParams } from '../identity.forms.js';
import { ApartForm } from './apart.forms.js';
import { ApartPage } from './apart.pages.js';
import { Apart, type ApartEntry } from './apart.service.js';

/** People one must not meet: one's own list, and nothing that tells whether any of them is here. */
@Controller('me/apart')
export class ApartController {
  constructor(private readonly apart: Apart) {}

  @Get()
  @Access('ServiceUser')
  @Page(ApartPage)
  async list(@By() actor: Actor): Promise<{ entries: ApartEntry[] }> {
    return { entries: await this.apart.list(actor) };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('list')
  async add(@By() actor: Actor, @Body() { text }: ApartForm): Promise<Done> {
    await this.apart.add(actor, text);
    return new Done('/me/apart');
  }

  @Post(':id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: IdParams): Promise<Done> {
    await this.apart.remove(actor, id);
    return new Done('/me/apart');
  }
}
