import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import { type Actor, inLang } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Reader } from '../../platform/http/reader.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Page, Refills } from '../../platform/http/page.js';
import { SheetForm } from './sharing.forms.js';
import { PaperPage, SheetPage } from './sheet.pages.js';
import { Sheets, type SheetView, type Snapshot } from './sheets.service.js';

/** The sheet for the next appointment. */
@Controller('toolbox/sheet')
export class SheetController {
  constructor(private readonly sheets: Sheets) {}

  @Get()
  @Access('ServiceUser')
  @Page(SheetPage)
  show(@By() by: Actor, @Reader() lang: Lang): Promise<SheetView> {
    return this.sheets.show(inLang(by, lang));
  }

  @Post()
  @Access('ServiceUser')
  @Refills('show')
  async write(@By() actor: Actor, @Body() { items = [], questions, seen }: SheetForm): Promise<Done> {
    await this.sheets.write(actor, { items, questions }, seen);
    return new Done('/toolbox/sheet/paper');
  }

  @Get('paper')
  @Access('ServiceUser')
  @Page(PaperPage)
  paper(@By() by: Actor, @Reader() lang: Lang): Promise<Snapshot> {
    return this.sheets.snapshot(inLang(by, lang), 'sheet');
  }

  @Post('removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor): Promise<Done> {
    await this.sheets.write(actor, { items: [] });
    return new Done('/toolbox/sheet');
  }
}
