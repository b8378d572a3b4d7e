import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivitiesController } from './activities.controller.js';
import { ActivitiesReader } from './activities.reader.js';
import { Activities } from './activities.service.js';
import { Activity } from './activity.entity.js';
import { Goal } from './goal.entity.js';
import { GoalsController } from './goals.controller.js';
import { GoalsReader } from './goals.reader.js';
import { Goals } from './goals.service.js';
import { OwnText } from './own-text.js';
import { Step } from './step.entity.js';
import { ToolboxController } from './toolbox.controller.js';
import { OwnToolbox } from './toolbox.entity.js';
import { ToolboxLock } from './toolbox.lock.js';
import { Toolbox } from './toolbox.service.js';
import { Values } from './values.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([OwnToolbox, Goal, Step, Activity])],
  controllers: [ToolboxController, GoalsController, ActivitiesController],
  providers: [Activities, ActivitiesReader, Goals, GoalsReader, OwnText, Toolbox, ToolboxLock, Values],
  exports: [Activities, Goals, Toolbox, Values],
})
export class ToolboxModule {}
