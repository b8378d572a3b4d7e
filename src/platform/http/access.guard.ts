import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { NotHere, SignInFirst } from '../problems/common.problems.js';
import { ACCESS, type AccessRule } from './access.js';
import { Actors } from './actor.js';
import { Cookies } from './cookies.js';

/** Closed by default: a handler that states no rule lets nobody in (and the app does not even start). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: Actors,
    private readonly cookies: Cookies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rules = this.reflector.get<AccessRule[] | undefined>(ACCESS, context.getHandler());
    if (!rules) throw NotHere();
    const token = this.cookies.read(request, this.cookies.session);
    if (token) request.actor = await this.actors.bySession(token);
    if (rules.includes('anyone')) return true;
    if (!request.actor) throw SignInFirst();
    if (rules.includes('signed-in') || rules.includes(request.actor.role)) return true;
    // A role that may not be here hears what a stranger to the page hears.
    throw NotHere();
  }
}
