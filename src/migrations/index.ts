import { Platform0001 } from './0001-platform.js';
import { Communities0002 } from './0002-communities.js';
import { Identity0003 } from './0003-identity.js';
import { Groups0004 } from './0004-groups.js';
import { Toolbox0005 } from './0005-toolbox.js';
import { Messaging0006 } from './0006-messaging.js';
import { Meetups0007 } from './0007-meetups.js';
import { Faces0008 } from './0008-faces.js';
import { SignIn0009 } from './0009-sign-in.js';
import { Posts0010 } from './0010-posts.js';
import { Rooms0011 } from './0011-rooms.js';
import { Chat0012 } from './0012-chat.js';
import { Threads0013 } from './0013-threads.js';
import { Notices0014 } from './0014-notices.js';
import { Search0015 } from './0015-search.js';
import { Library0016 } from './0016-library.js';
import { Polls0019 } from './0019-polls.js';
import { OwnPages0020 } from './0020-own-pages.js';
import { Messaging0021 } from './0021-messaging.js';
import { Grants0022 } from './0022-grants.js';
import { Diary0023 } from './0023-diary.js';
import { Series0024 } from './0024-series.js';
import { CommunitiesOfOne0025 } from './0025-communities-of-one.js';
import { Attachments0026 } from './0026-attachments.js';
import { Desk0027 } from './0027-desk.js';
import { Fhir0028 } from './0028-fhir.js';
import { Letters0029 } from './0029-letters.js';
import { WeekOutside0030 } from './0030-week-outside.js';
import { FirstTime0031 } from './0031-first-time.js';
import { Day0032 } from './0032-day.js';
import { PeerSupport0033 } from './0033-peer-support.js';
import { Numbers0034 } from './0034-numbers.js';
import { LineAppeals0035 } from './0035-line-appeals.js';
import { NoSmartphone0036 } from './0036-no-smartphone.js';
import { Council0037 } from './0037-council.js';
import { FeedLife0038 } from './0038-feed-life.js';
import { CalendarInvitations0039 } from './0039-calendar-invitations.js';
import { MeetupElsewhere0040 } from './0040-meetup-elsewhere.js';
import { AgreedAt0041 } from './0041-agreed-at.js';
import { OwnVersions0042 } from './0042-own-versions.js';
import { ProposalReports0043 } from './0043-proposal-reports.js';
import { FreeTimes0044 } from './0044-free-times.js';
import { Compounds0045 } from './0045-compounds.js';
import { Leaders0046 } from './0046-leaders.js';
import { OwnFew0047 } from './0047-own-few.js';
import { WeekNumbers0048 } from './0048-week-numbers.js';
import { UnnamedReports0049 } from './0049-unnamed-reports.js';
import { EarlyAsks0053 } from './0053-early-asks.js';
import { CalledOffBy0054 } from './0054-called-off-by.js';
import { TextPlace0055 } from './0055-text-place.js';
import { BarrierMarks0056 } from './0056-barrier-marks.js';
import { DeskKeys0057 } from './0057-desk-keys.js';
import { ClinicianDuty0058 } from './0058-clinician-duty.js';
import { AskedLines0059 } from './0059-asked-lines.js';
import { UnnamedProposalReports0060 } from './0060-unnamed-proposal-reports.js';

/** In order, for ever: what has landed is never changed, only followed. */
export const migrations = [
  Platform0001,
  Communities0002,
  Identity0003,
  Groups0004,
  Toolbox0005,
  Messaging0006,
  Meetups0007,
  Faces0008,
  SignIn0009,
  Posts0010,
  Rooms0011,
  Chat0012,
  Threads0013,
  Notices0014,
  Search0015,
  Library0016,
  Polls0019,
  OwnPages0020,
  Messaging0021,
  Grants0022,
  Diary0023,
  Series0024,
  CommunitiesOfOne0025,
  Attachments0026,
  Desk0027,
  Fhir0028,
  Letters0029,
  WeekOutside0030,
  FirstTime0031,
  Day0032,
  PeerSupport0033,
  Numbers0034,
  LineAppeals0035,
  NoSmartphone0036,
  Council0037,
  FeedLife0038,
  CalendarInvitations0039,
  MeetupElsewhere0040,
  AgreedAt0041,
  OwnVersions0042,
  ProposalReports0043,
  FreeTimes0044,
  Compounds0045,
  Leaders0046,
  OwnFew0047,
  WeekNumbers0048,
  UnnamedReports0049,
  EarlyAsks0053,
  CalledOffBy0054,
  TextPlace0055,
  BarrierMarks0056,
  DeskKeys0057,
  ClinicianDuty0058,
  AskedLines0059,
  UnnamedProposalReports0060,
] as const;
