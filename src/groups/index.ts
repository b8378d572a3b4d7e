export { GroupsModule } from './groups.module.js';
export { Chat } from './chat/chat.service.js';
export { LineHidden } from './chat/chat.events.js';
export { ChatSettings } from './chat/chat-settings.service.js';
export { Hands } from './chat/hands.service.js';
export { LineAppeals, type LineAppealView } from './chat/line-appeals.service.js';
export { Hosting } from './chat/hosting.service.js';
export { Notes } from './chat/notes.service.js';
export {
  AnsweredAtTheDoor,
  AuthorHeld,
  Decided,
  Held,
  LetThrough,
  PostHidden,
  ThreadAnswered,
  WroteAtNight,
} from './groups.events.js';
export { type CaseRow, Cases } from './moderation/cases.service.js';
export { CaseRows } from './moderation/cases.pages.js';
export { Concerns } from './moderation/concerns.service.js';
export { ReportLimit } from './moderation/report-limit.js';
export { HeldPosts, type HeldPostView } from './moderation/held.service.js';
export { type MeasureAppealView, Measures, type MeasureView } from './moderation/measures.service.js';
export { Doors } from './room/doors.service.js';
export { LetThrough as LetThroughButton } from './room/held.parts.js';
export { type Beside, neighbours } from './moderation/neighbours.js';
export { Readers } from './room/readers.js';
export { RoomCounts } from './room/room-counts.js';
export { WritingHere } from './room/writing.service.js';
export { RoomKeeping } from './room/room-keeping.service.js';
export { Appeals, type AppealView, mayDecide } from './moderation/appeals.service.js';
export { AskToLook, LookAgain } from './moderation/appeal.parts.js';
export { type AppealState, appealStates } from './moderation/appeal.entity.js';
export { AlreadyReportedThat } from './moderation/moderation.problems.js';
export { type ReportState, reportStates } from './moderation/report.entity.js';
export { Voices } from './moderation/voices.service.js';
export { Thresholds } from './moderation/thresholds.js';
export { AlreadyAppealed } from './groups.problems.js';
export { type HiddenPostView, Moderation, type ReportedView } from './moderation/moderation.service.js';
export { type TimePlace, timePlaces, type VenueKind } from './poll/poll.js';
export { PollsReader, type PollView } from './poll/polls.reader.js';
export { Polls } from './poll/polls.service.js';
export { Rooms, type RoomView } from './room/rooms.service.js';
export type { RoomId } from './room/room.entity.js';
export { type Intent, intents } from './thread/intents.js';
export type { ThreadId } from './thread/thread.entity.js';
export { type NoticeSource, type NoticeView, ThreadNotices } from './thread/thread-notices.js';
export { Newcomers } from './thread/newcomers.service.js';
export { ThreadReader } from './thread/threads.reader.js';
export type { ThreadRowView } from './thread/thread.views.js';
export { Threads } from './thread/threads.service.js';
export type { PostId } from './thread/post.entity.js';
export { calledIn } from './thread/persona-line.js';
export { Unseen } from './thread/unseen.js';
// Parts that other pages may place.
export { PollPanel, PollRows } from './poll/poll.parts.js';
export { Drafts } from './draft/drafts.service.js';
export { BeforePosting, type BeforePostingView } from './post/before-posting.service.js';
export { BeforePostingPage } from './post/before-posting.page.js';
export { saysHardWords } from './post/hard-words.js';
export { Follows } from './own/follows.service.js';
export { Mutes } from './own/mutes.service.js';
export { Night } from './night/night.service.js';
export { Waiting, type WaitingView } from './night/waiting.service.js';
export { Questions } from './question/questions.service.js';
// A part that other pages may place.
export { ThreadRows } from './thread/thread-rows.js';
