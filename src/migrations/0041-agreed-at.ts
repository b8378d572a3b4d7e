import type { QueryRunner } from 'typeorm';
import { addColumn, col, Forward, nullable } from '../platform/database/schema.js';

/** A time that was agreed on and is called off is still one that was agreed on since a system was let in, or before. */
export class AgreedAt0041 extends Forward {
  readonly name = 'AgreedAt1700000000041';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'appointment', nullable(col.instant('agreed_at')));
    await runner.query(`UPDATE "appointment" SET "agreed_at" = "at" WHERE "state" = 'agreed'`);
  }
}
