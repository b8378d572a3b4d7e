import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Meetups0007 extends Forward {
  readonly name = 'Meetups1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'meetup_series',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.ref('venue_id', 'venue'),
        col.text('title'),
        col.choice('kind', ['cafe', 'walk', 'activity', 'men', 'mixed', 'online']),
        col.text('about'),
        nullable(col.text('usual_number')),
        col.text('host_name'),
        col.ref('host_id', 'membership'),
        col.whole('capacity'),
      ],
      unique: [['community_id', 'venue_id', 'title']],
    });
    await createTable(runner, {
      name: 'meetup',
      columns: [
        col.id(),
        col.ref('series_id', 'meetup_series'),
        col.text('starts_on'),
        col.text('starts_at_time'),
        col.text('ends_at_time'),
        col.instant('starts_at'),
        col.instant('ends_at'),
        col.choice('state', ['planned', 'moved', 'cancelled']),
        nullable(col.text('reason')),
        col.whole('capacity'),
        col.instant('changed_at'),
      ],
      index: [['series_id', 'starts_at']],
    });
    await createTable(runner, {
      name: 'rsvp',
      columns: [
        col.id(),
        col.ref('meetup_id', 'meetup', 'CASCADE'),
        col.ref('face_id', 'meetup_face', 'CASCADE'),
        col.choice('state', ['going', 'waiting', 'withdrawn']),
        col.whole('place'),
        col.flag('listed'),
        nullable(col.choice('news', ['place', 'cancelled'])),
      ],
      unique: [
        ['meetup_id', 'face_id'],
        ['meetup_id', 'place'],
      ],
      index: [['face_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'first_time_plan',
      columns: [
        col.id(),
        col.ref('meetup_id', 'meetup', 'CASCADE'),
        col.ref('face_id', 'meetup_face', 'CASCADE'),
        col.sealed('plan'),
        col.flag('shared'),
      ],
      unique: [['meetup_id', 'face_id']],
      index: [['face_id']],
      unordered: true,
    });
  }
}
