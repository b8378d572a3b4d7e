import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

/** What is hidden in the live chat can be looked at again by somebody else, as a post can. */
export class LineAppeals0035 extends Forward {
  readonly name = 'LineAppeals1700000000035';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'line_appeal',
      columns: [
        col.id(),
        col.ref('line_id', 'chat_line', 'CASCADE'),
        col.text('words'),
        col.choice('state', ['open', 'upheld', 'overturned']),
        nullable(col.text('answer')),
        nullable(col.id('decided_by_id')),
      ],
      unique: [['line_id']],
    });
  }
}
