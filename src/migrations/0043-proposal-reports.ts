import type { QueryRunner } from 'typeorm';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

/** A proposal can be reported, and waits where several have while nobody is on duty. */
export class ProposalReports0043 extends Forward {
  readonly name = 'ProposalReports1700000000043';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'proposal', nullable(col.choice('held', ['reports', 'taken-back'])));
    await createTable(runner, {
      name: 'proposal_report',
      columns: [
        col.id(),
        col.ref('proposal_id', 'proposal', 'CASCADE'),
        col.ref('persona_id', 'persona'),
        col.sealed('reason'),
        col.choice('state', ['open', 'hidden', 'kept']),
        col.instant('reported_at'),
      ],
      unique: [['proposal_id', 'persona_id']],
      index: [['persona_id']],
      unordered: true,
    });
  }
}
