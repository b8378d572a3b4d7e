import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { FactorFirst, NotHere, SignInFirst, TokenFirst } from '../problems/common.problems.js';
import { ACCESS, type AccessRule } from './access.js';
import { Actors } from './actor.js';
import { Cookies } from './cookies.js';
import { lateFormOf } from './late-form.js';
import { bearerOf, Systems } from './systems.js';

/** Closed by default: a handler that states no rule lets nobody in (and the app does not even start). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: Actors,
    private readonly cookies: Cookies,
    private readonly systems: Systems,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rules = this.reflector.get<AccessRule[] | undefined>(ACCESS, context.getHandler());
    if (!rules) throw NotHere();
    if (rules.includes('system')) return this.#lets(request);
    const token = this.cookies.read(request, this.cookies.session);
    if (rules.includes('anyone')) {
      // Where nobody has to say who they are, it need not be known either: help now has to come when the database does not.
      if (token) request.actor = await this.actors.bySession(token).catch(() => undefined);
      return true;
    }
    if (token) request.actor = await this.actors.bySession(token);
    if (!request.actor) {
      if (token) await this.#keep(context, request, token);
      throw SignInFirst();
    }
    if (rules.includes('signed-in')) return true;
    if (request.actor.factorDue) throw FactorFirst();
    if (rules.includes(request.actor.role)) return true;
    // A role that may not be here hears what a stranger to the page hears.
    throw NotHere();
  }

  /** A system comes with a token and no cookie; a person with a cookie is nobody here. */
  async #lets(request: FastifyRequest): Promise<true> {
    const token = bearerOf(request);
    request.system = token ? await this.systems.byToken(token) : undefined;
    if (!request.system) throw TokenFirst();
    return true;
  }

  /** What was typed when the sign-in ended waits for its owner. */
  async #keep(context: ExecutionContext, request: FastifyRequest, token: string): Promise<void> {
    const form = lateFormOf(context, request);
    if (form) request.kept = (await this.actors.keepForm(token, form)) ? form : undefined;
  }
}
