import { DiaryKind } from './diary/diary-kind.js';
import { DiarySharingController } from './diary/diary-sharing.controller.js';
import { ExercisesController } from './exercises/exercises.controller.js';
import { Exercises } from './exercises/exercises.service.js';
import { MeasureKind } from './measures/measure-kind.js';
import { MedicationKind } from './medication/medication-kind.js';
import { NetworkKind } from './network/network-kind.js';
import { Network } from './network/network.service.js';
import { OutsideController } from './outside/outside.controller.js';
import { OwnOutside } from './outside/own-outside.js';
import { WeekFeed } from './outside/week-feed.entity.js';
import { WeekFeeds } from './outside/week-feeds.service.js';
import { WeekReminder } from './outside/week-reminder.entity.js';
import { WeekReminders } from './outside/week-reminders.service.js';
import { DaysTexts } from './search/days-texts.js';
import { ToolboxSearchController } from './search/search.controller.js';
import { ToolboxSearch } from './search/search.service.js';
import { ShortTexts } from './search/short-texts.js';
import { WithoutNetController } from './without-net/without-net.controller.js';

/** What the module of the toolbox takes in beside what is written in it: what of it can be shared, ways to find it, and to be reminded of it. */
export const laterParts = {
  entities: [WeekFeed, WeekReminder],
  controllers: [
    DiarySharingController,
    ExercisesController,
    OutsideController,
    ToolboxSearchController,
    WithoutNetController,
  ],
  providers: [
    DaysTexts,
    DiaryKind,
    Exercises,
    MeasureKind,
    MedicationKind,
    Network,
    NetworkKind,
    OwnOutside,
    ShortTexts,
    ToolboxSearch,
    WeekFeeds,
    WeekReminders,
  ],
};
