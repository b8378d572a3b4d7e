import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '../communities/index.js';
import { GroupsModule } from '../groups/index.js';
import { ToolboxModule } from '../toolbox/index.js';
import { Announcements } from './announcements.service.js';
import { Company } from './company.service.js';
import { FirstTimePlan } from './first-time-plan.entity.js';
import { FirstTimePlans } from './first-time-plans.service.js';
import { Meetup } from './meetup.entity.js';
import { MeetupController } from './meetup.controller.js';
import { MeetupNews } from './meetup-news.js';
import { MeetupPapersController } from './meetup-papers.controller.js';
import { MeetupSeries } from './meetup-series.entity.js';
import { MeetupThreadNotice } from './meetup-thread-notice.js';
import { MeetupsController } from './meetups.controller.js';
import { MeetupsReader } from './meetups.reader.js';
import { Meetups } from './meetups.service.js';
import { OwnWeek } from './own-week.service.js';
import { Rsvp } from './rsvp.entity.js';
import { Rsvps } from './rsvps.service.js';
import { SeriesEntries } from './series-entries.js';

/** The offline side: meetups, who comes under which name, and the first time. */
@Module({
  imports: [
    CommunitiesModule,
    GroupsModule,
    ToolboxModule,
    TypeOrmModule.forFeature([MeetupSeries, Meetup, Rsvp, FirstTimePlan]),
  ],
  controllers: [MeetupsController, MeetupController, MeetupPapersController],
  providers: [
    Announcements,
    Company,
    FirstTimePlans,
    MeetupNews,
    MeetupsReader,
    MeetupThreadNotice,
    Meetups,
    OwnWeek,
    Rsvps,
    SeriesEntries,
  ],
  exports: [Announcements, Company, FirstTimePlans, Meetups, Rsvps],
})
export class MeetupsModule {}
