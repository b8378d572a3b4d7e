import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';

/** The session cookie's names: on https, and without it. */
export const sessionCookieNames = ['__Host-sid', 'sid'] as const;

/**
 * Cookies of one shape: for this host only, not sent along from other sites, `Secure` wherever the address is https.
 * The session cookie's `__Host-` name lets no other host or path plant one.
 */
@Injectable()
export class Cookies {
  readonly #secure: boolean;
  readonly session: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.#secure = config.publicUrl.protocol === 'https:';
    this.session = this.#secure ? '__Host-sid' : 'sid';
  }

  read(request: FastifyRequest, name: string): string | undefined {
    return request.cookies[name];
  }

  /** @param maxAge seconds; without it the cookie lives as long as the browser is open. */
  set(reply: FastifyReply, name: string, value: string, maxAge?: number): void {
    void reply.setCookie(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#secure,
      ...(maxAge === undefined ? {} : { maxAge }),
    });
  }

  clear(reply: FastifyReply, name: string): void {
    this.set(reply, name, '', 0);
  }
}
