import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CookieChange } from '../../platform/http/answers.js';

const year = 365 * 24 * 60 * 60;

/**
 * Whether the way in (read, give a sign, write) was put away. It stands in the reader's own browser: nobody else has to know
 * who is new, and how far they have come is nobody's number.
 */
export const WelcomeLeft = createParamDecorator(
  (_: unknown, context: ExecutionContext): boolean =>
    context.switchToHttp().getRequest<FastifyRequest>().cookies['welcome'] === 'left',
);

export const welcomeLeft: CookieChange = { name: 'welcome', value: 'left', maxAge: year };
