import { GoalMoreController } from '../goal/goal-more.controller.js';
import { HelpsController } from '../helps/helps.controller.js';
import { Helps } from '../helps/helps.service.js';
import { Curves } from '../measures/curves.service.js';
import { MeasuresController } from '../measures/measures.controller.js';
import { MedicationController } from '../medication/medication.controller.js';
import { NetworkController } from '../network/network.controller.js';
import { Arrival } from '../taken-along/arrival.entity.js';
import { Arrivals } from '../taken-along/arrivals.service.js';
import { BringingIn } from '../taken-along/bringing-in.service.js';
import { Emptying } from '../taken-along/emptying.service.js';
import { KeptNumbers } from '../numbers/kept-numbers.repository.js';
import { WeekNumbers } from '../numbers/week-numbers.entity.js';
import { TakenAlongController } from '../taken-along/taken-along.controller.js';
import { TakenAlong } from '../taken-along/taken-along.service.js';
import { Thing } from '../things/thing.entity.js';
import { Things } from '../things/things.service.js';
import { ThingWords } from '../things/thing-words.service.js';
import { DayNote } from './day-note.entity.js';
import { DiaryNumbers } from './diary-numbers.service.js';
import { DiaryReader } from './diary.reader.js';
import { DiaryController } from './diary.controller.js';
import { Diary } from './diary.service.js';

/** What the module of the toolbox takes in of the diary and of what belongs to it. */
export const diaryParts = {
  entities: [Arrival, DayNote, Thing, WeekNumbers],
  controllers: [
    DiaryController,
    MeasuresController,
    HelpsController,
    GoalMoreController,
    NetworkController,
    MedicationController,
    TakenAlongController,
  ],
  providers: [
    Arrivals,
    BringingIn,
    Curves,
    Diary,
    DiaryNumbers,
    DiaryReader,
    Emptying,
    Helps,
    KeptNumbers,
    TakenAlong,
    Things,
    ThingWords,
  ],
};
