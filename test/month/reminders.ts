import { Temporal } from 'temporal-polyfill';
import { Keyring } from '../../src/platform/crypto/keyring.js';
import { open } from '../../src/platform/crypto/sealing.js';
import { Read } from '../../src/platform/database/read.js';
import { instantFrom, list, sql } from '../../src/platform/database/sql.js';
import type { Portal } from '../support/portal.js';

interface Errand {
  to: { faceId?: string };
  kind: string;
}

/**
 * Counts reminders where they really go: each one is an errand in the outbox to one face. Beside it, by the wall and the answers alone,
 * who wished for one: at five the day before, once, whoever comes then and wants it, as long as it has not begun.
 */
export class Reminders {
  readonly #seen = new Set<string>();
  readonly #due = new Set<string>();
  /** By face: how many were sent, and how many were wished for. */
  readonly sent = new Map<string, number>();
  readonly wished = new Map<string, number>();
  /** To one side of a talk between two. */
  readonly ofTalks = new Map<string, number>();

  constructor(private readonly portal: Portal) {}

  /** Before the clocks of the portal wake. */
  async expects(): Promise<void> {
    const now = this.portal.clock.now();
    const meetups = await this.portal
      .get(Read)
      .all<{ id: string; starts_at: unknown; state: string }>(sql`select id, starts_at, state from meetup`);
    const due = meetups.filter(({ id, starts_at: at, state }) => {
      const startsAt = instantFrom(at);
      const fromThen = startsAt
        .toZonedDateTimeISO('Europe/Oslo')
        .toPlainDate()
        .subtract({ days: 1 })
        .toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '17:00' })
        .toInstant();
      const is = Temporal.Instant.compare(fromThen, now) <= 0 && Temporal.Instant.compare(startsAt, now) > 0;
      return is && state !== 'cancelled' && !this.#due.has(id);
    });
    for (const { id } of due) this.#due.add(id);
    const going = await this.portal.get(Read).all<{ face: string }>(sql`
      select face_id as face from rsvp
      where state = 'going' and remind = ${true} and meetup_id in ${list(due.map(({ id }) => id))}`);
    for (const { face } of going) this.wished.set(face, (this.wished.get(face) ?? 0) + 1);
  }

  /** After they have woken, and before anything is sent. */
  async counts(): Promise<void> {
    const key = this.portal.get(Keyring).derive('outbox');
    const rows = await this.portal
      .get(Read)
      .all<{ id: string; kind: string; payload: Buffer }>(
        sql`select id, kind, payload from outbox where kind = 'notice'`,
      );
    for (const { id, kind, payload } of rows) {
      if (this.#seen.has(id)) continue;
      this.#seen.add(id);
      const errand = JSON.parse(open(key, `outbox|${id}|${kind}`, payload).toString('utf8')) as Errand;
      const to = errand.to.faceId;
      const count = { 'meetup-tomorrow': this.sent, 'peer-tomorrow': this.ofTalks }[errand.kind];
      if (to && count) count.set(to, (count.get(to) ?? 0) + 1);
    }
  }
}
