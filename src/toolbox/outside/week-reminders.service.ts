import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Temporal } from 'temporal-polyfill';
import { CommunityLeft, Memberships } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, MembershipId } from '../../platform/http/actor.js';
import { During } from '../../platform/events/events.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { type Owner, OwnText } from '../own-text.js';
import { ToolboxLock } from '../toolbox.lock.js';
import type { ActivityView } from '../toolbox.views.js';
import { activityColumns, type ActivityRow, activityView } from '../week/activities.reader.js';
import { mondayOf } from '../week/week.js';
import { isOfAMeetup } from './of-a-meetup.js';
import { type ReminderBody, type ReminderId, type ReminderTime, WeekReminder } from './week-reminder.entity.js';

interface Row {
  id: ReminderId;
  account_id: AccountId;
  membership_id: MembershipId;
  zone: string;
  body: Buffer;
}

const atOnce = 200;
const morning = '07:00';
const before = { earlier: { hours: 2 }, shortly: { hours: 1 } } as const;
/** After that it helps nobody any more: the portal was down, or the thing was put there later. */
const late = { hours: 1 };

const spot = (row: ReminderId) => ({ table: 'week_reminder' as const, row, column: 'body' });

/** Reminds those who have asked for it that there is something in their week. What it is they read in the portal. */
@Injectable()
export class WeekReminders implements OnModuleInit {
  constructor(
    private readonly notices: Notices,
    private readonly memberships: Memberships,
    private readonly own: OwnText,
    private readonly lock: ToolboxLock,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.notices.register('week-reminder', {
      group: 'own',
      words: ['Du ville bli minnet på noe', 'You wanted to be reminded of something'],
      href: () => '/toolbox/week',
    });
  }

  /** The toolbox goes on with whoever is in another community too, and so does this: by the clock there. */
  @During(CommunityLeft)
  async communityLeft({ accountId, membershipId: left }: CommunityLeft): Promise<void> {
    const other = (await this.memberships.of(accountId)).find(({ id }) => id !== left);
    if (other) await this.unit.manager.update(WeekReminder, { membershipId: left }, { membershipId: other.id });
  }

  async of(actor: Owner): Promise<ReminderTime> {
    const row = await this.read.one<Pick<Row, 'id' | 'body'>>(
      sql`select id, body from week_reminder where account_id = ${actor.accountId}`,
    );
    return row ? (await this.own.opener(actor))<ReminderBody>(spot(row.id), row.body).when : 'nothing';
  }

  /** From now on. Turned off it is kept: a row that comes and goes would tell what is sealed. */
  async choose(actor: Actor, when: ReminderTime): Promise<void> {
    const { accountId, membershipId } = actor;
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const row = await lockOne(this.unit.manager, WeekReminder, { accountId });
      const id = row?.id ?? this.random.id<ReminderId>(`week-reminder ${accountId}`);
      const body = await this.own.seal(actor, spot(id), { when, told: stamp(this.clock.now()) } satisfies ReminderBody);
      if (row) await this.unit.manager.update(WeekReminder, { id }, { membershipId, body });
      else await this.unit.manager.insert(WeekReminder, { id, accountId, membershipId, body });
    });
  }

  /** Each thing once. */
  @Interval(5 * 60_000)
  async remind(): Promise<void> {
    for (let last = ''; ;) {
      const rows = await this.read.all<Row>(sql`
        select r.id, r.account_id, r.membership_id, r.body, c.zone from week_reminder r
        join membership m on m.id = r.membership_id join community c on c.id = m.community_id
        ${last ? sql`where r.id > ${last}` : sql``} order by r.id limit ${atOnce}`);
      if (rows.length > 0) await this.#some(rows);
      if (rows.length < atOnce) return;
      last = rows.at(-1)!.id;
    }
  }

  /** Three reads, and a unit of work for each who is told. */
  async #some(rows: readonly Row[]): Promise<void> {
    const now = this.clock.now();
    const openers = await this.own.openers(rows.map(({ account_id: accountId }) => ({ accountId })));
    const asked = rows.flatMap((row) => {
      const open = openers({ accountId: row.account_id });
      const body = open<ReminderBody>(spot(row.id), row.body);
      return body.when === 'nothing' ? [] : [{ row, open, body }];
    });
    if (asked.length === 0) return;
    // Wherever they live, today lies in one of these.
    const day = now.toZonedDateTimeISO('UTC').toPlainDate();
    const weeks = new Set([-1, 1].map((days) => mondayOf(day.add({ days })).toString()));
    const planned = await this.read.all<ActivityRow & { account_id: AccountId }>(sql`
      select a.account_id, ${activityColumns}
      where a.account_id in ${list(asked.map(({ row }) => row.account_id))} and a.week in ${list([...weeks])}`);
    for (const { row, open, body } of asked) {
      const due = planned
        .filter(({ account_id: owner }) => owner === row.account_id)
        .map((each) => activityView(each, open))
        // Somebody may have told how they were before it, and nothing of how it went.
        .filter(({ outcome }) => !outcome)
        .map((activity) => momentOf(activity, body.when, row.zone))
        .filter((moment) => moment && isDue(moment, body, now));
      if (due.length > 0) await this.#tell(row, now);
    }
  }

  async #tell({ id, account_id: accountId, membership_id: membershipId, body: seen }: Row, now: Temporal.Instant) {
    await this.unit.run(async () => {
      const row = await lockOne(this.unit.manager, WeekReminder, { id });
      // Somebody else has told it, or it was turned off meanwhile.
      if (!row?.body.equals(seen)) return;
      const { when } = (await this.own.opener({ accountId }))<ReminderBody>(spot(id), row.body);
      const body = await this.own.seal({ accountId }, spot(id), { when, told: stamp(now) } satisfies ReminderBody);
      await this.unit.manager.update(WeekReminder, { id }, { body });
      await this.notices.tell({ membershipId }, 'week-reminder');
    });
  }
}

const stamp = (at: Temporal.Instant) => at.toString({ smallestUnit: 'second' });

function momentOf(activity: ActivityView, when: ReminderTime, zone: string): Temporal.Instant | undefined {
  if (isOfAMeetup(activity) || when === 'nothing') return undefined;
  const { day, time } = activity;
  const at = (plainTime: string) =>
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
  if (when === 'morning') return at(morning);
  return time ? at(time).subtract(before[when]) : undefined;
}

const isDue = (moment: Temporal.Instant, { told }: ReminderBody, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(moment, now) <= 0 &&
  Temporal.Instant.compare(moment, Temporal.Instant.from(told)) > 0 &&
  Temporal.Instant.compare(moment, now.subtract(late)) > 0;
