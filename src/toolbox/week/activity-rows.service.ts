import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { Goal } from '../goal/goal.entity.js';
import { OwnText, type Owner } from '../own-text.js';
import { FullWeek } from '../toolbox.problems.js';
import type { ActivityId, GoalId } from '../toolbox.views.js';
import type { SittingId } from '../versions/version.entity.js';
import { type Standing, Versions } from '../versions/versions.service.js';
import { ActivitiesReader, type ActivityRow, openPlan, openResult } from './activities.reader.js';
import { ActivityNumbers } from './activity-numbers.service.js';
import { Activity, type ActivityBody, type ActivityResult, type ResultBody } from './activity.entity.js';
import { weekOf } from './week.js';

export const weekHoldsAtMost = 70;

/** What a form says of something planned. */
export interface PlanSaid extends Pick<
  ActivityBody,
  'what' | 'day' | 'time' | 'where' | 'withWhom' | 'planB' | 'kind'
> {
  /** One of one's own. */
  goal?: GoalId | undefined;
}

const table = 'activity' as const;

/** Every change of an activity ends here. Inside a unit of work that holds the toolbox. */
@Injectable()
export class ActivityRows {
  constructor(
    private readonly reader: ActivitiesReader,
    private readonly own: OwnText,
    private readonly numbers: ActivityNumbers,
    private readonly versions: Versions,
    private readonly unit: UnitOfWork,
    private readonly random: Random,
  ) {}

  /** @throws NoSuchDay, FullWeek, NotHere for another person's goal, or where something else stands under this id */
  async begin(actor: Owner, id: ActivityId, { goal, ...body }: ActivityBody & Pick<PlanSaid, 'goal'>): Promise<void> {
    const { accountId } = actor;
    if (await this.unit.manager.existsBy(Activity, { id })) throw NotHere();
    const week = weekOf(body.day);
    await this.#hasRoom(actor, week);
    await this.knows(actor, { goal });
    const about = await this.own.seal(actor, { table, row: id, column: 'about' }, body);
    await this.unit.manager.insert(Activity, { id, accountId, week, goalId: goal ?? null, about, result: null });
  }

  /** @throws NotHere for another person's goal */
  async knows(actor: Owner, { goal }: Pick<PlanSaid, 'goal'>): Promise<void> {
    if (goal && !(await this.#isOwn(actor, goal))) throw NotHere();
  }

  /** What is planned, as it stands. @throws NotHere */
  async planned(actor: Owner, id: ActivityId): Promise<Standing<PlanSaid>> {
    const row = await this.#row(actor, id);
    const body = openPlan(id, row.about, await this.own.opener(actor));
    const { what, day, time, where, withWhom, planB, kind, revision = 1, sitting } = body;
    const said = { what, day, time, where, withWhom, planB, kind, goal: row.goal_id ?? undefined };
    const put = (next: PlanSaid, open?: SittingId) => this.#plan(actor, id, body, next, open);
    return { table: 'own_version', id, revision, said, sitting, isEmpty: plansNothing, same: samePlan, put };
  }

  /** How it went, as it stands. Nobody has told it yet: then nothing does. @throws NotHere */
  async told(actor: Owner, id: ActivityId): Promise<Standing<ActivityResult>> {
    const { about, result } = await this.#row(actor, id);
    const { day } = openPlan(id, about, await this.own.opener(actor));
    const body: ResultBody = result ? openResult(id, result, await this.own.opener(actor)) : {};
    const { outcome, note, mood, mark, sitting } = body;
    const revision = body.revision ?? (result ? 1 : 0);
    const of = body.of ?? this.random.id(`told ${id}`);
    const seal = async (next: ResultBody) => {
      const sealed = await this.own.seal(actor, { table, row: id, column: 'result' }, next);
      await this.unit.manager.update(Activity, { id }, { result: sealed });
    };
    // Whatever is kept under an id has to be found again by it, though what stands stays as it is.
    if (result && !body.of) await seal({ ...body, of });
    const put = async (next: ActivityResult, open?: SittingId) => {
      await seal({ ...tidy(next), revision: revision + 1, sitting: open, of });
      await this.numbers.keep(actor, [weekOf(day)]);
    };
    const said = { outcome, note, mood, mark };
    return { table: 'own_version', id: of, revision, said, sitting, isEmpty: tellsNothing, same: sameResult, put };
  }

  /** Puts it to a step of the ladder, or to none any more. All else that it says stays. @throws NotHere */
  async putTo(actor: Owner, id: ActivityId, rung: ActivityBody['rung']): Promise<void> {
    const row = await this.#row(actor, id);
    const body = openPlan(id, row.about, await this.own.opener(actor));
    const about = await this.own.seal(actor, { table, row: id, column: 'about' }, { ...body, rung });
    await this.unit.manager.update(Activity, { id }, { about });
  }

  /** With all that it said before. @throws NotHere */
  async remove(actor: Owner, id: ActivityId): Promise<void> {
    const { about, result } = await this.#row(actor, id);
    const open = await this.own.opener(actor);
    const { of } = result ? openResult(id, result, open) : {};
    await this.versions.gone(id);
    if (of) await this.versions.gone(of);
    await this.unit.manager.delete(Activity, { id });
    await this.numbers.keep(actor, [weekOf(openPlan(id, about, open).day)]);
  }

  /** Another day may lie in another week. A goal that is gone meanwhile was let go of. */
  async #plan(
    actor: Owner,
    id: ActivityId,
    before: ActivityBody,
    { goal, ...said }: PlanSaid,
    open: SittingId | undefined,
  ): Promise<void> {
    const week = weekOf(said.day);
    if (week !== weekOf(before.day)) await this.#hasRoom(actor, week);
    const { revision = 1, changes = 0 } = before;
    const body: ActivityBody = {
      ...before,
      ...sayingAll(said),
      revision: revision + 1,
      changes: open ? before.changes : changes + 1,
      sitting: open,
    };
    const about = await this.own.seal(actor, { table, row: id, column: 'about' }, body);
    const goalId = goal && (await this.#isOwn(actor, goal)) ? goal : null;
    await this.unit.manager.update(Activity, { id }, { week, goalId, about });
    await this.numbers.keep(actor, [weekOf(before.day), week]);
  }

  async #row(actor: Owner, id: ActivityId): Promise<ActivityRow> {
    const { accountId } = actor;
    if (!(await lockOne(this.unit.manager, Activity, { id, accountId }))) throw NotHere();
    return (await this.reader.one(actor, id))!;
  }

  async #hasRoom(actor: Owner, week: string): Promise<void> {
    if ((await this.reader.week(actor, week)).length >= weekHoldsAtMost) throw FullWeek();
  }

  #isOwn({ accountId }: Owner, id: GoalId): Promise<boolean> {
    return this.unit.manager.existsBy(Goal, { id, accountId });
  }
}

/** What a form leaves empty is not said any more. */
const sayingAll = ({ what, day, time, where, withWhom, planB, kind }: Omit<PlanSaid, 'goal'>) => ({
  what,
  day,
  time,
  where,
  withWhom,
  planB,
  kind,
});
const plansNothing = ({ what }: PlanSaid) => !what;
const samePlan = (one: PlanSaid, other: PlanSaid) => listed(one) === listed(other);
const listed = ({ what, day, time, where, withWhom, planB, kind, goal }: PlanSaid) =>
  JSON.stringify([what, day, time, where, withWhom, planB, kind, goal]);

const tidy = ({ outcome, note, mood, mark }: ActivityResult): ActivityResult => ({ outcome, note, mood, mark });
const tellsNothing = ({ outcome, note, mood, mark }: ActivityResult) => !outcome && !note && !mood && !mark;
const sameResult = (one: ActivityResult, other: ActivityResult) =>
  JSON.stringify(asList(one)) === JSON.stringify(asList(other));
const asList = ({ outcome, note, mood, mark }: ActivityResult) => [
  outcome,
  note ?? '',
  mood?.before,
  mood?.after,
  mark?.measure,
  mark?.before,
  mark?.after,
];
