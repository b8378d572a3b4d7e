import type { QueryRunner } from 'typeorm';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Grants0022 extends Forward {
  readonly name = 'Grants1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'toolbox_grant',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.ref('with_id', 'membership', 'CASCADE'),
        col.choice('audience', ['provider', 'consultant']),
        col.flag('over'),
        nullable(col.text('until_day')),
        col.sealed('body'),
      ],
      index: [['account_id'], ['with_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'toolbox_look',
      columns: [col.id(), col.ref('grant_id', 'toolbox_grant', 'CASCADE'), col.text('day')],
      unique: [['grant_id', 'day']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'appointment_sheet',
      columns: [col.ref('account_id', 'account', 'CASCADE'), col.sealed('body')],
      key: ['account_id'],
      unordered: true,
    });
    await addColumn(runner, 'message', nullable(col.sealed('snapshot')));
  }
}
