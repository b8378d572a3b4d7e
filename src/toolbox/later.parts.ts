import { DaysTexts } from './search/days-texts.js';
import { ToolboxSearchController } from './search/search.controller.js';
import { ToolboxSearch } from './search/search.service.js';
import { ShortTexts } from './search/short-texts.js';

/** What the module of the toolbox takes in beside what is written in it: ways to find it, and to be reminded of it. */
export const laterParts = {
  controllers: [ToolboxSearchController],
  providers: [DaysTexts, ShortTexts, ToolboxSearch],
};
