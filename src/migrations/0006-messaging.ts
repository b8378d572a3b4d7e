import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Messaging0006 extends Forward {
  readonly name = 'Messaging1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'care_relation',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.ref('account_id', 'account', 'CASCADE'),
        col.ref('provider_id', 'membership'),
        col.sealed('care_name'),
      ],
      unique: [['account_id', 'provider_id']],
      index: [['provider_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'conversation',
      columns: [
        col.id(),
        col.ref('care_relation_id', 'care_relation', 'CASCADE'),
        col.choice('kind', ['question', 'practical', 'update']),
        col.sealed('topic'),
        col.text('lang'),
        col.choice('state', ['sent', 'opened', 'answered']),
        col.whole('last_seq'),
        col.whole('answered_seq'),
      ],
      index: [['care_relation_id', 'state']],
      unordered: true,
    });
    // Not unordered: a message says when it was sent anyway, and long bodies sit badly in an index.
    await createTable(runner, {
      name: 'message',
      columns: [
        col.id(),
        col.ref('conversation_id', 'conversation', 'CASCADE'),
        col.whole('seq'),
        col.choice('author', ['person', 'provider']),
        col.sealed('body'),
        col.text('lang'),
        col.instant('sent_at'),
        nullable(col.instant('opened_at')),
        nullable(col.text('expected_by')),
      ],
      unique: [['conversation_id', 'seq']],
    });
  }
}
