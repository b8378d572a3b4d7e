import type { QueryRunner } from 'typeorm';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Posts0010 extends Forward {
  readonly name = 'Posts1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'post', nullable(col.text('notes')));
    await addColumn(runner, 'post', col.flag('edited'), false);
    await addColumn(runner, 'post', nullable(col.id('hidden_by_id')));
    await createTable(runner, {
      name: 'appeal',
      columns: [
        col.id(),
        col.ref('post_id', 'post', 'CASCADE'),
        col.text('words'),
        col.choice('state', ['open', 'upheld', 'overturned']),
        nullable(col.text('answer')),
        nullable(col.id('decided_by_id')),
      ],
      unique: [['post_id']],
    });
    await createTable(runner, {
      name: 'post_version',
      columns: [col.id(), col.ref('post_id', 'post', 'CASCADE'), col.text('body'), col.whole('version')],
      unique: [['post_id', 'version']],
    });
    await createTable(runner, {
      name: 'reaction',
      columns: [
        col.id(),
        col.ref('post_id', 'post', 'CASCADE'),
        col.ref('persona_id', 'persona', 'CASCADE'),
        col.choice('kind', ['thinking', 'hear', 'helped', 'me-too']),
      ],
      unique: [['post_id', 'persona_id', 'kind']],
      index: [['persona_id']],
      unordered: true,
    });
  }
}
