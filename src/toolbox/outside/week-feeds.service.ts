import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { calendarOf, type Entry } from '../../platform/calendar/calendar-file.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor } from '../../platform/http/actor.js';
import { isLang, type Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { OwnText } from '../own-text.js';
import { ToolboxLock } from '../toolbox.lock.js';
import type { ActivityView } from '../toolbox.views.js';
import { ActivitiesReader, activityView, inOrder } from '../week/activities.reader.js';
import { mondayOf } from '../week/week.js';
import { outsideWords } from './outside.words.js';
import { isOfAMeetup } from './of-a-meetup.js';
import { WeekFeed } from './week-feed.entity.js';
import type { WeekWords } from './week-words.js';

interface OwnerRow {
  account_id: AccountId;
  zone: string;
  lang: string | null;
  words: WeekWords;
}

/** How many weeks a calendar gets, back and on. */
const reach = { back: 1, on: 26 };
/** Nobody says how long a thing takes; a calendar wants to know. */
const lasts = { hours: 1 };

/** One's own week in one's own calendar program, under an address that opens no other door. */
@Injectable()
export class WeekFeeds {
  constructor(
    private readonly reader: ActivitiesReader,
    private readonly own: OwnText,
    private readonly lock: ToolboxLock,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** What it says; nothing if the actor has none. */
  async of({ accountId }: Pick<Actor, 'accountId'>): Promise<{ words: WeekWords } | undefined> {
    return this.read.one<{ words: WeekWords }>(sql`select words from week_feed where account_id = ${accountId}`);
  }

  /** Makes an address; one that was there before is dead from then on. @returns the token, which nobody gets to see again */
  async make(actor: Actor, words: WeekWords): Promise<string> {
    const { accountId, membershipId } = actor;
    const id = this.random.id(`week-feed ${accountId}`);
    const token = this.random.token(`week-feed ${id}`);
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      await this.unit.manager.delete(WeekFeed, { accountId });
      await this.unit.manager.insert(WeekFeed, { id, accountId, membershipId, tokenHash: this.#hash(token), words });
    });
    return token;
  }

  /** Changes what it says, and not where it is. @throws NotHere for whoever has none */
  async choose({ accountId }: Actor, words: WeekWords): Promise<void> {
    await this.unit.run(async () => {
      if (!(await this.unit.manager.existsBy(WeekFeed, { accountId }))) throw NotHere();
      await this.unit.manager.update(WeekFeed, { accountId }, { words });
    });
  }

  /** Again is as good as once. */
  async revoke({ accountId }: Actor): Promise<void> {
    await this.unit.run(() => this.unit.manager.delete(WeekFeed, { accountId }));
  }

  /** What a calendar program gets: whatever has a time. @throws NotHere for a token that is nobody's, or is no longer */
  async calendar(token: string): Promise<string> {
    const row = await this.read.one<OwnerRow>(sql`
      select f.account_id, f.words, c.zone, a.lang from week_feed f join membership m on m.id = f.membership_id
      join account a on a.id = f.account_id join community c on c.id = m.community_id
      where f.token_hash = ${this.#hash(token)}`);
    if (!row) throw NotHere();
    const { account_id: accountId, zone, words } = row;
    const lang = row.lang && isLang(row.lang) ? row.lang : 'nb';
    const monday = mondayOf(this.clock.now().toZonedDateTimeISO(zone).toPlainDate());
    const [from, to] = [monday.subtract({ weeks: reach.back }), monday.add({ weeks: reach.on })];
    const rows = await this.reader.between({ accountId }, from.toString(), to.toString());
    if (rows.length === 0) return calendarOf([], zone);
    const open = await this.own.opener({ accountId });
    const planned = inOrder(rows.map((each) => activityView(each, open))).filter(
      (activity) => activity.time && !isOfAMeetup(activity),
    );
    return calendarOf(
      planned.map((activity) => this.#entry(activity, { zone, lang, words })),
      zone,
    );
  }

  #entry(
    { id, what, day, time, where }: ActivityView,
    { zone, lang, words }: { zone: string; lang: Lang; words: WeekWords },
  ): Entry {
    const startsAt = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time! }).toInstant();
    return {
      // Nothing to whoever else reads it, and the same every time.
      uid: this.keyring.fingerprint('calendar', `week|${id}`),
      startsAt,
      endsAt: startsAt.add(lasts),
      // What is planned is never changed, so this stays; and it does not tell when somebody was here.
      changedAt: startsAt.subtract({ hours: 24 * 7 }),
      sequence: 0,
      summary: words === 'neutral' ? outsideWords({ lang })('feed.summary') : what,
      location: words === 'all' ? where : undefined,
    };
  }

  #hash(token: string): string {
    return this.keyring.fingerprint('week-feed', token);
  }
}
