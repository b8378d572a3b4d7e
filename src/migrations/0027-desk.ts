import type { QueryRunner } from 'typeorm';
import { named } from '../platform/database/naming.js';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Desk0027 extends Forward {
  readonly name = 'Desk1700000000027';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'matter',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.choice('kind', ['now', 'worry', 'breach']),
        col.choice('state', ['open', 'closed', 'again', 'final']),
        col.text('by_key'),
        nullable(col.text('about_key')),
        col.sealed('body'),
        nullable(col.ref('decided_by_id', 'membership')),
        col.flag('called_more'),
        col.flag('let_go'),
      ],
      index: [['community_id', 'state'], ['by_key'], ['about_key']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'passing',
      columns: [
        col.id(),
        col.ref('matter_id', 'matter', 'CASCADE'),
        col.ref('to_id', 'membership'),
        col.ref('by_id', 'membership'),
        col.text('about_key'),
        col.sealed('words'),
        nullable(col.sealed('answer')),
        col.instant('told_at'),
        nullable(col.instant('taken_at')),
      ],
      index: [['matter_id'], ['to_id'], ['about_key']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'desk_item',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.text('kind'),
        col.id('about_id'),
        nullable(col.ref('owner_id', 'membership')),
        nullable(col.instant('owned_at')),
        nullable(col.ref('handed_by_id', 'membership')),
        nullable(col.instant('snoozed_until')),
        nullable(col.instant('closed_at')),
        col.instant('touched_at'),
      ],
      unique: [['kind', 'about_id']],
      index: [['touched_at']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'desk_decline',
      columns: [col.id(), col.ref('item_id', 'desk_item', 'CASCADE'), col.ref('member_id', 'membership', 'CASCADE')],
      unique: [['item_id', 'member_id']],
    });
    await createTable(runner, {
      name: 'desk_act',
      columns: [
        col.id(),
        col.ref('item_id', 'desk_item', 'CASCADE'),
        col.ref('by_id', 'membership', 'CASCADE'),
        col.choice('act', ['took', 'handed', 'snoozed', 'cannot', 'done', 'reopened', 'noted']),
        nullable(col.ref('to_id', 'membership', 'CASCADE')),
        nullable(col.sealed('words')),
        col.instant('at'),
      ],
      index: [['item_id']],
    });
    // Of staff, whose hours are no secret.
    await createTable(runner, {
      name: 'duty_absence',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.ref('member_id', 'membership', 'CASCADE'),
        nullable(col.ref('cover_id', 'membership', 'CASCADE')),
        col.text('first_day'),
        col.text('last_day'),
      ],
      index: [['community_id'], ['member_id'], ['cover_id']],
    });
    await createTable(runner, {
      name: 'handover_note',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.ref('by_id', 'membership', 'CASCADE'),
        col.sealed('words'),
        col.instant('at'),
      ],
      index: [['community_id', 'at']],
    });
    await runner.query(
      `CREATE INDEX "${named.ix('thread', ['room_id', 'active_at'])}" ON "thread" ("room_id", "active_at")`,
    );
  }
}
