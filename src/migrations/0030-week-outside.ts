import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward } from '../platform/database/schema.js';

export class WeekOutside0030 extends Forward {
  readonly name = 'WeekOutside1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'week_feed',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.ref('membership_id', 'membership', 'CASCADE'),
        col.text('token_hash'),
        col.choice('words', ['neutral', 'title', 'all']),
      ],
      unique: [['account_id'], ['token_hash']],
      index: [['membership_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'week_reminder',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.ref('membership_id', 'membership', 'CASCADE'),
        col.sealed('body'),
      ],
      unique: [['account_id']],
      index: [['membership_id']],
      unordered: true,
    });
  }
}
