import type { DayNoteText } from './day-note.entity.js';

/** Something of a day, `YYYY-MM-DD`. */
export interface Dated<Value> {
  day: string;
  value: Value;
}

export type Answers = NonNullable<DayNoteText['answers']>;

/** What was said in numbers, without a word: each kind for itself, in the order of its days. */
export interface Said<Id> {
  mood: Dated<number>[];
  marks: Map<Id, Dated<number>[]>;
  answers: Dated<Answers>[];
}

interface Noted<Id> extends Pick<DayNoteText, 'day' | 'mood' | 'answers'> {
  marks?: readonly { measure: Id; value: number }[] | undefined;
}

/** The same of notes that come in the order of their days. */
export function saidIn<Id>(notes: readonly Noted<Id>[]): Said<Id> {
  const said: Said<Id> = { mood: [], marks: new Map(), answers: [] };
  for (const { day, mood, marks, answers } of notes) {
    if (mood !== undefined) said.mood.push({ day, value: mood });
    for (const { measure, value } of marks ?? []) numbersOf(said, measure).push({ day, value });
    if (answers) said.answers.push({ day, value: answers });
  }
  return said;
}

/** The numbers of a measure, to be added to. */
export function numbersOf<Id>({ marks }: Said<Id>, measure: Id): Dated<number>[] {
  const known = marks.get(measure) ?? [];
  if (known.length === 0) marks.set(measure, known);
  return known;
}
