import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Day0032 extends Forward {
  readonly name = 'Day1700000000032';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'attendance',
      columns: [
        col.id(),
        col.ref('meetup_id', 'meetup', 'CASCADE'),
        col.ref('face_id', 'meetup_face', 'CASCADE'),
        nullable(col.choice('word', ['on-my-way', 'at-the-door', 'come-out', 'not-today'])),
        nullable(col.sealed('needs')),
        col.flag('may_ask'),
        nullable(col.flag('came')),
        col.flag('asked'),
      ],
      unique: [['meetup_id', 'face_id']],
      index: [['face_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'meetup_day',
      key: ['meetup_id'],
      columns: [
        col.ref('meetup_id', 'meetup', 'CASCADE'),
        nullable(col.ref('second_id', 'membership', 'SET NULL')),
        col.flag('alone'),
        col.flag('reminded'),
        col.flag('checked_in'),
        col.flag('missed'),
        nullable(col.text('agenda')),
        nullable(col.whole('agreement')),
        nullable(col.whole('came')),
        nullable(col.sealed('note')),
        nullable(col.ref('room_id', 'room', 'SET NULL')),
      ],
      unordered: true,
    });
    await createTable(runner, {
      name: 'meetup_ban',
      columns: [
        col.id(),
        col.ref('face_id', 'meetup_face', 'CASCADE'),
        col.ref('series_id', 'meetup_series', 'CASCADE'),
        col.ref('by_id', 'membership'),
        col.sealed('why'),
      ],
      unique: [['face_id']],
      index: [['series_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'pulse_answer',
      columns: [
        col.id(),
        col.ref('meetup_id', 'meetup', 'CASCADE'),
        col.whole('welcome'),
        col.whole('safe'),
        col.whole('worth'),
      ],
      index: [['meetup_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'pulse_given',
      columns: [col.text('id'), col.ref('meetup_id', 'meetup', 'CASCADE')],
      index: [['meetup_id']],
      unordered: true,
    });
    // Groups out there: what they tell of themselves, for anybody.
    await createTable(runner, {
      name: 'local_group',
      columns: [
        col.id(),
        col.text('name'),
        col.choice('kind', ['peer', 'activity', 'walk', 'cafe', 'relatives']),
        col.text('place'),
        col.choice('day', ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su', 'varies']),
        nullable(col.text('time')),
        col.text('about'),
        col.text('contact'),
        col.choice('state', ['waiting', 'shown', 'asleep']),
        col.text('fresh_on'),
        nullable(col.sealed('email')),
        nullable(col.text('token_fingerprint')),
        nullable(col.text('asked_on')),
      ],
      unique: [['token_fingerprint']],
      index: [['state']],
    });
    await createTable(runner, {
      name: 'group_word',
      columns: [
        col.id(),
        col.ref('group_id', 'local_group', 'CASCADE'),
        col.ref('persona_id', 'persona', 'CASCADE'),
        col.sealed('words'),
        col.flag('shown'),
      ],
      unique: [['group_id', 'persona_id']],
      index: [['persona_id']],
      unordered: true,
    });
  }
}
