import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Communities0002 extends Forward {
  readonly name = 'Communities1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'community',
      columns: [
        col.id(),
        col.text('name'),
        col.text('zone'),
        col.text('languages'),
        col.text('crisis_numbers'),
        col.text('duty_hours'),
        nullable(col.ref('stand_in_id', 'community')),
      ],
      unique: [['name']],
    });
    await createTable(runner, {
      name: 'agreement',
      columns: [col.id(), col.ref('community_id', 'community'), col.whole('version'), col.text('clauses')],
      unique: [['community_id', 'version']],
    });
    await createTable(runner, {
      name: 'venue',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        ...['name', 'district', 'address', 'door', 'travel', 'access', 'quiet'].map((name) => col.text(name)),
      ],
      index: [['community_id']],
    });
  }
}
