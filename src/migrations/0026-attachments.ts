import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward } from '../platform/database/schema.js';

export class Attachments0026 extends Forward {
  readonly name = 'Attachments1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    // Not unordered: a letter says when it was sent anyway, and files sit badly in an index.
    await createTable(runner, {
      name: 'attachment',
      columns: [
        col.id(),
        col.ref('message_id', 'message', 'CASCADE'),
        col.whole('place'),
        col.sealed('label'),
        col.sealed('content'),
      ],
      unique: [['message_id', 'place']],
    });
    await createTable(runner, {
      name: 'conversation_look',
      columns: [
        col.id(),
        col.ref('conversation_id', 'conversation', 'CASCADE'),
        col.id('reader_id'),
        col.text('day'),
        col.choice('how', ['party', 'cover']),
      ],
      unique: [['conversation_id', 'reader_id', 'day', 'how']],
    });
  }
}
