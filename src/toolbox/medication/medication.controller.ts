import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { type Listed, Things } from '../things/things.service.js';
import { ChangedMedicineForm, MedicineForm, MedicineParams } from './medication.forms.js';
import { MedicationPage, type MedicationView, MedicinePage } from './medication.pages.js';

const path = '/toolbox/medication';

/** Medicines in one's own words. Nobody compares the list with anything, and nobody else reads it here. */
@Controller('toolbox/medication')
export class MedicationController {
  constructor(private readonly things: Things) {}

  @Get()
  @Access('ServiceUser')
  @Page(MedicationPage)
  async list(@By() actor: Actor): Promise<MedicationView> {
    return { medicines: await this.things.of(actor, 'medicine') };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('list')
  async add(@By() actor: Actor, @Body() form: MedicineForm): Promise<Created> {
    const id = await this.things.add(actor, 'medicine', { ...form });
    return new Created(path, await this.things.one(actor, 'medicine', id));
  }

  @Get(':id')
  @Access('ServiceUser')
  @Page(MedicinePage)
  show(@By() actor: Actor, @Param() { id }: MedicineParams): Promise<Listed<'medicine'>> {
    return this.things.one(actor, 'medicine', id);
  }

  @Post(':id')
  @Access('ServiceUser')
  @Refills('show')
  async change(
    @By() actor: Actor,
    @Param() { id }: MedicineParams,
    @Body() { seen, ...medicine }: ChangedMedicineForm,
  ): Promise<Done> {
    await this.things.change(actor, 'medicine', id, medicine, seen);
    return new Done(path);
  }

  @Post(':id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: MedicineParams): Promise<Done> {
    await this.things.remove(actor, 'medicine', id);
    return new Done(path);
  }
}
