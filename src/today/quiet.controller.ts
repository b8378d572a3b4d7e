import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Done } from '../platform/http/answers.js';
import { Tick } from '../platform/http/fields.js';
import { Page } from '../platform/http/page.js';
import { QuietPage } from './quiet.page.js';
import { Quiet, type QuietView } from './quiet.service.js';

export class QuietForm {
  @Tick() on?: boolean;
}

/** `/quiet`: for bad periods. It can stand in the place of Today until one switches back. */
@Controller('quiet')
export class QuietController {
  constructor(private readonly quiet: Quiet) {}

  @Get()
  @Access('ServiceUser')
  @Page(QuietPage)
  show(@By() actor: Actor): Promise<QuietView> {
    return this.quiet.of(actor);
  }

  @Post()
  @Access('ServiceUser')
  async turn(@By() actor: Actor, @Body() { on = false }: QuietForm): Promise<Done> {
    await this.quiet.turn(actor, on);
    return new Done('/');
  }
}
