import { Controller, Get } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Page } from '../platform/http/page.js';
import { Front, type FrontView } from './front.service.js';
import { FrontPage } from './front.pages.js';

/** `/`: for everybody the page they come for. */
@Controller()
export class FrontController {
  constructor(private readonly front: Front) {}

  @Get()
  @Access('anyone')
  @Page(FrontPage)
  show(@By() actor: Actor | undefined): Promise<FrontView> {
    return this.front.of(actor);
  }
}
