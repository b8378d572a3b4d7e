import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/http/actor.js';
import { ActivitiesReader, activityView, inOrder } from './week/activities.reader.js';
import { Activities } from './week/activities.service.js';
import { GoalsReader, goalView } from './goal/goals.reader.js';
import { OwnText } from './own-text.js';
import type { ActivityView, GoalView, TodayView } from './toolbox.views.js';
import { Values } from './values/values.service.js';
import { mondayOf } from './week/week.js';

/** One's own toolbox at a glance. */
@Injectable()
export class Toolbox {
  constructor(
    private readonly values: Values,
    private readonly goals: GoalsReader,
    private readonly activities: ActivitiesReader,
    private readonly plans: Activities,
    private readonly own: OwnText,
  ) {}

  /** What matters, active goals with their next step, and this week. Four reads, and one for the key. */
  async today(actor: Actor): Promise<TodayView> {
    const values = await this.values.of(actor);
    const goals = await this.goals.list(actor);
    const week = await this.activities.week(actor, mondayOf(this.plans.today(actor)).toString());
    if (!values && goals.length === 0 && week.length === 0) return { goals: [], week: [] };
    const open = await this.own.opener(actor);
    return {
      ...(values ? { values } : {}),
      goals: goals.filter((goal) => goal.state === 'active').map((row) => glance(goalView(row, open))),
      week: inOrder(week.map((row) => activityView(row, open))).map(planned),
    };
  }
}

const glance = ({ state: _state, ...goal }: GoalView): TodayView['goals'][number] => goal;

const planned = ({ id, what, day, time, path, goal, outcome }: ActivityView): TodayView['week'][number] => ({
  id,
  what,
  day,
  ...(time ? { time } : {}),
  ...(path ? { path } : {}),
  ...(goal ? { goal: goal.title } : {}),
  ...(outcome ? { outcome } : {}),
});
