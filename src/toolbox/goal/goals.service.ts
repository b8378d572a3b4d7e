import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { Goal, type GoalBody, type GoalText } from './goal.entity.js';
import type { GoalMore } from './goal-more.js';
import { goalPageView, GoalsReader, goalView, openGoal } from './goals.reader.js';
import { OwnText } from '../own-text.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import { Step } from './step.entity.js';
import { ToolboxLock } from '../toolbox.lock.js';
import { ManyGoals, ManySteps } from '../toolbox.problems.js';
import type { SittingId } from '../versions/version.entity.js';
import { type Kept, type Saving, type Standing, type Versioned, Versions } from '../versions/versions.service.js';
import type { GoalId, GoalPageView, GoalState, GoalView, StepId, StepView } from '../toolbox.views.js';

export const goalsAtMost = 200;
const stepsAtMost = 60;

export interface NewGoal extends GoalText {
  /** The first step, if it is known already. */
  nextStep?: string | undefined;
}

/** What a form says of a goal; the first step only as long as it is written. A form without it leaves it as it is, and one that has emptied it says so. */
export type GoalSaid = Pick<GoalBody, 'title' | 'why' | 'nextStep'>;

export interface GoalWords extends GoalSaid, Versioned<GoalSaid> {
  id: GoalId;
  /** To be sent back when they are changed. */
  revision: number;
}

/** What is written in a sitting is found again by it, though no answer ever came back. */
const goalOf = (sitting: SittingId) => sitting as string as GoalId;

const isEmpty = ({ title }: GoalSaid) => !title;
const saysNothing = ({ title, why, nextStep }: GoalSaid) => !title && !why && !nextStep;
const same = (one: GoalSaid, other: GoalSaid) =>
  one.title === other.title &&
  (one.why ?? '') === (other.why ?? '') &&
  (other.nextStep ?? one.nextStep ?? '') === (one.nextStep ?? '');

/** What a person wants, and the steps on the way. All of it is theirs alone. */
@Injectable()
export class Goals {
  constructor(
    private readonly reader: GoalsReader,
    private readonly own: OwnText,
    private readonly versions: Versions,
    private readonly shares: Shares,
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

  /** One of its steps. @throws NotHere */
  async step(actor: Actor, goalId: GoalId, stepId: StepId): Promise<StepView> {
    const step = (await this.show(actor, goalId)).steps.find(({ id }) => id === stepId);
    if (!step) throw NotHere();
    return step;
  }

  /** The words of one with their versions. @throws NotHere */
  async words(actor: Actor, id: GoalId): Promise<GoalWords> {
    const { said, revision } = await this.#standing(actor, id);
    return { id, ...said, revision, ...(await this.versions.of<GoalSaid>(actor, { table: 'own_version', id })) };
  }

  /** @throws ManyGoals */
  async add(actor: Actor, { nextStep, ...text }: NewGoal): Promise<GoalId> {
    const id = this.random.id<GoalId>(`goal ${actor.accountId}`);
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      await this.#begin(actor, id, text);
      if (nextStep) await this.addStep(actor, id, nextStep);
    });
    return id;
  }

  /**
   * A goal that was perhaps kept while it was written: then that is done. The sitting it is written in is its id. @returns whether its
   * words stand beside what is there. @throws ManyGoals
   */
  async write(actor: Actor, sitting: SittingId, { nextStep, ...said }: GoalSaid & Pick<NewGoal, 'nextStep'>) {
    return this.unit.run(async () => {
      await this.lock.hold(actor);
      const beside = await this.#write(actor, said, { seen: 0, sitting }, true);
      const id = goalOf(sitting);
      // Sent twice it is one step.
      const { steps } = await this.show(actor, id);
      if (nextStep && !steps.some(({ title }) => title === nextStep)) await this.addStep(actor, id, nextStep);
      else await this.#endBeginning(actor, id);
      return { id, beside };
    });
  }

  /** The same while one still writes; what is taken back before it is done was never there. @throws ManyGoals */
  async keep(actor: Actor, sitting: SittingId, said: GoalSaid): Promise<Kept> {
    return this.unit.run(async () => {
      await this.lock.hold(actor);
      const id = goalOf(sitting);
      if (await this.#isShared(actor, id)) return { kept: false, beside: false };
      if (saysNothing(said)) {
        const row = await this.reader.one(actor, id);
        if (row && (await this.#body(actor, id)).sitting === sitting) await this.#remove(actor, id);
        return { kept: true, beside: false };
      }
      const whole = { ...said, nextStep: said.nextStep ?? '' };
      return { kept: true, beside: await this.#write(actor, whole, { seen: 0, sitting }, false) };
    });
  }

  /** Says it in other words, as `Versions` has it. @returns whether they stand beside what is there. @throws NotHere */
  async change(actor: Actor, id: GoalId, said: GoalSaid, saving: Saving): Promise<boolean> {
    return this.unit.run(async () => {
      await this.lock.hold(actor);
      return this.versions.write(actor, await this.#standing(actor, id), said, saving, true);
    });
  }

  /** The same while one still writes. Not of a goal that somebody else sees: half a sentence is nobody's business. @throws NotHere */
  async keepChange(actor: Actor, id: GoalId, said: GoalSaid, saving: Saving): Promise<Kept> {
    return this.unit.run(async () => {
      // Sharing holds the same lock.
      await this.lock.hold(actor);
      const standing = await this.#standing(actor, id);
      if (await this.#isShared(actor, id)) return { kept: false, beside: false };
      return { kept: true, beside: await this.versions.write(actor, standing, said, saving, false) };
    });
  }

  /** Puts other words in the place of those that stand, or leaves what stands beside them. @throws NotHere */
  async settle(actor: Actor, id: GoalId, version: string, leave: boolean): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const standing = await this.#standing(actor, id);
      if (leave) await this.versions.leave(actor, standing, version);
      else await this.versions.bringBack(actor, standing, version);
    });
  }

  /** Puts a step after the ones that are there. @throws NotHere, ManySteps */
  async addStep(actor: Actor, goalId: GoalId, title: string): Promise<StepId> {
    const id = this.random.id<StepId>(`step ${goalId}`);
    await this.unit.run(async () => {
      await this.#hold(actor, goalId);
      const { place, taken } = await this.#nextPlace(sql`goal_step where goal_id = ${goalId}`);
      if (taken >= stepsAtMost) throw ManySteps();
      const sealed = await this.own.seal(actor, { table: 'goal_step', row: id, column: 'title' }, title);
      await this.unit.manager.insert(Step, { id, goalId, place, done: false, title: sealed });
      await this.#endBeginning(actor, goalId);
    });
    return id;
  }

  /** What is written of a step so far, until one adds it. @throws NotHere */
  async beginStep(actor: Actor, id: GoalId, begun: string): Promise<void> {
    await this.unit.run(async () => {
      await this.#hold(actor, id);
      await this.#retell(actor, id, (text) => ({ ...text, nextStep: begun }));
    });
  }

  /**
   * Says a step in other words. If it was said otherwise elsewhere since it was `seen`, both stay: this one as a step of its own.
   * @throws NotHere, ManySteps
   */
  async rename(actor: Actor, goalId: GoalId, stepId: StepId, title: string, seen: string): Promise<void> {
    await this.unit.run(async () => {
      await this.#hold(actor, goalId);
      const step = await this.step(actor, goalId, stepId);
      if (step.title === title) return;
      if (step.title !== seen) {
        await this.addStep(actor, goalId, title);
        return;
      }
      const sealed = await this.own.seal(actor, { table: 'goal_step', row: stepId, column: 'title' }, title);
      await this.unit.manager.update(Step, { id: stepId, goalId }, { title: sealed });
    });
  }

  /** @throws NotHere */
  async removeStep(actor: Actor, goalId: GoalId, stepId: StepId): Promise<void> {
    await this.unit.run(async () => {
      await this.#hold(actor, goalId);
      await this.step(actor, goalId, stepId);
      await this.unit.manager.delete(Step, { id: stepId, goalId });
    });
  }

  /** With its steps and all that it said before. What was planned for it stays in its week, and stands for itself. @throws NotHere */
  async remove(actor: Actor, id: GoalId): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      if (!(await this.reader.one(actor, id))) throw NotHere();
      await this.#remove(actor, id);
    });
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
      await this.#retell(actor, id, (text) => ({ ...text, more: change(text.more ?? {}) }));
    });
  }

  /** @throws NotHere */
  async turn(actor: Actor, goalId: GoalId, state: GoalState): Promise<void> {
    await this.unit.run(async () => {
      await this.#hold(actor, goalId);
      await this.unit.manager.update(Goal, { id: goalId }, { state });
    });
  }

  /** Inside a unit of work that holds the toolbox. */
  async #write(actor: Actor, said: GoalSaid, saving: Saving & { sitting: SittingId }, done: boolean): Promise<boolean> {
    const id = goalOf(saving.sitting);
    if (await this.reader.one(actor, id))
      return this.versions.write(actor, await this.#standing(actor, id), said, saving, done);
    if (await this.unit.manager.existsBy(Goal, { id })) throw NotHere();
    const nextStep = said.nextStep || undefined;
    await this.#begin(actor, id, { ...said, nextStep, sitting: done ? undefined : saving.sitting });
    return false;
  }

  /** The versions know it by its id only, and the shares by its name. */
  async #remove(actor: Actor, id: GoalId): Promise<void> {
    await this.versions.gone(id);
    await this.shares.gone(actor, refOf('goal', id));
    await this.unit.manager.delete(Goal, { id });
  }

  /** The first step is one, or was not wanted: nothing of it is begun any more. */
  async #endBeginning(actor: Actor, id: GoalId): Promise<void> {
    if ((await this.#body(actor, id)).nextStep)
      await this.#retell(actor, id, ({ nextStep: _nextStep, ...text }) => text);
  }

  async #begin(actor: Actor, id: GoalId, text: GoalBody): Promise<void> {
    const { accountId } = actor;
    const { place, taken } = await this.#nextPlace(sql`goal where account_id = ${accountId}`);
    if (taken >= goalsAtMost) throw ManyGoals();
    const about = await this.own.seal(actor, { table: 'goal', row: id, column: 'about' }, text);
    await this.unit.manager.insert(Goal, { id, accountId, place, state: 'active', about });
  }

  async #standing(actor: Actor, id: GoalId): Promise<Standing<GoalSaid>> {
    const { title, why, nextStep, revision = 1, sitting } = await this.#body(actor, id);
    const put = (said: GoalSaid, open?: SittingId) =>
      this.#retell(actor, id, (text) => ({
        ...text,
        title: said.title,
        why: said.why,
        nextStep: (said.nextStep ?? nextStep) || undefined,
        revision: revision + 1,
        sitting: open,
      }));
    return { table: 'own_version', id, revision, said: { title, why, nextStep }, sitting, isEmpty, same, put };
  }

  async #body(actor: Actor, id: GoalId): Promise<GoalBody> {
    const row = await this.reader.one(actor, id);
    if (!row) throw NotHere();
    return openGoal(id, row.about, await this.own.opener(actor));
  }

  /** Inside a unit of work. */
  async #retell(actor: Actor, id: GoalId, change: (text: GoalBody) => GoalBody): Promise<void> {
    const told = change(await this.#body(actor, id));
    const about = await this.own.seal(actor, { table: 'goal', row: id, column: 'about' }, told);
    await this.unit.manager.update(Goal, { id }, { about });
  }

  async #isShared(actor: Actor, id: GoalId): Promise<boolean> {
    return (await this.shares.of(actor, refOf('goal', id))).length > 0;
  }

  async #hold({ accountId }: Actor, id: GoalId): Promise<void> {
    if (!(await lockOne(this.unit.manager, Goal, { id, accountId }))) throw NotHere();
  }

  async #nextPlace(among: ReturnType<typeof sql>): Promise<{ place: number; taken: number }> {
    const row = await this.read.one<{ last: number; taken: number }>(
      sql`select cast(coalesce(max(place), 0) as integer) as last, cast(count(*) as integer) as taken from ${among}`,
    );
    return { place: row!.last + 1, taken: row!.taken };
  }
}
