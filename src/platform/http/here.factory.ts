import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import type { Lang } from '../i18n/lang.js';
import { Clock } from '../time/clock.js';
import type { Here, RefusedForm } from '../ui/here.js';
import { langOf } from './reader.js';

/** Before sign-in no community is known; the portal is made for Norway first. */
const zoneBeforeSignIn = 'Europe/Oslo';

/**
 * A refused form is answered at the address it was sent to, which no link leads to: where it was filled in is what the page
 * is about. Browsers say so to their own site; without a word the front page will do.
 */
function cameFrom({ headers, host, protocol }: FastifyRequest): string {
  const referer = headers.referer ?? '';
  if (!URL.canParse(referer)) return '/';
  const { origin, pathname } = new URL(referer);
  return origin === `${protocol}://${host}` ? pathname : '/';
}

/** Tells pages where they stand. */
@Injectable()
export class HereFactory {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  lang(request: FastifyRequest): Lang {
    return langOf(request);
  }

  of(request: FastifyRequest, refused?: RefusedForm): Here {
    const { actor } = request;
    const [scheme, contrast] = (request.cookies?.['display'] ?? '').split('.');
    return {
      lang: this.lang(request),
      zone: actor?.zone ?? zoneBeforeSignIn,
      now: this.clock.now(),
      path: refused ? cameFrom(request) : request.url.split('?')[0]!,
      product: this.config.product,
      community: actor?.community,
      role: actor?.role,
      idleMinutes: actor?.idleMinutes,
      endsIn: actor?.endsIn !== undefined && actor.endsIn <= actor.idleMinutes ? actor.endsIn : undefined,
      scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
      contrast: contrast === 'more' ? 'more' : 'auto',
      refused,
      nonce: request.nonce,
      demo: this.config.demo,
      partial: request.headers['hx-request'] === 'true',
    };
  }
}
