import type { QueryRunner } from 'typeorm';
import { named } from '../platform/database/naming.js';
import { Forward } from '../platform/database/schema.js';

/** Whoever offered a time and handed the conversation on since finds it by themselves alone. */
export class FreeTimes0044 extends Forward {
  readonly name = 'FreeTimes1700000000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "${named.ix('appointment', ['by_id'])}" ON "appointment" ("by_id")`);
  }
}
