import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { databaseKind } from '../config/database-kind.js';
import { asProblem } from './database-errors.js';

interface Unit {
  runner: QueryRunner;
  state: 'open' | 'closed';
  /**
   * The failure that dooms the unit, even if somebody inside caught it. PostgreSQL has aborted by then, and answers a
   * COMMIT with a rollback and no error.
   */
  doom?: { error: unknown };
  /** Statements under way. The unit ends after them, awaited by its work or not. */
  asked: Set<Promise<unknown>>;
  afterCommit: Effect[];
}

type Effect = () => void | Promise<void>;

const tooLate = 'A write after its unit of work has ended: an await is missing.';
const outside = 'A write outside a unit of work. If it was begun inside one, an await is missing.';

/**
 * One command, one unit of work: all of it is kept or none. Nested calls join; there are no savepoints.
 *
 * On SQLite TypeORM has a single connection for the whole process, so overlapping transactions fall into each other
 * (acknowledged rows vanish, refused rows stay). There units queue. On PostgreSQL each has a connection of its own.
 */
@Injectable()
export class UnitOfWork implements OnApplicationShutdown {
  readonly #current = new AsyncLocalStorage<Unit>();
  readonly #log = new Logger('UnitOfWork');
  #lane: Promise<unknown> = Promise.resolve();

  constructor(@InjectDataSource() private readonly writer: DataSource) {}

  /** Node asks each storage that is on at each promise: one that stayed on would slow down whatever the process does after this portal. */
  onApplicationShutdown(): void {
    this.#current.disable();
  }

  /** Runs `work` in a unit of its own, or in the one that is open. Resolves once the rows are durable. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const open = this.#current.getStore();
    if (open?.state === 'open') return this.#join(open, work);
    const own = () => this.#own(work);
    const { result, effects } = await (databaseKind === 'sqlite' ? this.#queued(own) : own());
    // Out of the queue, and with the connection given back: an effect may have a unit of its own.
    await this.#runAfterCommit(effects);
    return result;
  }

  /** On SQLite: does what no transaction may be open for, in its turn among the units. */
  async between<T>(work: () => Promise<T>): Promise<T> {
    if (this.isOpen) throw new Error('between() inside a unit of work.');
    return this.#queued(work);
  }

  /** Whether the caller is inside a unit. */
  get isOpen(): boolean {
    return this.#current.getStore()?.state === 'open';
  }

  /** The unit's entity manager. @throws Error outside a unit: a write there could be told "ok" and be lost. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** @throws Error outside a unit. */
  get runner(): QueryRunner {
    const unit = this.#current.getStore();
    if (!unit) throw new Error(outside);
    if (unit.state === 'closed') throw new Error(tooLate);
    return unit.runner;
  }

  /** Runs once the unit is durable, never after a rollback. For what may be lost; the outbox is for what may not. */
  afterCommit(effect: Effect): void {
    const unit = this.#current.getStore();
    if (unit?.state !== 'open') throw new Error('afterCommit outside a unit of work.');
    unit.afterCommit.push(effect);
  }

  async #join<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      unit.doom ??= { error };
      throw error;
    }
  }

  #queued<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lane.then(work);
    this.#lane = turn.catch(() => undefined);
    return turn;
  }

  async #own<T>(work: () => Promise<T>): Promise<{ result: T; effects: readonly Effect[] }> {
    const runner = this.writer.createQueryRunner();
    const unit = this.#unitOn(runner);
    try {
      await begin(runner);
      const result = await this.#current.run(unit, () => this.#join(unit, work));
      await close(unit);
      if (unit.doom) throw unit.doom.error;
      await commit(runner);
      return { result, effects: unit.afterCommit };
    } catch (error) {
      await close(unit);
      await rollback(runner);
      throw asProblem(error);
    } finally {
      await runner.release();
    }
  }

  /**
   * The unit's own runner and manager. They take no statement after its end, whoever has kept them: on SQLite all units
   * share one connection, so that a late one would get into the next unit's transaction.
   */
  #unitOn(shared: QueryRunner): Unit {
    const runner = Object.create(shared) as QueryRunner;
    const unit: Unit = { runner, state: 'open', asked: new Set(), afterCommit: [] };
    const query = (...given: Parameters<QueryRunner['query']>): Promise<unknown> => {
      if (unit.state === 'closed') return Promise.reject(new Error(tooLate));
      const asked: Promise<unknown> = shared.query(...given);
      unit.asked.add(asked);
      const over = () => unit.asked.delete(asked);
      asked.then(over, (error: unknown) => {
        unit.doom ??= { error };
        over();
      });
      return asked;
    };
    Object.assign(runner, { query, manager: this.writer.createEntityManager(runner) });
    return unit;
  }

  async #runAfterCommit(effects: readonly Effect[]): Promise<void> {
    for (const effect of effects) {
      try {
        await this.#current.exit(async () => effect());
      } catch (error) {
        // The rows are durable and the caller must hear so; only the kind of failure is logged, it may hold words of people.
        this.#log.error(`An effect after commit failed: ${error instanceof Error ? error.name : 'unknown'}`);
      }
    }
  }
}

async function close(unit: Unit): Promise<void> {
  unit.state = 'closed';
  while (unit.asked.size > 0) await Promise.allSettled(unit.asked);
}

/**
 * On SQLite the write lock is taken at once (`BEGIN IMMEDIATE`): a unit that reads first and writes later could otherwise
 * be refused half way when the operator's command line has written in between. TypeORM only knows the plain `BEGIN`, so
 * it is told that a transaction is on.
 */
async function begin(runner: QueryRunner): Promise<void> {
  if (databaseKind === 'postgres') return runner.startTransaction();
  await runner.query('BEGIN IMMEDIATE');
  Object.assign(runner, { isTransactionActive: true });
}

async function commit(runner: QueryRunner): Promise<void> {
  if (databaseKind === 'postgres') return runner.commitTransaction();
  await runner.query('COMMIT');
  Object.assign(runner, { isTransactionActive: false });
}

async function rollback(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  try {
    if (databaseKind === 'postgres') await runner.rollbackTransaction();
    else await runner.query('ROLLBACK');
  } catch {
    // A full disk or a lost connection has already ended the transaction; there is nothing left to undo.
  } finally {
    Object.assign(runner, { isTransactionActive: false });
  }
}
