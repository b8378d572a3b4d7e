import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Temporal } from 'temporal-polyfill';
import { Not } from 'typeorm';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type {
  AccountId,
  Actor,
  Actors,
  CommunityId,
  LateForm,
  MembershipId,
  SessionId,
} from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { isLang } from '../../platform/i18n/lang.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Vault } from '../../platform/crypto/vault.js';
import type { Role } from '../../platform/ui/here.js';
import { Membership } from '../account/membership.entity.js';
import { SignedIn } from '../identity.events.js';
import { grainMinutes, idleMinutesOf } from './idle.js';
import { KeptForms } from './kept-forms.service.js';
import { sessionFingerprint, sessionOwner, sessionPlace, Session } from './session.entity.js';

/** How long a sign-in lasts at the most. Without a sign of life: see `idle.ts`. */
const absolute = { hours: 12 };
/** A sign-in that ended by itself stays known for so long after, good for nothing but a form that comes late. */
const lateForms = { hours: 2 };
/**
 * Times of sign-ins are rounded up to this. To the second, they would tell in a stolen database whose sign-in wrote which
 * post; and a page view would be a write each time.
 */
const grain = grainMinutes * 60_000;
const coarsely = (at: Temporal.Instant) =>
  Temporal.Instant.fromEpochMilliseconds(Math.ceil(at.epochMilliseconds / grain) * grain);

interface SessionRow {
  session_id: SessionId;
  account_id: AccountId;
  seen_at: unknown;
  ends_at: unknown;
  idle_minutes: number | null;
  factor_due: unknown;
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
    private readonly vault: Vault,
    private readonly kept: KeptForms,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @returns the token for the cookie. */
  async open(accountId: AccountId): Promise<string> {
    return (await this.begin(accountId, '')).token;
  }

  /** @param device what it is opened on, in words one's own list can show. */
  async begin(accountId: AccountId, device: string): Promise<{ token: string; sessionId: SessionId }> {
    const token = this.random.token(`session ${accountId}`);
    const now = this.clock.now();
    const id = this.random.id<SessionId>(`session ${accountId}`);
    await this.unit.run(async () => {
      await this.sweep();
      await this.unit.manager.insert(Session, {
        id,
        tokenFingerprint: this.#fingerprint(token),
        accountId,
        seenAt: coarsely(now),
        endsAt: coarsely(now.add(absolute)),
        begunAt: coarsely(now),
        membershipId: await this.#lastIn(accountId),
        device: await this.vault.seal(sessionOwner(accountId), sessionPlace(id, 'device'), device),
        kept: null,
      });
      await this.events.record(new SignedIn(accountId));
    });
    return { token, sessionId: id };
  }

  /**
   * A new token for the same sign-in, after a change of what it may do; every other sign-in of the person ends.
   * @returns the token for the cookie.
   */
  async renew({ accountId, sessionId }: Pick<Actor, 'accountId' | 'sessionId'>): Promise<string> {
    const token = this.random.token(`session ${accountId}`);
    await this.unit.run(async () => {
      await this.unit.manager.delete(Session, { accountId, id: Not(sessionId) });
      await this.unit.manager.update(Session, { id: sessionId }, { tokenFingerprint: this.#fingerprint(token) });
    });
    return token;
  }

  /**
   * Goes on in another of one's communities, from the next request on. What one may do is another there, so the token is too.
   * @returns the token for the cookie. @throws NotHere unless it is one's own
   */
  async move({ accountId, sessionId }: Pick<Actor, 'accountId' | 'sessionId'>, to: MembershipId): Promise<string> {
    const token = this.random.token(`session ${accountId}`);
    await this.unit.run(async () => {
      if (!(await this.unit.manager.existsBy(Membership, { id: to, accountId }))) throw NotHere();
      const there = { membershipId: to, tokenFingerprint: this.#fingerprint(token) };
      await this.unit.manager.update(Session, { id: sessionId }, there);
    });
    return token;
  }

  /** Role and community as they are now: a change takes effect at the next request. */
  async bySession(token: string): Promise<Actor | undefined> {
    const now = this.clock.now();
    const row = await this.read.one<SessionRow>(sql`
      select s.id as session_id, s.account_id, s.seen_at, s.ends_at, a.idle_minutes, a.factor_due, a.lang, m.id as membership_id, m.role,
        c.id as community_id, c.zone, c.name as community
      from session s
      join account a on a.id = s.account_id
      join membership m on m.account_id = a.id
      join community c on c.id = m.community_id
      where s.token_fingerprint = ${this.#fingerprint(token)} and s.ends_at > ${now}
      order by case when m.id = s.membership_id then 0 else 1 end, c.name, m.id limit 1`);
    if (!row) return undefined;
    const seenAt = instantFrom(row.seen_at).epochMilliseconds;
    const idleMinutes = idleMinutesOf(row.role, row.idle_minutes);
    if (seenAt + idleMinutes * 60_000 <= now.epochMilliseconds) return undefined;
    if (seenAt < now.epochMilliseconds)
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
      idleMinutes,
      endsIn: Math.floor((instantFrom(row.ends_at).epochMilliseconds - now.epochMilliseconds) / 60_000),
      ...(row.factor_due ? { factorDue: true } : {}),
    };
  }

  /** Whether a sign-in is still open, in the same role and community: for streams, which outlive the request that began them. */
  async holds(
    actor: Pick<Actor, 'sessionId' | 'membershipId' | 'communityId' | 'role' | 'idleMinutes'>,
  ): Promise<boolean> {
    const now = this.clock.now();
    const open = await this.read.one(sql`
      select s.id from session s join membership m on m.account_id = s.account_id
      where s.id = ${actor.sessionId} and coalesce(s.membership_id, m.id) = m.id and s.ends_at > ${now} and s.seen_at > ${now.subtract({ minutes: actor.idleMinutes })}
        and m.id = ${actor.membershipId} and m.role = ${actor.role} and m.community_id = ${actor.communityId}`);
    return open !== undefined;
  }

  /** Ends whatever sign-in this token still holds: the browser has another one now. */
  async forget(token: string): Promise<void> {
    const tokenFingerprint = this.#fingerprint(token);
    await this.unit.run(() => this.unit.manager.delete(Session, { tokenFingerprint }));
  }

  keepForm(token: string, form: LateForm): Promise<boolean> {
    return this.kept.keep(token, form);
  }

  dropForm(actor: Actor): Promise<void> {
    return this.kept.drop(actor);
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
    const over = sql`delete from session where ends_at <= ${now.subtract(lateForms)}`.compile();
    await this.unit.run(() => this.unit.runner.query(over.text, over.values));
  }

  /** Where they were last, so that a form that comes late finds its community again. */
  async #lastIn(accountId: AccountId): Promise<MembershipId | null> {
    const row = await this.read.one<{ id: MembershipId | null }>(sql`
      select membership_id as id from session where account_id = ${accountId} order by seen_at desc, id limit 1`);
    return row?.id ?? null;
  }

  #fingerprint(token: string): string {
    return sessionFingerprint(this.keyring, token);
  }
}
