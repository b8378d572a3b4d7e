import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../ui/here.js';
import type { Actor, LateForm } from './actor.js';
import type { System } from './systems.js';

/** `anyone`: no sign-in needed. `signed-in`: any role. `system`: no person, but what has a token. Else the roles that may come in. */
export type AccessRule = 'anyone' | 'signed-in' | 'system' | Role;

export const ACCESS = 'access';

/** Says who may call a handler. A handler without it keeps the app from starting. */
export const Access = (...rules: [AccessRule, ...AccessRule[]]) => SetMetadata(ACCESS, rules);

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor | undefined;
    /** What asks where no person does. */
    system?: System | undefined;
    /** What it brought along is kept until whoever sent it has signed in again, or has done what has to be done first. */
    kept?: LateForm | undefined;
  }
}

/** The actor, as first parameter of a handler. On a page for `anyone` it may be undefined. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor | undefined => {
  return context.switchToHttp().getRequest<FastifyRequest>().actor;
});
