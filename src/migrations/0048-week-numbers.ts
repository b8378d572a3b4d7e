import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward } from '../platform/database/schema.js';

export class WeekNumbers0048 extends Forward {
  readonly name = 'WeekNumbers1700000000048';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'week_numbers',
      columns: [
        col.ref('account_id', 'account', 'CASCADE'),
        col.choice('about', ['said', 'done']),
        col.text('week'),
        col.sealed('body'),
      ],
      key: ['account_id', 'about', 'week'],
      unordered: true,
    });
  }
}
