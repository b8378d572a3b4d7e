import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Done } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { TextCodeForm, TextNumberForm } from './notices.forms.js';
import { TextNumbers, type TextsView } from './text-numbers.service.js';
import { TextsPage } from './texts.pages.js';

/** The number on which one hears by plain text. */
@Controller('me/texts')
export class TextsController {
  constructor(private readonly numbers: TextNumbers) {}

  @Get()
  @Access('signed-in')
  @Page(TextsPage)
  show(@By() { accountId }: Actor): Promise<TextsView> {
    return this.numbers.show(accountId);
  }

  @Post()
  @Access('signed-in')
  @Refills('show')
  async begin(@By() actor: Actor, @Body() { number }: TextNumberForm): Promise<Done> {
    await this.numbers.begin(actor, number);
    return new Done('/me/texts');
  }

  @Post('code')
  @Access('signed-in')
  @Refills('show')
  async prove(@By() actor: Actor, @Body() { code }: TextCodeForm): Promise<Done> {
    await this.numbers.prove(actor, code);
    return new Done('/me/texts');
  }

  @Post('removal')
  @Access('signed-in')
  async remove(@By() actor: Actor): Promise<Done> {
    await this.numbers.remove(actor);
    return new Done('/me/texts');
  }
}
