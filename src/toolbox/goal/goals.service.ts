import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { Goal, type GoalText } from './goal.entity.js';
import type { GoalMore } from './goal-more.js';
import { goalPageView, GoalsReader, goalView, openGoal } from './goals.reader.js';
import { OwnText } from '../own-text.js';
import { Step } from './step.entity.js';
import { ToolboxLock } from '../toolbox.lock.js';
import { ManyGoals, ManySteps } from '../toolbox.problems.js';
import type { GoalId, GoalPageView, GoalState, GoalView, StepId } from '../toolbox.views.js';

export const goalsAtMost = 200;
const stepsAtMost = 60;

export interface NewGoal extends GoalText {
  /** The first step, if it is known already. */
  nextStep?: string | undefined;
}

/** What a person wants, and the steps on the way. All of it is theirs alone. */
@Injectable()
export class Goals {
  constructor(
    private readonly reader: GoalsReader,
    private readonly own: OwnText,
    private readonly lock: ToolboxLock,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** All of one's goals, in the order they were written. */
  async list(actor: Actor): Promise<GoalView[]> {
    const rows = await this.reader.list(actor);
    if (rows.length === 0) return [];
    const open = await this.own.opener(actor);
    return rows.map((row) => goalView(row, open));
  }

  /** @throws NotHere for another person's goal. */
  async show(actor: Actor, id: GoalId): Promise<GoalPageView> {
    const row = await this.reader.one(actor, id);
    if (!row) throw NotHere();
    return goalPageView(row, await this.reader.steps(id), await this.own.opener(actor));
  }

  /** @throws ManyGoals */
  async add(actor: Actor, { title, why, more, nextStep }: NewGoal): Promise<GoalId> {
    const id = this.random.id<GoalId>(`goal ${actor.accountId}`);
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const { accountId } = actor;
      const place = await this.#nextPlace(sql`goal where account_id = ${accountId}`);
      if (place > goalsAtMost) throw ManyGoals();
      const text: GoalText = { title, why, more };
      const about = await this.own.seal(actor, { table: 'goal', row: id, column: 'about' }, text);
      await this.unit.manager.insert(Goal, { id, accountId, place, state: 'active', about });
      if (nextStep) await this.addStep(actor, id, nextStep);
    });
    return id;
  }

  /** Puts a step after the ones that are there. @throws NotHere, ManySteps */
  async addStep(actor: Actor, goalId: GoalId, title: string): Promise<StepId> {
    const id = this.random.id<StepId>(`step ${goalId}`);
    await this.unit.run(async () => {
      await this.#hold(actor, goalId);
      const place = await this.#nextPlace(sql`goal_step where goal_id = ${goalId}`);
      if (place > stepsAtMost) throw ManySteps();
      const sealed = await this.own.seal(actor, { table: 'goal_step', row: id, column: 'title' }, title);
      await this.unit.manager.insert(Step, { id, goalId, place, done: false, title: sealed });
    });
    return id;
  }

  /** Says whether a step is done; either can be taken back. @throws NotHere */
  async mark(actor: Actor, goalId: GoalId, stepId: StepId, done: boolean): Promise<void> {
    await this.unit.run(async () => {
      await this.#hold(actor, goalId);
      const { manager } = this.unit;
      if (!(await manager.existsBy(Step, { id: stepId, goalId }))) throw NotHere();
      await manager.update(Step, { id: stepId, goalId }, { done });
    });
  }

  /** Changes what is kept beside the title: when to look again, themes, a scale and where one is on it. @throws NotHere */
  async tellMore(actor: Actor, id: GoalId, change: (more: GoalMore) => GoalMore): Promise<void> {
    await this.unit.run(async () => {
      await this.#hold(actor, id);
      const row = (await this.reader.one(actor, id))!;
      const text = openGoal(id, row.about, await this.own.opener(actor));
      const told: GoalText = { ...text, more: change(text.more ?? {}) };
      const about = await this.own.seal(actor, { table: 'goal', row: id, column: 'about' }, told);
      await this.unit.manager.update(Goal, { id }, { about });
    });
  }

  /** @throws NotHere */
  async turn(actor: Actor, goalId: GoalId, state: GoalState): Promise<void> {
    await this.unit.run(async () => {
      await this.#hold(actor, goalId);
      await this.unit.manager.update(Goal, { id: goalId }, { state });
    });
  }

  async #hold({ accountId }: Actor, id: GoalId): Promise<void> {
    if (!(await lockOne(this.unit.manager, Goal, { id, accountId }))) throw NotHere();
  }

  async #nextPlace(among: ReturnType<typeof sql>): Promise<number> {
    const row = await this.read.one<{ last: number }>(
      sql`select cast(coalesce(max(place), 0) as integer) as last from ${among}`,
    );
    return row!.last + 1;
  }
}
