import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward } from '../platform/database/schema.js';

export class Notices0014 extends Forward {
  readonly name = 'Notices1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'notice',
      columns: [col.id(), col.text('box'), col.text('about'), col.text('goes_on'), col.sealed('body')],
      index: [['box'], ['about'], ['goes_on']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'notice_book',
      columns: [col.id(), col.ref('account_id', 'account', 'CASCADE'), col.text('stop'), col.sealed('body')],
      unique: [['account_id'], ['stop']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'push_device',
      columns: [col.id(), col.ref('account_id', 'account', 'CASCADE'), col.text('endpoint'), col.sealed('body')],
      unique: [['endpoint']],
      index: [['account_id']],
      unordered: true,
    });
  }
}
