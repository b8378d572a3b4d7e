import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { chatControllers, chatEntities, chatProviders } from './chat/chat.parts.js';
import { Chat } from './chat/chat.service.js';
import { ChatSettings } from './chat/chat-settings.service.js';
import { Hands } from './chat/hands.service.js';
import { Hosting } from './chat/hosting.service.js';
import { LineAppeals } from './chat/line-appeals.service.js';
import { Notes } from './chat/notes.service.js';
import { Appeal } from './moderation/appeal.entity.js';
import { AuthorHold } from './moderation/author-hold.entity.js';
import { CasesController } from './moderation/cases.controller.js';
import { Cases } from './moderation/cases.service.js';
import { Concern, ConcernLine } from './moderation/concern.entity.js';
import { Concerns } from './moderation/concerns.service.js';
import { HeldPosts } from './moderation/held.service.js';
import { Measure } from './moderation/measure.entity.js';
import { Measures } from './moderation/measures.service.js';
import { OwnDecisions } from './moderation/own-decisions.js';
import { ReportLimit } from './moderation/report-limit.js';
import { StaffReports } from './moderation/staff-reports.service.js';
import { Voices } from './moderation/voices.service.js';
import { Thresholds } from './moderation/thresholds.js';
import { Appeals } from './moderation/appeals.service.js';
import { AppealsController } from './moderation/appeals.controller.js';
import { Moderation } from './moderation/moderation.service.js';
import { OwnPosts } from './post/own-posts.service.js';
import { OwnPostsController } from './post/own-posts.controller.js';
import { PostVersion } from './post/post-version.entity.js';
import { Reaction } from './post/reaction.entity.js';
import { Reactions } from './post/reactions.service.js';
import { OwnWords } from './thread/own-words.js';
import { Post } from './thread/post.entity.js';
import { PostWriters } from './thread/post-writers.js';
import { NoticesModule } from '../notices/index.js';
import { PostNotices } from './moderation/post-notices.js';
import { DecisionNotices } from './moderation/decision-notices.js';
import { ThreadTold } from './thread/thread-told.js';
import { PostsController } from './moderation/posts.controller.js';
import { Report } from './moderation/report.entity.js';
import { Poll } from './poll/poll.entity.js';
import { PollReply } from './poll/poll-reply.entity.js';
import { PollsController } from './poll/polls.controller.js';
import { PollsReader } from './poll/polls.reader.js';
import { Polls } from './poll/polls.service.js';
import { Replies } from './poll/replies.repository.js';
import { Doors } from './room/doors.service.js';
import { RoomBelongings } from './room/room-belongings.js';
import { Readers } from './room/readers.js';
import { RoomGuest } from './room/room-guest.entity.js';
import { RoomCounts } from './room/room-counts.js';
import { LeadersRooms } from './room/leaders-rooms.service.js';
import { RoomKeepingController } from './room/room-keeping.controller.js';
import { RoomKeeping } from './room/room-keeping.service.js';
import { RoomConsent, RoomRules } from './room/room-rules.entity.js';
import { WritingHere } from './room/writing.service.js';
import { Room } from './room/room.entity.js';
import { RoomsController } from './room/rooms.controller.js';
import { Rooms } from './room/rooms.service.js';
import { Prints } from './search/prints.js';
import { SearchController } from './search/search.controller.js';
import { SearchCursors } from './search/search-cursors.js';
import { SearchEntry } from './search/search-entry.entity.js';
import { SearchIndex } from './search/search-index.js';
import { SearchReader } from './search/search.reader.js';
import { Newcomers } from './thread/newcomers.service.js';
import { Thread } from './thread/thread.entity.js';
import { ThreadNotices } from './thread/thread-notices.js';
import { ThreadsController } from './thread/threads.controller.js';
import { ThreadReader } from './thread/threads.reader.js';
import { Threads } from './thread/threads.service.js';
import { WordsLeft } from './thread/words-left.js';
import { Unseen } from './thread/unseen.js';
import { ThreadVisits } from './thread/thread-visits.service.js';
import { BegunDrafts } from './draft/begun-drafts.service.js';
import { Draft } from './draft/draft.entity.js';
import { DraftsController } from './draft/drafts.controller.js';
import { Drafts } from './draft/drafts.service.js';
import { Night } from './night/night.service.js';
import { Waiting } from './night/waiting.service.js';
import { Follows } from './own/follows.service.js';
import { Listeners } from './own/listeners.service.js';
import { Mutes } from './own/mutes.service.js';
import { OwnChoices } from './own/own-choices.js';
import { OwnController } from './own/own.controller.js';
import { OwnKeys } from './own/own-keys.js';
import { OwnList } from './own/own-list.service.js';
import { OwnMark } from './own/own-mark.entity.js';
import { OwnMarks } from './own/own-marks.repository.js';
import { OwnMarksLeft } from './own/own-marks-left.js';
import { Places } from './own/places.service.js';
import { BeforePosting } from './post/before-posting.service.js';
import { Question } from './question/question.entity.js';
import { QuestionsController } from './question/questions.controller.js';
import { Questions } from './question/questions.service.js';
import { CommunitiesModule } from '../communities/index.js';

@Module({
  imports: [
    CommunitiesModule,
    NoticesModule,
    TypeOrmModule.forFeature([
      Room,
      Thread,
      Post,
      PostVersion,
      Reaction,
      Report,
      Appeal,
      ...chatEntities,
      Poll,
      PollReply,
    ]),
    TypeOrmModule.forFeature([RoomGuest, RoomRules, RoomConsent, Concern, ConcernLine, AuthorHold, Measure]),
    TypeOrmModule.forFeature([Draft, OwnMark, Question, SearchEntry]),
  ],
  controllers: [
    RoomKeepingController,
    CasesController,
    DraftsController,
    OwnController,
    QuestionsController,
    SearchController,
    RoomsController,
    ThreadsController,
    PostsController,
    OwnPostsController,
    AppealsController,
    ...chatControllers,
    PollsController,
  ],
  providers: [
    Unseen,
    Readers,
    LeadersRooms,
    ReportLimit,
    RoomCounts,
    Doors,
    RoomKeeping,
    WritingHere,
    HeldPosts,
    Thresholds,
    Concerns,
    Cases,
    Measures,
    RoomBelongings,
    OwnDecisions,
    BeforePosting,
    BegunDrafts,
    Drafts,
    Follows,
    Listeners,
    Mutes,
    Night,
    OwnChoices,
    OwnKeys,
    OwnList,
    OwnMarks,
    OwnMarksLeft,
    Places,
    Questions,
    ThreadVisits,
    Waiting,
    Newcomers,
    PostWriters,
    PostNotices,
    DecisionNotices,
    ThreadTold,
    Rooms,
    Threads,
    ThreadReader,
    ThreadNotices,
    Moderation,
    Appeals,
    ...chatProviders,
    OwnPosts,
    OwnWords,
    Reactions,
    StaffReports,
    Voices,
    WordsLeft,
    Polls,
    PollsReader,
    Replies,
    Prints,
    SearchCursors,
    SearchIndex,
    SearchReader,
  ],
  exports: [
    Appeals,
    BeforePosting,
    Cases,
    Concerns,
    Doors,
    HeldPosts,
    Measures,
    Readers,
    ReportLimit,
    Thresholds,
    Voices,
    RoomCounts,
    RoomKeeping,
    Rooms,
    Threads,
    ThreadReader,
    ThreadNotices,
    Moderation,
    Chat,
    ChatSettings,
    Hands,
    Hosting,
    LineAppeals,
    Notes,
    Polls,
    PollsReader,
    Mutes,
    Night,
    Questions,
    Waiting,
    Newcomers,
    Unseen,
    WritingHere,
  ],
})
export class GroupsModule {}
