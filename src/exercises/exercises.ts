import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Short things to do, each a file of its own: its words, and whose they are. In the order in which they are shown. */
export const exerciseNames = ['breathing', 'senses', 'feet', 'muscles', 'small-thing'] as const;
export type ExerciseName = (typeof exerciseNames)[number];

interface Both {
  nb: string;
  en: string;
}

export interface Exercise {
  name: ExerciseName;
  /** About how long it takes. */
  minutes: number;
  licence: { holder: string; terms: string };
  title: Both;
  lede: Both;
  steps: Both[];
}

/** @throws Error for a file that does not say whose words these are, or that lacks a language: the portal does not start with it. */
export function readExercise(text: string): Exercise {
  const read = parse(text) as Partial<Exercise> | null;
  const lacks = (what: string) => new Error(`The exercise "${read?.name ?? '?'}" lacks ${what}.`);
  for (const part of ['holder', 'terms'] as const)
    if (!read?.licence?.[part]?.trim()) throw lacks(`its licence (${part})`);
  const { title, lede, steps } = read!;
  if (!steps?.length) throw lacks('steps');
  for (const said of [title, lede, ...steps])
    if (!said?.nb?.trim() || !said.en?.trim()) throw lacks('words in both languages');
  if (!Number.isInteger(read!.minutes)) throw lacks('how long it takes');
  return read as Exercise;
}

const file = (name: ExerciseName) => readFileSync(new URL(`./texts/${name}.yaml`, import.meta.url), 'utf8');

export const exercises = Object.fromEntries(exerciseNames.map((name) => [name, readExercise(file(name))])) as Readonly<
  Record<ExerciseName, Exercise>
>;
