import { Injectable } from '@nestjs/common';
import { KeptNumbers } from '../numbers/kept-numbers.repository.js';
import { OwnText, type Owner } from '../own-text.js';
import type { ActivityView } from '../toolbox.views.js';
import { ActivitiesReader, type ActivityRow, activityView, inOrder } from './activities.reader.js';
import type { ActivityResult } from './activity.entity.js';

/** What somebody said in numbers of something they did. */
export interface DoneInNumbers extends Pick<ActivityResult, 'mood' | 'mark'> {
  /** Its kind in one's own word, or what it was. */
  what: string;
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

  /** Of the weeks from a Monday on, the newest last where all of them are kept. Three reads, and one text to open for each quarter of a year. */
  async since(owner: Owner, monday: string): Promise<DoneInNumbers[]> {
    const { weeks, numbers } = await this.kept.since<DoneInNumbers>(owner, 'done', monday);
    const others = await this.reader.unkept(owner, monday, weeks, readAtMost);
    return [...numbersOf(await this.#opened(owner, others)), ...numbers];
  }

  /** Keeps those of some weeks (their Mondays) anew. Inside a unit of work that holds the toolbox, after whatever was written in them. */
  async keep(owner: Owner, weeks: Iterable<string>): Promise<void> {
    const done = new Map<string, DoneInNumbers[] | undefined>();
    for (const week of new Set(weeks)) {
      const told = (await this.reader.week(owner, week)).filter(({ result }) => result);
      done.set(week, told.length > 0 ? numbersOf(await this.#opened(owner, told)) : undefined);
    }
    await this.kept.keep(owner, 'done', done);
  }

  async #opened(owner: Owner, rows: readonly ActivityRow[]): Promise<ActivityView[]> {
    if (rows.length === 0) return [];
    const open = await this.own.opener(owner);
    return inOrder(rows.map((row) => activityView(row, open)));
  }
}

const numbersOf = (activities: readonly ActivityView[]): DoneInNumbers[] =>
  activities
    .filter(({ mood, mark }) => mood ?? mark)
    .map(({ what, kind, mood, mark }) => ({ what: kind ?? what, mood, mark }));
