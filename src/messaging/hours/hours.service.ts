import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Staff, type StaffView } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import type { HoursView, ReadingView } from './hours.js';
import { AbsenceIsPast, AbsenceOverlaps, NoSuchColleague, NoWorkingDay } from './hours.problems.js';
import { holidaysOf } from '../../platform/time/norwegian-holidays.js';
import { type AbsenceId, ProviderAbsence } from './provider-absence.entity.js';
import { ProviderHours, type ProviderHoursId } from './provider-hours.entity.js';
import { answerBy, assumedHours, type Away, readFrom, type Shift, type WorkingCalendar } from './working-calendar.js';

interface AbsenceRow {
  id: AbsenceId;
  provider_id: MembershipId;
  first_day: string;
  last_day: string;
  cover_id: MembershipId | null;
  cover_name: string | null;
}

const isOn = ({ first_day, last_day }: AbsenceRow, day: string) => first_day <= day && day <= last_day;

/** When each provider works, and who reads for them when they do not. */
@Injectable()
export class Hours {
  constructor(
    private readonly staff: Staff,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  async show(actor: Actor): Promise<Omit<HoursView, 'agreed'>> {
    const [own] = await this.read.all<{ shifts: string }>(
      sql`select shifts from provider_hours where provider_id = ${actor.membershipId}`,
    );
    const today = this.#today(actor.zone).toString();
    const absences = (await this.#absences(actor.communityId)).filter(
      (each) => each.provider_id === actor.membershipId && each.last_day >= today,
    );
    return {
      shifts: own ? (JSON.parse(own.shifts) as Shift[]) : assumedHours,
      assumed: !own,
      absences: absences.map(({ id, first_day, last_day, cover_name }) => ({
        id,
        firstDay: first_day,
        lastDay: last_day,
        cover: cover_name,
      })),
      colleagues: (await this.colleagues(actor)).map(({ id, name }) => ({ id, name })),
    };
  }

  /** Other providers of the provider's own organisation. */
  async colleagues({ communityId, membershipId }: Actor): Promise<StaffView[]> {
    const all = await this.staff.providers(communityId);
    const own = all.find(({ id }) => id === membershipId);
    return all.filter(({ id, organisation }) => id !== membershipId && organisation === own?.organisation);
  }

  /** @throws NoWorkingDay */
  async setHours({ membershipId: providerId }: Actor, shifts: readonly Shift[]): Promise<void> {
    if (shifts.length === 0) throw NoWorkingDay();
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const found = await lockOne(manager, ProviderHours, { providerId });
      if (found) await manager.update(ProviderHours, { id: found.id }, { shifts });
      else {
        const id = this.random.id<ProviderHoursId>(`provider-hours ${providerId}`);
        await manager.insert(ProviderHours, { id, providerId, shifts });
      }
    });
  }

  /** @throws AbsenceIsPast, AbsenceOverlaps, NoSuchColleague */
  async goAway(actor: Actor, firstDay: string, lastDay: string, coverId?: MembershipId): Promise<void> {
    const { zone, membershipId: providerId } = actor;
    if (lastDay < firstDay || lastDay < this.#today(zone).toString()) throw AbsenceIsPast();
    if (coverId && !(await this.colleagues(actor)).some(({ id }) => id === coverId)) throw NoSuchColleague();
    const now = this.clock.now();
    const begins = Temporal.PlainDate.from(firstDay).toZonedDateTime(zone).toInstant();
    const fromAt = Temporal.Instant.compare(begins, now) < 0 ? now : begins;
    const untilAt = Temporal.PlainDate.from(lastDay).add({ days: 1 }).toZonedDateTime(zone).toInstant();
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const others = await manager.findBy(ProviderAbsence, { providerId });
      if (others.some((each) => each.firstDay <= lastDay && firstDay <= each.lastDay)) throw AbsenceOverlaps();
      const id = this.random.id<AbsenceId>(`absence ${providerId}`);
      await manager.insert(ProviderAbsence, {
        id,
        providerId,
        firstDay,
        lastDay,
        coverId: coverId ?? null,
        fromAt,
        untilAt,
      });
    });
  }

  /** Whether one has said that one is away on a local day. */
  async isAway({ membershipId }: Actor, day: string): Promise<boolean> {
    const found = await this.read.one(sql`
      select id from provider_absence
      where provider_id = ${membershipId} and first_day <= ${day} and ${day} <= last_day limit 1`);
    return found !== undefined;
  }

  /** Back earlier, or not away after all: from now on nobody covers. @throws NotHere */
  async comeBack({ membershipId: providerId }: Actor, id: AbsenceId): Promise<void> {
    await this.unit.run(async () => {
      const { affected } = await this.unit.manager.delete(ProviderAbsence, { id, providerId });
      if (affected === 0) throw NotHere();
    });
  }

  /**
   * When what is sent now is read, provider by provider. A cover counts only where they cover already: they do not get to see what
   * came before. @param covers false for what was sent earlier, which no cover reads.
   */
  async calendars(
    { communityId, zone }: Pick<Actor, 'communityId' | 'zone'>,
    covers = true,
  ): Promise<(provider: MembershipId) => WorkingCalendar> {
    return this.#calendars(zone, await this.#absences(communityId), await this.#hours(communityId), covers);
  }

  #calendars(
    zone: string,
    absences: readonly AbsenceRow[],
    shifts: ReadonlyMap<MembershipId, readonly Shift[]>,
    covers: boolean,
  ): (provider: MembershipId) => WorkingCalendar {
    const today = this.#today(zone).toString();
    const isHoliday = holidaysOf(zone);
    const shiftsOf = (id: MembershipId) => shifts.get(id) ?? assumedHours;
    const datesOf = ({ first_day, last_day }: AbsenceRow) => ({
      first: Temporal.PlainDate.from(first_day),
      last: Temporal.PlainDate.from(last_day),
    });
    const of = (id: MembershipId) => absences.filter((row) => row.provider_id === id);
    const away = (row: AbsenceRow): Away => ({
      ...datesOf(row),
      cover:
        covers && row.cover_id && isOn(row, today)
          ? { shifts: shiftsOf(row.cover_id), away: of(row.cover_id).map(datesOf) }
          : undefined,
    });
    return (id) => ({ zone, shifts: shiftsOf(id), away: of(id).map(away), isHoliday });
  }

  async #hours(communityId: CommunityId): Promise<Map<MembershipId, readonly Shift[]>> {
    const hours = await this.read.all<{ provider_id: MembershipId; shifts: string }>(sql`
      select h.provider_id, h.shifts from provider_hours h
      join membership m on m.id = h.provider_id where m.community_id = ${communityId}`);
    return new Map(hours.map((row) => [row.provider_id, JSON.parse(row.shifts) as Shift[]]));
  }

  /** What may be said before something is written, for each provider; the same number of reads for one as for many. */
  async readings(
    actor: Actor,
    providers: readonly { id: MembershipId; name: string; replyDays: number }[],
  ): Promise<Map<MembershipId, ReadingView>> {
    const absences = await this.#absences(actor.communityId);
    const calendarOf = this.#calendars(actor.zone, absences, await this.#hours(actor.communityId), true);
    const now = this.clock.now();
    const today = this.#today(actor.zone).toString();
    return new Map(
      providers.map(({ id, name, replyDays }) => {
        const calendar = calendarOf(id);
        const from = readFrom(now, calendar);
        const gone = absences.find((row) => row.provider_id === id && isOn(row, today));
        const cover = gone?.cover_name ?? null;
        const reading: ReadingView = {
          by: cover && from && isOn(gone!, from.toPlainDate().toString()) ? cover : name,
          cover,
          from: from?.toInstant().toString() ?? null,
          now: from?.epochMilliseconds === now.epochMilliseconds,
          awayUntil: gone?.last_day ?? null,
          answerBy: answerBy(now, replyDays, calendar)?.toString() ?? null,
        };
        return [id, reading];
      }),
    );
  }

  #absences(communityId: CommunityId): Promise<AbsenceRow[]> {
    return this.read.all<AbsenceRow>(sql`
      select a.id, a.provider_id, a.first_day, a.last_day, c.id as cover_id, c.staff_name as cover_name
      from provider_absence a join membership m on m.id = a.provider_id
      left join membership c on c.id = a.cover_id and c.role = 'Provider'
      where m.community_id = ${communityId} order by a.first_day`);
  }

  #today = (zone: string) => this.clock.now().toZonedDateTimeISO(zone).toPlainDate();
}
