import { Injectable } from '@nestjs/common';
import { lockOne } from '../platform/database/lock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Owner } from './own-text.js';
import { OwnToolbox } from './toolbox.entity.js';

/** Lets one change at a time into a person's toolbox, so that places stay in order and limits hold. */
@Injectable()
export class ToolboxLock {
  constructor(private readonly unit: UnitOfWork) {}

  /** Makes the row the first time and holds it until the unit ends. Inside a unit of work. */
  async hold({ accountId }: Owner): Promise<void> {
    const { manager } = this.unit;
    // Two first things written at once: the second finds the row of the first, and waits for it.
    const made = manager.createQueryBuilder().insert().into(OwnToolbox).values({ accountId, whatMatters: null });
    await made.orIgnore().updateEntity(false).execute();
    await lockOne(manager, OwnToolbox, { accountId });
  }

  /** Does something in a unit of work of its own that holds it. */
  held<Result>(actor: Owner, work: () => Promise<Result>): Promise<Result> {
    return this.unit.run(async () => {
      await this.hold(actor);
      return work();
    });
  }
}
