import type { QueryRunner } from 'typeorm';
import { addColumn, col, Forward, nullable } from '../platform/database/schema.js';

/** Somebody at a meetup in text can ask its hosts to look at a line. */
export class AskedLines0059 extends Forward {
  readonly name = 'AskedLines1700000000059';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'meetup_line', nullable(col.flag('asked')));
  }
}
