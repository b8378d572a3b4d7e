import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward } from '../platform/database/schema.js';

/** When a clinician can be reached for what a consultant passes on. */
export class ClinicianDuty0058 extends Forward {
  readonly name = 'ClinicianDuty1700000000058';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'clinician_duty',
      columns: [
        col.id(),
        col.ref('member_id', 'membership', 'CASCADE'),
        col.text('days'),
        col.text('from_time'),
        col.text('to_time'),
        col.flag('holidays'),
      ],
      index: [['member_id']],
    });
  }
}
