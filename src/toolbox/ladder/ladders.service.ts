import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import type { ThingId } from '../things/thing.entity.js';
import type { Rung } from '../things/things.js';
import { type Listed, Things } from '../things/things.service.js';
import { ToolboxLock } from '../toolbox.lock.js';
import { climbing, tried, underWay, wasAfter } from './rungs.js';

export type NewRung = Pick<Rung, 'what' | 'dread' | 'belongs' | 'path'>;

/** The step ladder: what one dreads, from the least to the most, and how it went each time. Its owner's alone. */
@Injectable()
export class Ladders {
  constructor(
    private readonly things: Things,
    private readonly lock: ToolboxLock,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<Listed<'rung'>[]> {
    return climbing(await this.things.of(actor, 'rung'));
  }

  /** @throws NotHere */
  one(actor: Actor, id: ThingId): Promise<Listed<'rung'>> {
    return this.things.one(actor, 'rung', id);
  }

  /** With `path` (a page of the portal, from code, never typed) it is one step, however often it is asked for. @throws FullList */
  async add(actor: Actor, rung: NewRung): Promise<ThingId> {
    return this.unit.run(async () => {
      await this.lock.hold(actor);
      const there = rung.path && (await this.things.of(actor, 'rung')).find(({ path }) => path === rung.path);
      return there ? there.id : this.things.add(actor, 'rung', { ...rung, tries: [] });
    });
  }

  /** On the step once more, how afraid one is before it; `after` can be said later. @throws NotHere */
  async tries(actor: Actor, id: ThingId, before: number, after?: number): Promise<void> {
    const day = this.clock.now().toZonedDateTimeISO(actor.zone).toPlainDate().toString();
    await this.things.turn(actor, 'rung', id, (rung) => ({
      ...tried(rung, { day, before, ...(after === undefined ? {} : { after }) }),
      skipped: undefined,
    }));
  }

  /** @throws NotHere where no time is under way */
  async tellsAfter(actor: Actor, id: ThingId, after: number): Promise<void> {
    await this.things.turn(actor, 'rung', id, (rung) => {
      if (!underWay(rung)) throw NotHere();
      return wasAfter(rung, after);
    });
  }

  /** Leaves a step out for now, or takes it up again. @throws NotHere */
  async skip(actor: Actor, id: ThingId, skipped: boolean): Promise<void> {
    await this.things.turn(actor, 'rung', id, (rung) => ({ ...rung, skipped: skipped || undefined }));
  }

  /** @throws NotHere */
  remove(actor: Actor, id: ThingId): Promise<void> {
    return this.things.remove(actor, 'rung', id);
  }
}
