import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Groups0004 extends Forward {
  readonly name = 'Groups1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'room',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.text('name'),
        col.text('description'),
        col.whole('counter'),
      ],
      index: [['community_id']],
    });
    await createTable(runner, {
      name: 'thread',
      columns: [
        col.id(),
        col.ref('room_id', 'room'),
        col.ref('persona_id', 'persona'),
        col.text('title'),
        col.choice('intent', ['support', 'hello', 'suggestions', 'win']),
        col.text('lang'),
        col.whole('active_seq'),
        col.instant('active_at'),
        nullable(col.text('notice_kind')),
        nullable(col.id('notice_id')),
      ],
      index: [['room_id', 'active_seq']],
    });
    await createTable(runner, {
      name: 'post',
      columns: [
        col.id(),
        col.ref('thread_id', 'thread', 'CASCADE'),
        col.ref('persona_id', 'persona'),
        col.text('body'),
        col.text('lang'),
        col.whole('seq'),
        col.instant('written_at'),
        nullable(col.text('hidden_reason')),
      ],
      unique: [['thread_id', 'seq']],
    });
    await createTable(runner, {
      name: 'report',
      columns: [
        col.id(),
        col.ref('post_id', 'post', 'CASCADE'),
        col.ref('persona_id', 'persona'),
        col.text('reason'),
        col.choice('state', ['open', 'hidden', 'kept']),
        col.instant('reported_at'),
      ],
      unique: [['post_id', 'persona_id']],
      index: [['state']],
    });
    await createTable(runner, {
      name: 'chat_line',
      columns: [
        col.id(),
        col.ref('room_id', 'room', 'CASCADE'),
        col.ref('persona_id', 'persona'),
        col.text('body'),
        col.whole('seq'),
        col.instant('said_at'),
      ],
      unique: [['room_id', 'seq']],
    });
  }
}
