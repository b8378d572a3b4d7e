import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import type { CookieChange } from '../../platform/http/answers.js';
import { untilMorning } from './calm.js';

/** Whether aftercare has been shown today. It stands in the reader's own browser, and ends by itself in the morning. */
export const CaredFor = createParamDecorator(
  (_: unknown, context: ExecutionContext): boolean =>
    context.switchToHttp().getRequest<FastifyRequest>().cookies['aftercare'] === '1',
);

export const caredForToday = (now: Temporal.Instant, zone: string): CookieChange => ({
  name: 'aftercare',
  value: '1',
  maxAge: untilMorning(now, zone),
});
