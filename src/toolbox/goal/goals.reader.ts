import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import type { GoalBody } from './goal.entity.js';
import type { Open, Owner } from '../own-text.js';
import type { GoalId, GoalPageView, GoalState, GoalView, StepId, StepView } from '../toolbox.views.js';

export interface GoalRow {
  id: GoalId;
  state: GoalState;
  about: Buffer;
}

export interface StepRow {
  id: StepId;
  title: Buffer;
  done: unknown;
}

export type ListedGoal = GoalRow & { step_id: StepId | null; step_title: Buffer | null };

/** Reads the actor's own goals, sealed as they are. Another person's are not found. */
@Injectable()
export class GoalsReader {
  constructor(private readonly read: Read) {}

  /** All of them with their next step, in the order they were written. One read. */
  list({ accountId }: Actor): Promise<ListedGoal[]> {
    return this.read.all<ListedGoal>(sql`
      select g.id, g.state, g.about, s.id as step_id, s.title as step_title
      from goal g
      left join goal_step s on s.goal_id = g.id and s.place =
        (select min(n.place) from goal_step n where n.goal_id = g.id and n.done = ${false})
      where g.account_id = ${accountId} order by g.place`);
  }

  /** All of them and nothing beside, in the same order. One read. */
  all({ accountId }: Owner): Promise<GoalRow[]> {
    return this.read.all<GoalRow>(
      sql`select id, state, about from goal where account_id = ${accountId} order by place`,
    );
  }

  one({ accountId }: Owner, id: GoalId): Promise<GoalRow | undefined> {
    return this.read.one<GoalRow>(
      sql`select id, state, about from goal where id = ${id} and account_id = ${accountId}`,
    );
  }

  steps(id: GoalId): Promise<StepRow[]> {
    return this.read.all<StepRow>(sql`select id, title, done from goal_step where goal_id = ${id} order by place`);
  }
}

/** The text of a goal, wherever its row was read. */
export const openGoal = (id: GoalId, about: Buffer, open: Open): GoalBody =>
  open<GoalBody>({ table: 'goal', row: id, column: 'about' }, about);

const openStep = (id: StepId, title: Buffer, open: Open): string =>
  open<string>({ table: 'goal_step', row: id, column: 'title' }, title);

export function goalView({ id, state, about, step_id, step_title }: ListedGoal, open: Open): GoalView {
  const { title } = openGoal(id, about, open);
  const nextStep = step_id && step_title ? openStep(step_id, step_title, open) : undefined;
  return { id, title, state, ...(nextStep ? { nextStep } : {}) };
}

export function goalPageView({ id, state, about }: GoalRow, rows: StepRow[], open: Open): GoalPageView {
  const { title, why, more, nextStep: begun } = openGoal(id, about, open);
  const steps: StepView[] = rows.map((row) => ({
    id: row.id,
    title: openStep(row.id, row.title, open),
    done: Boolean(row.done),
  }));
  const next = steps.find((step) => !step.done);
  return {
    id,
    title,
    state,
    ...(why ? { why } : {}),
    ...(next ? { nextStep: next.title } : {}),
    steps,
    ...more,
    ...(begun && !steps.some((step) => step.title === begun) ? { begun } : {}),
  };
}
