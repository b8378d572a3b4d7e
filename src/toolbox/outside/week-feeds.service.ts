import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { SignedIn } from '../../identity/index.js';
import { calendarOf, type Entry } from '../../platform/calendar/calendar-file.js';
import { entryUid, feedHash, livesUntil } from '../../platform/calendar/feed-keys.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
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
  id: string;
  account_id: AccountId;
  zone: string;
  lang: string | null;
  words: WeekWords;
  fetched_on: string | null;
  lives_until: string | null;
}

/** What one's feed says, and when it was last asked for. */
export interface WeekFeedChoice {
  words: WeekWords;
  /** `YYYY-MM-DD`, if it ever was. */
  fetched?: string | undefined;
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
  async of({ accountId }: Pick<Actor, 'accountId'>): Promise<WeekFeedChoice | undefined> {
    const row = await this.read.one<{ words: WeekWords; fetched_on: string | null }>(
      sql`select words, fetched_on from week_feed where account_id = ${accountId}`,
    );
    return row && { words: row.words, ...(row.fetched_on ? { fetched: row.fetched_on } : {}) };
  }

  /** Makes an address; one that was there before is dead from then on. @returns the token, which nobody gets to see again */
  async make(actor: Actor, words: WeekWords): Promise<string> {
    const { accountId, membershipId } = actor;
    const id = this.random.id(`week-feed ${accountId}`);
    const token = this.random.token(`week-feed ${id}`);
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      await this.unit.manager.delete(WeekFeed, { accountId });
      await this.unit.manager.insert(WeekFeed, {
        id,
        accountId,
        membershipId,
        tokenHash: this.#hash(token),
        words,
        fetchedOn: null,
        livesUntil: livesUntil(this.#today(actor)),
      });
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
      select f.id, f.account_id, f.words, f.fetched_on, f.lives_until, c.zone, a.lang from week_feed f join membership m on m.id = f.membership_id
      join account a on a.id = f.account_id join community c on c.id = m.community_id
      where f.token_hash = ${this.#hash(token)}`);
    if (!row) throw NotHere();
    const { account_id: accountId, zone, words } = row;
    const lang = row.lang && isLang(row.lang) ? row.lang : 'nb';
    const today = this.#today({ zone });
    if (row.lives_until && row.lives_until < today.toString()) throw NotHere();
    await this.#isFetched(row, today);
    const monday = mondayOf(today);
    const [from, to] = [monday.subtract({ weeks: reach.back }), monday.add({ weeks: reach.on })];
    const rows = await this.reader.between({ accountId }, from.toString(), to.toString());
    if (rows.length === 0) return calendarOf([], zone);
    const open = await this.own.opener({ accountId });
    const planned = inOrder(rows.map((each) => activityView(each, open))).filter(
      (activity) => activity.time && !isOfAMeetup(activity),
    );
    return calendarOf(
      planned.map((activity) => this.#entry(activity, { key: row.id, zone, lang, words })),
      zone,
    );
  }

  #entry(
    { id, what, day, time, where, unfinished, changes = 0 }: ActivityView,
    { key, zone, lang, words }: { key: string; zone: string; lang: Lang; words: WeekWords },
  ): Entry {
    const startsAt = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time! }).toInstant();
    return {
      uid: entryUid(this.keyring, key, `week|${id}`),
      startsAt,
      endsAt: startsAt.add(lasts),
      // It does not tell when somebody was here.
      changedAt: startsAt.subtract({ hours: 24 * 7 }),
      sequence: changes,
      // Half a sentence leaves the portal for nobody's calendar.
      summary: words === 'neutral' || unfinished ? outsideWords({ lang })('feed.summary') : what,
      location: words === 'all' && !unfinished ? where : undefined,
    };
  }

  /** Whoever comes in keeps the address alive; one that is dead is taken away. */
  @During(SignedIn)
  async isBack({ accountId }: SignedIn): Promise<void> {
    const row = await this.read.one<{ zone: string; lives_until: string | null }>(sql`
      select c.zone, f.lives_until from week_feed f join membership m on m.id = f.membership_id
      join community c on c.id = m.community_id where f.account_id = ${accountId}`);
    if (!row) return;
    const today = this.#today(row);
    if (row.lives_until && row.lives_until < today.toString()) await this.unit.manager.delete(WeekFeed, { accountId });
    else await this.unit.manager.update(WeekFeed, { accountId }, { livesUntil: livesUntil(today) });
  }

  async #isFetched({ id, fetched_on, lives_until }: OwnerRow, today: Temporal.PlainDate): Promise<void> {
    if (fetched_on === today.toString() && lives_until) return;
    const kept = { fetchedOn: today.toString(), ...(lives_until ? {} : { livesUntil: livesUntil(today) }) };
    await this.unit.run(() => this.unit.manager.update(WeekFeed, { id }, kept));
  }

  #today({ zone }: { zone: string }): Temporal.PlainDate {
    return this.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  }

  #hash(token: string): string {
    return feedHash(this.keyring, 'week-feed', token);
  }
}
