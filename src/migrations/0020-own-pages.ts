import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward } from '../platform/database/schema.js';

export class OwnPages0020 extends Forward {
  readonly name = 'OwnPages1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'own_page',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.choice('shelf', ['plan', 'areas', 'quiet']),
        col.whole('revision'),
        col.sealed('body'),
      ],
      index: [['account_id', 'shelf']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'own_page_version',
      columns: [
        col.id(),
        col.ref('page_id', 'own_page', 'CASCADE'),
        col.whole('revision'),
        col.flag('beside'),
        col.sealed('body'),
      ],
      index: [['page_id']],
      unordered: true,
    });
  }
}
