import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

/** The only place that asks the machine what time it is. Tests put their own in its place. */
@Injectable()
export class Clock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}
