import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward } from '../platform/database/schema.js';

export class OwnVersions0042 extends Forward {
  readonly name = 'OwnVersions1700000000042';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'own_version',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.id('of_id'),
        col.whole('revision'),
        col.flag('beside'),
        col.sealed('body'),
      ],
      index: [['account_id'], ['of_id']],
      unordered: true,
    });
  }
}
