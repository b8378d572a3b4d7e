import { Injectable } from '@nestjs/common';
import { Meetups } from '../../meetups/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { DeskChanged } from '../desk/desk.events.js';
import type { MatterId } from './matter.entity.js';
import { MattersRepository } from './matters.repository.js';

export interface IncidentView {
  meetup: string;
  title: string;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
}

/** Something that happened at a meetup, from the sheet of whoever led it to the work list. */
@Injectable()
export class Incidents {
  constructor(
    private readonly matters: MattersRepository,
    private readonly meetups: Meetups,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws NotHere for a meetup of elsewhere, and for whoever is no consultant */
  async form(actor: Actor, meetup: string): Promise<IncidentView> {
    if (actor.role !== 'Consultant') throw NotHere();
    const { title, startsAt, endsAt } = await this.meetups.show(actor, meetup);
    return { meetup, title, startsAt, endsAt };
  }

  /** @throws as `form` */
  async write(actor: Actor, meetup: string, words: string): Promise<MatterId> {
    await this.form(actor, meetup);
    return this.unit.run(async () => {
      const id = await this.matters.add(actor.communityId, 'breach', {
        by: { kind: 'account', id: actor.accountId },
        where: { kind: 'meetup', id: meetup },
        words,
        incident: true,
        raisedAt: this.clock.now().toString(),
        checks: [],
      });
      await this.events.record(new DeskChanged(actor.communityId));
      return id;
    });
  }
}
