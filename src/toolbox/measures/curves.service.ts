import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { DiaryNumbers } from '../diary/diary-numbers.service.js';
import type { Said } from '../diary/said.js';
import { Diary } from '../diary/diary.service.js';
import { Things } from '../things/things.service.js';
import { mondayOf } from '../week/week.js';
import { counted, instrumentNames, instruments, reach } from './instruments.js';
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
    const said = await this.numbers.since(actor, from.toString());
    return curvesOf(said, await this.things.of(actor, 'measure')).map(readable);
  }
}

type Named<Id> = { id: Id; name: string; low: string; high: string };

/** What was said over days, as curves. */
export function curvesOf<Id>({ mood, marks, answers }: Said<Id>, measures: readonly Named<Id>[]): Curve[] {
  const own = measures.map(({ id, name, low, high }): Curve => ({
    kind: 'own',
    id: String(id),
    name,
    ends: { low, high },
    low: 0,
    high: 10,
    points: marks.get(id) ?? [],
  }));
  const others = instrumentNames.map((name): Curve => {
    const instrument = instruments[name];
    const { low, high } = reach(instrument);
    const times = instrument.items.length * instrument.percentagePerPoint;
    const points = answers
      .filter(({ value }) => value.instrument === name)
      .map(({ day, value: { values } }) => {
        const { raw, percentage } = counted(instrument, values);
        return { day, value: percentage, raw };
      });
    return { kind: name, low: low * times, high: high * times, points };
  });
  return [{ kind: 'mood' as const, low: 0, high: 10, points: mood }, ...own, ...others].filter(
    ({ points }) => points.length > 0,
  );
}
