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
import { MeetupCounts } from './rounds/meetup-counts.js';
import { Rosters } from './rounds/rosters.service.js';
import { Rounds } from './rounds/rounds.service.js';
import { BarrierCounts } from './barrier/barrier-counts.js';
import { Barrier, BarrierMark } from './barrier/barrier.entity.js';
import { BarriersController } from './barrier/barriers.controller.js';
import { Barriers } from './barrier/barriers.service.js';
import { Asks } from './first-time/asks.service.js';
import { BeforeController } from './first-time/before.controller.js';
import { Before } from './first-time/before.service.js';
import { Buddies } from './first-time/buddies.service.js';
import { ComingPeople } from './first-time/coming.service.js';
import { EarlyAsksController } from './first-time/early-asks.controller.js';
import { EarlyAsks } from './first-time/early-asks.service.js';
import { BuddyPair, EarlyAsk, FirstTimeAsk } from './first-time/first-time.entity.js';
import { CalendarFeed } from './calendar/calendar-feed.entity.js';
import { CalendarInvitation } from './calendar/calendar-invitation.entity.js';
import { CalendarInvitations } from './calendar/invitations.service.js';
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
import { PaperController } from './paper/paper.controller.js';
import { Papers } from './paper/papers.service.js';
import { ByPhoneController } from './phone/by-phone.controller.js';
import { ByPhone } from './phone/by-phone.service.js';
import { SeriesBreak } from './series/break.entity.js';
import { ChangeController } from './series/change.controller.js';
import { Changes } from './series/changes.service.js';
import { Occurrences } from './series/occurrences.js';
import { MeetupRhythm } from './series/rhythm.entity.js';
import { SeriesController } from './series/series.controller.js';
import { SeriesReader } from './series/series.reader.js';
import { Series } from './series/series.service.js';
import { SeriesEntries } from './series-entries.js';
import { VenuePhoto, VenueSheet } from './venue/venue-sheet.entity.js';
import { VenueSheets } from './venue/venue-sheets.service.js';
import { VenuesController } from './venue/venues.controller.js';
import { MeetupLine } from './talk/meetup-line.entity.js';
import { TalkController } from './talk/talk.controller.js';
import { TalkFeed } from './talk/talk-feed.js';
import { TalkCareController } from './talk/talk-care.controller.js';
import { TalkCare } from './talk/talk-care.service.js';
import { TalkPresence } from './talk/talk-presence.service.js';
import { MeetupTalks } from './talk/talks.service.js';
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
      CalendarInvitation,
      VenueSheet,
      VenuePhoto,
      BuddyPair,
      FirstTimeAsk,
      EarlyAsk,
      Barrier,
      BarrierMark,
      Attendance,
      MeetupDay,
      MeetupBan,
      PulseAnswer,
      PulseGiven,
      MeetupLine,
    ]),
  ],
  controllers: [
    MeetupsController,
    PaperController,
    CalendarController,
    SeriesController,
    VenuesController,
    BarriersController,
    CheckInsController,
    MeetupController,
    AfterController,
    DayController,
    TalkController,
    TalkCareController,
    SheetController,
    ChangeController,
    MeetupPapersController,
    BeforeController,
    EarlyAsksController,
    ByPhoneController,
  ],
  providers: [
    Afters,
    Announcements,
    Asks,
    BarrierCounts,
    Barriers,
    Before,
    Buddies,
    Bans,
    ByPhone,
    CalendarFeeds,
    CalendarInvitations,
    Calendars,
    Changes,
    ComingPeople,
    Company,
    DayFeed,
    DaysRepository,
    EarlyAsks,
    FacesLeft,
    FirstTimePlans,
    MeetupCounts,
    GuestDay,
    HostDay,
    Hosting,
    MeetupNews,
    MeetupTalks,
    Occurrences,
    Phones,
    Places,
    Pulses,
    Rosters,
    Rounds,
    Series,
    SeriesReader,
    TalkCare,
    TalkFeed,
    TalkPresence,
    MeetupsReader,
    MeetupThreadNotice,
    Meetups,
    OwnAnswers,
    OwnWeek,
    Papers,
    Rsvps,
    SeriesEntries,
    Sheets,
    VenueSheets,
  ],
  exports: [
    Afters,
    Announcements,
    BarrierCounts,
    Barriers,
    Before,
    Changes,
    Company,
    FirstTimePlans,
    Hosting,
    MeetupCounts,
    Meetups,
    Rounds,
    Rsvps,
    Series,
    VenueSheets,
  ],
})
export class MeetupsModule {}
