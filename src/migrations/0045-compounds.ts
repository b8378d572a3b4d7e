import type { QueryRunner } from 'typeorm';
import { databaseKind } from '../platform/config/database-kind.js';
import { Forward } from '../platform/database/schema.js';

/** The parts of compounds are in the index now. Every post goes in anew, a hundred at a time, and is found as before meanwhile. */
export class Compounds0045 extends Forward {
  readonly name = 'Compounds1700000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update search_entry set due = ${databaseKind === 'postgres' ? 'true' : '1'} where prints is not null`,
    );
  }
}
