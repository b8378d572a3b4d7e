import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Things } from '../things/things.service.js';
import { ActivityNumbers } from '../week/activity-numbers.service.js';
import { Activities } from '../week/activities.service.js';
import type { BeforeAfter } from '../week/activity.entity.js';
import { mondayOf } from '../week/week.js';

/** How it was before and after one kind of thing, on average. */
export interface HelpingKind {
  what: string;
  times: number;
  before: number;
  after: number;
  change: number;
}

/** Mood, or a measure of one's own by its name. */
export interface Helping {
  measure?: { name: string; low: string; high: string };
  kinds: HelpingKind[];
}

export interface HelpsView {
  /** The quiet page is on: nothing is shown. */
  quiet: boolean;
  helping: Helping[];
}

const weeksBack = 52;
const tenth = (value: number) => Math.round(value * 10) / 10;

/** What helps: worked out from what one has said oneself, at the moment one looks. */
@Injectable()
export class Helps {
  constructor(
    private readonly numbers: ActivityNumbers,
    private readonly plans: Activities,
    private readonly things: Things,
  ) {}

  /** Of the last year. Five reads. */
  async of(actor: Actor): Promise<Helping[]> {
    const from = mondayOf(this.plans.today(actor)).subtract({ weeks: weeksBack - 1 });
    // A kind is spelled as it was last.
    const done = (await this.numbers.since(actor, from.toString())).toReversed();
    if (done.length === 0) return [];
    const told = (of: (each: (typeof done)[number]) => BeforeAfter | undefined): HelpingKind[] =>
      kindsOf(done.flatMap((each) => (of(each) ? [{ what: each.what, ...of(each)! }] : [])));
    const measures = await this.things.of(actor, 'measure');
    return [
      { kinds: told(({ mood }) => mood) },
      ...measures.map(({ id, name, low, high }) => ({
        measure: { name, low, high },
        kinds: told(({ mark }) => (mark?.measure === id ? mark : undefined)),
      })),
    ].filter(({ kinds }) => kinds.length > 0);
  }
}

/** Only where both numbers were said. By name, because a list of what is best would be an advice. */
export function kindsOf(told: readonly ({ what: string } & BeforeAfter)[]): HelpingKind[] {
  const kinds = new Map<string, { what: string; before: number[]; after: number[] }>();
  for (const { what, before, after } of told) {
    if (before === undefined || after === undefined) continue;
    const key = what.toLocaleLowerCase('nb');
    const kind = kinds.get(key) ?? { what, before: [], after: [] };
    kind.before.push(before);
    kind.after.push(after);
    kinds.set(key, kind);
  }
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return [...kinds.values()]
    .map(({ what, before, after }) => ({
      what,
      times: before.length,
      before: tenth(mean(before)),
      after: tenth(mean(after)),
      change: tenth(mean(after) - mean(before)),
    }))
    .sort((a, b) => a.what.localeCompare(b.what, 'nb'));
}
