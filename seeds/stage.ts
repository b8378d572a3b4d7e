import type { INestApplicationContext } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Actor, CommunityId } from '../src/platform/http/actor.js';
import { Clock } from '../src/platform/time/clock.js';

/** What a seed file plays on: the running services, the people, and any moment around today. */
export interface Stage {
  get<T>(service: abstract new (...args: never[]) => T): T;
  /** Somebody of `people.ts`, as the services want them. */
  actor(key: string): Actor;
  community(name: 'Asker' | 'Balsfjord'): CommunityId;
  /**
   * Runs `work` as of another day: `days` from today (negative is past) at a wall-clock time in Oslo. What would lie in the future of
   * the real clock happens just now instead, so that seeds loaded in the morning have no messages from tonight.
   */
  at<T>(days: number, time: string, work: () => Promise<T>): Promise<T>;
  /** The local date `days` from today, `YYYY-MM-DD`. */
  day(days: number): string;
}

/** The stage on a running app. */
export function stageOn(
  app: INestApplicationContext,
  actors: Map<string, Actor>,
  communities: Map<string, CommunityId>,
): Stage {
  const clock = app.get(Clock, { strict: false });
  const loadedAt = clock.now();
  const today = loadedAt.toZonedDateTimeISO('Europe/Oslo').toPlainDate();
  const known = <V>(map: Map<string, V>, key: string): V => {
    const found = map.get(key);
    if (!found) throw new Error(`The seeds know no "${key}".`);
    return found;
  };
  return {
    get: (service) => app.get(service as never, { strict: false }),
    actor: (key) => known(actors, key),
    community: (name) => known(communities, name),
    at(days, time, work) {
      const moment = today.add({ days }).toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: time }).toInstant();
      return clock.asOf(Temporal.Instant.compare(moment, loadedAt) > 0 ? loadedAt : moment, work);
    },
    day: (days) => today.add({ days }).toString(),
  };
}
