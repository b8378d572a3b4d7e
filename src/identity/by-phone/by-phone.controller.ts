import { Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page } from '../../platform/http/page.js';
import { ByPhonePage } from './by-phone.pages.js';
import { type ByPhoneView, PhoneWords } from './phone-words.service.js';

/** Letting the consultant answer for one. */
@Controller('me/by-phone')
export class ByPhoneController {
  constructor(private readonly words: PhoneWords) {}

  @Get()
  @Access('ServiceUser')
  @Page(ByPhonePage)
  show(@By() actor: Actor): Promise<ByPhoneView> {
    return this.words.show(actor);
  }

  @Post()
  @Access('ServiceUser')
  async make(@By() actor: Actor): Promise<Done> {
    await this.words.make(actor);
    return new Done('/me/by-phone');
  }

  @Post('removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor): Promise<Done> {
    await this.words.remove(actor);
    return new Done('/me/by-phone');
  }
}
