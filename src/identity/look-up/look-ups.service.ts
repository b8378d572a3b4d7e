import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, sql, type Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Limits } from '../../platform/http/limits.js';
import type { AccountId, Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Accounts } from '../account/accounts.service.js';
import { Contacts } from '../account/contact.service.js';
import { Postbox } from '../account/postbox.service.js';
import { FaceJoins } from '../face/face-join.repository.js';
import { FormerFaces } from '../face/former-faces.js';
import { nicknameKey } from '../face/nickname.js';
import { OwnFacesBook } from '../face/own-faces.service.js';
import { SeriesBook } from '../face/series-book.js';
import { LookUp, type LookUpId, type LookUpState } from './look-up.entity.js';
import { AnotherPerson, EnoughLookUps, NobodyOfThatName, ReasonTooShort } from './look-up.problems.js';
import { WriterBook } from './writer-book.js';
import type { Found, LookedView, LookUpsView, LookUpView, OneLookUp } from './look-up.views.js';

/** Figures of the product page: shown for an hour; confirmed within a day; told at once, after an emergency within three. */
const shownFor = { hours: 1 };
const confirmWithin = { hours: 24 };
const toldWithin = { hours: 72 };
const shortest = 20;
const mostADay = 10;
/** Nicknames that nobody has: whoever tries one after the other asks for a list. In its own count, as nothing is written of nobody. */
const nobodies = { name: 'look-up-nobody', points: mostADay, seconds: 24 * 60 * 60, exact: true };

interface Row {
  id: LookUpId;
  account_id: AccountId;
  by_id: MembershipId;
  by_name: string | null;
  by_title: string | null;
  community_id: CommunityId;
  reason: Buffer;
  state: LookUpState;
  confirmed_by: string | null;
  note: Buffer | null;
  looked_at: unknown;
  told_at: unknown;
}

/** By an id the reader has met, by something that was written, or by a nickname. */
interface Whom {
  face?: string | undefined;
  post?: string | undefined;
  nickname?: string | undefined;
}

interface Words {
  face: string;
  reason: string;
}

const owner = (accountId: AccountId) => `account:${accountId}`;
const place = (row: LookUpId, column: 'reason' | 'note'): Place => ({ community: '-', table: 'look_up', row, column });

/** The community itself, and those for which it stands in. */
const mayJudge = (communityId: CommunityId): Sql =>
  sql`(l.community_id = ${communityId} or exists (
    select 1 from community c where c.id = l.community_id and c.stand_in_id = ${communityId}))`;

/** Names of peers are for the consultants of their own community: whoever stands in, and a coordinator, judges by the reason. */
const seesNames = ({ role, communityId }: Actor, row: Row): boolean =>
  role === 'Consultant' && row.community_id === communityId;

/**
 * The only way from a face to the person for anybody but that person: for a written reason, which the person reads. Each is a
 * line in the audit trail, in the same unit of work.
 */
@Injectable()
export class LookUps {
  constructor(
    private readonly joins: FaceJoins,
    private readonly faces: OwnFacesBook,
    private readonly series: SeriesBook,
    private readonly former: FormerFaces,
    private readonly writers: WriterBook,
    private readonly accounts: Accounts,
    private readonly contacts: Contacts,
    private readonly postbox: Postbox,
    private readonly trail: AuditTrail,
    private readonly vault: Vault,
    private readonly limits: Limits,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /**
   * Opens the join of one person. A coordinator does so in an emergency only. @throws NotHere for staff, strangers and who is
   * gone; ReasonTooShort, NobodyOfThatName, EnoughLookUps, also after as many nicknames that nobody has
   */
  async open(actor: Actor, wish: Whom & { reason: string; emergency: boolean }): Promise<LookUpId> {
    const { reason, emergency } = wish;
    if (actor.role !== 'Consultant' && !(actor.role === 'Coordinator' && emergency)) throw NotHere();
    if (reason.trim().length < shortest) throw ReasonTooShort();
    const { accountId, called } = await this.#counted(actor, wish);
    const id = this.random.id<LookUpId>(`look-up ${accountId}`);
    const now = this.clock.now();
    const toldAt = emergency ? now.add(toldWithin) : now;
    await this.unit.run(async () => {
      await this.#requireRoom(actor);
      const words: Words = { face: called, reason };
      await this.unit.manager.insert(LookUp, {
        id,
        communityId: actor.communityId,
        accountId,
        byId: actor.membershipId,
        reason: await this.vault.seal(owner(accountId), place(id, 'reason'), JSON.stringify(words)),
        state: emergency ? 'unconfirmed' : 'ordinary',
        confirmedById: null,
        note: null,
        lookedAt: now,
        toldAt,
      });
      await this.#write(actor, accountId, emergency ? 'look-up in an emergency' : 'look-up', words);
      await this.postbox.write({ accountId }, toldAt);
    });
    return id;
  }

  /** Own look-ups, and those that wait for another person to judge them. */
  async list(actor: Actor): Promise<LookUpsView> {
    return { waiting: await this.awaiting(actor), own: await this.#views(actor, sql`l.by_id = ${actor.membershipId}`) };
  }

  /** What waits for this reader: emergencies of others, the oldest first. */
  async awaiting(actor: Actor): Promise<LookUpView[]> {
    if (actor.role !== 'Consultant' && actor.role !== 'Coordinator') return [];
    const mine = actor.role === 'Consultant' ? mayJudge(actor.communityId) : sql`l.community_id = ${actor.communityId}`;
    const open = sql`l.state in ('unconfirmed', 'escalated') and l.by_id <> ${actor.membershipId} and ${mine}`;
    return (await this.#views(actor, open)).reverse();
  }

  /** One look-up; with what was found for whoever looked, while that is fresh. @throws NotHere */
  async show(actor: Actor, id: string): Promise<OneLookUp> {
    const { row, view } = await this.#one(actor, id);
    const until = instantFrom(row.looked_at).add(shownFor);
    if (!view.own || this.clock.now().epochMilliseconds >= until.epochMilliseconds) return view;
    return { ...view, found: await this.#found(row) };
  }

  /** Says whether somebody else's emergency was one. @throws NotHere, AnotherPerson */
  async judge(actor: Actor, id: string, right: boolean, note: string | undefined): Promise<void> {
    const { row, view } = await this.#one(actor, id);
    if (view.own) throw AnotherPerson();
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, LookUp, { id: row.id });
      if (!held || (held.state !== 'unconfirmed' && held.state !== 'escalated')) throw NotHere();
      const state = right ? 'confirmed' : 'doubted';
      const sealed = note ? await this.vault.seal(owner(row.account_id), place(row.id, 'note'), note) : null;
      await this.unit.manager.update(
        LookUp,
        { id: row.id },
        { state, confirmedById: actor.membershipId, note: sealed },
      );
      await this.#write(actor, row.account_id, `look-up ${state}`, { face: await this.#face(row), reason: note ?? '' });
    });
  }

  /** Tells the person before the time is up: once the danger is over. @throws NotHere */
  async tellNow(actor: Actor, id: string): Promise<void> {
    const { row, view } = await this.#one(actor, id);
    if (view.told) return;
    await this.unit.run(() => this.unit.manager.update(LookUp, { id: row.id }, { toldAt: this.clock.now() }));
  }

  /** What a person is told: every look-up about them, the newest first. */
  async about(actor: Pick<Actor, 'accountId'>): Promise<LookedView[]> {
    const rows = await this.#rows(sql`l.account_id = ${actor.accountId} and l.told_at <= ${this.clock.now()}`);
    const open = await this.vault.opener([owner(actor.accountId)]);
    return rows.map((row) => ({
      by: row.by_name ?? '',
      title: row.by_title ?? '',
      lookedAt: instantFrom(row.looked_at).toString(),
      ...(JSON.parse(open(owner(row.account_id), place(row.id, 'reason'), row.reason)) as Words),
      state: row.state,
      confirmedBy: row.confirmed_by ?? undefined,
      note: row.note ? open(owner(row.account_id), place(row.id, 'note'), row.note) : undefined,
    }));
  }

  /** Whether somebody has looked in the last two weeks, as far as the person is told. */
  async lately({ accountId }: Pick<Actor, 'accountId'>): Promise<boolean> {
    const now = this.clock.now();
    const row = await this.read.one(sql`
      select id from look_up where account_id = ${accountId} and told_at <= ${now}
        and told_at > ${now.subtract({ hours: 24 * 14 })} limit 1`);
    return row !== undefined;
  }

  /** Emergencies that nobody has judged within a day. Inside a unit of work. @returns their communities. */
  async escalate(): Promise<CommunityId[]> {
    const late = await this.read.all<{ id: LookUpId; community_id: CommunityId }>(sql`
      select id, community_id from look_up
      where state = 'unconfirmed' and looked_at <= ${this.clock.now().subtract(confirmWithin)}`);
    const raised: CommunityId[] = [];
    for (const { id, community_id: communityId } of late) {
      const where = { id, state: 'unconfirmed' as const };
      const { affected } = await this.unit.manager.update(LookUp, where, { state: 'escalated' });
      if (affected === 1) raised.push(communityId);
    }
    return [...new Set(raised)];
  }

  /**
   * The person leaves, and what was written of them goes with their key. That an emergency was never judged stays in the trail. Inside a
   * unit of work, before the key goes.
   */
  async forget({ accountId, communityId }: { accountId: AccountId; communityId?: CommunityId }): Promise<void> {
    const where = { accountId, ...(communityId ? { communityId } : {}) };
    const open = await this.unit.manager.findBy(LookUp, { ...where, state: In(['unconfirmed', 'escalated']) });
    for (const { byId } of open)
      await this.trail.append({ kind: 'look-up left unjudged', byId, aboutId: accountId, words: '' });
    await this.unit.manager.delete(LookUp, where);
  }

  async #write(actor: Actor, aboutId: AccountId, kind: string, words: Words): Promise<void> {
    await this.trail.append({ kind, byId: actor.membershipId, aboutId, words: JSON.stringify(words) });
  }

  /** A nickname that leads to nobody is a try that counts. What is used up answers the same, whether somebody is called so or not. */
  async #counted(actor: Actor, whom: Whom): Promise<{ accountId: AccountId; called: string }> {
    if (whom.face || whom.post) return this.#person(actor, whom);
    await this.limits.spend(nobodies, actor.membershipId, () => EnoughLookUps());
    const found = await this.#person(actor, whom);
    await this.limits.giveBack(nobodies, actor.membershipId);
    return found;
  }

  async #person(actor: Actor, whom: Whom): Promise<{ accountId: AccountId; called: string }> {
    const face = whom.face ?? (whom.post ? await this.writers.of(actor.communityId, whom.post) : undefined);
    if (whom.post && !face) throw NotHere();
    const nickname = whom.nickname ?? '';
    const former = await this.former.personBehind(actor.communityId, face ? { faceId: face } : { nickname });
    return former ? { accountId: former, called: '' } : this.#present(actor, face, nickname);
  }

  async #present(
    actor: Actor,
    face: string | undefined,
    nickname: string,
  ): Promise<{ accountId: AccountId; called: string }> {
    const named = face ? sql`id = ${face}` : sql`nickname_key = ${nicknameKey(nickname)}`;
    const persona = await this.read.one<{ id: string; nickname: string }>(sql`
      select id, nickname from persona
      where ${named} and community_id = ${actor.communityId} and staff = ${false}`);
    if (!face && !persona) throw NobodyOfThatName();
    const id = persona?.id ?? face!;
    const joined = (await this.joins.behind([id])).get(id);
    if (!joined) throw NotHere();
    if (persona) return { accountId: joined.accountId, called: persona.nickname };
    const series = await this.series.of(actor.communityId);
    const name = await this.read.one<{ name: string }>(sql`select name from meetup_face where id = ${id}`);
    if (!name || joined.kind !== 'meetup' || !series.some((each) => each.id === joined.scope)) throw NotHere();
    return { accountId: joined.accountId, called: name.name };
  }

  /** Counted where it is written, so that it holds in every process. Inside a unit of work. */
  async #requireRoom({ membershipId }: Actor): Promise<void> {
    const since = this.clock.now().subtract({ hours: 24 });
    const row = await this.read.one<{ n: number }>(sql`
      select cast(count(*) as integer) as n from look_up where by_id = ${membershipId} and looked_at > ${since}`);
    if (row!.n >= mostADay) throw EnoughLookUps();
  }

  async #found({ account_id: accountId, community_id: communityId }: Row): Promise<Found> {
    const { firstName, email } = await this.accounts.own(accountId);
    const { persona, meetup } = await this.faces.of({ accountId, communityId });
    return {
      firstName,
      email,
      contact: await this.contacts.of(accountId),
      nickname: persona?.view.nickname,
      meetupNames: meetup.map(({ name, series }) => ({ name, series })),
    };
  }

  async #one(actor: Actor, id: string): Promise<{ row: Row; view: LookUpView }> {
    const seen = actor.role === 'Consultant' ? mayJudge(actor.communityId) : sql`l.community_id = ${actor.communityId}`;
    const [row] = await this.#rows(
      sql`l.id = ${id} and (l.by_id = ${actor.membershipId} or (l.state <> 'ordinary' and ${seen}))`,
    );
    if (!row) throw NotHere();
    return { row, view: (await this.#asViews(actor, [row]))[0]! };
  }

  async #views(actor: Actor, where: Sql): Promise<LookUpView[]> {
    return this.#asViews(actor, await this.#rows(where));
  }

  async #asViews(actor: Actor, rows: readonly Row[]): Promise<LookUpView[]> {
    const open = await this.vault.opener(rows.map((row) => owner(row.account_id)));
    const now = this.clock.now();
    return rows.map((row) => {
      const own = row.by_id === actor.membershipId;
      const words = JSON.parse(open(owner(row.account_id), place(row.id, 'reason'), row.reason)) as Words;
      return {
        id: row.id,
        communityId: row.community_id,
        by: row.by_name ?? '',
        lookedAt: instantFrom(row.looked_at).toString(),
        face: own || seesNames(actor, row) ? words.face : undefined,
        reason: words.reason,
        state: row.state,
        confirmedBy: row.confirmed_by ?? undefined,
        note: row.note ? open(owner(row.account_id), place(row.id, 'note'), row.note) : undefined,
        own,
        toJudge: !own && (row.state === 'unconfirmed' || row.state === 'escalated'),
        toldAt: instantFrom(row.told_at).toString(),
        told: instantFrom(row.told_at).epochMilliseconds <= now.epochMilliseconds,
      };
    });
  }

  async #face(row: Row): Promise<string> {
    const open = await this.vault.opener([owner(row.account_id)]);
    return (JSON.parse(open(owner(row.account_id), place(row.id, 'reason'), row.reason)) as Words).face;
  }

  #rows(where: Sql): Promise<Row[]> {
    return this.read.all<Row>(sql`
      select l.id, l.account_id, l.by_id, l.community_id, l.reason, l.state, l.note, l.looked_at, l.told_at,
        b.staff_name as by_name, b.staff_title as by_title, o.staff_name as confirmed_by
      from look_up l join membership b on b.id = l.by_id left join membership o on o.id = l.confirmed_by_id
      where ${where} order by l.looked_at desc, l.id limit 100`);
  }
}
