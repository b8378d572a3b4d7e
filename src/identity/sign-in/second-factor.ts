import { Inject, Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { DoesNotOpen, open, seal } from '../../platform/crypto/sealing.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';

/** A new secret for a code app, shown once. `sealed` comes back with the form; nothing is kept until it is used. */
export interface OfferedFactor {
  secret: string;
  uri: string;
  sealed: string;
}

/** Codes of an app (TOTP, RFC 6238). */
@Injectable()
export class SecondFactors {
  readonly #key: Buffer;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly random: Random,
    keyring: Keyring,
  ) {
    this.#key = keyring.derive('second-factor');
  }

  /** Drawn anew each time: whoever else looks at the same page (a mail scanner, a partner) sees another secret. */
  offer(purpose: string): OfferedFactor {
    const secret = new Secret({ buffer: new Uint8Array(this.random.bytes(20, `second factor ${purpose}`)).buffer });
    const uri = new TOTP({ secret, issuer: this.config.product, label: this.config.publicUrl.hostname }).toString();
    return { secret: secret.base32, uri, sealed: seal(this.#key, purpose, secret.base32).toString('base64url') };
  }

  /** The secret that was offered for this purpose, or undefined for anything else. */
  taken(purpose: string, sealed: string | undefined): string | undefined {
    try {
      return sealed && open(this.#key, purpose, Buffer.from(sealed, 'base64url')).toString('utf8');
    } catch (error) {
      if (error instanceof DoesNotOpen) return undefined;
      throw error;
    }
  }

  /** The time step a code belongs to, now or next to it; undefined if it fits none. A step may be taken once. */
  stepOf(secret: string, code: string): number | undefined {
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const timestamp = this.clock.now().epochMilliseconds;
    const delta = totp.validate({ token: code, timestamp, window: 1 });
    return delta === null ? undefined : Math.floor(timestamp / 1000 / totp.period) + delta;
  }
}
