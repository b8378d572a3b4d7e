import type { QueryRunner } from 'typeorm';
import { named } from '../platform/database/naming.js';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Rooms0011 extends Forward {
  readonly name = 'Rooms1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'room', col.choice('key', ['everybody', 'door', 'hidden']), 'everybody');
    await addColumn(runner, 'room', col.choice('mode', ['after', 'before', 'first-three', 'hours-before']), 'after');
    await addColumn(runner, 'room', col.flag('closed'), false);
    await addColumn(runner, 'room', nullable(col.text('lang')));
    await addColumn(runner, 'room', nullable(col.text('duty_hours')));
    await addColumn(runner, 'room', nullable(col.whole('post_threshold')));
    await addColumn(runner, 'room', nullable(col.whole('author_threshold')));
    await addColumn(
      runner,
      'post',
      nullable(col.choice('held', ['before', 'first-three', 'hours-before', 'author', 'edit', 'reports'])),
    );
    await runner.query(`CREATE INDEX "${named.ix('post', ['thread_id', 'held'])}" ON "post" ("thread_id", "held")`);
    await createTable(runner, {
      name: 'room_guest',
      columns: [
        col.id(),
        col.ref('room_id', 'room', 'CASCADE'),
        col.ref('persona_id', 'persona', 'CASCADE'),
        col.choice('state', ['asked', 'in', 'not-now']),
        nullable(col.sealed('words')),
        nullable(col.sealed('answer')),
      ],
      unique: [['room_id', 'persona_id']],
      index: [['persona_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'room_rules',
      columns: [
        col.id(),
        col.ref('room_id', 'room', 'CASCADE'),
        col.whole('version'),
        col.text('rules'),
        col.text('lang'),
      ],
      unique: [['room_id', 'version']],
    });
    await createTable(runner, {
      name: 'room_consent',
      columns: [
        col.id(),
        col.ref('room_id', 'room', 'CASCADE'),
        col.ref('persona_id', 'persona', 'CASCADE'),
        col.whole('version'),
      ],
      unique: [['room_id', 'persona_id']],
      index: [['persona_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'concern',
      columns: [
        col.id(),
        col.ref('about_id', 'persona', 'CASCADE'),
        col.ref('persona_id', 'persona', 'CASCADE'),
        nullable(col.ref('room_id', 'room', 'CASCADE')),
        nullable(col.id('line_id')),
        col.sealed('reason'),
        col.choice('state', ['open', 'acted', 'kept']),
        col.instant('reported_at'),
      ],
      unique: [['line_id', 'persona_id']],
      index: [['about_id', 'state'], ['persona_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'concern_line',
      columns: [
        col.id(),
        col.ref('concern_id', 'concern', 'CASCADE'),
        col.ref('persona_id', 'persona', 'CASCADE'),
        col.whole('place'),
        col.sealed('body'),
      ],
      unique: [['concern_id', 'place']],
      index: [['persona_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'author_hold',
      columns: [col.ref('persona_id', 'persona', 'CASCADE'), col.instant('held_at')],
      key: ['persona_id'],
      unordered: true,
    });
    await createTable(runner, {
      name: 'measure',
      columns: [
        col.id(),
        col.ref('persona_id', 'persona', 'CASCADE'),
        col.choice('kind', ['note', 'pause-14', 'pause-30', 'lasting']),
        col.sealed('reason'),
        col.id('by_id'),
        col.instant('begun_at'),
        nullable(col.instant('ends_at')),
        nullable(col.choice('appeal', ['open', 'upheld', 'overturned'])),
        nullable(col.sealed('appeal_words')),
        nullable(col.sealed('appeal_answer')),
        nullable(col.id('decided_by_id')),
      ],
      index: [['persona_id'], ['appeal']],
      unordered: true,
    });
  }
}
