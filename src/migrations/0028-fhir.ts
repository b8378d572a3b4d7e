import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Fhir0028 extends Forward {
  readonly name = 'Fhir1700000000028';

  async up(runner: QueryRunner): Promise<void> {
    // Of organisations, which are no secret.
    await createTable(runner, {
      name: 'system_client',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.text('organisation'),
        col.text('name'),
        col.text('secret_fingerprint'),
        col.instant('made_at'),
        nullable(col.instant('ended_at')),
      ],
      index: [['community_id']],
    });
    await createTable(runner, {
      name: 'system_token',
      columns: [col.text('fingerprint'), col.ref('client_id', 'system_client', 'CASCADE'), col.instant('ends_at')],
      key: ['fingerprint'],
      index: [['client_id']],
    });
    await createTable(runner, {
      name: 'system_look',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.ref('client_id', 'system_client'),
        col.choice('what', ['conversation', 'shared']),
        col.id('subject_id'),
        col.text('day'),
      ],
      unique: [['subject_id', 'client_id', 'day']],
      index: [['account_id']],
      unordered: true,
    });
  }
}
