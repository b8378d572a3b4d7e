import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { NoteSaid } from '../diary/diary.service.js';
import type { GoalSaid } from '../goal/goals.service.js';
import { GoalsReader, openGoal } from '../goal/goals.reader.js';
import type { WholePageView } from '../own-pages/own-pages.service.js';
import { matters, type PageName } from '../own-pages/shelves.js';
import { type Open, OwnText, type Owner } from '../own-text.js';
import type { ThingId } from '../things/thing.entity.js';
import { Things } from '../things/things.service.js';
import { type Worded, wordedLists, type WordedName } from '../things/worded.js';
import { ActivitiesReader, openPlan, openResult } from '../week/activities.reader.js';
import type { ActivityResult } from '../week/activity.entity.js';
import type { PlanSaid } from '../week/activity-rows.service.js';
import type { VersionId } from './version.entity.js';

/** What something said before, or what stands beside it: of what, which of them, and the words. No version knows when it was written. */
export type EarlierSaid = {
  of:
    'whatMatters' | 'plan' | 'areas' | 'goals' | 'diary' | 'activities' | 'outcomes' | (typeof wordedLists)[WordedName];
  /** What it is called now. A note is known by its day. */
  which?: string | undefined;
  beside?: true | undefined;
} & Record<string, unknown>;

interface Row {
  id: VersionId;
  of_id: string;
  beside: unknown;
  body: Buffer;
}
type PageRow = Row & { shelf: 'plan' | 'areas' };

const isBeside = ({ beside }: Row): { beside?: true } => (beside ? { beside: true } : {});

/** All that one can still bring back, for the file of everything: it is one's own as much as what stands. */
@Injectable()
export class OwnEarlier {
  constructor(
    private readonly goals: GoalsReader,
    private readonly activities: ActivitiesReader,
    private readonly things: Things,
    private readonly own: OwnText,
    private readonly read: Read,
  ) {}

  /** Of one thing after the other, the newest first. As many reads however much it is. */
  async of(actor: Owner): Promise<EarlierSaid[]> {
    const { accountId } = actor;
    const pages = await this.read.all<PageRow>(sql`select v.id, v.page_id as of_id, v.beside, v.body, p.shelf
      from own_page_version v join own_page p on p.id = v.page_id
      where p.account_id = ${accountId} order by v.page_id, v.revision desc, v.id`);
    const others = await this.read.all<Row>(sql`select id, of_id, beside, body
      from own_version where account_id = ${accountId} order by of_id, revision desc, id`);
    if (pages.length + others.length === 0) return [];
    const open = await this.own.opener(actor);
    const all = [
      ...pages.map((row) => ofPage(row, open)),
      ...(others.length > 0 ? await this.#others(actor, others, open) : []),
    ];
    // The ids say in which order things were made here; the file says the same wherever it is made.
    return all
      .map((said, n) => ({ said, n, key: [said.of, said.which ?? said['day']].join('\n') }))
      .sort((a, b) => (a.key === b.key ? a.n - b.n : a.key < b.key ? -1 : 1))
      .map(({ said }) => said);
  }

  async #others(actor: Owner, rows: readonly Row[], open: Open): Promise<EarlierSaid[]> {
    const goals = new Map<string, string>(
      (await this.goals.all(actor)).map(({ id, about }) => [id, openGoal(id, about, open).title]),
    );
    const planned = new Map<string, string>();
    const told = new Map<string, string>();
    for (const { id, about, result } of await this.activities.all(actor)) {
      const { what } = openPlan(id, about, open);
      planned.set(id, what);
      const { of } = result ? openResult(id, result, open) : {};
      if (of) told.set(of, what);
    }
    const lines = new Map<string, Pick<EarlierSaid, 'of' | 'which'>>();
    for (const list of Object.keys(wordedLists) as WordedName[])
      for (const line of await this.things.of(actor, list))
        lines.set(line.id, { of: wordedLists[list], which: 'what' in line ? line.what : line.name });
    const measures = new Map((await this.things.of(actor, 'measure')).map(({ id, name }) => [id, name]));
    const named = <Mark extends { measure: ThingId }>(mark: Mark) => ({ ...mark, measure: measures.get(mark.measure) });
    return rows.map((row): EarlierSaid => {
      const said = <Said>() => opened<Said>('own_version', row, open);
      const { of_id: of } = row;
      const goal = goals.get(of);
      if (goal) {
        const { nextStep, ...rest } = said<GoalSaid>();
        return { of: 'goals', which: goal, ...isBeside(row), ...rest, nextStep: nextStep || undefined };
      }
      const plan = planned.get(of);
      if (plan) {
        const { goal: chosen, ...rest } = said<PlanSaid>();
        return { of: 'activities', which: plan, ...isBeside(row), ...rest, goal: chosen && goals.get(chosen) };
      }
      const outcome = told.get(of);
      if (outcome) {
        const { mark, ...rest } = said<ActivityResult>();
        return { of: 'outcomes', which: outcome, ...isBeside(row), ...rest, mark: mark && named(mark) };
      }
      const line = lines.get(of);
      if (line) return { ...line, ...isBeside(row), ...said<Worded[WordedName]>() };
      const { marks, ...rest } = said<NoteSaid>();
      return { of: 'diary', ...isBeside(row), ...rest, marks: marks?.map(named) };
    });
  }
}

function ofPage(row: PageRow, open: Open): EarlierSaid {
  const { page, heading, texts } = opened<Pick<WholePageView, 'heading' | 'texts'> & { page: PageName }>(
    'own_page_version',
    row,
    open,
  );
  const said = { ...isBeside(row), heading: heading || undefined, ...texts };
  return page === matters ? { of: 'whatMatters', ...said } : { of: row.shelf, which: page, ...said };
}

/** Without the sitting in which it was written. */
function opened<Said>(table: 'own_version' | 'own_page_version', { id, body }: Row, open: Open): Said {
  const { sitting: _sitting, ...said } = open<Said & { sitting?: string }>({ table, row: id, column: 'body' }, body);
  return said as Said;
}
