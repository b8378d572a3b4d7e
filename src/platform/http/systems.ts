import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import type { Lang } from '../i18n/lang.js';
import type { Branded, CommunityId } from './actor.js';

export type SystemId = Branded<'SystemId'>;

/** A system that asks for an organisation of one community. It is nobody's sign-in, and has no role. */
export interface System {
  readonly id: SystemId;
  readonly communityId: CommunityId;
  readonly organisation: string;
  /** From when on it reads: people were told of it then. */
  readonly since: Temporal.Instant;
  readonly lang: Lang;
  readonly zone: string;
}

/** Finds the system behind a token. `identity` fills it in; the platform only knows that there may be one. */
export abstract class Systems {
  abstract byToken(token: string): Promise<System | undefined>;
}

/** What stands after `Bearer` in the head of a request. */
export const bearerOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined =>
  /^bearer ([\w-]{20,200})$/i.exec(headers.authorization ?? '')?.[1];

/** The system that asks, as first parameter of a handler for `system`. */
export const BySystem = createParamDecorator((_: unknown, context: ExecutionContext): System | undefined => {
  return context.switchToHttp().getRequest<FastifyRequest>().system;
});

/** How what asks says who it is, before it is known whether that is so. */
export const Authorization = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  return context.switchToHttp().getRequest<FastifyRequest>().headers.authorization;
});
