import type { QueryRunner } from 'typeorm';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

/** What is said at a meetup in text, as long as it lasts; and where a meetup is that is in no house. */
export class TextPlace0055 extends Forward {
  readonly name = 'TextPlace1700000000055';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'venue', col.flag('online'), false);
    await createTable(runner, {
      name: 'meetup_line',
      columns: [
        col.id(),
        col.ref('meetup_id', 'meetup', 'CASCADE'),
        col.whole('place'),
        nullable(col.ref('face_id', 'meetup_face', 'CASCADE')),
        nullable(col.ref('by_id', 'membership', 'CASCADE')),
        col.sealed('words'),
        col.flag('hidden'),
      ],
      unique: [['meetup_id', 'place']],
      index: [['face_id'], ['by_id']],
      unordered: true,
    });
  }
}
