import { Injectable, Logger, type OnApplicationBootstrap, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Temporal } from 'temporal-polyfill';
import { databaseKind } from '../config/database-kind.js';
import { Keyring } from '../crypto/keyring.js';
import { open, seal } from '../crypto/sealing.js';
import { Read } from '../database/read.js';
import { Sql, sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Clock } from '../time/clock.js';
import { Random } from '../time/random.js';
import { OutboxRow } from './outbox.entity.js';

const DELIVERS = 'delivers';

/** Marks the method that does one kind of outbox work: `(payload, id) => Promise<void>`. It must bear being called twice. */
export const Delivers = (kind: string) => SetMetadata(DELIVERS, kind);

type Deliver = (payload: unknown, id: string) => Promise<void>;

/** After this many tries a row waits for the operator, who sees it on the command line. */
const parkAfter = 8;
/** How long one claim holds; a process that died meanwhile lets go by itself. */
const claim = { minutes: 2 };

/**
 * Side effects that must not be lost. A row is written in the unit of work of its cause; the worker does it afterwards,
 * at least once, with growing pauses, and parks what keeps failing.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap {
  readonly #handlers = new Map<string, Deliver>();
  readonly #log = new Logger('Outbox');
  #draining = false;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
    private readonly random: Random,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders() as { instance: object | null }[]) {
      if (!instance || typeof instance !== 'object') continue;
      const proto = Object.getPrototypeOf(instance) as Record<string, unknown>;
      for (const name of this.scanner.getAllMethodNames(proto)) {
        const method = proto[name];
        const kind =
          typeof method === 'function' ? (Reflect.getMetadata(DELIVERS, method) as string | undefined) : undefined;
        if (kind) this.#handlers.set(kind, (method as Deliver).bind(instance));
      }
    }
  }

  /** Writes down what has to be done, inside the caller's unit of work. */
  async add(kind: string, payload: unknown, dueAt: Temporal.Instant = this.clock.now()): Promise<void> {
    const text = JSON.stringify(payload);
    const id = this.random.id(`outbox ${kind} ${text}`);
    const sealed = seal(this.#key(), `outbox|${id}|${kind}`, text);
    await this.unit.manager.insert(OutboxRow, { id, kind, payload: sealed, dueAt, attempts: 0, state: 'due' });
  }

  /** Does all that is due. Resolves when nothing due is left; one process never runs it twice at once. */
  async drain(): Promise<void> {
    if (this.#draining) return;
    this.#draining = true;
    try {
      for (let row = await this.#claim(); row; row = await this.#claim()) await this.#deliver(row);
    } finally {
      this.#draining = false;
    }
  }

  /** How much is waiting and how much was given up, for the operator's command line. */
  async backlog(): Promise<{ due: number; parked: number }> {
    const rows = await this.read.all<{ state: string; n: number }>(
      sql`select state, cast(count(*) as integer) as n from outbox group by state`,
    );
    const count = (state: string) => rows.find((row) => row.state === state)?.n ?? 0;
    return { due: count('due'), parked: count('parked') };
  }

  #key(): Buffer {
    return this.keyring.derive('outbox');
  }

  /** Takes the next due row by moving its due time: whoever else looks meanwhile does not see it. */
  async #claim(): Promise<OutboxRow | undefined> {
    const skip = new Sql([databaseKind === 'postgres' ? ' for update skip locked' : ''], []);
    const due = sql`select id from outbox where state = 'due' and due_at <= ${this.clock.now()} order by due_at limit 1`;
    // A look outside a unit first: an idle worker must not stand in the queue of writers.
    if (!(await this.read.one(due))) return undefined;
    return this.unit.run(async () => {
      const found = await this.read.one<{ id: string }>(sql`${due}${skip}`);
      if (!found) return undefined;
      const row = await this.unit.manager.findOneByOrFail(OutboxRow, { id: found.id });
      row.attempts += 1;
      await this.unit.manager.update(
        OutboxRow,
        { id: row.id },
        { attempts: row.attempts, dueAt: this.clock.now().add(claim) },
      );
      return row;
    });
  }

  async #deliver(row: OutboxRow): Promise<void> {
    try {
      const handler = this.#handlers.get(row.kind);
      if (!handler) throw new Error('nobody delivers this kind');
      await handler(
        JSON.parse(open(this.#key(), `outbox|${row.id}|${row.kind}`, row.payload).toString('utf8')),
        row.id,
      );
      await this.unit.run(() => this.unit.manager.delete(OutboxRow, { id: row.id }));
    } catch (error) {
      const parked = row.attempts >= parkAfter;
      this.#log.warn(
        `${row.kind} ${row.id} failed (${row.attempts}): ${error instanceof Error ? error.name : 'unknown'}`,
      );
      const dueAt = this.clock.now().add({ seconds: 15 * 2 ** row.attempts });
      await this.unit.run(() =>
        this.unit.manager.update(OutboxRow, { id: row.id }, { dueAt, state: parked ? 'parked' : 'due' }),
      );
    }
  }
}
