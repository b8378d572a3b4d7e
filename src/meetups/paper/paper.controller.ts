import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { DeskPhoneForm, PaperQuery } from './paper.forms.js';
import { PaperPage } from './paper.pages.js';
import { Papers, type PaperView } from './papers.service.js';

/** The sheet for whoever has no smartphone. */
@Controller('meetups/paper')
export class PaperController {
  constructor(private readonly papers: Papers) {}

  @Get()
  @Access('ServiceUser', 'Consultant')
  @Page(PaperPage)
  show(@By() actor: Actor, @Query() { with: chosen }: PaperQuery): Promise<PaperView> {
    return this.papers.show(actor, chosen);
  }

  @Post('number')
  @Access('Consultant')
  @Refills('show')
  async number(@By() actor: Actor, @Body() { phone }: DeskPhoneForm): Promise<Done> {
    await this.papers.tellPhone(actor, phone);
    return new Done('/meetups/paper');
  }
}
