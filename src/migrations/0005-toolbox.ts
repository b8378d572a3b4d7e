import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Toolbox0005 extends Forward {
  readonly name = 'Toolbox1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'toolbox',
      columns: [col.ref('account_id', 'account', 'CASCADE'), nullable(col.sealed('what_matters'))],
      key: ['account_id'],
      unordered: true,
    });
    await createTable(runner, {
      name: 'goal',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.whole('place'),
        col.choice('state', ['active', 'resting', 'reached', 'let-go']),
        col.sealed('about'),
      ],
      unique: [['account_id', 'place']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'goal_step',
      columns: [
        col.id(),
        col.ref('goal_id', 'goal', 'CASCADE'),
        col.whole('place'),
        col.flag('done'),
        col.sealed('title'),
      ],
      unique: [['goal_id', 'place']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'activity',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.text('week'),
        nullable(col.ref('goal_id', 'goal', 'SET NULL')),
        col.sealed('about'),
        nullable(col.sealed('result')),
      ],
      index: [['account_id', 'week'], ['goal_id']],
      unordered: true,
    });
  }
}
