import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Numbers0034 extends Forward {
  readonly name = 'Numbers1700000000034';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'told_number',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.text('period'),
        col.text('cell'),
        nullable(col.whole('value')),
      ],
      unique: [['community_id', 'period', 'cell']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'own_desk_note',
      columns: [
        col.id(),
        col.ref('member_id', 'membership', 'CASCADE'),
        col.choice('kind', ['debrief', 'supervision']),
        col.sealed('words'),
        col.instant('at'),
      ],
      index: [['member_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'desk_choice',
      columns: [col.ref('member_id', 'membership', 'CASCADE'), col.flag('folded')],
      key: ['member_id'],
      unordered: true,
    });
    await createTable(runner, {
      name: 'reflection',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.ref('meetup_id', 'meetup', 'CASCADE'),
        col.ref('member_id', 'membership', 'CASCADE'),
        col.ref('with_id', 'membership', 'CASCADE'),
        col.instant('at'),
      ],
      index: [['member_id'], ['with_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'reflection_word',
      columns: [
        col.id(),
        col.ref('reflection_id', 'reflection', 'CASCADE'),
        col.ref('by_id', 'membership', 'CASCADE'),
        col.sealed('words'),
        col.instant('at'),
      ],
      index: [['reflection_id']],
      unordered: true,
    });
  }
}
