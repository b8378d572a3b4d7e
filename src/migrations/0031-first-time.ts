import type { QueryRunner } from 'typeorm';
import { addColumn, col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class FirstTime0031 extends Forward {
  readonly name = 'FirstTime1700000000031';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'venue_sheet',
      columns: [
        col.ref('venue_id', 'venue', 'CASCADE'),
        col.text('facts'),
        nullable(col.text('checked_by')),
        nullable(col.text('checked_on')),
      ],
      key: ['venue_id'],
    });
    await createTable(runner, {
      name: 'venue_photo',
      columns: [
        col.id(),
        col.ref('venue_id', 'venue', 'CASCADE'),
        col.whole('place'),
        col.sealed('caption'),
        col.sealed('image'),
      ],
      unique: [['venue_id', 'place']],
    });
    // Two people's faces, who have been asked whether they will come in together. Of one person it holds one face.
    await createTable(runner, {
      name: 'buddy_pair',
      columns: [
        col.id(),
        col.ref('meetup_id', 'meetup', 'CASCADE'),
        col.ref('newcomer_id', 'meetup_face', 'CASCADE'),
        col.ref('buddy_id', 'meetup_face', 'CASCADE'),
        col.choice('state', ['asked', 'together', 'ended']),
        col.flag('newcomer_agrees'),
        col.flag('buddy_agrees'),
      ],
      unique: [['meetup_id', 'newcomer_id', 'buddy_id']],
      index: [['newcomer_id'], ['buddy_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'first_time_ask',
      columns: [
        col.id(),
        col.ref('meetup_id', 'meetup', 'CASCADE'),
        col.ref('face_id', 'meetup_face', 'CASCADE'),
        col.choice('kind', ['question', 'call']),
        col.sealed('words'),
        nullable(col.sealed('answer')),
        col.flag('done'),
      ],
      index: [['meetup_id'], ['face_id']],
      unordered: true,
    });
    await addColumn(runner, 'rsvp', nullable(col.choice('walks', ['wishes', 'offers'])));
    await addColumn(runner, 'rsvp', nullable(col.choice('way', ['guest', 'text', 'phone'])));
    await addColumn(runner, 'rsvp', nullable(col.choice('asked', ['waits', 'welcome', 'no'])));
    await addColumn(runner, 'meetup_series', col.flag('just_come'), false);
    await addColumn(runner, 'meetup_series', col.flag('by_asking'), false);
    await addColumn(runner, 'meetup_series', col.flag('guests'), false);
    await createTable(runner, {
      name: 'barrier',
      columns: [
        col.id(),
        col.ref('meetup_id', 'meetup', 'CASCADE'),
        col.ref('face_id', 'meetup_face', 'CASCADE'),
        col.choice('state', ['open', 'answered']),
        col.sealed('body'),
        nullable(col.sealed('answer')),
      ],
      unique: [['meetup_id', 'face_id']],
      index: [['face_id']],
      unordered: true,
    });
    // How often something stood in the way in a year. Of whom is written nowhere.
    await createTable(runner, {
      name: 'barrier_count',
      columns: [
        col.id(),
        col.ref('community_id', 'community', 'CASCADE'),
        col.text('year'),
        col.choice('reason', [
          'transport',
          'money',
          'time',
          'anxiety',
          'known',
          'access',
          'health',
          'children',
          'group',
          'forgot',
          'other',
        ]),
        col.whole('n'),
      ],
      unique: [['community_id', 'year', 'reason']],
    });
  }
}
