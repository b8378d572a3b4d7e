import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '../communities/index.js';
import { ExercisesModule } from '../exercises/index.js';
import { NoticesModule } from '../notices/index.js';
import { ActivitiesController } from './week/activities.controller.js';
import { ActivitiesReader } from './week/activities.reader.js';
import { ActivityNumbers } from './week/activity-numbers.service.js';
import { ActivityRows } from './week/activity-rows.service.js';
import { ActivityWords } from './week/activity-words.service.js';
import { PlannedController } from './week/planned.controller.js';
import { Activities } from './week/activities.service.js';
import { Activity } from './week/activity.entity.js';
import { Diary } from './diary/diary.service.js';
import { diaryParts } from './diary/diary.parts.js';
import { laterParts } from './later.parts.js';
import { Goal } from './goal/goal.entity.js';
import { GoalWordsController } from './goal/goal-words.controller.js';
import { GoalsController } from './goal/goals.controller.js';
import { GoalsReader } from './goal/goals.reader.js';
import { Goals } from './goal/goals.service.js';
import { OwnPage, OwnPageVersion } from './own-pages/own-page.entity.js';
import { OwnPagesController } from './own-pages/own-pages.controller.js';
import { OwnPages } from './own-pages/own-pages.service.js';
import { QuietMode } from './own-pages/quiet-mode.service.js';
import { WholeToolbox } from './own-toolbox.js';
import { OwnText } from './own-text.js';
import { Audiences } from './sharing/audiences.js';
import { ConsultantAudience } from './sharing/consultant-audience.js';
import { AppointmentSheet, Grant, Look } from './sharing/grant.entity.js';
import { Grants } from './sharing/grants.repository.js';
import { LadderController } from './ladder/ladder.controller.js';
import { Ladders } from './ladder/ladders.service.js';
import { RungActivities } from './ladder/rung-activities.service.js';
import { OwnKinds } from './sharing/own-kinds.js';
import { OwnSharing } from './sharing/own-sharing.js';
import { SharedController } from './sharing/shared.controller.js';
import { SharedKinds } from './sharing/shared-kinds.js';
import { SharedRecords } from './sharing/shared-records.service.js';
import { SharedReader } from './sharing/shared-reader.service.js';
import { Shares } from './sharing/shares.service.js';
import { SharingController } from './sharing/sharing.controller.js';
import { SheetController } from './sharing/sheet.controller.js';
import { OwnMeasures } from './measures/own-measures.service.js';
import { Sheets } from './sharing/sheets.service.js';
import { Step } from './goal/step.entity.js';
import { TakenAlong } from './taken-along/taken-along.service.js';
import { Things } from './things/things.service.js';
import { ToolboxController } from './toolbox.controller.js';
import { OwnToolbox } from './toolbox.entity.js';
import { ToolboxLeft } from './toolbox-left.js';
import { ToolboxLock } from './toolbox.lock.js';
import { Toolbox } from './toolbox.service.js';
import { ValuesController } from './values/values.controller.js';
import { Values } from './values/values.service.js';
import { OwnVersion } from './versions/version.entity.js';
import { OwnEarlier } from './versions/own-earlier.service.js';
import { Versions } from './versions/versions.service.js';

@Module({
  imports: [
    CommunitiesModule,
    ExercisesModule,
    NoticesModule,
    TypeOrmModule.forFeature([
      OwnToolbox,
      Goal,
      Step,
      Activity,
      OwnPage,
      OwnPageVersion,
      OwnVersion,
      Grant,
      Look,
      AppointmentSheet,
      ...diaryParts.entities,
      ...laterParts.entities,
    ]),
  ],
  controllers: [
    ToolboxController,
    ValuesController,
    SharingController,
    SheetController,
    SharedController,
    GoalsController,
    GoalWordsController,
    ActivitiesController,
    PlannedController,
    LadderController,
    ...diaryParts.controllers,
    ...laterParts.controllers,
    OwnPagesController,
  ],
  providers: [
    Activities,
    ActivitiesReader,
    ActivityNumbers,
    ActivityRows,
    ActivityWords,
    RungActivities,
    Audiences,
    ConsultantAudience,
    Grants,
    Goals,
    GoalsReader,
    Ladders,
    OwnEarlier,
    OwnKinds,
    OwnMeasures,
    OwnPages,
    OwnSharing,
    OwnText,
    QuietMode,
    SharedKinds,
    SharedReader,
    SharedRecords,
    Shares,
    Sheets,
    Toolbox,
    ToolboxLeft,
    ToolboxLock,
    Values,
    Versions,
    WholeToolbox,
    ...diaryParts.providers,
    ...laterParts.providers,
  ],
  exports: [
    Activities,
    Audiences,
    Diary,
    Goals,
    Ladders,
    OwnPages,
    QuietMode,
    SharedReader,
    SharedRecords,
    Shares,
    Sheets,
    TakenAlong,
    Things,
    Toolbox,
    Values,
  ],
})
export class ToolboxModule {}
