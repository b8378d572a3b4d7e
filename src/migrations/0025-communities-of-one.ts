import type { QueryRunner } from 'typeorm';
import { addColumn, col, Forward, nullable } from '../platform/database/schema.js';

export class CommunitiesOfOne0025 extends Forward {
  readonly name = 'CommunitiesOfOne1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'session', nullable(col.id('membership_id')));
  }
}
