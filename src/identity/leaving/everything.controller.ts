import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Download } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { type FactorsView, OwnFactors } from '../sign-in/own-factors.service.js';
import { Proof } from '../sign-in/proof.service.js';
import { ProofForm } from '../sign-in/sign-in.forms.js';
import { Belongings } from './belongings.js';
import { EverythingPage } from './everything.page.js';
import { leavingWords } from './leaving.words.js';

/** Everything of one's own, to take along. */
@Controller('me/everything')
export class EverythingController {
  constructor(
    private readonly belongings: Belongings,
    private readonly factors: OwnFactors,
    private readonly proof: Proof,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(EverythingPage)
  page(@By() actor: Actor): Promise<FactorsView> {
    return this.factors.view(actor);
  }

  /**
   * JSON, as `docs/everything.md` describes it. The same belongings give the same bytes. It ties all faces together, so whoever
   * found the portal open does not get it.
   */
  @Post('file')
  @Access('ServiceUser')
  @Refills('page')
  async file(@By() actor: Actor, @Body() proof: ProofForm): Promise<Download> {
    await this.proof.require(actor, proof);
    const all = { format: 'reconnect-everything/1', ...(await this.belongings.of(actor)) };
    const name = leavingWords(actor)('everything.file');
    return new Download('application/json; charset=utf-8', name, `${JSON.stringify(all, undefined, 2)}\n`);
  }
}
