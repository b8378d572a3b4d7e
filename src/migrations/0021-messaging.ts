import type { QueryRunner } from 'typeorm';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Messaging0021 extends Forward {
  readonly name = 'Messaging1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'working_agreement',
      columns: [
        col.id(),
        col.ref('care_relation_id', 'care_relation', 'CASCADE'),
        col.choice('state', ['proposed', 'agreed', 'declined']),
        col.choice('proposed_by', ['person', 'provider']),
        col.sealed('terms'),
      ],
      unique: [['care_relation_id', 'state']],
      unordered: true,
    });
    // Of staff, whose working hours are no secret.
    await createTable(runner, {
      name: 'provider_hours',
      columns: [col.id(), col.ref('provider_id', 'membership', 'CASCADE'), col.text('shifts')],
      unique: [['provider_id']],
    });
    await createTable(runner, {
      name: 'provider_absence',
      columns: [
        col.id(),
        col.ref('provider_id', 'membership', 'CASCADE'),
        col.text('first_day'),
        col.text('last_day'),
        nullable(col.ref('cover_id', 'membership', 'CASCADE')),
        col.instant('from_at'),
        col.instant('until_at'),
      ],
      index: [['provider_id'], ['cover_id']],
    });
    await createTable(runner, {
      name: 'reply_template',
      columns: [col.id(), col.ref('provider_id', 'membership', 'CASCADE'), col.sealed('words')],
      index: [['provider_id']],
    });
    await createTable(runner, {
      name: 'hand_over',
      columns: [
        col.id(),
        col.ref('conversation_id', 'conversation', 'CASCADE'),
        col.ref('from_id', 'membership', 'CASCADE'),
        col.ref('to_id', 'membership', 'CASCADE'),
        col.choice('state', ['asked', 'taken', 'refused']),
        col.whole('after_seq'),
        col.instant('at'),
      ],
      index: [['conversation_id']],
    });
    await addColumn(runner, 'message', nullable(col.id('written_by')));
    await addColumn(runner, 'conversation', nullable(col.whole('filed_seq')));
  }
}
