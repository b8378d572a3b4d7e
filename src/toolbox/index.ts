export { ToolboxModule } from './toolbox.module.js';
export { Activities, type NewActivity } from './activities.service.js';
export { Goals, type NewGoal } from './goals.service.js';
export { Toolbox } from './toolbox.service.js';
export { Values } from './values.service.js';
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
