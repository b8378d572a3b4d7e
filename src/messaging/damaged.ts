import { Logger } from '@nestjs/common';
import { DoesNotOpen } from '../platform/crypto/sealing.js';

const log = new Logger('Letters');

/**
 * What was stored does not open: it was changed, or cut. Whoever runs the portal hears of it, and whoever reads sees it at its place:
 * one letter that was tampered with takes none of the others along.
 */
export function opened<Found, Otherwise>(what: string, open: () => Found, otherwise: Otherwise): Found | Otherwise {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof DoesNotOpen)) throw error;
    log.error(`${what} does not open: what is stored was changed.`);
    return otherwise;
  }
}
