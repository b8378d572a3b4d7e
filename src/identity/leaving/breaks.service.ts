import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Temporal } from 'temporal-polyfill';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { Account } from '../account/account.entity.js';
import { Memberships } from '../account/memberships.service.js';
import { Postbox } from '../account/postbox.service.js';
import { Bonds } from '../bond/bonds.repository.js';
import { OwnFacesBook } from '../face/own-faces.service.js';
import { Persona } from '../face/persona.entity.js';
import type { BreakBody } from './absences.service.js';
import { MeetupFaceNight } from './meetup-face-night.js';

/**
 * A break: hidden from everybody in the rooms at once, at meetups from the night after. It ends when the person says so
 * and never by itself: nobody appears among others while they look away.
 */
@Injectable()
export class Breaks {
  constructor(
    private readonly bonds: Bonds,
    private readonly faces: OwnFacesBook,
    private readonly memberships: Memberships,
    private readonly night: MeetupFaceNight,
    private readonly postbox: Postbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Again while on one changes its length, and whether it holds at meetups. */
  async take(actor: Actor, days: number, roomsOnly = false): Promise<void> {
    const { accountId } = actor;
    const until = this.clock
      .now()
      .add({ hours: 24 * days })
      .toString();
    await this.unit.run(async () => {
      await lockOne(this.unit.manager, Account, { id: accountId });
      const known = await this.bonds.hold<BreakBody>('break', accountId, accountId);
      const body: BreakBody = { accountId, until, ...(roomsOnly ? { roomsOnly } : {}) };
      if (known) await this.bonds.change('break', { id: known.id, body });
      else await this.bonds.tie('break', accountId, accountId, body);
      await this.#shows(actor, false);
    });
  }

  /** Everything is as it was: nickname, what was shown to whom, toolbox, messages. Answers to meetups are given anew. */
  async comeBack(actor: Actor): Promise<void> {
    await this.unit.run(async () => {
      await lockOne(this.unit.manager, Account, { id: actor.accountId });
      const known = await this.bonds.hold('break', actor.accountId, actor.accountId);
      if (!known) return;
      await this.bonds.untie(known.id);
      await this.#shows(actor, true);
    });
  }

  /** One letter when the time is over that they had in mind, and no second one. Running it twice, or in two processes, writes one. */
  @Interval(60 * 60_000)
  async ask(): Promise<void> {
    const now = this.clock.now();
    const over = (body: BreakBody) => Temporal.Instant.compare(Temporal.Instant.from(body.until), now) <= 0;
    for (const { body } of await this.bonds.every<BreakBody>('break'))
      if (!body.asked && over(body)) await this.unit.run(() => this.#ask(body.accountId, over));
  }

  async #ask(accountId: BreakBody['accountId'], over: (body: BreakBody) => boolean): Promise<void> {
    const held = await this.bonds.hold<BreakBody>('break', accountId, accountId);
    if (!held || held.body.asked || !over(held.body)) return;
    await this.bonds.change('break', { id: held.id, body: { ...held.body, asked: true } });
    await this.postbox.write({ accountId });
  }

  /** In every community they are in: a break is from all of it. */
  async #shows({ accountId }: Actor, here: boolean): Promise<void> {
    for (const { communityId, zone } of await this.memberships.of(accountId)) {
      const { persona, meetup } = await this.faces.of({ accountId, communityId });
      if (persona) await this.unit.manager.update(Persona, { id: persona.id }, { gone: !here });
      await this.night.await(
        meetup.map(({ id }) => id),
        { communityId, zone },
      );
    }
  }
}
