import type { FilePage, ToolboxFile } from './toolbox-file.js';
import type { NamedShelf } from '../own-pages/shelves.js';

/* What a file would add to what is there. Nothing that is there is touched, and what is there already does not come again. */

export const parts = ['goals', 'activities', 'diary', 'measures', 'people', 'medicines', 'ladder'] as const;
export type Part = (typeof parts)[number];

/** For each thing of the file, the place among what is there of the very same one; undefined for a new one. */
export type Twins = Readonly<Record<Part, (number | undefined)[]>>;

/** What a thing says, whole: with the goal or the measure itself where the file has its number. */
function sayings(file: ToolboxFile): Record<Part, string[]> {
  const goals = file.goals.map((each) => JSON.stringify(each));
  const measures = file.measures.map((each) => JSON.stringify(each));
  const ladder = (file.ladder ?? []).map((each) => JSON.stringify(each));
  const measured = <Item extends { measure: number }>(item: Item) => ({ ...item, measure: measures[item.measure - 1] });
  return {
    goals,
    measures,
    people: file.people.map((each) => JSON.stringify(each)),
    medicines: file.medicines.map((each) => JSON.stringify(each)),
    ladder,
    activities: file.activities.map(({ goal, rung, mark, ...rest }) =>
      JSON.stringify([rest, goal && goals[goal - 1], rung && ladder[rung - 1], mark && measured(mark)]),
    ),
    diary: file.diary.map(({ marks, ...rest }) => JSON.stringify([rest, marks?.map(measured)])),
  };
}

/** Two of the same in the file are two of the same here: each twin is taken once. */
export function twinsOf(file: ToolboxFile, here: ToolboxFile): Twins {
  const [theirs, ours] = [sayings(file), sayings(here)];
  return Object.fromEntries(
    parts.map((part) => {
      const free = new Map<string, number[]>();
      ours[part].forEach((saying, n) => free.set(saying, [...(free.get(saying) ?? []), n]));
      return [part, theirs[part].map((saying) => free.get(saying)?.shift())];
    }),
  ) as Record<Part, (number | undefined)[]>;
}

/** What becomes of a page: it is written, it stands already, or it is kept beside what stands, for the reader to choose. */
export type PageFate = 'new' | 'same' | 'beside';

export function fateOf(page: FilePage, shelf: NamedShelf, here: ToolboxFile): PageFate {
  const standing = here[shelf].find((each) => each.page === page.page);
  if (!standing) return 'new';
  return JSON.stringify(standing) === JSON.stringify(page) ? 'same' : 'beside';
}

export const fateOfMatters = (file: ToolboxFile, here: ToolboxFile): 'new' | 'same' | 'stays' | undefined => {
  if (!file.whatMatters) return undefined;
  if (!here.whatMatters) return 'new';
  return file.whatMatters === here.whatMatters ? 'same' : 'stays';
};
