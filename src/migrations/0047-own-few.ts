import type { QueryRunner } from 'typeorm';
import { named } from '../platform/database/naming.js';
import { Forward } from '../platform/database/schema.js';

/** Somebody's posts that wait or were hidden are few, and found by themselves: Today asks for them each time. */
export class OwnFew0047 extends Forward {
  readonly name = 'OwnFew1700000000047';

  async up(runner: QueryRunner): Promise<void> {
    const index = (columns: string[], where: string) =>
      runner.query(
        `CREATE INDEX "${named.ix('post', columns)}" ON "post" ("${columns.join('", "')}") WHERE "${where}" is not null`,
      );
    await index(['persona_id', 'held'], 'held');
    await index(['persona_id', 'seq'], 'hidden_reason');
  }
}
