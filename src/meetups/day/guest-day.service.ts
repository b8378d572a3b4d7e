import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Communities } from '../../communities/index.js';
import { type MeetupFaceId, MeetupNames } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { planOwner } from '../first-time-plans.service.js';
import { hasBegun, isCancelled, isOnline, isOver } from '../meetup-view.js';
import { type MeetupRow, MeetupsReader } from '../meetups.reader.js';
import type { MeetupId } from '../meetups.views.js';
import { Rsvps } from '../rsvps.service.js';
import { dayAround } from '../when.js';
import { DayChanged } from './day.events.js';
import { NotTheDay } from './day.problems.js';
import type { DayWord, GuestDayView } from './day.views.js';
import { DaysRepository } from './days.repository.js';
import { hostsOf } from './hosts.js';

interface OwnDay {
  id: string;
  word: DayWord | null;
  needs: Buffer | null;
  may_ask: unknown;
}

export const needsPlace = ({ communityId }: Pick<Actor, 'communityId'>, row: string): Place => ({
  community: communityId,
  table: 'attendance',
  row,
  column: 'needs',
});

/** The parts of a meetup that do not fit the hosts' page either. */
export const dayHead = (row: MeetupRow, now: Parameters<typeof isOver>[1]) => ({
  id: row.id,
  title: row.title,
  startsAt: row.starts_at.toString(),
  endsAt: row.ends_at.toString(),
  phase: isOver(row, now) ? ('over' as const) : hasBegun(row, now) ? ('under-way' as const) : ('coming' as const),
  cancelled: isCancelled(row),
  ...(isOnline(row) ? { online: true as const } : {}),
});

/** What a host has to hear of while it is of use, whether or not their page is open. */
const calls: readonly DayWord[] = ['come-out', 'at-the-door'];

/** What somebody who comes tells the hosts of the day, and nobody else. */
@Injectable()
export class GuestDay implements OnModuleInit {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly names: MeetupNames,
    private readonly rsvps: Rsvps,
    private readonly days: DaysRepository,
    private readonly communities: Communities,
    private readonly notices: Notices,
    private readonly vault: Vault,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.notices.register('meetup-calls', {
      group: 'meetups',
      words: ['Noen vil deg noe på et treff i dag', 'Somebody wants you at a meetup today'],
      href: (id) => `/meetups/${id}/day`,
    });
  }

  /** @throws NotHere for whoever has no place there, and has not said today that they are not coming */
  async show(actor: Actor, id: string): Promise<GuestDayView> {
    const { row, faceId, name, own, comes } = await this.#own(actor, id);
    const now = this.clock.now();
    const over = isOver(row, now);
    const needs =
      own?.needs && !over ? await this.vault.open(planOwner(faceId), needsPlace(actor, own.id), own.needs) : undefined;
    return {
      for: 'guest',
      ...dayHead(row, now),
      host: row.host_name,
      name,
      open: comes && this.#isOpen(row, actor.zone),
      ...(own?.word && !over ? { word: own.word } : {}),
      ...(needs ? { needs } : {}),
      mayAsk: Boolean(own?.may_ask),
      agreement: await this.communities.agreement(actor.communityId),
    };
  }

  /**
   * One press. "Not today" before the start gives the place to whoever waits; after it, it is only told. Where somebody stands and waits,
   * the hosts are called: their page may be closed, and the same word twice calls nobody twice.
   * @throws NotHere; NotTheDay
   */
  async say(actor: Actor, id: string, word: DayWord): Promise<void> {
    const { row, faceId, own, comes } = await this.#own(actor, id);
    if (!comes || !this.#isOpen(row, actor.zone)) throw NotTheDay();
    await this.unit.run(async () => {
      await this.days.hold(row.id);
      if (word === 'not-today' && !hasBegun(row, this.clock.now())) await this.rsvps.giveBack(row.id, faceId);
      await this.days.tell(row.id, faceId, { word });
      if (calls.includes(word) && own?.word !== word)
        await this.notices.tell(await hostsOf(this.read, row.id), 'meetup-calls', row.id, { soon: true });
      await this.events.record(new DayChanged(row.id));
    });
  }

  /** What the host should know, and whether they may ask after one. Nothing is as good as something. @throws NotHere; NotTheDay */
  async tell(
    actor: Actor,
    id: string,
    { needs, mayAsk }: { needs?: string | undefined; mayAsk: boolean },
  ): Promise<void> {
    const { row, faceId, comes } = await this.#own(actor, id);
    if (!comes || isOver(row, this.clock.now()) || isCancelled(row)) throw NotTheDay();
    await this.unit.run(async () => {
      await this.days.hold(row.id);
      const rowId = await this.days.idOf(row.id, faceId);
      const sealed = needs ? await this.vault.seal(planOwner(faceId), needsPlace(actor, rowId), needs) : null;
      await this.days.tell(row.id, faceId, { needs: sealed, mayAsk }, rowId);
    });
  }

  /** On the day it is, from its first minute on the wall, until the meetup is over. */
  #isOpen(row: MeetupRow, zone: string): boolean {
    const now = this.clock.now();
    const day = dayAround(row.starts_at, zone);
    return !isCancelled(row) && !isOver(row, now) && now.epochMilliseconds >= day.from.epochMilliseconds;
  }

  async #own(actor: Actor, id: string) {
    const row = await this.reader.one(actor, id);
    const face = row && (await this.names.of(actor, row.series_id));
    if (!row || !face) throw NotHere();
    const answer = (await this.reader.own(actor, [row])).get(row.id);
    const own = await this.#row(row.id, face.id);
    const comes = answer?.state === 'going';
    if (!comes && own?.word !== 'not-today') throw NotHere();
    return { row, faceId: face.id, name: face.name, own, comes };
  }

  #row(meetupId: MeetupId, faceId: MeetupFaceId): Promise<OwnDay | undefined> {
    return this.read.one<OwnDay>(sql`
      select id, word, needs, may_ask from attendance where meetup_id = ${meetupId} and face_id = ${faceId}`);
  }
}
