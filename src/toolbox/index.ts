export { ToolboxModule } from './toolbox.module.js';
export { Activities, type NewActivity } from './week/activities.service.js';
export { ActivityWords } from './week/activity-words.service.js';
export { Diary } from './diary/diary.service.js';
export { Goals, type NewGoal } from './goal/goals.service.js';
export { Ladders, type NewRung } from './ladder/ladders.service.js';
export { OwnPages, type OwnPageView } from './own-pages/own-pages.service.js';
export { QuietMode } from './own-pages/quiet-mode.service.js';
export { TakenAlong } from './taken-along/taken-along.service.js';
export type { FileActivity, FileGoal, FilePage, ToolboxFile } from './taken-along/toolbox-file.js';
export { type AtWork, type Audience, Audiences, type Recipient, type SharingPerson } from './sharing/audiences.js';
export { itemPattern, type ItemPart, type ItemRef, type ItemText, partsOf, refOf } from './sharing/item.js';
export { ownPageText } from './sharing/own-page-text.js';
export { idKeys, oneOnly, type SharedKind, SharedKinds } from './sharing/shared-kinds.js';
export { SharedReader } from './sharing/shared-reader.service.js';
export type { OpenedRecord, SharedRecord, SystemSharedRecord } from './sharing/shared-record.js';
export { SharedRecords } from './sharing/shared-records.service.js';
export { Shares } from './sharing/shares.service.js';
export { Sheets, type Snapshot, type Which } from './sharing/sheets.service.js';
export { ToolboxEmptied } from './toolbox.events.js';
export { Things } from './things/things.service.js';
export { Toolbox } from './toolbox.service.js';
export { Values } from './values/values.service.js';
export type {
  ActivityId,
  ActivityView,
  GoalId,
  GoalPageView,
  GoalState,
  GoalView,
  Outcome,
  StepId,
  StepView,
  TodayView,
  WeekView,
} from './toolbox.views.js';
// Parts that other pages may place.
export { Title as OwnPageTitle, Words as OwnPageWords } from './own-pages/own-pages.pages.js';
export { AllSharedLink, SharedLink } from './sharing/shared.pages.js';
export { SnapshotParts } from './sharing/sheet.pages.js';
