import type { QueryRunner } from 'typeorm';
import { databaseKind } from '../platform/config/database-kind.js';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Faces0008 extends Forward {
  readonly name = 'Faces1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'bond',
      columns: [col.id(), col.text('one'), col.text('other'), col.sealed('body')],
      unique: [['one', 'other']],
      index: [['other']],
      unordered: true,
    });
    await addColumn(runner, 'persona', col.flag('gone'), false);
    await addColumn(runner, 'meetup_face', col.flag('gone'), false);
    await addColumn(runner, 'post', col.flag('taken_back'), false);
    await addColumn(runner, 'account', nullable(col.sealed('contact')));
    await createTable(runner, {
      name: 'photo',
      columns: [col.ref('account_id', 'account', 'CASCADE'), col.sealed('image')],
      key: ['account_id'],
      unordered: true,
    });
    await createTable(runner, {
      name: 'look_up',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.ref('account_id', 'account', 'CASCADE'),
        col.ref('by_id', 'membership'),
        col.sealed('reason'),
        col.choice('state', ['ordinary', 'unconfirmed', 'escalated', 'confirmed', 'doubted']),
        nullable(col.ref('confirmed_by_id', 'membership')),
        nullable(col.sealed('note')),
        col.instant('looked_at'),
        col.instant('told_at'),
      ],
      index: [['account_id'], ['community_id', 'state']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'audit_line',
      columns: [
        col.whole('seq'),
        col.text('kind'),
        col.instant('at'),
        col.id('by_id'),
        col.id('about_id'),
        col.sealed('sealed'),
        col.text('hash'),
      ],
      key: ['seq'],
    });
    await appendOnly(runner, 'audit_line');
    await addColumn(runner, 'care_relation', nullable(col.instant('ended_at')));
  }
}

/** What is written stays as it was written, whoever asks: the database itself refuses. */
async function appendOnly(runner: QueryRunner, table: string): Promise<void> {
  if (databaseKind === 'postgres') {
    await runner.query(`CREATE FUNCTION "${table}_stays"() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'append only'; END $$`);
    await runner.query(`CREATE TRIGGER "${table}_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}"
      FOR EACH STATEMENT EXECUTE FUNCTION "${table}_stays"()`);
    return;
  }
  for (const act of ['UPDATE', 'DELETE'])
    await runner.query(`CREATE TRIGGER "${table}_stays_${act.toLowerCase()}" BEFORE ${act} ON "${table}"
      BEGIN SELECT RAISE(ABORT, 'append only'); END`);
}
