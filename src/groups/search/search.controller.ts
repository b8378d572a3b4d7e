import { Controller, Get, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Page } from '../../platform/http/page.js';
import { Calm } from '../post/calm.js';
import { SearchQuery } from './search.forms.js';
import { SearchPage } from './search.pages.js';
import { SearchReader, type SearchView } from './search.reader.js';

@Controller('rooms/search')
export class SearchController {
  constructor(private readonly reader: SearchReader) {}

  @Get()
  @Access('ServiceUser', 'Consultant')
  @Page(SearchPage)
  search(@By() actor: Actor, @Query() { q, after }: SearchQuery, @Calm() calm: boolean): Promise<SearchView> {
    return this.reader.search(actor, { q, after }, calm);
  }
}
