import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import type { ThingId } from '../things/thing.entity.js';
import { Things } from '../things/things.service.js';

/** The people around somebody, as one thing that can be shared. */
@Injectable()
export class Network {
  constructor(
    private readonly things: Things,
    private readonly shares: Shares,
    private readonly unit: UnitOfWork,
  ) {}

  /** With the last one the list is gone: one that is begun later is another one. @throws NotHere */
  async remove(actor: Actor, id: ThingId): Promise<void> {
    await this.unit.run(async () => {
      await this.things.remove(actor, 'person', id);
      if ((await this.things.of(actor, 'person')).length === 0) await this.shares.gone(actor, refOf('network', ''));
    });
  }
}
