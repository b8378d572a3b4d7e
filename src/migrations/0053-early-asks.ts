import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

/** What somebody asks before they have answered to a meetup. Whose it is stands as a fingerprint that fits this meetup alone. */
export class EarlyAsks0053 extends Forward {
  readonly name = 'EarlyAsks1700000000053';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'early_ask',
      columns: [
        col.id(),
        col.ref('meetup_id', 'meetup', 'CASCADE'),
        col.text('asker'),
        col.choice('kind', ['question', 'call']),
        col.sealed('words'),
        nullable(col.sealed('answer')),
        col.flag('done'),
      ],
      index: [['meetup_id', 'asker']],
      unordered: true,
    });
  }
}
