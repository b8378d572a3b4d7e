import type { QueryRunner } from 'typeorm';
import { named } from '../platform/database/naming.js';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Letters0029 extends Forward {
  readonly name = 'Letters1700000000029';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'letter_draft',
      columns: [col.id(), col.text('owner'), col.text('place'), col.whole('version'), col.sealed('body')],
      unique: [['owner', 'place']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'appointment',
      columns: [
        col.id(),
        col.ref('conversation_id', 'conversation', 'CASCADE'),
        col.ref('by_id', 'membership', 'CASCADE'),
        col.choice('state', ['offered', 'agreed', 'declined', 'called-off']),
        col.whole('after_seq'),
        col.instant('at'),
        col.sealed('body'),
      ],
      index: [['conversation_id']],
    });
    await createTable(runner, {
      name: 'further_provider',
      columns: [
        col.id(),
        col.ref('conversation_id', 'conversation', 'CASCADE'),
        col.ref('care_relation_id', 'care_relation', 'CASCADE'),
        col.whole('from_seq'),
        col.instant('from_at'),
        nullable(col.whole('until_seq')),
        nullable(col.instant('until_at')),
      ],
      index: [['conversation_id'], ['care_relation_id']],
      unordered: true,
    });
    await addColumn(runner, 'conversation', nullable(col.sealed('subject')));
    await addColumn(runner, 'message', nullable(col.whole('corrects_seq')));
    await addColumn(runner, 'message', nullable(col.instant('remind_at')));
    await runner.query(`CREATE INDEX "${named.ix('message', ['remind_at'])}" ON "message" ("remind_at")`);
    await addColumn(runner, 'community', nullable(col.whole('unread_days')));
  }
}
