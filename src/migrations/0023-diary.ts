import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward } from '../platform/database/schema.js';

export class Diary0023 extends Forward {
  readonly name = 'Diary1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'day_note',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.text('week'),
        col.whole('revision'),
        col.sealed('body'),
      ],
      index: [['account_id', 'week']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'own_thing',
      columns: [col.id(), col.ref('account_id', 'account', 'CASCADE'), col.whole('revision'), col.sealed('body')],
      index: [['account_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'toolbox_arrival',
      columns: [col.id(), col.ref('account_id', 'account', 'CASCADE'), col.instant('until'), col.sealed('body')],
      unique: [['account_id']],
      index: [['until']],
      unordered: true,
    });
  }
}
