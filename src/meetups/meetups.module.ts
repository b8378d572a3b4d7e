import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '../communities/index.js';
import { GroupsModule } from '../groups/index.js';
import { NoticesModule } from '../notices/index.js';
import { ToolboxModule } from '../toolbox/index.js';
import { Announcements } from './announcements.service.js';
import { Company } from './company.service.js';
import { FacesLeft } from './faces-left.js';
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
import { OwnAnswers } from './own-answers.js';
import { OwnWeek } from './own-week.service.js';
import { Rsvp } from './rsvp.entity.js';
import { Rsvps } from './rsvps.service.js';
import { BeenHere } from './rounds/been-here.entity.js';
import { Rosters } from './rounds/rosters.service.js';
import { Rounds } from './rounds/rounds.service.js';
import { CalendarFeed } from './calendar/calendar-feed.entity.js';
import { CalendarFeeds } from './calendar/calendar-feeds.service.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { Calendars } from './calendar/calendars.service.js';
import { AfterController } from './after/after.controller.js';
import { Afters } from './after/afters.service.js';
import { Pulses } from './after/pulses.service.js';
import { PulseAnswer, PulseGiven } from './after/pulse.entity.js';
import { Attendance } from './day/attendance.entity.js';
import { Bans } from './day/bans.service.js';
import { CheckInsController } from './day/check-ins.controller.js';
import { DayController } from './day/day.controller.js';
import { DayFeed } from './day/day-feed.js';
import { DaysRepository } from './day/days.repository.js';
import { GuestDay } from './day/guest-day.service.js';
import { HostDay } from './day/host-day.service.js';
import { Hosting } from './day/hosting.service.js';
import { MeetupBan } from './day/meetup-ban.entity.js';
import { MeetupDay } from './day/meetup-day.entity.js';
import { SheetController } from './day/sheet.controller.js';
import { Sheets } from './day/sheets.service.js';
import { Phones } from './change/phones.js';
import { SeriesBreak } from './series/break.entity.js';
import { ChangeController } from './series/change.controller.js';
import { Changes } from './series/changes.service.js';
import { Occurrences } from './series/occurrences.js';
import { MeetupRhythm } from './series/rhythm.entity.js';
import { SeriesController } from './series/series.controller.js';
import { SeriesReader } from './series/series.reader.js';
import { Series } from './series/series.service.js';
import { SeriesEntries } from './series-entries.js';
import { Places } from './waiting/places.js';

/** The offline side: meetups, who comes under which name, and the first time. */
@Module({
  imports: [
    CommunitiesModule,
    GroupsModule,
    NoticesModule,
    ToolboxModule,
    TypeOrmModule.forFeature([
      MeetupSeries,
      MeetupRhythm,
      SeriesBreak,
      Meetup,
      Rsvp,
      FirstTimePlan,
      BeenHere,
      CalendarFeed,
      Attendance,
      MeetupDay,
      MeetupBan,
      PulseAnswer,
      PulseGiven,
    ]),
  ],
  controllers: [
    MeetupsController,
    CalendarController,
    SeriesController,
    CheckInsController,
    MeetupController,
    AfterController,
    DayController,
    SheetController,
    ChangeController,
    MeetupPapersController,
  ],
  providers: [
    Afters,
    Announcements,
    Bans,
    CalendarFeeds,
    Calendars,
    Changes,
    Company,
    DayFeed,
    DaysRepository,
    FacesLeft,
    FirstTimePlans,
    GuestDay,
    HostDay,
    Hosting,
    MeetupNews,
    Occurrences,
    Phones,
    Places,
    Pulses,
    Rosters,
    Rounds,
    Series,
    SeriesReader,
    MeetupsReader,
    MeetupThreadNotice,
    Meetups,
    OwnAnswers,
    OwnWeek,
    Rsvps,
    SeriesEntries,
    Sheets,
  ],
  exports: [Afters, Announcements, Changes, Company, FirstTimePlans, Hosting, Meetups, Rounds, Rsvps, Series],
})
export class MeetupsModule {}
