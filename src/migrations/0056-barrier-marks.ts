import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward } from '../platform/database/schema.js';

/**
 * What stands in the way is told with the other numbers, of periods that are over. Until then a fingerprint sees to it that each person
 * counts once in each reason. What was counted before was told as it was counted, and is not told again.
 */
export class BarrierMarks0056 extends Forward {
  readonly name = 'BarrierMarks1700000000056';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'barrier_mark',
      columns: [
        col.text('id'),
        col.ref('community_id', 'community', 'CASCADE'),
        col.text('period'),
        col.choice('reason', [
          'transport',
          'money',
          'time',
          'anxiety',
          'known',
          'access',
          'health',
          'children',
          'group',
          'forgot',
          'other',
        ]),
      ],
      index: [['community_id', 'period']],
      unordered: true,
    });
    await runner.query('DROP TABLE barrier_count');
  }
}
