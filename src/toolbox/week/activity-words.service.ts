import { Injectable } from '@nestjs/common';
import { NotHere } from '../../platform/problems/common.problems.js';
import { OwnText, type Owner } from '../own-text.js';
import { Things } from '../things/things.service.js';
import { ToolboxLock } from '../toolbox.lock.js';
import type { ActivityId } from '../toolbox.views.js';
import type { SittingId } from '../versions/version.entity.js';
import { type Kept, type Saving, type Standing, type Versioned, Versions } from '../versions/versions.service.js';
import { ActivitiesReader, openPlan, openResult } from './activities.reader.js';
import type { ActivityResult } from './activity.entity.js';
import { ActivityRows, type PlanSaid } from './activity-rows.service.js';

export interface PlannedWords extends PlanSaid, Versioned<PlanSaid> {
  id: ActivityId;
  /** To be sent back when it is changed. */
  revision: number;
}

export interface ToldWords extends Versioned<ActivityResult> {
  /** To be sent back when it is told anew; nought before it is told. */
  revision: number;
}

/** The two things that are said of an activity: each keeps what it said before by itself. */
export type Part = 'planned' | 'told';

/** What is written in a sitting is found again by it, though no answer ever came back. */
const activityOf = (sitting: SittingId) => sitting as string as ActivityId;

/**
 * What is planned, and how it went, kept while it is written. An activity is shown to nobody but its owner, so nothing of it has to
 * wait for the button.
 */
@Injectable()
export class ActivityWords {
  constructor(
    private readonly rows: ActivityRows,
    private readonly reader: ActivitiesReader,
    private readonly things: Things,
    private readonly versions: Versions,
    private readonly own: OwnText,
    private readonly lock: ToolboxLock,
  ) {}

  /** What is planned, with its versions. @throws NotHere */
  async planned(actor: Owner, id: ActivityId): Promise<PlannedWords> {
    const row = await this.reader.one(actor, id);
    if (!row) throw NotHere();
    const body = openPlan(id, row.about, await this.own.opener(actor));
    const { what, day, time, where, withWhom, planB, kind, revision = 1 } = body;
    const said = { what, day, time, where, withWhom, planB, kind, goal: row.goal_id ?? undefined };
    return { id, ...said, revision, ...(await this.versions.of<PlanSaid>(actor, { table: 'own_version', id })) };
  }

  /** The versions of how it went. @throws NotHere */
  async told(actor: Owner, id: ActivityId): Promise<ToldWords> {
    const row = await this.reader.one(actor, id);
    if (!row) throw NotHere();
    if (!row.result) return { revision: 0, beside: [], earlier: [] };
    const { revision = 1, of } = openResult(id, row.result, await this.own.opener(actor));
    if (!of) return { revision, beside: [], earlier: [] };
    return { revision, ...(await this.versions.of<ActivityResult>(actor, { table: 'own_version', id: of })) };
  }

  /**
   * Plans something that was perhaps kept while it was written: then that is done. The sitting it is written in is its id.
   * @returns whether it stands beside what is there. @throws NoSuchDay, FullWeek, NotHere for another person's goal
   */
  async write(actor: Owner, sitting: SittingId, said: PlanSaid): Promise<{ id: ActivityId; beside: boolean }> {
    return { id: activityOf(sitting), beside: await this.#write(actor, said, sitting, true) };
  }

  /** The same while one still writes; what is taken back before it is done was never there. @throws the same */
  async keep(actor: Owner, sitting: SittingId, said: PlanSaid): Promise<Kept> {
    if (!said.what) {
      await this.#takeBack(actor, sitting);
      return { kept: true, beside: false };
    }
    return { kept: true, beside: await this.#write(actor, said, sitting, false) };
  }

  /** Plans it otherwise, as `Versions` has it. @returns whether it stands beside what is there. @throws NotHere, NoSuchDay, FullWeek */
  async change(actor: Owner, id: ActivityId, said: PlanSaid, saving: Saving, done = true): Promise<boolean> {
    return this.lock.held(actor, async () => {
      const standing = await this.rows.planned(actor, id);
      await this.rows.knows(actor, said);
      return this.versions.write(actor, standing, said, saving, done);
    });
  }

  /** The same while one still writes. @throws the same */
  async keepChange(actor: Owner, id: ActivityId, said: PlanSaid, saving: Saving): Promise<Kept> {
    return { kept: true, beside: await this.change(actor, id, said, saving, false) };
  }

  /** Says how it went, in the place of whatever stands there if nothing was `seen`. @throws NotHere, also for another person's measure */
  async tell(
    actor: Owner,
    id: ActivityId,
    said: ActivityResult,
    { seen, sitting }: Partial<Saving> = {},
    done = true,
  ): Promise<boolean> {
    return this.lock.held(actor, async () => {
      const standing = await this.rows.told(actor, id);
      if (said.mark) await this.things.one(actor, 'measure', said.mark.measure);
      const stood = standing.revision === 0 ? 0 : (seen ?? standing.revision);
      return this.versions.write(actor, standing, said, { seen: stood, sitting }, done);
    });
  }

  /** The same while one still writes, perhaps before one has said whether. @throws the same */
  async keepTelling(actor: Owner, id: ActivityId, said: ActivityResult, saving: Partial<Saving>): Promise<Kept> {
    return { kept: true, beside: await this.tell(actor, id, said, saving, false) };
  }

  /** Puts another version in the place of what stands, or leaves what stands beside it. @throws NotHere, FullWeek */
  async settle(actor: Owner, id: ActivityId, part: Part, version: string, leave: boolean): Promise<void> {
    await this.lock.held(actor, async () => {
      if (part === 'planned') await this.#settle(actor, await this.rows.planned(actor, id), version, leave);
      else await this.#settle(actor, await this.rows.told(actor, id), version, leave);
    });
  }

  async #settle<Said extends object>(
    actor: Owner,
    standing: Standing<Said>,
    version: string,
    leave: boolean,
  ): Promise<void> {
    if (leave) await this.versions.leave(actor, standing, version);
    else await this.versions.bringBack(actor, standing, version);
  }

  async #write(actor: Owner, said: PlanSaid, sitting: SittingId, done: boolean): Promise<boolean> {
    const id = activityOf(sitting);
    return this.lock.held(actor, async () => {
      await this.rows.knows(actor, said);
      if (await this.reader.one(actor, id))
        return this.versions.write(actor, await this.rows.planned(actor, id), said, { seen: 0, sitting }, done);
      await this.rows.begin(actor, id, { ...said, sitting: done ? undefined : sitting });
      return false;
    });
  }

  async #takeBack(actor: Owner, sitting: SittingId): Promise<void> {
    const id = activityOf(sitting);
    await this.lock.held(actor, async () => {
      if (!(await this.reader.one(actor, id))) return;
      if ((await this.rows.planned(actor, id)).sitting === sitting) await this.rows.remove(actor, id);
    });
  }
}
