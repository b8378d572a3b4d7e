import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Random } from '../../platform/time/random.js';
import { DayNote, type DayNoteText, type NoteId } from '../diary/day-note.entity.js';
import { DiaryNumbers } from '../diary/diary-numbers.service.js';
import { weekTakes as diaryWeekTakes } from '../diary/diary.service.js';
import { Goals, goalsAtMost } from '../goal/goals.service.js';
import { OwnPages } from '../own-pages/own-pages.service.js';
import type { NamedShelf } from '../own-pages/shelves.js';
import { OwnText } from '../own-text.js';
import { askedAtMost } from '../measures/asked.js';
import type { ThingId } from '../things/thing.entity.js';
import { type ListName, listTakes } from '../things/things.js';
import { Things } from '../things/things.service.js';
import type { ActivityId, GoalId } from '../toolbox.views.js';
import { Values } from '../values/values.service.js';
import { ActivityNumbers } from '../week/activity-numbers.service.js';
import { weekHoldsAtMost } from '../week/activity-rows.service.js';
import { Activity, type ActivityResult, type ActivityText } from '../week/activity.entity.js';
import { weekOf } from '../week/week.js';
import { fateOf, fateOfMatters, twinsOf, type Twins } from './coming-in.js';
import { NoRoomForAll } from './taken-along.problems.js';
import { TakenAlong, type Whole } from './taken-along.service.js';
import type { FileActivity, FileGoal, FileNote, FilePage, ToolboxFile } from './toolbox-file.js';

/** What a list is called in the file. */
const fileNames = { person: 'people', medicine: 'medicines', rung: 'ladder' } as const;

const atOnce = 100;

/** Puts a file into a toolbox. Nothing that is there is changed, and what is there already does not come again. */
@Injectable()
export class BringingIn {
  constructor(
    private readonly along: TakenAlong,
    private readonly values: Values,
    private readonly pages: OwnPages,
    private readonly things: Things,
    private readonly goals: Goals,
    private readonly numbers: DiaryNumbers,
    private readonly done: ActivityNumbers,
    private readonly own: OwnText,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** Inside a unit of work that holds the toolbox. @throws NoRoomForAll */
  async bringIn(actor: Actor, file: ToolboxFile): Promise<void> {
    const here = await this.along.whole(actor);
    const twins = twinsOf(file, here.file);
    if (fateOfMatters(file, here.file) === 'new') await this.values.write(actor, file.whatMatters!);
    for (const shelf of ['plan', 'areas'] as const)
      for (const page of file[shelf]) await this.#page(actor, shelf, page, here.file);
    await this.#list(actor, 'person', file.people, twins.people);
    await this.#list(actor, 'medicine', file.medicines, twins.medicines);
    const rungs = await this.#list(actor, 'rung', file.ladder ?? [], twins.ladder);
    const measures = await this.#measures(actor, file, here, twins);
    const goals = await this.#goals(actor, file.goals, here, twins);
    const isNew = (part: 'activities' | 'diary') => (_: unknown, n: number) => twins[part][n] === undefined;
    await this.#activities(actor, file.activities.filter(isNew('activities')), goals, rungs, measures);
    await this.#diary(actor, file.diary.filter(isNew('diary')), measures);
  }

  async #page(
    actor: Actor,
    shelf: NamedShelf,
    { page, heading, ...texts }: FilePage,
    here: ToolboxFile,
  ): Promise<void> {
    const standing = await this.pages.page(actor, shelf, page);
    const said = { heading, texts };
    const tidy = (each: typeof said) => JSON.stringify([each.heading, each.texts]);
    if (standing.beside.some((other) => tidy({ heading: other.heading, texts: other.texts }) === tidy(said))) return;
    // A page that was emptied is written anew; one that says something else keeps saying it.
    const seen = fateOf({ page, heading, ...texts }, shelf, here) === 'new' ? standing.revision : 0;
    await this.pages.write(actor, shelf, page, said, seen);
  }

  /** The id of each line of the file. */
  async #list<Name extends Exclude<ListName, 'measure'>>(
    actor: Actor,
    name: Name,
    given: ToolboxFile['people' | 'medicines'] | NonNullable<ToolboxFile['ladder']>,
    twins: Twins[keyof Twins],
  ): Promise<ThingId[]> {
    const there = await this.things.of(actor, name);
    const coming = given.filter((_, n) => twins[n] === undefined);
    if (there.length + coming.length > listTakes[name]) throw NoRoomForAll({ where: fileNames[name] });
    const ids: ThingId[] = [];
    for (const [n, each] of given.entries()) {
      const twin = twins[n];
      ids.push(twin === undefined ? await this.things.add(actor, name, each as never) : there[twin]!.id);
    }
    return ids;
  }

  /** The id of each measure of the file. */
  async #measures(
    actor: Actor,
    { measures }: ToolboxFile,
    here: Whole,
    { measures: twins }: Twins,
  ): Promise<ThingId[]> {
    const coming = measures.filter((_, n) => twins[n] === undefined);
    const asked = [...here.file.measures, ...coming].filter(({ resting }) => !resting);
    if (here.measures.length + coming.length > listTakes.measure || asked.length > askedAtMost)
      throw NoRoomForAll({ where: 'measures' });
    const ids: ThingId[] = [];
    for (const [n, measure] of measures.entries()) {
      const twin = twins[n];
      ids.push(twin === undefined ? await this.things.add(actor, 'measure', measure) : here.measures[twin]!);
    }
    return ids;
  }

  async #goals(actor: Actor, goals: FileGoal[], here: Whole, { goals: twins }: Twins): Promise<GoalId[]> {
    const coming = twins.filter((twin) => twin === undefined).length;
    if (here.goals.length + coming > goalsAtMost) throw NoRoomForAll({ where: 'goals' });
    const ids: GoalId[] = [];
    for (const [n, goal] of goals.entries()) {
      const twin = twins[n];
      ids.push(twin === undefined ? await this.#goal(actor, goal) : here.goals[twin]!);
    }
    return ids;
  }

  async #goal(actor: Actor, { title, why, state, steps, begun, ...more }: FileGoal): Promise<GoalId> {
    const id = await this.goals.add(actor, { title, why, more });
    for (const step of steps) {
      const stepId = await this.goals.addStep(actor, id, step.title);
      if (step.done) await this.goals.mark(actor, id, stepId, true);
    }
    // Last: a step that is added ends what was begun of one.
    if (begun) await this.goals.beginStep(actor, id, begun);
    if (state !== 'active') await this.goals.turn(actor, id, state);
    return id;
  }

  async #activities(
    actor: Actor,
    given: FileActivity[],
    goals: GoalId[],
    rungs: ThingId[],
    measures: ThingId[],
  ): Promise<void> {
    await this.#hasRoom(actor, given, sql`activity`, weekHoldsAtMost, 'activities');
    const { accountId } = actor;
    await this.#insert(Activity, given, async ({ goal, rung, outcome, note, mood, mark, ...said }) => {
      const id = this.random.id<ActivityId>(`activity ${accountId}`);
      const spot = (column: string) => ({ table: 'activity' as const, row: id, column });
      const text: ActivityText = { ...said, rung: rung ? rungs[rung - 1] : undefined };
      const about = await this.own.seal(actor, spot('about'), text);
      const told: ActivityResult = {
        outcome,
        note,
        mood,
        mark: mark && { ...mark, measure: measures[mark.measure - 1]! },
      };
      const result = (outcome ?? note ?? mood ?? mark) ? await this.own.seal(actor, spot('result'), told) : null;
      return { id, accountId, week: weekOf(said.day), goalId: goal ? goals[goal - 1]! : null, about, result };
    });
    await this.done.keep(
      actor,
      given.map(({ day }) => weekOf(day)),
    );
  }

  async #diary(actor: Actor, given: FileNote[], measures: ThingId[]): Promise<void> {
    await this.#hasRoom(actor, given, sql`day_note`, diaryWeekTakes, 'diary');
    const { accountId } = actor;
    await this.#insert(DayNote, given, async ({ marks, ...note }) => {
      const id = this.random.id<NoteId>(`day-note ${accountId}`);
      const text: DayNoteText = {
        ...note,
        marks: marks?.map(({ measure, value }) => ({ measure: measures[measure - 1]!, value })),
      };
      const body = await this.own.seal(actor, { table: 'day_note', row: id, column: 'body' }, text);
      return { id, accountId, week: weekOf(note.day), revision: 1, body };
    });
    await this.numbers.keep(
      actor,
      given.map(({ day }) => weekOf(day)),
    );
  }

  /** No week gets more than it takes, what stands in it counted. */
  async #hasRoom(
    { accountId }: Actor,
    given: readonly { day: string }[],
    table: Sql,
    most: number,
    where: string,
  ): Promise<void> {
    const standing = await this.read.all<{ week: string; n: number }>(
      sql`select week, cast(count(*) as integer) as n from ${table} where account_id = ${accountId} group by week`,
    );
    const weeks = new Map(standing.map(({ week, n }) => [week, n]));
    for (const { day } of given) {
      const n = (weeks.get(weekOf(day)) ?? 0) + 1;
      if (n > most) throw NoRoomForAll({ where: `${where} ${day}` });
      weeks.set(weekOf(day), n);
    }
  }

  async #insert<Given, Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    given: readonly Given[],
    rowOf: (each: Given) => Promise<Row>,
  ): Promise<void> {
    for (let n = 0; n < given.length; n += atOnce) {
      const rows: Row[] = [];
      for (const each of given.slice(n, n + atOnce)) rows.push(await rowOf(each));
      await this.unit.manager.insert(entity, rows);
    }
  }
}
