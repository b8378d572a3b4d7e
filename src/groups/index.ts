export { GroupsModule } from './groups.module.js';
export { Chat } from './chat.service.js';
export { PostHidden } from './groups.events.js';
export { type HiddenPostView, Moderation, type ReportedView } from './moderation.service.js';
export { Rooms, type RoomView } from './rooms.service.js';
export type { RoomId } from './room.entity.js';
export { type Intent, intents } from './intents.js';
export type { ThreadId } from './thread.entity.js';
export { type NoticeSource, type NoticeView, ThreadNotices } from './thread-notices.js';
export { ThreadReader, type ThreadRowView } from './threads.reader.js';
export { Threads } from './threads.service.js';
export { calledIn } from './persona-line.js';
// A part that other pages may place.
export { ThreadRows } from './thread-rows.js';
