import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { SearchForm, TemplateForm, TemplateParams } from './inbox.forms.js';
import { SearchPage, TemplatesPage } from './desk.pages.js';
import { ConversationSearch, type SearchView } from './search.service.js';
import { Templates, type TemplateView } from './templates.service.js';

/** What a provider has at hand beside the inbox: a search, and words to begin with. */
@Controller('inbox')
export class DeskController {
  constructor(
    private readonly found: ConversationSearch,
    private readonly templates: Templates,
  ) {}

  @Get('search')
  @Access('Provider')
  @Page(SearchPage)
  form(@By() _actor: Actor): SearchView {
    return { words: null, found: [], more: false };
  }

  /** A post, though it changes nothing: an address is kept by browsers, and what is looked for is somebody's illness. */
  @Post('search')
  @Access('Provider')
  @Page(SearchPage)
  @Refills('form')
  search(@By() actor: Actor, @Body() { words }: SearchForm): Promise<SearchView> {
    return this.found.search(actor, words);
  }

  @Get('templates')
  @Access('Provider')
  @Page(TemplatesPage)
  async list(@By() actor: Actor): Promise<{ templates: TemplateView[] }> {
    return { templates: await this.templates.list(actor) };
  }

  @Post('templates')
  @Access('Provider')
  @Refills('list')
  async add(@By() actor: Actor, @Body() { title, body }: TemplateForm): Promise<Done> {
    await this.templates.add(actor, title, body);
    return new Done('/inbox/templates');
  }

  @Post('templates/:template/removal')
  @Access('Provider')
  async remove(@By() actor: Actor, @Param() { template }: TemplateParams): Promise<Done> {
    await this.templates.remove(actor, template);
    return new Done('/inbox/templates');
  }
}
