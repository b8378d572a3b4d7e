import { type QueryRunner, TableIndex } from 'typeorm';
import { named } from '../platform/database/naming.js';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Chat0012 extends Forward {
  readonly name = 'Chat1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'chat_line', col.choice('kind', ['said', 'pass']), 'said');
    await addColumn(runner, 'chat_line', nullable(col.id('once')));
    await addColumn(runner, 'chat_line', nullable(col.text('hidden_reason')));
    await addColumn(runner, 'chat_line', nullable(col.id('hidden_by_id')));
    await addColumn(runner, 'chat_line', nullable(col.whole('hidden_seq')));
    for (const [columns, isUnique] of [
      [['persona_id', 'once'], true],
      [['room_id', 'hidden_seq'], false],
    ] as const)
      await runner.createIndex(
        'chat_line',
        new TableIndex({ name: named.ix('chat_line', columns), columnNames: [...columns], isUnique }),
      );
    await createTable(runner, {
      name: 'chat_talk',
      key: ['room_id'],
      columns: [
        col.ref('room_id', 'room', 'CASCADE'),
        col.choice('mode', ['open', 'hosted']),
        col.flag('readable'),
        col.whole('keep_days'),
        col.whole('slow_seconds'),
        nullable(col.instant('stopped_at')),
        nullable(col.choice('light', ['here', 'away'])),
        nullable(col.id('light_by_id')),
        nullable(col.text('light_name')),
        nullable(col.id('light_session_id')),
        nullable(col.whole('light_idle_minutes')),
        nullable(col.instant('light_until')),
      ],
    });
    await createTable(runner, {
      name: 'chat_session',
      columns: [
        col.id(),
        col.ref('room_id', 'room', 'CASCADE'),
        col.id('host_id'),
        col.text('host_name'),
        col.text('day'),
        col.text('starts'),
        col.text('ends'),
        col.flag('weekly'),
      ],
      index: [['room_id']],
    });
    await createTable(runner, {
      name: 'chat_seat',
      columns: [
        col.id(),
        col.ref('room_id', 'room', 'CASCADE'),
        col.ref('persona_id', 'persona', 'CASCADE'),
        nullable(col.whole('hand_seq')),
        nullable(col.instant('hand_until')),
        nullable(col.instant('may_at')),
      ],
      unique: [['room_id', 'persona_id']],
      index: [['persona_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'chat_note',
      columns: [
        col.id(),
        col.ref('room_id', 'room', 'CASCADE'),
        col.ref('persona_id', 'persona', 'CASCADE'),
        nullable(col.id('host_id')),
        col.sealed('body'),
        col.whole('seq'),
        col.instant('gone_at'),
      ],
      index: [['room_id'], ['persona_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'chat_presence',
      columns: [col.text('fingerprint'), col.ref('room_id', 'room', 'CASCADE'), col.instant('half_hour')],
      key: ['fingerprint'],
      index: [['room_id', 'half_hour']],
      unordered: true,
    });
  }
}
