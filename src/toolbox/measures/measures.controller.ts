import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { QuietMode } from '../own-pages/quiet-mode.service.js';
import { Diary } from '../diary/diary.service.js';
import { Shares } from '../sharing/shares.service.js';
import { type Listed, Things } from '../things/things.service.js';
import { askedAtMost } from './asked.js';
import { Curves, type CurvesView } from './curves.service.js';
import { type InstrumentName, instruments } from './instruments.js';
import { MeasurePage, MeasureRemovalPage, type MeasureView } from './measure.pages.js';
import {
  AnswersForm,
  ChangedMeasureForm,
  CurvesQuery,
  InstrumentParams,
  MeasureForm,
  MeasureParams,
  RestForm,
} from './measures.forms.js';
import { CurvesPage, InstrumentPage, MeasuresPage, type MeasuresView } from './measures.pages.js';
import { ManyMeasures } from './measures.problems.js';
import { OwnMeasures } from './own-measures.service.js';

/** What one keeps an eye on, and how it has been. */
@Controller('toolbox')
export class MeasuresController {
  constructor(
    private readonly things: Things,
    private readonly own: OwnMeasures,
    private readonly diary: Diary,
    private readonly curves: Curves,
    private readonly quiet: QuietMode,
    private readonly shares: Shares,
  ) {}

  @Get('measures')
  @Access('ServiceUser')
  @Page(MeasuresPage)
  async list(@By() actor: Actor): Promise<MeasuresView> {
    return { measures: await this.things.of(actor, 'measure') };
  }

  @Post('measures')
  @Access('ServiceUser')
  @Refills('list')
  async add(@By() actor: Actor, @Body() { name, low, high }: MeasureForm): Promise<Created> {
    const asked = (await this.things.of(actor, 'measure')).filter(({ resting }) => !resting);
    if (asked.length >= askedAtMost) throw ManyMeasures();
    const id = await this.things.add(actor, 'measure', { name, low, high });
    return new Created('/toolbox/measures', await this.things.one(actor, 'measure', id));
  }

  @Get('measures/:id')
  @Access('ServiceUser')
  @Page(MeasurePage)
  async one(@By() actor: Actor, @Param() { id }: MeasureParams): Promise<MeasureView> {
    const measure = await this.things.one(actor, 'measure', id);
    return { ...measure, hasNumbers: await this.own.hasNumbers(actor, id) };
  }

  @Post('measures/:id')
  @Access('ServiceUser')
  @Refills('one')
  async change(@By() actor: Actor, @Param() { id }: MeasureParams, @Body() form: ChangedMeasureForm): Promise<Done> {
    const { seen, ...named } = form;
    const { resting } = await this.things.one(actor, 'measure', id);
    await this.things.change(actor, 'measure', id, { ...named, ...(resting ? { resting } : {}) }, seen);
    return new Done('/toolbox/measures');
  }

  @Get('measures/:id/removal')
  @Access('ServiceUser')
  @Page(MeasureRemovalPage)
  removal(@By() actor: Actor, @Param() { id }: MeasureParams): Promise<Listed<'measure'>> {
    return this.own.removable(actor, id);
  }

  @Post('measures/:id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: MeasureParams): Promise<Done> {
    await this.own.remove(actor, id);
    return new Done('/toolbox/measures');
  }

  @Post('measures/:id/rest')
  @Access('ServiceUser')
  async rest(@By() actor: Actor, @Param() { id }: MeasureParams, @Body() { rests }: RestForm): Promise<Done> {
    const { name, low, high, revision } = await this.things.one(actor, 'measure', id);
    const said = { name, low, high, ...((rests ?? true) ? { resting: true } : {}) };
    await this.things.change(actor, 'measure', id, said, revision);
    return new Done('/toolbox/measures');
  }

  @Get('instruments/:instrument')
  @Access('ServiceUser')
  @Page(InstrumentPage)
  async ask(@Param() { instrument }: InstrumentParams): Promise<{ instrument: InstrumentName }> {
    return { instrument };
  }

  @Post('instruments/:instrument')
  @Access('ServiceUser')
  @Refills('ask')
  async answer(
    @By() actor: Actor,
    @Param() { instrument }: InstrumentParams,
    @Body() form: AnswersForm,
  ): Promise<Created> {
    const values = instruments[instrument].items.map((_, n) => form[`item${n + 1}` as keyof AnswersForm]);
    const day = this.diary.today(actor).toString();
    const id = await this.diary.add(actor, { day, answers: { instrument, values } });
    return new Created('/toolbox/curves', await this.diary.one(actor, id));
  }

  @Get('curves')
  @Access('ServiceUser')
  @Page(CurvesPage)
  async show(@By() actor: Actor, @Query() query: CurvesQuery): Promise<CurvesView> {
    const { weeks = '12', numbers = false } = query;
    const shared = await this.shares.any(actor, 'measure');
    const quiet = await this.quiet.isOn(actor);
    return { quiet, shared, weeks, numbers, curves: quiet ? [] : await this.curves.of(actor, Number(weeks)) };
  }
}
