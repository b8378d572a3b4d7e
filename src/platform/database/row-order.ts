import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { databaseKind } from '../config/database-kind.js';
import { Clock } from '../time/clock.js';
import { pastHasEnded } from './past.js';
import { UnitOfWork } from './unit-of-work.js';

/** UTC: the middle of the night in the countries where this runs. What was in use at the first of them is tried again. */
const quietHours = [2, 3, 4];
/** How long it waits for others, in milliseconds. What others ask for meanwhile waits with it. */
const patience = 5000;

/**
 * Forgets in which order rows of people were written. A stolen database would otherwise tell it: PostgreSQL keeps rows as
 * they came, each with the number of its transaction, and SQLite keeps the last transactions in its log. Two faces that
 * were made one after the other could be told to be one person's.
 */
@Injectable()
export class RowOrder {
  readonly #log = new Logger('RowOrder');
  /** The night for which it is done, in this process. */
  #done = '';

  constructor(
    @InjectDataSource() private readonly writer: DataSource,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  @Interval(60 * 60_000)
  async atNight(): Promise<void> {
    const now = this.clock.now().toZonedDateTimeISO('UTC');
    const tonight = now.toPlainDate().toString();
    if (!quietHours.includes(now.hour) || this.#done === tonight) return;
    try {
      await this.forget();
      this.#done = tonight;
    } catch (error) {
      this.#log.warn(`not yet: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }

  /**
   * Every table without an order of its own, one after the other. Doing it twice, or in two processes, is doing it once.
   * @throws AggregateError if some were in use; the others are done all the same; Error if somebody still reads in SQLite's log
   */
  async forget(): Promise<void> {
    if (databaseKind === 'sqlite') return this.#emptyLog();
    const inUse: unknown[] = [];
    const tryEach = async (statements: readonly string[]) => {
      for (const statement of statements) await this.#ask(statement).catch((error: unknown) => inUse.push(error));
    };
    const tables = this.writer.entityMetadatas.flatMap(({ tableName, withoutRowid, primaryColumns: [key] }) =>
      withoutRowid && key ? [{ tableName, key }] : [],
    );
    // All rows are written by one transaction first; the old ones can be left out only once nobody sees them any more.
    await tryEach(
      tables.map(({ tableName, key }) => `update "${tableName}" set "${key.databaseName}" = "${key.databaseName}"`),
    );
    const ended = await pastHasEnded((statement) => this.writer.query(statement), patience);
    if (!ended) inUse.push(new Error('Somebody still sees what was.'));
    await tryEach(
      tables.map(
        ({ tableName, key }) => `cluster "${tableName}" using "${key.primaryKeyConstraintName ?? `pk_${tableName}`}"`,
      ),
    );
    if (inUse.length > 0) throw new AggregateError(inUse, 'Some tables were in use.');
  }

  /** SQLite does not fail where somebody still reads what was: it says so in a row, and the log stays. */
  async #emptyLog(): Promise<void> {
    const [told] = await this.unit.between(
      () => this.writer.query('PRAGMA wal_checkpoint(TRUNCATE)') as Promise<{ busy: number }[]>,
    );
    if (told?.busy !== 0) throw new Error('Somebody still reads in the log.');
  }

  #ask(statement: string): Promise<void> {
    return this.unit.run(async () => {
      await this.unit.runner.query(`set local lock_timeout = ${patience}`);
      await this.unit.runner.query(statement);
    });
  }
}
