import { type GoalMore, type LevelValue, levelsKept, type Theme, themes } from '../goal/goal-more.js';
import { type InstrumentName, instrumentNames, instruments, reach } from '../measures/instruments.js';
import {
  fieldNames,
  hasOwnHeading,
  type NamedShelf,
  type PageName,
  shelves,
  type Texts,
} from '../own-pages/shelves.js';
import { triesKept } from '../ladder/rungs.js';
import { type Lists, listTakes, rings, sides, type Try } from '../things/things.js';
import { type GoalState, goalStates, type Outcome, outcomes } from '../toolbox.views.js';
import type { BeforeAfter } from '../week/activity.entity.js';
import { readDay } from '../week/week.js';
import { choice, fields, line, many, matching, number, passing, type Shape, truth, Unfit, words } from './reading.js';

/* A toolbox as one file: `docs/toolbox-file.md`. No ids: what belongs to something names it by its number in the file, from 1. */

export const toolboxFormat = 'reconnect-toolbox/1';

export type FilePage = { page: PageName; heading?: string | undefined } & Texts;
export interface FileGoal extends GoalMore {
  title: string;
  why?: string | undefined;
  state: GoalState;
  steps: { title: string; done: boolean }[];
  /** A step that is written so far, and not added yet. */
  begun?: string | undefined;
}
export interface FileActivity {
  day: string;
  time?: string | undefined;
  what: string;
  kind?: string | undefined;
  where?: string | undefined;
  withWhom?: string | undefined;
  planB?: string | undefined;
  /** The number of a goal. */
  goal?: number | undefined;
  /** The number of a step of the ladder. */
  rung?: number | undefined;
  outcome?: Outcome | undefined;
  note?: string | undefined;
  mood?: BeforeAfter | undefined;
  /** `measure` is the number of one. */
  mark?: (BeforeAfter & { measure: number }) | undefined;
}
export interface FileNote {
  day: string;
  words?: string | undefined;
  mood?: number | undefined;
  marks?: { measure: number; value: number }[] | undefined;
  answers?: { instrument: InstrumentName; values: number[] } | undefined;
}
export interface ToolboxFile {
  format: typeof toolboxFormat;
  whatMatters?: string | undefined;
  plan: FilePage[];
  areas: FilePage[];
  people: Lists['person'][];
  medicines: Lists['medicine'][];
  measures: Lists['measure'][];
  ladder?: Omit<Lists['rung'], 'path'>[] | undefined;
  goals: FileGoal[];
  activities: FileActivity[];
  diary: FileNote[];
}

/** More than anybody has: a hundred years of it. */
const most = 40_000;

const day = passing(matching(/^\d{4}-\d\d-\d\d$/), readDay);
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/);
const ten = number(0, 10);
const level = number(-2, 2) as Shape<LevelValue>;

const pageOf = (shelf: NamedShelf): Shape<FilePage> =>
  passing(
    fields<FilePage>(
      {
        page: choice(shelves[shelf].pages),
        heading: line(60),
        ...(Object.fromEntries(fieldNames.map((name) => [name, words(2000)])) as Record<
          (typeof fieldNames)[number],
          Shape<string>
        >),
      },
      { optional: ['heading', ...fieldNames] },
    ),
    ({ page, heading }) => {
      if (heading && !hasOwnHeading(page)) throw new Error('This page has a name already.');
    },
  );

const shelf = (name: NamedShelf): Shape<FilePage[]> =>
  passing(many(pageOf(name), shelves[name].pages.length), (pages) => {
    if (new Set(pages.map(({ page }) => page)).size < pages.length) throw new Error('A page stands there twice.');
  });

const beforeAfter = { before: ten, after: ten };

const goal = fields<FileGoal>(
  {
    title: line(120),
    why: words(1000),
    state: choice(goalStates),
    reviewOn: day,
    themes: many<Theme>(choice(themes), themes.length),
    scale: many(words(200), 5, 5),
    levels: many(fields({ day, level }), levelsKept),
    steps: many(fields({ title: line(200), done: truth }), 60),
    begun: line(200),
  },
  { optional: ['why', 'reviewOn', 'themes', 'scale', 'levels', 'begun'] },
);

const activity = fields<FileActivity>(
  {
    day,
    time,
    what: line(120),
    kind: line(60),
    where: line(200),
    withWhom: line(120),
    planB: words(300),
    goal: number(1, most),
    rung: number(1, listTakes.rung),
    outcome: choice(outcomes),
    note: words(500),
    mood: fields<BeforeAfter>(beforeAfter, { optional: ['before', 'after'] }),
    mark: fields<BeforeAfter & { measure: number }>(
      { measure: number(1, most), ...beforeAfter },
      { optional: ['before', 'after'] },
    ),
  },
  {
    optional: ['time', 'kind', 'where', 'withWhom', 'planB', 'goal', 'rung', 'outcome', 'note', 'mood', 'mark'],
  },
);

const answers = passing(
  fields({ instrument: choice(instrumentNames), values: many(number(0, 100), 100) }),
  ({ instrument, values }) => {
    const { low, high } = reach(instruments[instrument]);
    if (values.length !== instruments[instrument].items.length) throw new Error('An answer to each question.');
    if (values.some((value) => value < low || value > high)) throw new Error('An answer that is not one of them.');
  },
);

const note = fields<FileNote>(
  {
    day,
    words: words(2000),
    mood: ten,
    marks: many(fields({ measure: number(1, most), value: ten }), listTakes.measure),
    answers,
  },
  { optional: ['words', 'mood', 'marks', 'answers'] },
);

const shape = fields<ToolboxFile>(
  {
    format: choice([toolboxFormat]),
    whatMatters: words(500),
    plan: shelf('plan'),
    areas: shelf('areas'),
    people: many(
      fields<Lists['person']>(
        { name: line(60), ring: choice(rings), side: choice(sides), note: words(500) },
        { optional: ['note'] },
      ),
      listTakes.person,
    ),
    medicines: many(
      fields<Lists['medicine']>(
        { name: line(120), how: line(200), experience: words(1000), questions: words(1000) },
        { optional: ['how', 'experience', 'questions'] },
      ),
      listTakes.medicine,
    ),
    measures: many(
      fields<Lists['measure']>(
        { name: line(60), low: line(40), high: line(40), resting: truth },
        { optional: ['resting'] },
      ),
      listTakes.measure,
    ),
    ladder: many(
      fields<Omit<Lists['rung'], 'path'>>(
        {
          what: line(120),
          dread: ten,
          belongs: line(120),
          skipped: truth,
          tries: many(fields<Try>({ day, before: ten, after: ten }, { optional: ['after'] }), triesKept),
        },
        { optional: ['dread', 'belongs', 'skipped'] },
      ),
      listTakes.rung,
    ),
    goals: many(goal, 200),
    activities: many(activity, most),
    diary: many(note, most),
  },
  { optional: ['whatMatters', 'ladder'] },
);

/** Whoever has nothing to tell apart two things by their order tells them apart by what they say. */
const byWords = <Item extends { day: string }>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, key: `${item.day} ${JSON.stringify(item)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);

/** In its own order, so that the same toolbox gives the same bytes. */
export function arranged(file: ToolboxFile): ToolboxFile {
  const { activities, diary, ...rest } = shape.arrange(file);
  return { ...rest, activities: byWords(activities), diary: byWords(diary) };
}

/** The bytes of the file. */
export const written = (file: ToolboxFile): string => `${JSON.stringify(arranged(file), undefined, 2)}\n`;

/** @throws Unfit with the place of the first thing that does not fit, or a SyntaxError of what is no JSON */
export function readToolboxFile(text: string): ToolboxFile {
  const file = shape.read(JSON.parse(text), []);
  const known = (n: number | undefined, among: readonly unknown[], where: string) => {
    if (n !== undefined && n > among.length) throw new Unfit(where, 'wrong');
  };
  file.activities.forEach((each, n) => {
    known(each.goal, file.goals, `activities › ${n + 1} › goal`);
    known(each.rung, file.ladder ?? [], `activities › ${n + 1} › rung`);
    known(each.mark?.measure, file.measures, `activities › ${n + 1} › mark › measure`);
  });
  file.diary.forEach(({ marks = [] }, n) => {
    for (const { measure } of marks) known(measure, file.measures, `diary › ${n + 1} › marks`);
  });
  return arranged(file);
}
