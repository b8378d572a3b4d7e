import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { DeskQueue } from '../desk/desk-queue.service.js';
import { PassForm } from '../passing/passing.forms.js';
import { Passings } from '../passing/passings.service.js';
import { DeskMatterPage, type DeskMatterPageView } from './desk-matter.pages.js';
import { deskKindOf } from './matter.js';
import { MatterDesk } from './matter-desk.service.js';
import { AnswerForm, ChecksForm, ClosingForm, MatterParams } from './matter.forms.js';

/** The page on which a crisis or a breach is worked through, and every form on it that can be refused. */
@Controller('desk/matters/:id')
export class DeskMattersController {
  constructor(
    private readonly desk: MatterDesk,
    private readonly queue: DeskQueue,
    private readonly passings: Passings,
  ) {}

  @Get()
  @Access('Consultant')
  @Page(DeskMatterPage)
  async show(@By() actor: Actor, @Param() { id }: MatterParams): Promise<DeskMatterPageView> {
    const matter = await this.desk.show(actor, id);
    const item = await this.queue.show(actor, { kind: deskKindOf(matter.kind), id: matter.id });
    return { ...item, matter, passed: await this.passings.of(actor, id) };
  }

  @Post('checks')
  @Access('Consultant')
  @Refills('show')
  async check(@By() actor: Actor, @Param() { id }: MatterParams, @Body() { checks = [] }: ChecksForm): Promise<Done> {
    await this.desk.check(actor, id, checks);
    return new Done(`/desk/matters/${id}`);
  }

  @Post('answer')
  @Access('Consultant')
  @Refills('show')
  async answer(@By() actor: Actor, @Param() { id }: MatterParams, @Body() { answer }: AnswerForm): Promise<Done> {
    await this.desk.answer(actor, id, answer);
    return new Done(`/desk/matters/${id}`);
  }

  @Post('closing')
  @Access('Consultant')
  @Refills('show')
  async close(@By() actor: Actor, @Param() { id }: MatterParams, @Body() closing: ClosingForm): Promise<Done> {
    await this.desk.close(actor, id, closing);
    return new Done('/desk');
  }

  @Post('passing')
  @Access('Consultant')
  @Refills('show')
  async pass(@By() actor: Actor, @Param() { id }: MatterParams, @Body() form: PassForm): Promise<Done> {
    await this.passings.pass(actor, id, form);
    return new Done(`/desk/matters/${id}#passing`);
  }
}
