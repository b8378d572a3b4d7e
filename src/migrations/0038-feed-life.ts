import type { QueryRunner } from 'typeorm';
import { addColumn, col, Forward, nullable } from '../platform/database/schema.js';

/** Addresses for calendar programs tell their owners whether somebody still asks, and die when their owners stay away. */
export class FeedLife0038 extends Forward {
  readonly name = 'FeedLife1700000000038';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['calendar_feed', 'week_feed']) {
      await addColumn(runner, table, nullable(col.text('fetched_on')));
      await addColumn(runner, table, nullable(col.text('lives_until')));
    }
  }
}
