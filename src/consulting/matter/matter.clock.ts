import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Temporal } from 'temporal-polyfill';
import { AccountLeft, MeetupFaceLeft, NicknameGivenUp, PersonaLeft, Postbox } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During, Events } from '../../platform/events/events.js';
import type { MembershipId } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { DeskChanged } from '../desk/desk.events.js';
import { DeskWork } from '../desk/desk-work.service.js';
import { Matter } from './matter.entity.js';
import { type FaceRef, isOpen, takenWithin } from './matter.js';
import { MattersRepository } from './matters.repository.js';

/** What happens to matters by itself: more people are called, and what a person leaves behind goes. Nothing is ever closed by itself. */
@Injectable()
export class MatterClock {
  constructor(
    private readonly matters: MattersRepository,
    private readonly work: DeskWork,
    private readonly postbox: Postbox,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** A crisis that nobody has taken in time is for the stand-in too. Running it twice, or in two processes, calls nobody twice. */
  @Interval(60_000)
  async callMore(): Promise<void> {
    const before = this.clock.now().subtract(takenWithin).epochMilliseconds;
    const waiting = await this.matters.all(sql`x.state = 'open' and x.kind <> 'breach' and x.called_more = ${false}`);
    for (const { id, communityId, body } of waiting) {
      if (Temporal.Instant.from(body.raisedAt).epochMilliseconds > before) continue;
      if ((await this.work.ownerName('flag', id)) !== undefined) continue;
      await this.unit.run(async () => {
        const { affected } = await this.unit.manager.update(Matter, { id, calledMore: false }, { calledMore: true });
        if (affected !== 1) return;
        const people = await this.read.all<{ id: MembershipId }>(sql`
          select m.id from membership m join community c on c.id = ${communityId}
          where m.role = 'Consultant' and (m.community_id = c.id or m.community_id = c.stand_in_id)`);
        for (const each of people) await this.postbox.write({ membershipId: each.id });
        await this.events.record(new DeskChanged(communityId));
      });
    }
  }

  @During(PersonaLeft)
  personaLeft({ personaId }: PersonaLeft): Promise<void> {
    return this.#letGo({ kind: 'persona', id: personaId });
  }

  @During(NicknameGivenUp)
  givenUp({ personaId }: NicknameGivenUp): Promise<void> {
    return this.#letGo({ kind: 'persona', id: personaId });
  }

  @During(MeetupFaceLeft)
  async faceLeft({ faceId, forGood }: MeetupFaceLeft): Promise<void> {
    if (forGood) await this.#letGo({ kind: 'meetup', id: faceId });
  }

  @During(AccountLeft)
  accountLeft({ accountId }: AccountLeft): Promise<void> {
    return this.#letGo({ kind: 'account', id: accountId });
  }

  /** What is closed goes with the face; what is open goes once a human has closed it: whoever leaves may be the one to look for. */
  async #letGo(face: FaceRef): Promise<void> {
    const key = this.matters.keyOf(face);
    const found = await this.matters.all(sql`x.by_key = ${key} or x.about_key = ${key}`);
    const [open, over] = [found.filter(({ state }) => isOpen(state)), found.filter(({ state }) => !isOpen(state))];
    await this.matters.remove(over.map(({ id }) => id));
    await this.work.forget(over.map(({ id }) => id));
    for (const { id } of open) await this.unit.manager.update(Matter, { id }, { letGo: true });
    // What the desk did about a nickname goes with it too.
    await this.work.forget([face.id]);
  }
}
