import type { QueryRunner } from 'typeorm';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class SignIn0009 extends Forward {
  readonly name = 'SignIn1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'session', nullable(col.instant('begun_at')));
    await addColumn(runner, 'session', nullable(col.sealed('device')));
    await addColumn(runner, 'session', nullable(col.sealed('kept')));
    await addColumn(runner, 'account', nullable(col.whole('idle_minutes')));
    await addColumn(runner, 'account', col.flag('factor_due'), false);
    await createTable(runner, {
      name: 'recovery_code',
      columns: [col.id(), col.ref('account_id', 'account', 'CASCADE'), col.text('fingerprint')],
      unique: [['fingerprint']],
      index: [['account_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'passkey',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.text('credential_fingerprint'),
        col.sealed('credential'),
        col.whole('counter'),
        col.instant('added_at'),
      ],
      unique: [['credential_fingerprint']],
      index: [['account_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'outside_identity',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.text('provider'),
        col.text('subject_fingerprint'),
      ],
      unique: [['subject_fingerprint'], ['account_id', 'provider']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'reset',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.text('token_fingerprint'),
        col.flag('vouched'),
        col.instant('ends_at'),
      ],
      unique: [['token_fingerprint']],
      index: [['account_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'limit_count',
      columns: [col.text('key'), col.whole('points'), nullable(col.big('expire'))],
      key: ['key'],
      unordered: true,
    });
    await createTable(runner, {
      name: 'known_device',
      columns: [col.id(), col.ref('account_id', 'account', 'CASCADE'), col.text('fingerprint'), col.instant('ends_at')],
      unique: [['fingerprint']],
      index: [['account_id']],
      unordered: true,
    });
  }
}
