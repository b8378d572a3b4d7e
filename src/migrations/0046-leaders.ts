import type { QueryRunner } from 'typeorm';
import { named } from '../platform/database/naming.js';
import { addColumn, col, Forward, nullable } from '../platform/database/schema.js';

/** A community has one room for those who lead a group. */
export class Leaders0046 extends Forward {
  readonly name = 'Leaders1700000000046';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'room', nullable(col.choice('purpose', ['leaders'])));
    const columns = ['community_id', 'purpose'];
    await runner.query(`CREATE UNIQUE INDEX "${named.ix('room', columns)}" ON "room" ("community_id", "purpose")`);
  }
}
