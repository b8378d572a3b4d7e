import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import { type Actor, inLang } from '../../platform/http/actor.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Reader } from '../../platform/http/reader.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { ToolboxSearchForm } from './search.forms.js';
import { ToolboxSearchPage } from './search.pages.js';
import { ToolboxSearch, type ToolboxSearchView } from './search.service.js';

/** Looking for words in one's own toolbox. What one asks stands in no address, so in no history and no log. */
@Controller('toolbox/search')
export class ToolboxSearchController {
  constructor(private readonly found: ToolboxSearch) {}

  @Get()
  @Access('ServiceUser')
  @Page(ToolboxSearchPage)
  form(): ToolboxSearchView {
    return { hits: [] };
  }

  @Post()
  @Access('ServiceUser')
  @Page(ToolboxSearchPage)
  @Refills('form')
  search(@By() by: Actor, @Reader() lang: Lang, @Body() form: ToolboxSearchForm): Promise<ToolboxSearchView> {
    return this.found.search(inLang(by, lang), form);
  }
}
