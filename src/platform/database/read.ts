import { Injectable, type OnModuleDestroy, type OnModuleInit, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { asProblem } from './database-errors.js';
import { type Asking, askingOn } from './asking.js';
import { readerOptions, remember } from './connections.js';
import type { Sql } from './sql.js';
import { UnitOfWork } from './unit-of-work.js';

/**
 * The door for reading. Inside a unit it sees that unit's own writes; outside it reads on a connection on which the
 * database refuses every write. One page is one or two of these.
 */
@Injectable()
export class Read implements OnModuleInit, OnModuleDestroy {
  readonly #reader: DataSource;
  #asking: Asking;
  /** How many reads were asked for; the tests that hold query counts constant look here. */
  count = 0;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly unit: UnitOfWork,
  ) {
    this.#reader = new DataSource(readerOptions(config.database));
  }

  async onModuleInit(): Promise<void> {
    await this.#reader.initialize();
    await remember(this.#reader);
    this.#asking = askingOn(this.#reader);
  }

  async onModuleDestroy(): Promise<void> {
    if (!this.#reader.isInitialized) return;
    await this.#asking.end();
    await this.#reader.destroy();
  }

  /** All rows. A row has what the driver gives: see `instantFrom` for instants, `Boolean()` for flags. */
  async all<Row>(query: Sql): Promise<Row[]> {
    const { text, values } = query.compile();
    this.count++;
    try {
      if (this.unit.isOpen) return (await this.unit.runner.query(text, values)) as Row[];
      return (await this.#asking.rows(text, values)) as Row[];
    } catch (error) {
      throw asProblem(error);
    }
  }

  async one<Row>(query: Sql): Promise<Row | undefined> {
    return (await this.all<Row>(query))[0];
  }
}
