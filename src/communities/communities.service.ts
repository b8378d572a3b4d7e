import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { lockOne } from '../platform/database/lock.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Events } from '../platform/events/events.js';
import type { CommunityId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { Agreement } from './agreement.entity.js';
import { CommunityFounded } from './communities.events.js';
import type { CommunityFile, DutyHours, InTwoLanguages } from './community.file.js';
import { Community } from './community.entity.js';
import { dutyAt, type DutyView } from './duty.js';
import { HelpAtHand, type HelpView } from './help-at-hand.service.js';
import { Venue } from './venue.entity.js';

export interface AgreementView {
  version: number;
  clauses: InTwoLanguages<string[]>;
}

const usualUnreadDays = 3;

/** What a community is: its numbers, hours, agreement and houses. */
@Injectable()
export class Communities {
  constructor(
    private readonly atHand: HelpAtHand,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Founds a community from its file. All of it or nothing. @throws AlreadyDone if the name is taken. */
  async found(file: CommunityFile): Promise<CommunityId> {
    const id = this.random.id<CommunityId>(`community ${file.name}`);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      await manager.insert(Community, {
        id,
        name: file.name,
        zone: file.zone,
        languages: file.languages,
        crisisNumbers: file.crisis_numbers,
        dutyHours: file.duty_hours,
        hardWords: file.hard_words ?? { nb: [], en: [] },
        unreadDays: file.unread_days ?? null,
        standInId: null,
      });
      const agreement = { id: this.random.id(`agreement ${id}`), communityId: id, version: 1, clauses: file.agreement };
      await manager.insert(Agreement, agreement);
      for (const venue of file.venues)
        await manager.insert(Venue, { id: this.random.id(`venue ${id}`), communityId: id, online: false, ...venue });
      await this.events.record(new CommunityFounded(id, file.languages[0] as Lang, file.staff));
    });
    await this.atHand.of();
    return id;
  }

  /** Names the community whose consultant stands in. */
  async nameStandIn(id: CommunityId, standInId: CommunityId): Promise<void> {
    await this.unit.run(() => this.unit.manager.update(Community, { id }, { standInId }));
  }

  /** Help now needs no sign-in and asks nobody where they belong: whoever is not signed in sees every community's numbers. */
  help(only?: CommunityId): Promise<HelpView[]> {
    return this.atHand.of(only);
  }

  /** After how many days a provider is reminded of a message that is not opened. */
  async unreadDays(id: CommunityId): Promise<number> {
    const row = await this.read.one<{ unread_days: number | null }>(
      sql`select unread_days from community where id = ${id}`,
    );
    return row?.unread_days ?? usualUnreadDays;
  }

  /** Phrases of this community's own after which numbers are shown before something is posted, in all its languages. */
  async hardWords(id: CommunityId): Promise<string[]> {
    const row = await this.read.one<{ hard_words: string }>(sql`select hard_words from community where id = ${id}`);
    return Object.values(JSON.parse(row!.hard_words) as InTwoLanguages<string[]>).flat();
  }

  /** The agreement in its newest version. */
  async agreement(id: CommunityId): Promise<AgreementView> {
    const row = await this.read.one<{ version: number; clauses: string }>(
      sql`select version, clauses from agreement where community_id = ${id} order by version desc limit 1`,
    );
    return { version: row!.version, clauses: JSON.parse(row!.clauses) as InTwoLanguages<string[]> };
  }

  /** Whether somebody is on duty now, and when that changes. */
  async duty(id: CommunityId, at: Temporal.Instant = this.clock.now()): Promise<DutyView> {
    const row = await this.read.one<{ duty_hours: string; zone: string }>(
      sql`select duty_hours, zone from community where id = ${id}`,
    );
    return dutyAt(JSON.parse(row!.duty_hours) as DutyHours[], at.toZonedDateTimeISO(row!.zone));
  }

  /** The hours as the rota has left them. */
  async hours(id: CommunityId): Promise<DutyHours[]> {
    const row = await this.read.one<{ duty_hours: string }>(sql`select duty_hours from community where id = ${id}`);
    return JSON.parse(row!.duty_hours) as DutyHours[];
  }

  /** For the rota alone. Inside a unit of work. */
  async keepHours(id: CommunityId, dutyHours: DutyHours[]): Promise<void> {
    await this.unit.manager.update(Community, { id }, { dutyHours });
  }

  /** Where the consultants are rung; null if nobody has said. */
  async deskPhone(id: CommunityId): Promise<string | null> {
    const row = await this.read.one<{ desk_phone: string | null }>(
      sql`select desk_phone from community where id = ${id}`,
    );
    return row?.desk_phone ?? null;
  }

  async keepDeskPhone(id: CommunityId, deskPhone: string | null): Promise<void> {
    await this.unit.run(() => this.unit.manager.update(Community, { id }, { deskPhone }));
  }

  /** Those for which this community stands in, and who is there now. */
  async standingInFor(id: CommunityId): Promise<{ id: CommunityId; duty: DutyView }[]> {
    const rows = await this.read.all<{ id: CommunityId; duty_hours: string; zone: string }>(
      sql`select id, duty_hours, zone from community where stand_in_id = ${id} order by id`,
    );
    const now = this.clock.now();
    return rows.map(({ id: each, duty_hours, zone }) => ({
      id: each,
      duty: dutyAt(JSON.parse(duty_hours) as DutyHours[], now.toZonedDateTimeISO(zone)),
    }));
  }

  /** Every community with its hours, for whoever has not signed in. */
  async openings(): Promise<{ name: string; duty: DutyView }[]> {
    const rows = await this.read.all<{ name: string; duty_hours: string; zone: string }>(
      sql`select name, duty_hours, zone from community order by name`,
    );
    const now = this.clock.now();
    return rows.map(({ name, duty_hours, zone }) => ({
      name,
      duty: dutyAt(JSON.parse(duty_hours) as DutyHours[], now.toZonedDateTimeISO(zone)),
    }));
  }

  /** The houses of a community, for the one who announces a meetup. */
  async venues(id: CommunityId): Promise<{ id: string; name: string; district: string }[]> {
    return this.read.all(
      sql`select id, name, district from venue where community_id = ${id} and online = ${false} order by name`,
    );
  }

  /** One house with everything about it. The caller decides who may see address and door. */
  async venue(id: string, communityId: CommunityId): Promise<VenueView | undefined> {
    return this.read.one<VenueView>(
      sql`select id, name, district, address, door, travel, access, quiet from venue where id = ${id} and community_id = ${communityId} and online = ${false}`,
    );
  }

  /** Where meetups are that are in no house. Inside a unit of work; it comes into being with the first of them. */
  async withoutHouse(communityId: CommunityId): Promise<string> {
    const { manager } = this.unit;
    // Held, so that two who announce at once make one.
    await lockOne(manager, Community, { id: communityId });
    const known = await manager.findOneBy(Venue, { communityId, online: true });
    if (known) return known.id;
    const id = this.random.id(`venue ${communityId} online`);
    const nothing = { name: '', district: '', address: '', door: '', travel: '', access: '', quiet: '' };
    await manager.insert(Venue, { id, communityId, online: true, ...nothing });
    return id;
  }

  /** The consultant has been there and knows better. @returns whether the community has such a house */
  async tellOfVenue(
    id: string,
    communityId: CommunityId,
    facts: Pick<VenueView, 'door' | 'travel' | 'access' | 'quiet'>,
  ): Promise<boolean> {
    return this.unit.run(async () => {
      const { affected } = await this.unit.manager.update(Venue, { id, communityId, online: false }, facts);
      return affected !== 0;
    });
  }

  async idByName(name: string): Promise<CommunityId | undefined> {
    return (await this.read.one<{ id: CommunityId }>(sql`select id from community where name = ${name}`))?.id;
  }
}

export interface VenueView {
  id: string;
  name: string;
  district: string;
  address: string;
  door: string;
  travel: string;
  access: string;
  quiet: string;
}
