import type { QueryRunner } from 'typeorm';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

/** For whoever has no smartphone: a word to say on the phone, a number for plain texts, and where to ring the consultant. */
export class NoSmartphone0036 extends Forward {
  readonly name = 'NoSmartphone1700000000036';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'phone_word',
      columns: [col.id(), col.ref('membership_id', 'membership', 'CASCADE'), col.text('print'), col.sealed('body')],
      unique: [['membership_id'], ['print']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'text_number',
      columns: [col.id(), col.ref('account_id', 'account', 'CASCADE'), col.text('stop'), col.sealed('body')],
      unique: [['account_id'], ['stop']],
      unordered: true,
    });
    await addColumn(runner, 'community', nullable(col.text('desk_phone')));
  }
}
