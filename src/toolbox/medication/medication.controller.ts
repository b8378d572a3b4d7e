import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { VersionForm } from '../own-pages/own-pages.forms.js';
import { NoNameYet } from '../things/things.problems.js';
import { type Listed, Things } from '../things/things.service.js';
import { ThingWords, type WordedThing } from '../things/thing-words.service.js';
import type { Kept } from '../versions/versions.service.js';
import { BegunMedicineForm, ChangedMedicineForm, MedicineForm, MedicineParams } from './medication.forms.js';
import { MedicationPage, type MedicationView, MedicinePage, MedicineRemovalPage } from './medication.pages.js';

const path = '/toolbox/medication';

/** Medicines in one's own words. Nobody compares the list with anything, and nobody else reads it here. */
@Controller('toolbox/medication')
export class MedicationController {
  constructor(
    private readonly things: Things,
    private readonly words: ThingWords,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(MedicationPage)
  async list(@By() actor: Actor): Promise<MedicationView> {
    return {
      medicines: await this.things.of(actor, 'medicine'),
      ...(await this.words.keeping(actor, 'medicine')),
    };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('list')
  async add(@By() actor: Actor, @Body() { sitting, ...medicine }: MedicineForm): Promise<Created> {
    const { id, beside } = await this.words.write(actor, 'medicine', medicine, sitting);
    return new Created(beside ? `${path}/${id}` : path, await this.things.one(actor, 'medicine', id));
  }

  /** While one writes: the page is not left, and what one sitting saves is one line. */
  @Post('keeping')
  @Access('ServiceUser')
  async keep(@By() actor: Actor, @Body() { sitting, ...medicine }: BegunMedicineForm): Promise<Created<Kept>> {
    const { name, how, experience, questions } = medicine;
    if (!name && (how || experience || questions)) throw NoNameYet();
    return new Created(path, await this.words.keep(actor, 'medicine', medicine, sitting));
  }

  @Get(':id')
  @Access('ServiceUser')
  @Page(MedicinePage)
  show(@By() actor: Actor, @Param() { id }: MedicineParams): Promise<WordedThing<'medicine'>> {
    return this.words.page(actor, 'medicine', id);
  }

  /** Back to it if there is something to look at. */
  @Post(':id')
  @Access('ServiceUser')
  @Refills('show')
  async change(
    @By() actor: Actor,
    @Param() { id }: MedicineParams,
    @Body() { seen, sitting, ...medicine }: ChangedMedicineForm,
  ): Promise<Done> {
    const beside = await this.words.change(actor, 'medicine', id, medicine, { seen, sitting });
    return new Done(beside ? `${path}/${id}` : path);
  }

  @Post(':id/keeping')
  @Access('ServiceUser')
  async keepChange(
    @By() actor: Actor,
    @Param() { id }: MedicineParams,
    @Body() { seen, sitting, ...medicine }: ChangedMedicineForm,
  ): Promise<Created<Kept>> {
    const kept = await this.words.keepChange(actor, 'medicine', id, medicine, { seen, sitting });
    return new Created(`${path}/${id}`, kept);
  }

  /** What it said before, or what was written beside it. */
  @Post(':id/earlier')
  @Access('ServiceUser')
  async settle(
    @By() actor: Actor,
    @Param() { id }: MedicineParams,
    @Body() { version, leave }: VersionForm,
  ): Promise<Done> {
    await this.words.settle(actor, 'medicine', id, version, leave ?? false);
    return new Done(`${path}/${id}`);
  }

  @Get(':id/removal')
  @Access('ServiceUser')
  @Page(MedicineRemovalPage)
  removal(@By() actor: Actor, @Param() { id }: MedicineParams): Promise<Listed<'medicine'>> {
    return this.things.one(actor, 'medicine', id);
  }

  @Post(':id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: MedicineParams): Promise<Done> {
    await this.things.remove(actor, 'medicine', id);
    return new Done(path);
  }
}
