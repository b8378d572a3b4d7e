import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { CommunitiesModule } from './communities/index.js';
import { ConsultingModule } from './consulting/index.js';
import { FhirModule } from './fhir/index.js';
import { CouncilModule } from './council/index.js';
import { DirectoryModule } from './directory/index.js';
import { GroupsModule } from './groups/index.js';
import { IdentityModule } from './identity/index.js';
import { LibraryModule } from './library/index.js';
import { MeModule } from './me/index.js';
import { MeetupsModule } from './meetups/index.js';
import { MessagingModule } from './messaging/index.js';
import { PeopleModule } from './people/index.js';
import { PeerSupportModule } from './peer-support/index.js';
import { NoticesModule } from './notices/index.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';
import { TodayModule } from './today/index.js';
import { ToolboxModule } from './toolbox/index.js';

/** The list of features. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ScheduleModule.forRoot(),
        PlatformModule.with(config),
        CommunitiesModule,
        IdentityModule.with(config),
        NoticesModule,
        ToolboxModule,
        GroupsModule,
        LibraryModule,
        DirectoryModule,
        MeetupsModule,
        MessagingModule,
        PeopleModule,
        PeerSupportModule,
        CouncilModule,
        ConsultingModule,
        FhirModule,
        TodayModule,
        MeModule,
      ],
    };
  }
}
