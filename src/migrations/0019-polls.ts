import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Polls0019 extends Forward {
  readonly name = 'Polls1700000000019';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'poll',
      columns: [
        col.id(),
        col.ref('room_id', 'room', 'CASCADE'),
        nullable(col.ref('thread_id', 'thread', 'CASCADE')),
        col.ref('persona_id', 'persona'),
        col.text('question'),
        col.text('lang'),
        col.text('times'),
        col.text('venues'),
        col.choice('state', ['proposed', 'declined', 'open', 'closed', 'became']),
        col.instant('until'),
        nullable(col.text('reason')),
        nullable(col.text('notice_kind')),
        nullable(col.id('notice_id')),
      ],
      index: [['room_id', 'state'], ['thread_id'], ['persona_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'poll_reply',
      columns: [
        col.id(),
        col.ref('poll_id', 'poll', 'CASCADE'),
        col.ref('persona_id', 'persona', 'CASCADE'),
        col.sealed('reply'),
      ],
      unique: [['poll_id', 'persona_id']],
      index: [['persona_id']],
      unordered: true,
    });
  }
}
