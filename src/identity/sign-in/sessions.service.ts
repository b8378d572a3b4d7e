import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Temporal } from 'temporal-polyfill';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, Actors, CommunityId, MembershipId, SessionId } from '../../platform/http/actor.js';
import { isLang } from '../../platform/i18n/lang.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import type { Role } from '../../platform/ui/here.js';
import { Session } from './session.entity.js';

/** How long a sign-in lasts: at the most, and without a sign of life. */
const absolute = { hours: 12 };
const idle = { minutes: 30 };
/**
 * Times of sign-ins are rounded up to this. To the second, they would tell in a stolen database whose sign-in wrote which
 * post; and a page view would be a write each time.
 */
const grain = 5 * 60_000;
const coarsely = (at: Temporal.Instant) =>
  Temporal.Instant.fromEpochMilliseconds(Math.ceil(at.epochMilliseconds / grain) * grain);

interface SessionRow {
  session_id: SessionId;
  account_id: AccountId;
  seen_at: unknown;
  lang: string | null;
  membership_id: MembershipId;
  role: Role;
  community_id: CommunityId;
  zone: string;
  community: string;
}

/** Opens, finds and ends sign-ins. Tokens leave the server once and are kept only as a keyed hash. */
@Injectable()
export class Sessions implements Actors {
  constructor(
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @returns the token for the cookie. */
  async open(accountId: AccountId): Promise<string> {
    const token = this.random.token('session');
    const now = this.clock.now();
    await this.unit.run(async () => {
      await this.sweep();
      await this.unit.manager.insert(Session, {
        id: this.random.id<SessionId>('session'),
        tokenFingerprint: this.#fingerprint(token),
        accountId,
        seenAt: coarsely(now),
        endsAt: coarsely(now.add(absolute)),
      });
    });
    return token;
  }

  /** Role and community as they are now: a change takes effect at the next request. */
  async bySession(token: string): Promise<Actor | undefined> {
    const now = this.clock.now();
    const row = await this.read.one<SessionRow>(sql`
      select s.id as session_id, s.account_id, s.seen_at, a.lang, m.id as membership_id, m.role,
        c.id as community_id, c.zone, c.name as community
      from session s
      join account a on a.id = s.account_id
      join membership m on m.account_id = a.id
      join community c on c.id = m.community_id
      where s.token_fingerprint = ${this.#fingerprint(token)} and s.ends_at > ${now} and s.seen_at > ${now.subtract(idle)}
      order by c.name limit 1`);
    if (!row) return undefined;
    if (instantFrom(row.seen_at).epochMilliseconds < now.epochMilliseconds)
      await this.unit.run(() => this.unit.manager.update(Session, { id: row.session_id }, { seenAt: coarsely(now) }));
    return {
      accountId: row.account_id,
      membershipId: row.membership_id,
      communityId: row.community_id,
      sessionId: row.session_id,
      role: row.role,
      lang: isLang(row.lang) ? row.lang : 'nb',
      zone: row.zone,
      community: row.community,
    };
  }

  /** Whether a sign-in is still open, in the same role and community: for streams, which outlive the request that began them. */
  async holds(actor: Actor): Promise<boolean> {
    const now = this.clock.now();
    const open = await this.read.one(sql`
      select s.id from session s join membership m on m.account_id = s.account_id
      where s.id = ${actor.sessionId} and s.ends_at > ${now} and s.seen_at > ${now.subtract(idle)}
        and m.id = ${actor.membershipId} and m.role = ${actor.role} and m.community_id = ${actor.communityId}`);
    return open !== undefined;
  }

  /** Ends this sign-in on the server: going back in the browser shows nothing. */
  async end(actor: Actor): Promise<void> {
    await this.unit.run(() => this.unit.manager.delete(Session, { id: actor.sessionId }));
  }

  /** Forgets sign-ins that are over: when somebody was here is nobody's business afterwards. */
  @Interval(15 * 60_000)
  async sweep(): Promise<void> {
    const now = this.clock.now();
    // In SQL, because TypeORM gives an operator's instant to the database as it stands, in another form than the column's.
    const over = sql`delete from session where ends_at <= ${now} or seen_at <= ${now.subtract(idle)}`.compile();
    await this.unit.run(() => this.unit.runner.query(over.text, over.values));
  }

  #fingerprint(token: string): string {
    return this.keyring.fingerprint('session', token);
  }
}
