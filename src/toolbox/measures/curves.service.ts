import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { DiaryNumbers } from '../diary/diary-numbers.service.js';
import { Diary } from '../diary/diary.service.js';
import { Things } from '../things/things.service.js';
import { mondayOf } from '../week/week.js';
import { counted, type InstrumentName, instrumentNames, instruments, reach } from './instruments.js';
import type { Span } from './measures.forms.js';
import { type Curve, readable } from './curve.js';

export interface CurvesView {
  /** The quiet page is on: nothing is shown. */
  quiet: boolean;
  /** Whether somebody else sees one of them. */
  shared: boolean;
  weeks: Span;
  /** Only the tables, of those that are too long to stand below their pictures. */
  numbers: boolean;
  curves: Curve[];
}

/** One's numbers over time. */
@Injectable()
export class Curves {
  constructor(
    private readonly diary: Diary,
    private readonly numbers: DiaryNumbers,
    private readonly things: Things,
  ) {}

  /** Of the last weeks, those with something in them, as one can read them. Five reads, and never more than those weeks. */
  async of(actor: Pick<Actor, 'accountId' | 'zone'>, weeks: number): Promise<Curve[]> {
    const from = mondayOf(this.diary.today(actor)).subtract({ weeks: weeks - 1 });
    const notes = await this.numbers.since(actor, from.toString());
    return curvesOf(notes, await this.things.of(actor, 'measure')).map(readable);
  }
}

interface Noted<Id> {
  day: string;
  mood?: number | undefined;
  marks?: { measure: Id; value: number }[] | undefined;
  answers?: { instrument: InstrumentName; values: number[] } | undefined;
}
type Named<Id> = { id: Id; name: string; low: string; high: string };

/** What was said over days, as curves. The notes come in the order of their days. */
export function curvesOf<Id>(notes: readonly Noted<Id>[], measures: readonly Named<Id>[]): Curve[] {
  const mood: Curve = {
    kind: 'mood',
    low: 0,
    high: 10,
    points: notes.flatMap(({ day, mood: value }) => (value === undefined ? [] : [{ day, value }])),
  };
  const own = measures.map(({ id, name, low, high }): Curve => ({
    kind: 'own',
    id: String(id),
    name,
    ends: { low, high },
    low: 0,
    high: 10,
    points: notes.flatMap(({ day, marks }) =>
      (marks ?? []).filter(({ measure }) => measure === id).map(({ value }) => ({ day, value })),
    ),
  }));
  const others = instrumentNames.map((instrument): Curve => {
    const { low, high } = reach(instruments[instrument]);
    const times = instruments[instrument].items.length * instruments[instrument].percentagePerPoint;
    return {
      kind: instrument,
      low: low * times,
      high: high * times,
      points: notes.flatMap(({ day, answers }) => {
        if (answers?.instrument !== instrument) return [];
        const { raw, percentage } = counted(instruments[instrument], answers.values);
        return [{ day, value: percentage, raw }];
      }),
    };
  });
  return [mood, ...own, ...others].filter(({ points }) => points.length > 0);
}
