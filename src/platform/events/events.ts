import { Injectable, type OnApplicationBootstrap, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Something that happened, in the past tense: ids and small facts, never words of people. */
export type EventClass<Event extends object = object> = new (...args: never[]) => Event;

const LISTENS = 'listens';
interface Listening {
  event: EventClass;
  when: 'during' | 'after';
}

/** Runs inside the unit of work in which it happened: what it writes is kept or lost together, and it may refuse. */
export const During = (event: EventClass) => SetMetadata(LISTENS, { event, when: 'during' } satisfies Listening);

/** Runs once the unit is durable. For what may be lost, such as refreshing an open page. */
export const After = (event: EventClass) => SetMetadata(LISTENS, { event, when: 'after' } satisfies Listening);

type Listener = (event: object) => void | Promise<void>;

/** Tells features what happened in others, without either knowing the other. A listener that throws is heard. */
@Injectable()
export class Events implements OnApplicationBootstrap {
  readonly #listeners: Record<Listening['when'], Map<EventClass, Listener[]>> = { during: new Map(), after: new Map() };

  constructor(
    private readonly unit: UnitOfWork,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    // One service can be provided under two names; it still hears everything once.
    const instances = new Set(this.discovery.getProviders().map(({ instance }) => instance as object | null));
    for (const instance of instances) {
      if (!instance || typeof instance !== 'object') continue;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const method = (Object.getPrototypeOf(instance) as Record<string, unknown>)[name];
        if (typeof method !== 'function') continue;
        const listening = Reflect.getMetadata(LISTENS, method) as Listening | undefined;
        if (!listening) continue;
        const listeners = this.#listeners[listening.when];
        listeners.set(listening.event, [
          ...(listeners.get(listening.event) ?? []),
          (method as Listener).bind(instance),
        ]);
      }
    }
  }

  /** Inside a unit of work only: what did not happen for good has not happened. */
  async record(event: object): Promise<void> {
    const kind = event.constructor as EventClass;
    for (const listener of this.#listeners.during.get(kind) ?? []) await listener(event);
    for (const listener of this.#listeners.after.get(kind) ?? []) this.unit.afterCommit(() => listener(event));
  }
}
