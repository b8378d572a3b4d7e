import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward } from '../platform/database/schema.js';

export class Platform0001 extends Forward {
  readonly name = 'Platform1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'data_key',
      columns: [col.id(), col.text('owner_fingerprint'), col.text('kek_id'), col.sealed('wrapped')],
      unique: [['owner_fingerprint']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'key_check',
      columns: [col.text('key_id'), col.sealed('sealed')],
      key: ['key_id'],
    });
    await createTable(runner, {
      name: 'outbox',
      columns: [
        col.id(),
        col.text('kind'),
        col.sealed('payload'),
        col.instant('due_at'),
        col.whole('attempts'),
        col.choice('state', ['due', 'parked']),
      ],
      index: [['state', 'due_at']],
    });
  }
}
