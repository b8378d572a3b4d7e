import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Outbox } from './outbox.js';

/** Wakes the outbox. What happened is mailed within seconds, and a restart loses nothing. */
@Injectable()
export class OutboxWorker {
  constructor(private readonly outbox: Outbox) {}

  @Interval(5_000)
  async wake(): Promise<void> {
    // A database that is away for a moment is not a reason to fall over: the next tick tries again.
    await this.outbox.drain().catch(() => undefined);
  }
}
