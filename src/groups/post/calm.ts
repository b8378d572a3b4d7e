import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import type { CookieChange } from '../../platform/http/answers.js';

/** Local time at which the next day begins, for whoever cannot hear heavy things today. */
const morning = 5;

/**
 * Not able to hear heavy things today. It stands in the reader's own browser and nowhere else, so that nobody can find out, and it
 * ends by itself in the morning.
 */
export const Calm = createParamDecorator(
  (_: unknown, context: ExecutionContext): boolean =>
    context.switchToHttp().getRequest<FastifyRequest>().cookies['calm'] === '1',
);

/** A list of threads without those that say of themselves that they are heavy. Whoever does not know them misses nothing. */
export const putAway = <View extends { threads: readonly { notes?: unknown }[] }>(view: View, calm: boolean): View =>
  calm ? { ...view, calm, threads: view.threads.filter(({ notes }) => notes === undefined) } : view;

export function calmUntilMorning(now: Temporal.Instant, zone: string, on: boolean): CookieChange {
  return on ? { name: 'calm', value: '1', maxAge: untilMorning(now, zone) } : { name: 'calm' };
}

/** In seconds. */
export function untilMorning(now: Temporal.Instant, zone: string): number {
  const local = now.toZonedDateTimeISO(zone);
  const day = local.hour < morning ? local : local.add({ days: 1 });
  const until = day.startOfDay().with({ hour: morning });
  return Math.round(until.since(local).total('seconds'));
}
