import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CookieChange } from './answers.js';

const name = 'pocket';
const year = 365 * 24 * 60 * 60;

/**
 * Whether this browser keeps something sealed for when there is no net. Only the browser knows; the server is told by this cookie, so
 * that whoever leaves in a hurry has it taken away too.
 */
export const HasPocket = createParamDecorator(
  (_: unknown, context: ExecutionContext): boolean =>
    context.switchToHttp().getRequest<FastifyRequest>().cookies[name] === '1',
);

export const pocketCookie = (kept: boolean): CookieChange => (kept ? { name, value: '1', maxAge: year } : { name });

/** For whoever still has it there: leaving has to take it away also when it was put there more than a year ago. */
export const pocketRenewed = (kept: boolean): CookieChange[] => (kept ? [pocketCookie(true)] : []);
