import { Controller, Get } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Page } from '../../platform/http/page.js';
import { NumbersPage } from './numbers.pages.js';
import { Numbers, type NumbersView } from './numbers.service.js';

/** Takes nothing: a number one can choose by is a question about somebody. */
@Controller('numbers')
export class NumbersController {
  constructor(private readonly numbers: Numbers) {}

  @Get()
  @Access('Consultant', 'Coordinator')
  @Page(NumbersPage)
  show(@By() actor: Actor): Promise<NumbersView> {
    return this.numbers.show(actor);
  }
}
