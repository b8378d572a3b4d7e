import { Injectable } from '@nestjs/common';
import { inOrder, KeptNumbers } from '../numbers/kept-numbers.repository.js';
import type { Owner } from '../own-text.js';
import type { ThingId } from '../things/thing.entity.js';
import { byWeek, daysAround } from '../week/week.js';
import { DiaryReader } from './diary.reader.js';
import { type Answers, type Dated, numbersOf, type Said, saidIn } from './said.js';

/** Which day of the week, Monday being 0, and the number; the next day, and its number. A year of them is read in no time. */
type Numbers = number[];

/** As a week is kept. */
interface Week {
  mood: Numbers;
  marks: [measure: ThingId, numbers: Numbers][];
  answers: [day: number, answers: Answers][];
}

function packed(monday: string, { mood, marks, answers }: Said<ThingId>): Week {
  const days = daysAround(monday);
  const place = (day: string) => days.indexOf(day);
  const flat = (numbers: readonly Dated<number>[]) => numbers.flatMap(({ day, value }) => [place(day), value]);
  return {
    mood: flat(mood),
    marks: [...marks].map(([measure, numbers]) => [measure, flat(numbers)]),
    answers: answers.map(({ day, value }) => [place(day), value]),
  };
}

/** Adds what a week says to what those before it said. */
function unpack(said: Said<ThingId>, monday: string, { mood, marks, answers }: Week): void {
  const days = daysAround(monday);
  const add = (to: Dated<number>[], numbers: Numbers) => {
    for (let n = 0; n < numbers.length; n += 2) to.push({ day: days[numbers[n]!]!, value: numbers[n + 1]! });
  };
  add(said.mood, mood);
  for (const [measure, numbers] of marks) add(numbersOf(said, measure), numbers);
  for (const [day, value] of answers) said.answers.push({ day: days[day]!, value });
}

/** The numbers of a diary, without its words. */
@Injectable()
export class DiaryNumbers {
  constructor(
    private readonly reader: DiaryReader,
    private readonly kept: KeptNumbers,
  ) {}

  /** Of the weeks from a Monday on. Three reads, and one text to open for each half of a year. */
  async since(owner: Owner, monday: string): Promise<Said<ThingId>> {
    const weeks = await this.kept.since<Week>(owner, 'said', monday);
    const others = await this.reader.unkept(owner, monday, [...weeks.keys()]);
    for (const [week, notes] of byWeek(others)) weeks.set(week, packed(week, saidIn(notes)));
    const said = saidIn<ThingId>([]);
    for (const [week, numbers] of inOrder(weeks)) unpack(said, week, numbers);
    return said;
  }

  /** Keeps those of some weeks (their Mondays) anew. Inside a unit of work that holds the toolbox, after whatever was written in them. */
  async keep(owner: Owner, weeks: Iterable<string>): Promise<void> {
    const told = new Map<string, Week | undefined>();
    for (const week of new Set(weeks)) {
      const notes = await this.reader.between(owner, week, week);
      told.set(week, notes.length > 0 ? packed(week, saidIn(notes)) : undefined);
    }
    await this.kept.keep(owner, 'said', told);
  }
}
