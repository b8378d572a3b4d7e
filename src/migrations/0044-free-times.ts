import type { QueryRunner } from 'typeorm';
import { named } from '../platform/database/naming.js';
import { addColumn, col, Forward, nullable } from '../platform/database/schema.js';

/**
 * Whoever offered a time and handed the conversation on since finds it by themselves alone; and a provider with years of conversations
 * finds the newest of them in one index.
 */
export class FreeTimes0044 extends Forward {
  readonly name = 'FreeTimes1700000000044';

  async up(runner: QueryRunner): Promise<void> {
    const index = (table: string, columns: string[]) =>
      runner.query(`CREATE INDEX "${named.ix(table, columns)}" ON "${table}" ("${columns.join('", "')}")`);
    await index('appointment', ['by_id']);
    await addColumn(runner, 'conversation', nullable(col.instant('last_at')));
    await runner.query(`UPDATE "conversation" SET "last_at" = (SELECT m."sent_at" FROM "message" m
      WHERE m."conversation_id" = "conversation"."id" AND m."seq" = "conversation"."last_seq")`);
    await runner.query(`DROP INDEX "${named.ix('conversation', ['care_relation_id', 'state'])}"`);
    await index('conversation', ['care_relation_id', 'state', 'kind', 'last_at']);
  }
}
