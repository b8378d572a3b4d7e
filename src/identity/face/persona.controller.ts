import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import type { PersonaView } from './faces.js';
import { NicknameForm } from '../identity.forms.js';
import { NicknamePage } from './nickname.pages.js';
import { Personas } from './personas.service.js';

/** Choosing a nickname, when one first wants to write in a room. */
@Controller('me/nickname')
export class PersonaController {
  constructor(private readonly personas: Personas) {}

  @Get()
  @Access('ServiceUser')
  @Page(NicknamePage)
  async page(@By() actor: Actor): Promise<{ persona: PersonaView | undefined }> {
    return { persona: await this.personas.of(actor) };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('page')
  async choose(@By() actor: Actor, @Body() { nickname, picture }: NicknameForm): Promise<Done> {
    await this.personas.choose(actor, nickname, picture ?? 0);
    return new Done('/rooms');
  }
}
