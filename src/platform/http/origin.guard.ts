import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { CameFromElsewhere } from '../problems/common.problems.js';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

const FROM_ANYWHERE = 'from-anywhere';

/**
 * For the one kind of command that others are meant to send: a mail program that stops letters for its owner (RFC 8058). What it
 * may do has to follow from the secret in its path alone, never from who is signed in.
 */
export const FromAnywhere = () => SetMetadata(FROM_ANYWHERE, true);

/**
 * Nothing changes at the word of another site. Browsers say where a request comes from; with neither header only JSON
 * is taken, which no form can send. Together with `SameSite` cookies this needs no token.
 */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, headers, host, protocol } = context.switchToHttp().getRequest<FastifyRequest>();
    if (reading.has(method)) return true;
    if (this.reflector.get<boolean | undefined>(FROM_ANYWHERE, context.getHandler())) return true;
    const site = headers['sec-fetch-site'];
    const origin = headers.origin;
    if (site !== undefined && site !== 'same-origin') throw CameFromElsewhere();
    // Outside production one also comes by another name of the same machine (127.0.0.1, a phone on the same net).
    const own = [this.config.publicUrl.origin, ...(this.config.production ? [] : [`${protocol}://${host}`])];
    if (origin !== undefined && !own.includes(origin)) throw CameFromElsewhere();
    const isJson = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase() === 'application/json';
    if (site === undefined && origin === undefined && !isJson) throw CameFromElsewhere();
    return true;
  }
}
