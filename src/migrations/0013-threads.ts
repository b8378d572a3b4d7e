import type { QueryRunner } from 'typeorm';
import { addColumn, col, createTable, Forward } from '../platform/database/schema.js';

export class Threads0013 extends Forward {
  readonly name = 'Threads1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'thread', col.flag('heavy'), false);
    await addColumn(runner, 'community', col.text('hard_words'), '{"nb":[],"en":[]}');
    await createTable(runner, {
      name: 'own_mark',
      columns: [col.id(), col.text('owner'), col.text('about'), col.sealed('body')],
      unique: [['owner', 'about']],
      index: [['about']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'draft',
      columns: [col.id(), col.text('owner'), col.text('place'), col.whole('version'), col.sealed('body')],
      index: [['owner', 'place']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'question',
      columns: [
        col.id(),
        col.ref('room_id', 'room', 'CASCADE'),
        col.text('lang'),
        col.text('asked_on'),
        col.sealed('body'),
      ],
      index: [['room_id']],
      unordered: true,
    });
  }
}
