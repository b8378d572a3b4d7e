import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.js';
import { ConsultingModule } from '../consulting/index.js';
import { GroupsModule } from '../groups/index.js';
import { MeetupsModule } from '../meetups/index.js';
import { MessagingModule } from '../messaging/index.js';
import { ToolboxModule } from '../toolbox/index.js';
import { FrontController } from './front.controller.js';
import { Front } from './front.service.js';

@Module({
  imports: [CommunitiesModule, ConsultingModule, GroupsModule, MeetupsModule, MessagingModule, ToolboxModule],
  controllers: [FrontController],
  providers: [Front],
})
export class TodayModule {}
