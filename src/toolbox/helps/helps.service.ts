import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Things } from '../things/things.service.js';
import { ActivityNumbers, type DoneInNumbers } from '../week/activity-numbers.service.js';
import { Activities } from '../week/activities.service.js';
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
    const done = await this.numbers.since(actor, from.toString());
    if (done.length === 0) return [];
    const told = (of: DoneInNumbers['of']) => kindsOf(done.filter((each) => each.of === of));
    const measures = await this.things.of(actor, 'measure');
    return [
      { kinds: told('mood') },
      ...measures.map(({ id, name, low, high }) => ({
        measure: { name, low, high },
        kinds: told(id),
      })),
    ].filter(({ kinds }) => kinds.length > 0);
  }
}

/** By name, because a list of what is best would be an advice. */
const kindsOf = (done: readonly DoneInNumbers[]): HelpingKind[] =>
  done
    .map(({ what, times, before, after }) => ({
      what,
      times,
      before: tenth(before / times),
      after: tenth(after / times),
      change: tenth(after / times - before / times),
    }))
    .sort((a, b) => a.what.localeCompare(b.what, 'nb'));
