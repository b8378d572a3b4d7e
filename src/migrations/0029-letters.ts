import type { QueryRunner } from 'typeorm';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Letters0029 extends Forward {
  readonly name = 'Letters1700000000029';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'letter_draft',
      columns: [col.id(), col.text('owner'), col.text('place'), col.whole('version'), col.sealed('body')],
      unique: [['owner', 'place']],
      unordered: true,
    });
    await addColumn(runner, 'message', nullable(col.whole('corrects_seq')));
  }
}
