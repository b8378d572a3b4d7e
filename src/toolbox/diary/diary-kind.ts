import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Owner } from '../own-text.js';
import type { ItemText } from '../sharing/item.js';
import { SharedKinds } from '../sharing/shared-kinds.js';
import { dayAndMonth, daySpan, weekdayName } from '../week/day-words.js';
import { readDay, weekOf } from '../week/week.js';
import { DiaryReader } from './diary.reader.js';
import { diaryWords } from './diary.words.js';
import { monthOf, type Period, periodKey, periodKeys, periodOf } from './period.js';

/** How many months are named by themselves; others are chosen by their days. */
const monthsListed = 3;
/** How many weeks a month lies in, at most. */
const weeksOfMonth = 6;

/** The words of some days of a diary, as they are shared. Numbers are not among them: each measure is a thing of its own. */
@Injectable()
export class DiaryKind implements OnModuleInit {
  constructor(
    private readonly kinds: SharedKinds,
    private readonly diary: DiaryReader,
    private readonly read: Read,
  ) {}

  onModuleInit(): void {
    this.kinds.register({
      kind: 'diary',
      keys: periodKeys,
      called: ['Noen dager i dagboka', 'Some days of the diary'],
      list: (owner, lang) => this.#months(owner, lang),
      show: (owner, key, lang) => this.#days(owner, periodOf(key), lang),
      titled: (key, lang) => titleOf(periodOf(key), lang),
    });
  }

  /**
   * The latest in which words stand. On which day stands inside the seal, and a week may lie in two months, so the newest weeks are
   * opened. Two reads, beside the key.
   */
  async #months(owner: Owner, lang: Lang): Promise<{ key: string; title: string }[]> {
    const weeks = await this.read.all<{ week: string }>(sql`select distinct week from day_note
      where account_id = ${owner.accountId} order by week desc limit ${monthsListed * weeksOfMonth}`);
    const oldest = weeks.at(-1)?.week;
    if (!oldest) return [];
    const days = (await this.diary.between(owner, oldest)).filter(({ words }) => words).map(({ day }) => day);
    const months = new Map(
      days.reverse().map((day) => {
        const month = monthOf(readDay(day));
        return [month.from, month];
      }),
    );
    return [...months.values()]
      .slice(0, monthsListed)
      .map((month) => ({ key: periodKey(month), title: titleOf(month, lang)! }));
  }

  async #days(owner: Owner, period: Period | undefined, lang: Lang): Promise<ItemText | undefined> {
    if (!period) return undefined;
    const { from, to } = period;
    const [first, last] = [from, to].map(weekOf);
    const notes = (await this.diary.between(owner, first!, last)).filter(
      ({ day, words }) => words && day >= from && day <= to,
    );
    const parts = notes.map(({ day, words }, n) => ({
      heading: day === notes[n - 1]?.day ? undefined : `${weekdayName(day, lang)} ${dayAndMonth(day, lang)}`,
      text: words,
    }));
    return { title: titleOf(period, lang)!, named: false, parts };
  }
}

const titleOf = (period: Period | undefined, lang: Lang): string | undefined =>
  period && `${diaryWords({ lang })('diary.title')} ${daySpan(period.from, period.to, lang)}`;
