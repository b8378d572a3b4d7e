import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import type { ThingId } from '../things/thing.entity.js';
import { Things } from '../things/things.service.js';

/** Taking medicines off the list; with the last one what was shared of it ends. */
@Injectable()
export class Medicines {
  constructor(
    private readonly things: Things,
    private readonly shares: Shares,
    private readonly unit: UnitOfWork,
  ) {}

  async remove(actor: Actor, id: ThingId): Promise<void> {
    await this.unit.run(async () => {
      await this.things.remove(actor, 'medicine', id);
      if ((await this.things.of(actor, 'medicine')).length === 0) await this.shares.gone(actor, refOf('medicines', ''));
    });
  }
}
