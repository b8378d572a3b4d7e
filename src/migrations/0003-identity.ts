import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

const roles = ['ServiceUser', 'Consultant', 'Provider', 'Coordinator'];
const staff = ['staff_name', 'staff_title', 'organisation'].map((name) => nullable(col.text(name)));

export class Identity0003 extends Forward {
  readonly name = 'Identity1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'account',
      columns: [
        col.id(),
        col.text('email_fingerprint'),
        col.sealed('email'),
        col.sealed('first_name'),
        col.text('password_hash'),
        nullable(col.sealed('totp_secret')),
        nullable(col.whole('totp_step')),
        nullable(col.text('lang')),
      ],
      unique: [['email_fingerprint']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'membership',
      columns: [
        col.id(),
        col.ref('account_id', 'account', 'CASCADE'),
        col.ref('community_id', 'community'),
        col.choice('role', roles),
        ...staff,
        nullable(col.whole('agreement_version')),
      ],
      unique: [['account_id', 'community_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'session',
      columns: [
        col.id(),
        col.text('token_fingerprint'),
        col.ref('account_id', 'account', 'CASCADE'),
        col.instant('seen_at'),
        col.instant('ends_at'),
      ],
      unique: [['token_fingerprint']],
      index: [['account_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'invitation',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.text('token_fingerprint'),
        col.choice('role', roles),
        col.choice('state', ['open', 'accepted', 'withdrawn']),
        nullable(col.sealed('email')),
        ...staff,
        col.instant('ends_at'),
      ],
      unique: [['token_fingerprint']],
      index: [['community_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'persona',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.text('nickname'),
        col.text('nickname_key'),
        col.whole('picture'),
        col.flag('staff'),
      ],
      unique: [['community_id', 'nickname_key']],
      unordered: true,
    });
    await createTable(runner, { name: 'meetup_face', columns: [col.id(), col.text('name')], unordered: true });
    await createTable(runner, {
      name: 'face_join',
      columns: [col.id(), col.text('owner_fingerprint'), col.text('face_fingerprint'), col.sealed('joined')],
      unique: [['owner_fingerprint'], ['face_fingerprint']],
      unordered: true,
    });
  }
}
