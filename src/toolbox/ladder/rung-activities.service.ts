import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import type { ThingId } from '../things/thing.entity.js';
import type { ActivityId, ActivityView } from '../toolbox.views.js';
import { Activities } from '../week/activities.service.js';
import { Ladders } from './ladders.service.js';

/** How far back somebody looks for what they had planned, and how much of it a list is asked to hold. */
const back = { weeks: 2 };
const offered = 50;

/** What is planned for a step of the ladder. An activity stays what it is, whether a step takes it or lets it go. */
@Injectable()
export class RungActivities {
  constructor(
    private readonly ladders: Ladders,
    private readonly activities: Activities,
  ) {}

  /** Those of one step, and those of the last weeks and to come that no step has taken. */
  async of(actor: Actor, id: ThingId): Promise<{ taken: ActivityView[]; free: ActivityView[] }> {
    const rungs = new Set((await this.ladders.of(actor)).map((rung) => rung.id));
    const all = await this.activities.all(actor);
    const from = this.activities.today(actor).subtract(back).toString();
    // Of a step that was taken away it is free again.
    const free = all.filter(({ rung, day }) => day >= from && !(rung && rungs.has(rung)));
    return { taken: all.filter(({ rung }) => rung === id), free: free.slice(0, offered) };
  }

  /** The step that an activity is for, while there is one. */
  async stepOf(actor: Actor, { rung }: ActivityView): Promise<{ id: ThingId; what: string } | undefined> {
    const found = rung && (await this.ladders.of(actor)).find(({ id }) => id === rung);
    return found ? { id: found.id, what: found.what } : undefined;
  }

  /** A new one, called what the step is called. @throws NotHere, NoSuchDay, FullWeek */
  async plan(actor: Actor, id: ThingId, day: string, time?: string): Promise<void> {
    const { what } = await this.ladders.one(actor, id);
    await this.activities.plan(actor, { what, day, time, rung: id });
  }

  /** One that is planned already. @throws NotHere */
  async take(actor: Actor, id: ThingId, activity: ActivityId): Promise<void> {
    await this.ladders.one(actor, id);
    await this.activities.putTo(actor, activity, id);
  }

  /** It stays in the week, and how it went stays with it. @throws NotHere where it is not of this step */
  async letGo(actor: Actor, id: ThingId, activity: ActivityId): Promise<void> {
    if ((await this.activities.show(actor, activity)).rung !== id) throw NotHere();
    await this.activities.putTo(actor, activity, undefined);
  }
}
