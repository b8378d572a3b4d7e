import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class PeerSupport0033 extends Forward {
  readonly name = 'PeerSupport1700000000033';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'supporter',
      columns: [col.id(), col.ref('community_id', 'community'), col.text('own_key'), col.sealed('body')],
      unique: [['own_key']],
      index: [['community_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'peer_talk',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.choice('state', ['asked', 'open', 'ended', 'left-out']),
        col.text('seeker_key'),
        col.text('supporter_key'),
        col.whole('last_seq'),
        col.sealed('body'),
      ],
      index: [['community_id', 'state'], ['seeker_key'], ['supporter_key']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'peer_line',
      columns: [col.id(), col.ref('talk_id', 'peer_talk', 'CASCADE'), col.whole('seq'), col.sealed('body')],
      unique: [['talk_id', 'seq']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'peer_session',
      columns: [
        col.id(),
        col.ref('talk_id', 'peer_talk', 'CASCADE'),
        col.sealed('body'),
        nullable(col.instant('remind_at')),
      ],
      index: [['talk_id'], ['remind_at']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'peer_check',
      columns: [
        col.id(),
        col.ref('talk_id', 'peer_talk', 'CASCADE'),
        col.ref('session_id', 'peer_session', 'CASCADE'),
        col.text('own_key'),
        col.sealed('body'),
      ],
      unique: [['session_id', 'own_key']],
      index: [['talk_id']],
      unordered: true,
    });
  }
}
