import type { QueryRunner } from 'typeorm';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Series0024 extends Forward {
  readonly name = 'Series1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'meetup_rhythm',
      columns: [
        col.id(),
        col.ref('series_id', 'meetup_series', 'CASCADE'),
        col.choice('pattern', ['weekly', 'monthly']),
        col.whole('every'),
        col.whole('weekday'),
        nullable(col.whole('ordinal')),
        col.text('first_day'),
        nullable(col.text('last_day')),
        col.text('from_time'),
        col.text('to_time'),
      ],
      index: [['series_id']],
    });
    await createTable(runner, {
      name: 'series_break',
      columns: [
        col.id(),
        col.ref('series_id', 'meetup_series', 'CASCADE'),
        col.choice('why', ['pause', 'holiday']),
        col.text('first_day'),
        col.text('last_day'),
      ],
      index: [['series_id']],
    });
    await addColumn(runner, 'meetup_series', col.flag('hybrid'), false);
    await addColumn(runner, 'meetup_series', nullable(col.whole('offer_hours')));
    await addColumn(runner, 'meetup', nullable(col.id('rhythm_id')));
    await addColumn(runner, 'meetup', nullable(col.text('planned_on')));
    await addColumn(runner, 'meetup', nullable(col.whole('sequence')));
    await addColumn(runner, 'meetup', nullable(col.instant('remind_at')));
    await addColumn(runner, 'meetup', nullable(col.whole('tally')));
    await addColumn(runner, 'rsvp', nullable(col.choice('offer', ['open', 'passed'])));
    await addColumn(runner, 'rsvp', nullable(col.instant('offered_until')));
    await addColumn(runner, 'rsvp', col.flag('remind'), false);
    await addColumn(runner, 'rsvp', nullable(col.sealed('phone')));
    await addColumn(runner, 'rsvp', nullable(col.whole('seen')));
    // That a name has been at a series before, once the rosters that said so are gone. Neither when nor how often.
    await createTable(runner, {
      name: 'been_here',
      columns: [col.ref('face_id', 'meetup_face', 'CASCADE')],
      key: ['face_id'],
      unordered: true,
    });
    await createTable(runner, {
      name: 'calendar_feed',
      columns: [
        col.id(),
        col.ref('membership_id', 'membership', 'CASCADE'),
        col.text('token_hash'),
        col.choice('words', ['neutral', 'title']),
        col.choice('place', ['none', 'district', 'address']),
      ],
      unique: [['membership_id'], ['token_hash']],
      unordered: true,
    });
  }
}
