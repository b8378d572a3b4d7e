import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.js';
import { ConsultingModule } from '../consulting/index.js';
import { GroupsModule } from '../groups/index.js';
import { MeetupsModule } from '../meetups/index.js';
import { MessagingModule } from '../messaging/index.js';
import { NoticesModule } from '../notices/index.js';
import { ToolboxModule } from '../toolbox/index.js';
import { FrontController } from './front.controller.js';
import { Front } from './front.service.js';
import { QuietController } from './quiet.controller.js';
import { Quiet } from './quiet.service.js';

@Module({
  imports: [
    CommunitiesModule,
    ConsultingModule,
    GroupsModule,
    MeetupsModule,
    MessagingModule,
    NoticesModule,
    ToolboxModule,
  ],
  controllers: [FrontController, QuietController],
  providers: [Front, Quiet],
})
export class TodayModule {}
