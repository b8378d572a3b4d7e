import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

/** Whoever wishes gets a place at a meetup by mail, as calendars understand it. */
export class CalendarInvitations0039 extends Forward {
  readonly name = 'CalendarInvitations1700000000039';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'calendar_invitation',
      columns: [
        col.ref('rsvp_id', 'rsvp', 'CASCADE'),
        col.text('uid'),
        col.flag('wanted'),
        col.flag('stands'),
        nullable(col.whole('sequence')),
        nullable(col.whole('meetup_sequence')),
      ],
      key: ['rsvp_id'],
      unordered: true,
    });
  }
}
