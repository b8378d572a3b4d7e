import type { QueryRunner } from 'typeorm';
import { addColumn, col, Forward, nullable } from '../platform/database/schema.js';

/** What the person called off stands in the provider's calendar still; what the provider called off does not. */
export class CalledOffBy0054 extends Forward {
  readonly name = 'CalledOffBy1700000000054';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'appointment', nullable(col.text('off_by')));
  }
}
