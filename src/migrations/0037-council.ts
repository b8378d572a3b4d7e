import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

/** What members propose, and how they vote on it until it is counted. */
export class Council0037 extends Forward {
  readonly name = 'Council1700000000037';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'proposal',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        nullable(col.ref('persona_id', 'persona')),
        nullable(col.text('own_key')),
        nullable(col.text('lang')),
        col.instant('until'),
        nullable(col.sealed('body')),
        nullable(col.sealed('hidden_reason')),
        nullable(col.id('hidden_by_id')),
        nullable(col.whole('said_yes')),
        nullable(col.whole('said_no')),
        nullable(col.choice('answer_state', ['taken-up', 'under-way', 'done', 'not-possible'])),
        nullable(col.text('answered_on')),
        nullable(col.sealed('answer')),
      ],
      index: [['community_id', 'until'], ['persona_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'proposal_vote',
      columns: [col.id(), col.ref('proposal_id', 'proposal', 'CASCADE'), col.text('own_key'), col.sealed('body')],
      unique: [['proposal_id', 'own_key']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'proposal_appeal',
      columns: [
        col.id(),
        col.ref('proposal_id', 'proposal', 'CASCADE'),
        col.choice('state', ['open', 'upheld', 'overturned']),
        col.sealed('words'),
        nullable(col.sealed('answer')),
      ],
      unique: [['proposal_id']],
      unordered: true,
    });
  }
}
