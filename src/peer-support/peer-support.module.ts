import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '../groups/index.js';
import { NoticesModule } from '../notices/index.js';
import { AsksController } from './ask/asks.controller.js';
import { Asks } from './ask/asks.service.js';
import { PeerHome } from './home.service.js';
import { Nicknames } from './nicknames.js';
import { OverviewController } from './overview/overview.controller.js';
import { Overview } from './overview/overview.service.js';
import { OwnPeerSupport } from './own-peer-support.js';
import { PeerHomeController } from './peer-home.controller.js';
import { PeerNotices } from './peer-notices.js';
import { PeerRounds } from './peer-rounds.js';
import { PeerSessionsController } from './session/sessions.controller.js';
import { SessionsRepository } from './session/sessions.repository.js';
import { PeerSessions } from './session/sessions.service.js';
import { Finding } from './supporter/finding.service.js';
import { Supporter } from './supporter/supporter.entity.js';
import { SupportersController } from './supporter/supporters.controller.js';
import { SupportersRepository } from './supporter/supporters.repository.js';
import { Supporters } from './supporter/supporters.service.js';
import { HandOvers } from './talk/hand-overs.service.js';
import { LinesRepository } from './talk/lines.repository.js';
import { PeerCheck, PeerLine, PeerSession, PeerTalk } from './talk/peer-talk.entity.js';
import { PeerReports } from './talk/peer-reports.service.js';
import { PeerTalksController } from './talk/peer-talks.controller.js';
import { TalkFeed } from './talk/talk-feed.js';
import { TalksRepository } from './talk/talks.repository.js';
import { PeerTalks } from './talk/talks.service.js';

/** One person beside another, for a while. */
@Module({
  imports: [
    GroupsModule,
    NoticesModule,
    TypeOrmModule.forFeature([Supporter, PeerTalk, PeerLine, PeerSession, PeerCheck]),
  ],
  controllers: [
    PeerHomeController,
    OverviewController,
    SupportersController,
    AsksController,
    PeerTalksController,
    PeerSessionsController,
  ],
  providers: [
    Asks,
    Finding,
    HandOvers,
    LinesRepository,
    Nicknames,
    Overview,
    OwnPeerSupport,
    PeerHome,
    PeerNotices,
    PeerReports,
    PeerRounds,
    PeerSessions,
    PeerTalks,
    SessionsRepository,
    Supporters,
    SupportersRepository,
    TalkFeed,
    TalksRepository,
  ],
  exports: [Asks, Finding, Overview, PeerSessions, PeerTalks, Supporters],
})
export class PeerSupportModule {}
