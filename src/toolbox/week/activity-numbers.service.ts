import { Injectable } from '@nestjs/common';
import { inOrder, KeptNumbers } from '../numbers/kept-numbers.repository.js';
import { OwnText, type Owner } from '../own-text.js';
import type { ThingId } from '../things/thing.entity.js';
import type { ActivityView } from '../toolbox.views.js';
import { ActivitiesReader, type ActivityRow, activityView, inOrder as byClock } from './activities.reader.js';
import type { BeforeAfter } from './activity.entity.js';
import { byWeek } from './week.js';

/** How it was before and after one kind of thing, all times together. */
export interface DoneInNumbers {
  /** The kind in one's own word, or what it was; spelled as it was last. */
  what: string;
  /** What was told of: a measure of one's own, or one's mood. */
  of: ThingId | 'mood';
  /** Only those of which both numbers were said. */
  times: number;
  before: number;
  after: number;
}

/** As a week is kept. */
interface Week {
  done: DoneInNumbers[];
}

/** Weeks from before their numbers were kept together are read like this, and no more of them. */
const readAtMost = 1000;

/** How it was before and after what one did, without anything else that was said of it. */
@Injectable()
export class ActivityNumbers {
  constructor(
    private readonly reader: ActivitiesReader,
    private readonly kept: KeptNumbers,
    private readonly own: OwnText,
  ) {}

  /** Of the weeks from a Monday on. Three reads, and one text to open for each half of a year. */
  async since(owner: Owner, monday: string): Promise<DoneInNumbers[]> {
    const weeks = await this.kept.since<Week>(owner, 'done', monday);
    const others = await this.reader.unkept(owner, monday, [...weeks.keys()], readAtMost);
    for (const [week, done] of byWeek(await this.#opened(owner, others))) weeks.set(week, { done: numbersOf(done) });
    return together(inOrder(weeks).flatMap(([, { done }]) => done));
  }

  /** Keeps those of some weeks (their Mondays) anew. Inside a unit of work that holds the toolbox, after whatever was written in them. */
  async keep(owner: Owner, weeks: Iterable<string>): Promise<void> {
    const done = new Map<string, Week | undefined>();
    for (const week of new Set(weeks)) {
      const told = (await this.reader.week(owner, week)).filter(({ result }) => result);
      done.set(week, told.length > 0 ? { done: numbersOf(await this.#opened(owner, told)) } : undefined);
    }
    await this.kept.keep(owner, 'done', done);
  }

  async #opened(owner: Owner, rows: readonly ActivityRow[]): Promise<ActivityView[]> {
    if (rows.length === 0) return [];
    const open = await this.own.opener(owner);
    return byClock(rows.map((row) => activityView(row, open)));
  }
}

const numbersOf = (activities: readonly ActivityView[]): DoneInNumbers[] =>
  together(
    activities.flatMap(({ what, kind, mood, mark }) => [
      ...once(kind ?? what, 'mood', mood),
      ...(mark ? once(kind ?? what, mark.measure, mark) : []),
    ]),
  );

const once = (what: string, of: DoneInNumbers['of'], { before, after }: BeforeAfter = {}): DoneInNumbers[] =>
  before === undefined || after === undefined ? [] : [{ what, of, times: 1, before, after }];

/** One of each kind, from those of some times, the oldest first. */
function together(done: readonly DoneInNumbers[]): DoneInNumbers[] {
  const kinds = new Map<string, DoneInNumbers>();
  for (const { what, of, times, before, after } of done) {
    const kind = `${of} ${what.toLocaleLowerCase('nb')}`;
    const until = kinds.get(kind) ?? { times: 0, before: 0, after: 0 };
    kinds.set(kind, {
      what,
      of,
      times: until.times + times,
      before: until.before + before,
      after: until.after + after,
    });
  }
  return [...kinds.values()];
}
