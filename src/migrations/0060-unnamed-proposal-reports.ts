import type { QueryRunner } from 'typeorm';
import { aside, col, createTable, Forward, nullable } from '../platform/database/schema.js';

/** Whoever has no nickname yet can report a proposal too, as they can a post (`0049`). */
export class UnnamedProposalReports0060 extends Forward {
  readonly name = 'UnnamedProposalReports1700000000060';

  async up(runner: QueryRunner): Promise<void> {
    const columns = ['id', 'proposal_id', 'persona_id', 'reason', 'state', 'reported_at'];
    const back = await aside(runner, 'proposal_report', columns);
    await createTable(runner, {
      name: 'proposal_report',
      columns: [
        col.id(),
        col.ref('proposal_id', 'proposal', 'CASCADE'),
        nullable(col.ref('persona_id', 'persona')),
        nullable(col.text('voice')),
        col.sealed('reason'),
        col.choice('state', ['open', 'hidden', 'kept']),
        col.instant('reported_at'),
      ],
      unique: [
        ['proposal_id', 'persona_id'],
        ['proposal_id', 'voice'],
      ],
      index: [['persona_id']],
      unordered: true,
    });
    await back();
  }
}
