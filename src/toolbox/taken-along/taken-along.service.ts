import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import type { DayNoteText } from '../diary/day-note.entity.js';
import { DiaryReader } from '../diary/diary.reader.js';
import { goalPageView, type GoalRow, GoalsReader, type StepRow } from '../goal/goals.reader.js';
import { OwnPages, type OwnPageView } from '../own-pages/own-pages.service.js';
import { OwnText } from '../own-text.js';
import type { ThingId } from '../things/thing.entity.js';
import { Things } from '../things/things.service.js';
import type { GoalId } from '../toolbox.views.js';
import { Values } from '../values/values.service.js';
import { ActivitiesReader, activityView } from '../week/activities.reader.js';
import {
  arranged,
  type FileActivity,
  type FileGoal,
  type FileNote,
  type ToolboxFile,
  toolboxFormat,
} from './toolbox-file.js';

/** A toolbox as a file, with the ids that its numbers stand for: they never leave. */
export interface Whole {
  file: ToolboxFile;
  goals: GoalId[];
  measures: ThingId[];
}

const before = '0000-01-01';

/** All of a toolbox, to be taken along. */
@Injectable()
export class TakenAlong {
  constructor(
    private readonly goals: GoalsReader,
    private readonly values: Values,
    private readonly pages: OwnPages,
    private readonly things: Things,
    private readonly activities: ActivitiesReader,
    private readonly diary: DiaryReader,
    private readonly own: OwnText,
    private readonly read: Read,
  ) {}

  /** The same toolbox gives the same file, here and in the next portal. */
  async whole(actor: Actor): Promise<Whole> {
    const open = await this.own.opener(actor);
    const measures = await this.things.of(actor, 'measure');
    const measureAt = new Map(measures.map(({ id }, n) => [id, n + 1]));
    const rows = await this.goals.all(actor);
    const goals = rows.map(({ id }) => id);
    const rungs = await this.things.of(actor, 'rung');
    const rungAt = new Map(rungs.map(({ id }, n) => [id, n + 1]));
    const file: ToolboxFile = {
      format: toolboxFormat,
      whatMatters: await this.values.of(actor),
      plan: (await this.pages.of(actor, 'plan')).map(page),
      areas: (await this.pages.of(actor, 'areas')).map(page),
      people: (await this.things.of(actor, 'person')).map(said),
      medicines: (await this.things.of(actor, 'medicine')).map(said),
      measures: measures.map(said),
      // Where in this portal it led is nowhere in another one.
      ladder: rungs.length > 0 ? rungs.map(said).map(({ path: _path, ...rung }) => rung) : undefined,
      goals: await this.#goals(rows, open),
      activities: (await this.activities.all(actor)).map((row): FileActivity => {
        // Where in this portal it led is nowhere in another one.
        const { id: _id, path: _path, goal, rung, mark, ...rest } = activityView(row, open);
        const n = goal && goals.indexOf(goal.id) + 1;
        return {
          ...rest,
          goal: n,
          rung: rung && rungAt.get(rung),
          mark: mark && { ...mark, measure: measureAt.get(mark.measure)! },
        };
      }),
      diary: (await this.diary.between(actor, before)).map(({ id: _id, revision: _revision, ...note }) =>
        numbered(note, measureAt),
      ),
    };
    return { file: arranged(file), goals, measures: measures.map(({ id }) => id) };
  }

  async #goals(rows: GoalRow[], open: Awaited<ReturnType<OwnText['opener']>>): Promise<FileGoal[]> {
    const steps = await this.read.all<StepRow & { goal_id: GoalId }>(sql`
      select id, title, done, goal_id from goal_step where goal_id in ${list(rows.map(({ id }) => id))} order by place`);
    return rows.map((row) => {
      const own = steps.filter(({ goal_id }) => goal_id === row.id);
      const { id: _id, nextStep: _next, steps: all, ...goal } = goalPageView(row, own, open);
      return { ...goal, steps: all.map(({ title, done }) => ({ title, done })) };
    });
  }
}

const page = ({ page: name, heading, texts }: OwnPageView) => ({
  page: name,
  heading: heading || undefined,
  ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text)),
});

const said = <Thing extends { id: ThingId; place: number; revision: number }>({
  id: _id,
  place: _place,
  revision: _revision,
  ...rest
}: Thing) => rest;

const numbered = ({ marks, ...note }: DayNoteText, at: ReadonlyMap<ThingId, number>): FileNote => ({
  ...note,
  marks: marks?.map(({ measure, value }) => ({ measure: at.get(measure)!, value })),
});
