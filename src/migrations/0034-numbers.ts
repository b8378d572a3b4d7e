import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Numbers0034 extends Forward {
  readonly name = 'Numbers1700000000034';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'told_number',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.text('period'),
        col.text('cell'),
        nullable(col.whole('value')),
      ],
      unique: [['community_id', 'period', 'cell']],
      unordered: true,
    });
  }
}
