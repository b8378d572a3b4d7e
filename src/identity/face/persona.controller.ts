import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { NicknameForm } from '../identity.forms.js';
import { KeptForms } from '../sign-in/kept-forms.service.js';
import { NicknameChanges } from './nickname-change.service.js';
import { NicknamePage, type NicknameView } from './nickname.pages.js';

/** Choosing a nickname, when one first wants to write in a room. */
@Controller('me/nickname')
export class PersonaController {
  constructor(
    private readonly changes: NicknameChanges,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(NicknamePage)
  page(@By() actor: Actor): Promise<NicknameView> {
    return this.changes.state(actor);
  }

  @Post()
  @Access('ServiceUser')
  @Refills('page')
  async choose(
    @By() actor: Actor,
    @Body() { nickname, picture = 0, sameName = false, likeName = false }: NicknameForm,
  ): Promise<Done> {
    await this.changes.choose(actor, { nickname, picture, sameName, likeName });
    // What was typed before there was a nickname is before its owner again.
    return new Done((await this.kept.of(actor)) ? '/sign-in/kept' : '/rooms');
  }
}
