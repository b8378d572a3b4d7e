import type { QueryRunner } from 'typeorm';
import { addColumn, col, Forward, nullable } from '../platform/database/schema.js';

/** One meetup of a series can be in another house. SQLite cannot add a key to a table in place; who writes it has looked the house up. */
export class MeetupElsewhere0040 extends Forward {
  readonly name = 'MeetupElsewhere1700000000040';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'meetup', nullable(col.id('venue_id')));
  }
}
