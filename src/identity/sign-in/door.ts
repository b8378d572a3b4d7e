import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId } from '../../platform/http/actor.js';
import { type CookieChange, Done } from '../../platform/http/answers.js';
import { sessionCookieNames } from '../../platform/http/cookies.js';
import { placeOf } from '../../platform/http/place.js';
import { deviceOf } from './device.js';
import { KeptForms } from './kept-forms.service.js';
import { KnownDevices } from './lost/known-devices.service.js';
import { Sessions } from './sessions.service.js';

/** What a request tells of who stands at the door, before it is known who that is. */
export interface Caller {
  /** Where it came from, as far as limits go (`place.ts`). Only a keyed hash of it is kept, and not for long. */
  address: string;
  device: string;
  /** The browser's last sign-in, ended or not. */
  token: string | undefined;
  /** The browser's own secret, if somebody has signed in on it before. */
  known: string | undefined;
}

/** The caller, as a parameter of a handler. */
export const Calling = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { ip, headers, cookies } = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    address: placeOf(ip),
    device: deviceOf(headers['user-agent']),
    token: sessionCookieNames.map((name) => cookies[name]).find(Boolean),
    known: cookies['device'],
  };
});

/** The only way in. Whoever comes here has shown who they are: by password, passkey, invitation, or another's word. */
@Injectable()
export class Door {
  constructor(
    private readonly sessions: Sessions,
    private readonly kept: KeptForms,
    private readonly devices: KnownDevices,
    private readonly unit: UnitOfWork,
  ) {}

  /** Opens a sign-in, and goes on with what was interrupted, or to `first`. */
  async open(accountId: AccountId, caller: Caller, first = '/'): Promise<Done> {
    return this.unit.run(async () => {
      const { token, sessionId } = await this.sessions.begin(accountId, caller.device);
      const waits = await this.kept.handOver(caller.token, { accountId, sessionId });
      if (!waits && caller.token) await this.sessions.forget(caller.token);
      const device = await this.devices.remember(accountId, caller.known);
      const cookies: CookieChange[] = [{ name: 'session', value: token }, ...device];
      return new Done(waits ? '/sign-in/kept' : first, { cookies });
    });
  }
}
