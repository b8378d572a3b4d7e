import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { AwayForm, AwayParams, HandoverForm } from './rota.forms.js';
import { RotaPage } from './rota.pages.js';
import { Rota, type RotaView } from './rota.service.js';

/** Who is here when: for everybody to read, for consultants to keep. */
@Controller('rota')
export class RotaController {
  constructor(private readonly rota: Rota) {}

  @Get()
  @Access('ServiceUser', 'Consultant', 'Coordinator')
  @Page(RotaPage)
  show(@By() actor: Actor): Promise<RotaView> {
    return this.rota.show(actor);
  }

  @Post('absences')
  @Access('Consultant')
  @Refills('show')
  async goAway(@By() actor: Actor, @Body() { firstDay, lastDay, cover }: AwayForm): Promise<Done> {
    await this.rota.goAway(actor, firstDay, lastDay, cover);
    return new Done('/rota');
  }

  @Post('absences/:absence/removal')
  @Access('Consultant')
  async comeBack(@By() actor: Actor, @Param() { absence }: AwayParams): Promise<Done> {
    await this.rota.comeBack(actor, absence);
    return new Done('/rota');
  }

  @Post('notes')
  @Access('Consultant')
  @Refills('show')
  async note(@By() actor: Actor, @Body() { words }: HandoverForm): Promise<Done> {
    await this.rota.note(actor, words);
    return new Done('/rota#notes');
  }
}
