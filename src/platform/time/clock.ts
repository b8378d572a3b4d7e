import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Temporal } from 'temporal-polyfill';

/** The only place that asks the machine what time it is. Tests put their own in its place. */
@Injectable()
export class Clock implements OnApplicationShutdown {
  readonly #then = new AsyncLocalStorage<Temporal.Instant>();

  now(): Temporal.Instant {
    return this.#then.getStore() ?? this.present();
  }

  /** Runs `work` as if it were another moment: for loading what happened before (seeds, imports). */
  asOf<T>(then: Temporal.Instant, work: () => Promise<T>): Promise<T> {
    return this.#then.run(then, work);
  }

  /** Left on, it would cost every promise of the process something: as in `UnitOfWork`. */
  onApplicationShutdown(): void {
    this.#then.disable();
  }

  /** What the machine says. */
  protected present(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}
