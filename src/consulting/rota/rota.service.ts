import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Temporal } from 'temporal-polyfill';
import { Communities, type DutyHours, type DutyView } from '../../communities/index.js';
import { Postbox, Staff, type StaffView } from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { type Away, daysWithoutAnybody, keptHours, rotaWeeks } from './rota.js';
import { DutyAbsence, type DutyAbsenceId, HandoverNote } from './rota.entity.js';
import { AwayIsPast, NoSuchCover } from './rota.problems.js';

/** How long a note for whoever comes next is kept, and how many are shown. */
const noteDays = 30;
const notesShown = 5;
/** How long before a day without anybody the desk says so. */
const warnedDays = 14;

export interface RotaView {
  duty: DutyView;
  hours: DutyHours[];
  consultants: string[];
  /** The community whose consultants stand in, and who they are. */
  standIn?: { community: string; consultants: string[] } | undefined;
  absences: {
    id: DutyAbsenceId;
    name: string;
    cover?: string | undefined;
    firstDay: string;
    lastDay: string;
    own: boolean;
  }[];
  /** Days to come on which nobody is here. */
  nobody: string[];
  /** For consultants: what the others have written, and who can cover. */
  notes?: { by: string; words: string; at: string }[] | undefined;
  colleagues?: Pick<StaffView, 'id' | 'name'>[] | undefined;
}

interface AbsenceRow {
  id: DutyAbsenceId;
  member_id: MembershipId;
  cover_id: MembershipId | null;
  name: string;
  cover: string | null;
  first_day: string;
  last_day: string;
}

const noteOwner = (id: string): string => `handover:${id}`;
const notePlace = (community: CommunityId, row: string): Place => ({
  community,
  table: 'handover_note',
  row,
  column: 'words',
});

/** Who is here when, who is away, and what happens by itself where nobody is. */
@Injectable()
export class Rota {
  constructor(
    private readonly communities: Communities,
    private readonly staff: Staff,
    private readonly postbox: Postbox,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** For everybody of the community; notes and what can be changed for consultants alone. */
  async show(actor: Actor): Promise<RotaView> {
    const { communityId, membershipId } = actor;
    const absences = await this.#absences(communityId);
    const hours = await this.communities.hours(communityId);
    const standIn = await this.#standIn(communityId);
    const works = actor.role === 'Consultant';
    return {
      duty: await this.communities.duty(communityId),
      hours: hours.map(({ days, from, to }) => ({ days, from, to })),
      consultants: (await this.staff.consultants(communityId)).map(({ name }) => name),
      standIn: standIn && { community: standIn.name, consultants: standIn.consultants.map(({ name }) => name) },
      absences: absences.map((row) => ({
        id: row.id,
        name: row.name,
        cover: row.cover ?? undefined,
        firstDay: row.first_day,
        lastDay: row.last_day,
        own: works && row.member_id === membershipId,
      })),
      nobody: nobodyIn(hours).filter((day) => day >= this.#today(actor.zone).toString()),
      notes: works ? await this.#notes(communityId) : undefined,
      colleagues: works ? (await this.#covers(actor)).map(({ id, name }) => ({ id, name })) : undefined,
    };
  }

  /** Days of the next two weeks on which nobody is here, for the desk and the coordinator. */
  async warned({ communityId, zone }: Pick<Actor, 'communityId' | 'zone'>): Promise<string[]> {
    const today = this.#today(zone);
    const [from, until] = [today.toString(), today.add({ days: warnedDays }).toString()];
    return nobodyIn(await this.communities.hours(communityId)).filter((day) => from <= day && day <= until);
  }

  /** @throws AwayIsPast, NoSuchCover */
  async goAway(actor: Actor, firstDay: string, lastDay: string, coverId: MembershipId | undefined): Promise<void> {
    const today = this.#today(actor.zone);
    const latest = today.add({ days: rotaWeeks * 7 }).toString();
    if (lastDay < firstDay || lastDay < today.toString() || lastDay > latest) throw AwayIsPast();
    if (coverId && !(await this.#covers(actor)).some(({ id }) => id === coverId)) throw NoSuchCover();
    const { communityId, membershipId: memberId } = actor;
    await this.unit.run(async () => {
      const before = nobodyIn(await this.communities.hours(communityId));
      const id = this.random.id<DutyAbsenceId>(`duty-absence ${memberId}`);
      const row = { id, communityId, memberId, coverId: coverId ?? null, firstDay, lastDay };
      await this.unit.manager.insert(DutyAbsence, row);
      const after = await this.#writeOut(communityId, actor.zone);
      if (after.some((day) => !before.includes(day))) await this.#warn(communityId);
    });
  }

  /** @throws NotHere for somebody else's */
  async comeBack(actor: Actor, id: DutyAbsenceId): Promise<void> {
    await this.unit.run(async () => {
      const { affected } = await this.unit.manager.delete(DutyAbsence, { id, memberId: actor.membershipId });
      if (affected === 0) throw NotHere();
      await this.#writeOut(actor.communityId, actor.zone);
    });
  }

  /** For whoever comes next. */
  async note(actor: Actor, words: string): Promise<void> {
    await this.unit.run(async () => {
      const { communityId, membershipId: byId } = actor;
      const id = this.random.id(`handover-note ${communityId}`);
      const sealed = await this.vault.seal(noteOwner(id), notePlace(communityId, id), words);
      await this.unit.manager.insert(HandoverNote, { id, communityId, byId, words: sealed, at: this.clock.now() });
    });
  }

  /** Old notes go. */
  @Interval(6 * 60 * 60_000)
  async sweep(): Promise<void> {
    const before = this.clock.now().subtract({ hours: 24 * noteDays });
    const old = await this.read.all<{ id: string }>(sql`select id from handover_note where at < ${before}`);
    if (old.length === 0) return;
    await this.unit.run(async () => {
      for (const { id } of old) {
        await this.unit.manager.delete(HandoverNote, { id });
        await this.vault.destroy(noteOwner(id));
      }
    });
  }

  /** Two are away at once: everybody who could do something about it hears so while there is time. */
  async #warn(communityId: CommunityId): Promise<void> {
    const people = await this.read.all<{ id: MembershipId }>(sql`
      select id from membership where community_id = ${communityId} and role in ('Consultant', 'Coordinator') order by id`);
    for (const each of people) await this.postbox.write({ membershipId: each.id });
  }

  /** What everybody reads who is there when stands in one place; the absences follow into it. @returns days without anybody */
  async #writeOut(communityId: CommunityId, zone: string): Promise<string[]> {
    const people = (await this.staff.consultants(communityId)).map(({ id }) => id);
    const absences: Away[] = (await this.#absences(communityId)).map((row) => ({
      memberId: row.member_id,
      coverId: row.cover_id,
      firstDay: row.first_day,
      lastDay: row.last_day,
    }));
    // A week back too: whether those who should have come last were away is still asked.
    const from = this.#today(zone).subtract({ days: 8 });
    const nobody = daysWithoutAnybody(people, absences, from, rotaWeeks * 7 + 8);
    const kept = keptHours(await this.communities.hours(communityId), nobody);
    await this.communities.keepHours(communityId, kept);
    return nobodyIn(kept);
  }

  #absences(communityId: CommunityId): Promise<AbsenceRow[]> {
    const since = this.clock
      .now()
      .subtract({ hours: 24 * 9 })
      .toString()
      .slice(0, 10);
    return this.read.all<AbsenceRow>(sql`
      select a.id, a.member_id, a.cover_id, m.staff_name as name, c.staff_name as cover, a.first_day, a.last_day
      from duty_absence a join membership m on m.id = a.member_id left join membership c on c.id = a.cover_id
      where a.community_id = ${communityId} and a.last_day >= ${since} order by a.first_day, a.id`);
  }

  async #covers(actor: Actor): Promise<StaffView[]> {
    const own = await this.staff.consultants(actor.communityId);
    const standIn = await this.#standIn(actor.communityId);
    return [...own, ...(standIn?.consultants ?? [])].filter(({ id }) => id !== actor.membershipId);
  }

  async #standIn(communityId: CommunityId): Promise<{ name: string; consultants: StaffView[] } | undefined> {
    const row = await this.read.one<{ id: CommunityId; name: string }>(sql`
      select s.id, s.name from community c join community s on s.id = c.stand_in_id where c.id = ${communityId}`);
    return row && { name: row.name, consultants: await this.staff.consultants(row.id) };
  }

  async #notes(communityId: CommunityId): Promise<NonNullable<RotaView['notes']>> {
    const rows = await this.read.all<{ id: string; by_name: string | null; words: Buffer; at: unknown }>(sql`
      select n.id, m.staff_name as by_name, n.words, n.at from handover_note n join membership m on m.id = n.by_id
      where n.community_id = ${communityId} order by n.at desc, n.id limit ${notesShown}`);
    const open = await this.vault.opener(rows.map(({ id }) => noteOwner(id)));
    return rows.map(({ id, by_name: by, words, at }) => ({
      by: by ?? '',
      words: open(noteOwner(id), notePlace(communityId, id), words),
      at: instantFrom(at).toString(),
    }));
  }

  #today(zone: string): Temporal.PlainDate {
    return this.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  }
}

/** Days of the hours on which nobody keeps them. */
const nobodyIn = (hours: readonly DutyHours[]): string[] =>
  [...new Set(hours.flatMap(({ away }) => away ?? []))]
    .filter((day) => hours.some(({ days }) => days.includes(Temporal.PlainDate.from(day).dayOfWeek)))
    .sort();
