import { Injectable } from '@nestjs/common';
import { KeptNumbers } from '../numbers/kept-numbers.repository.js';
import type { Owner } from '../own-text.js';
import type { ThingId } from '../things/thing.entity.js';
import type { DayNoteText } from './day-note.entity.js';
import { DiaryReader } from './diary.reader.js';

/** What a note says in numbers. */
export type Numbered = Pick<DayNoteText, 'day' | 'mood' | 'marks' | 'answers'>;

/** As it is kept: a year of days is read again and again, and without the names of its parts in half the time. */
type Packed = [
  day: string,
  mood: number | null,
  marks: [measure: ThingId, value: number][] | null,
  answers: DayNoteText['answers'] | null,
];
const packed = ({ day, mood, marks, answers }: Numbered): Packed => [
  day,
  mood ?? null,
  marks?.map(({ measure, value }): [ThingId, number] => [measure, value]) ?? null,
  answers ?? null,
];
/** What was kept before it was packed has its names. */
function unpacked(kept: Packed | Numbered): Numbered {
  if (!Array.isArray(kept)) return kept;
  const [day, mood, marks, answers] = kept;
  return {
    day,
    mood: mood ?? undefined,
    marks: marks?.map(([measure, value]) => ({ measure, value })),
    answers: answers ?? undefined,
  };
}

const hasNumbers = ({ mood, marks, answers }: Numbered) => mood !== undefined || marks?.length || answers;

/** The numbers of a diary, without its words. */
@Injectable()
export class DiaryNumbers {
  constructor(
    private readonly reader: DiaryReader,
    private readonly kept: KeptNumbers,
  ) {}

  /** Of the weeks from a Monday on, the oldest day first. Three reads, and one text to open for each quarter of a year. */
  async since(owner: Owner, monday: string): Promise<Numbered[]> {
    const { weeks, numbers: kept } = await this.kept.since<Packed | Numbered>(owner, 'said', monday);
    const numbers = kept.map(unpacked);
    const others = (await this.reader.unkept(owner, monday, weeks)).map(numbersOf).filter(hasNumbers);
    if (others.length === 0) return numbers;
    // A day lies in one week: it is in one of the two, and keeps its order.
    return [...numbers, ...others].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  }

  /** Keeps those of some weeks (their Mondays) anew. Inside a unit of work that holds the toolbox, after whatever was written in them. */
  async keep(owner: Owner, weeks: Iterable<string>): Promise<void> {
    const told = new Map<string, Packed[] | undefined>();
    for (const week of new Set(weeks)) {
      const notes = await this.reader.between(owner, week, week);
      told.set(week, notes.length > 0 ? notes.filter(hasNumbers).map(packed) : undefined);
    }
    await this.kept.keep(owner, 'said', told);
  }
}

const numbersOf = ({ day, mood, marks, answers }: Numbered): Numbered => ({ day, mood, marks, answers });
