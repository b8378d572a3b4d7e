import { Injectable } from '@nestjs/common';
import type { MeetupFaceId } from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { AlreadyDone, NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Buddies } from '../first-time/buddies.service.js';
import { Meetup } from '../meetup.entity.js';
import { MeetupsReader } from '../meetups.reader.js';
import type { MeetupId, SeriesId } from '../meetups.views.js';
import { Rsvp } from '../rsvp.entity.js';
import { Places } from '../waiting/places.js';
import { chairs } from '../waiting/ways.js';
import { DaysRepository } from './days.repository.js';
import { MeetupBan } from './meetup-ban.entity.js';

export interface BanView {
  id: string;
  name: string;
  why: string;
}

const banOwner = (id: string): string => `meetup-ban:${id}`;
const place = ({ communityId }: Pick<Actor, 'communityId'>, row: string): Place => ({
  community: communityId,
  table: 'meetup_ban',
  row,
  column: 'why',
});

/**
 * Who gets no place in a series. To them every meetup of it is full, in the words that everybody reads there; they may wait, and
 * no chair is ever kept for them. By text or by phone one takes no chair, there as at a full house.
 */
@Injectable()
export class Bans {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly places: Places,
    private readonly buddies: Buddies,
    private readonly days: DaysRepository,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Those of the series that a meetup is of, for its consultants. @throws NotHere */
  async of(actor: Actor, meetupId: string): Promise<BanView[]> {
    const row = await this.#meetup(actor, meetupId);
    const rows = await this.read.all<{ id: string; name: string; why: Buffer }>(sql`
      select b.id, f.name, b.why from meetup_ban b join meetup_face f on f.id = b.face_id
      where b.series_id = ${row.series_id} and f.gone = ${false}`);
    const open = await this.vault.opener(rows.map(({ id }) => banOwner(id)));
    return rows
      .map(({ id, name, why }) => ({ id, name, why: open(banOwner(id), place(actor, id), why) }))
      .sort((a, b) => a.name.localeCompare(b.name, actor.lang));
  }

  /** Somebody who has answered to this meetup gets no place in its series from now on. @throws NotHere, AlreadyDone */
  async give(actor: Actor, meetupId: string, { face, why }: { face: MeetupFaceId; why: string }): Promise<void> {
    const row = await this.#meetup(actor, meetupId);
    const here = (await this.reader.roster(row.id)).some(({ face_id }) => face_id === face);
    if (!here) throw NotHere();
    const id = this.random.id(`meetup-ban ${face}`);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      // All that is ahead, so that nobody who answers meanwhile gets past it.
      const held = new Map<MeetupId, Meetup>();
      for (const each of [...new Set([row.id, ...(await this.#coming(row.series_id))])].sort())
        held.set(each, await this.days.hold(each));
      if (await manager.findOneBy(MeetupBan, { faceId: face })) throw AlreadyDone();
      const sealed = await this.vault.seal(banOwner(id), place(actor, id), why);
      await manager.insert(MeetupBan, {
        id,
        faceId: face,
        seriesId: row.series_id,
        byId: actor.membershipId,
        why: sealed,
      });
      for (const { id: ahead, state } of await this.#ahead(face)) {
        const own = { meetupId: ahead, faceId: face };
        const noOffer = { offer: null, offeredUntil: null };
        // Nothing is left standing that was of the place: nobody waits at the door for them.
        const noPlace = { state: 'waiting' as const, listed: false, walks: null, remind: false, news: null };
        // Whoever waits already waits on with what they chose: a page that changed would tell them.
        if (state === 'waiting') await manager.update(Rsvp, { ...own, offer: 'open' as const }, noOffer);
        else await manager.update(Rsvp, own, { ...noPlace, ...noOffer });
        await this.buddies.part(ahead, face);
        await this.places.passOn(held.get(ahead)!);
      }
    });
  }

  /** What is free goes on to those who wait, who may be them. @throws NotHere */
  async lift(actor: Actor, meetupId: string, id: string): Promise<void> {
    const found = (await this.of(actor, meetupId)).find((ban) => ban.id === id);
    if (!found) throw NotHere();
    await this.unit.run(async () => {
      const ban = await lockOne(this.unit.manager, MeetupBan, { id });
      if (!ban) throw NotHere();
      await this.unit.manager.delete(MeetupBan, { id });
      await this.vault.destroy(banOwner(id));
      for (const { id: ahead } of await this.#ahead(ban.faceId)) await this.places.passOn(await this.days.hold(ahead));
    });
  }

  /** What was written about somebody goes when they go. Inside a unit of work. */
  async forget(faceId: MeetupFaceId): Promise<void> {
    const found = await this.unit.manager.findOneBy(MeetupBan, { faceId });
    if (!found) return;
    await this.unit.manager.delete(MeetupBan, { id: found.id });
    await this.vault.destroy(banOwner(found.id));
  }

  async #coming(series: SeriesId): Promise<MeetupId[]> {
    const rows = await this.read.all<{ id: MeetupId }>(sql`
      select id from meetup where series_id = ${series} and state <> 'cancelled' and starts_at > ${this.clock.now()}`);
    return rows.map(({ id }) => id);
  }

  /** Where they come or wait for a chair. */
  #ahead(face: MeetupFaceId): Promise<{ id: MeetupId; state: 'going' | 'waiting' }[]> {
    return this.read.all<{ id: MeetupId; state: 'going' | 'waiting' }>(sql`
      select m.id, r.state from rsvp r join meetup m on m.id = r.meetup_id
      where r.face_id = ${face} and r.state in ('going', 'waiting') and ${chairs} > 0 and m.state <> 'cancelled'
        and m.starts_at > ${this.clock.now()} order by m.id`);
  }

  async #meetup(actor: Actor, id: string) {
    const row = await this.reader.one(actor, id);
    if (!row || actor.role !== 'Consultant') throw NotHere();
    return row;
  }
}
