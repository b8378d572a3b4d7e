import { DiaryKind } from './diary/diary-kind.js';
import { DiarySharingController } from './diary/diary-sharing.controller.js';
import { MeasureKind } from './measures/measure-kind.js';
import { MedicationKind } from './medication/medication-kind.js';
import { NetworkKind } from './network/network-kind.js';
import { DaysTexts } from './search/days-texts.js';
import { ToolboxSearchController } from './search/search.controller.js';
import { ToolboxSearch } from './search/search.service.js';
import { ShortTexts } from './search/short-texts.js';

/** What the module of the toolbox takes in beside what is written in it: what of it can be shared, ways to find it, and to be reminded of it. */
export const laterParts = {
  controllers: [DiarySharingController, ToolboxSearchController],
  providers: [DaysTexts, DiaryKind, MeasureKind, MedicationKind, NetworkKind, ShortTexts, ToolboxSearch],
};
