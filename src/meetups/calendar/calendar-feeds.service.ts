import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { type MeetupFaceId, MeetupNames, SignedIn } from '../../identity/index.js';
import { feedHash, livesUntil } from '../../platform/calendar/feed-keys.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import type { AccountId, Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { isLang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import type { Role } from '../../platform/ui/here.js';
import type { MeetupId } from '../meetups.views.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { type Discretion, type FeedChosen, neutral, type Told } from './calendar.views.js';
import { CalendarInvitations } from './invitations.service.js';
import { Calendars } from './calendars.service.js';

interface OwnerRow extends Discretion {
  id: string;
  fetched_on: string | null;
  lives_until: string | null;
  account_id: AccountId;
  membership_id: MembershipId;
  community_id: CommunityId;
  role: Role;
  zone: string;
  lang: string | null;
}

/**
 * Addresses under which calendar programs may ask. Whoever has one sees what its owner let it say and nothing else: it opens no
 * other door, can be taken back, and dies when its owner leaves or stays away for long.
 */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly calendars: Calendars,
    private readonly invitations: CalendarInvitations,
    private readonly names: MeetupNames,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** What the actor has chosen; nothing if they have no feed. */
  async of({ membershipId }: Pick<Actor, 'membershipId'>): Promise<FeedChosen | undefined> {
    const row = await this.read.one<Discretion & { fetched_on: string | null }>(
      sql`select words, place, fetched_on from calendar_feed where membership_id = ${membershipId}`,
    );
    return row && { words: row.words, place: row.place, ...(row.fetched_on ? { fetched: row.fetched_on } : {}) };
  }

  /** How much any entry of the actor's says, in a file as in the feed. */
  async told({ membershipId }: Pick<Actor, 'membershipId'>): Promise<Told> {
    const row = await this.read.one<Told>(
      sql`select id as key, words, place from calendar_feed where membership_id = ${membershipId}`,
    );
    return row ?? { ...neutral, key: '' };
  }

  /** Makes an address; one that was there before is dead from then on. @returns the token, which nobody gets to see again */
  async make(actor: Actor, { words, place }: Discretion): Promise<string> {
    const { membershipId, zone } = actor;
    const id = this.random.id(`calendar-feed ${membershipId}`);
    const token = this.random.token(`calendar-feed ${id}`);
    await this.unit.run(async () => {
      await this.unit.manager.delete(CalendarFeed, { membershipId });
      await this.unit.manager.insert(CalendarFeed, {
        id,
        membershipId,
        tokenHash: this.#hash(token),
        words,
        place,
        fetchedOn: null,
        livesUntil: livesUntil(this.#today(zone)),
      });
      await this.#rename(actor);
    });
    return token;
  }

  /** Changes what it says, and not where it is. @throws NotHere for whoever has none */
  async choose({ membershipId }: Actor, { words, place }: Discretion): Promise<void> {
    await this.unit.run(async () => {
      if (!(await this.unit.manager.existsBy(CalendarFeed, { membershipId }))) throw NotHere();
      await this.unit.manager.update(CalendarFeed, { membershipId }, { words, place });
    });
  }

  /** Again is as good as once. */
  async revoke(actor: Actor): Promise<void> {
    await this.unit.run(async () => {
      await this.unit.manager.delete(CalendarFeed, { membershipId: actor.membershipId });
      await this.#rename(actor);
    });
  }

  /** What an entry of the actor's is known by. */
  async uidOf(actor: Pick<Actor, 'membershipId'>, face: MeetupFaceId, meetup: MeetupId): Promise<string> {
    return this.calendars.uidOf((await this.told(actor)).key, face, meetup);
  }

  /** What went by mail keeps the names that file and feed have. */
  async #rename(actor: Pick<Actor, 'accountId' | 'membershipId' | 'communityId'>): Promise<void> {
    const { key } = await this.told(actor);
    const faces = (await this.names.every(actor)).map(({ id }) => id);
    await this.invitations.rename(faces, (face, meetup) => this.calendars.uidOf(key, face, meetup));
  }

  /** What a calendar program gets. @throws NotHere for a token that is nobody's, or is no longer */
  async calendar(token: string): Promise<string> {
    const row = await this.read.one<OwnerRow>(sql`
      select m.account_id, m.id as membership_id, m.role, c.id as community_id, c.zone, a.lang, f.id, f.words, f.place,
        f.fetched_on, f.lives_until
      from calendar_feed f join membership m on m.id = f.membership_id
      join account a on a.id = m.account_id join community c on c.id = m.community_id
      where f.token_hash = ${this.#hash(token)}`);
    if (!row) throw NotHere();
    const today = this.#today(row.zone);
    if (row.lives_until && row.lives_until < today.toString()) throw NotHere();
    await this.#isFetched(row, today);
    const {
      id: key,
      account_id: accountId,
      membership_id: membershipId,
      community_id: communityId,
      role,
      zone,
      words,
      place,
    } = row;
    const lang = row.lang && isLang(row.lang) ? row.lang : 'nb';
    return this.calendars.feed({ accountId, membershipId, communityId, role, zone }, lang, { key, words, place });
  }

  /** Whoever comes in keeps their addresses alive; those that are dead are taken away. */
  @During(SignedIn)
  async isBack({ accountId }: SignedIn): Promise<void> {
    const rows = await this.read.all<{
      id: string;
      membership_id: MembershipId;
      community_id: CommunityId;
      zone: string;
      lives_until: string | null;
    }>(sql`
      select f.id, m.id as membership_id, c.id as community_id, c.zone, f.lives_until
      from calendar_feed f join membership m on m.id = f.membership_id
      join community c on c.id = m.community_id where m.account_id = ${accountId}`);
    for (const { id, membership_id: membershipId, community_id: communityId, zone, lives_until } of rows) {
      const today = this.#today(zone);
      if (lives_until && lives_until < today.toString()) {
        await this.unit.manager.delete(CalendarFeed, { id });
        await this.#rename({ accountId, membershipId, communityId });
      } else await this.unit.manager.update(CalendarFeed, { id }, { livesUntil: livesUntil(today) });
    }
  }

  async #isFetched({ id, fetched_on, lives_until }: OwnerRow, today: Temporal.PlainDate): Promise<void> {
    if (fetched_on === today.toString() && lives_until) return;
    const kept = { fetchedOn: today.toString(), ...(lives_until ? {} : { livesUntil: livesUntil(today) }) };
    await this.unit.run(() => this.unit.manager.update(CalendarFeed, { id }, kept));
  }

  #today(zone: string): Temporal.PlainDate {
    return this.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  }

  #hash(token: string): string {
    return feedHash(this.keyring, 'calendar-feed', token);
  }
}
