import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import type { AccountId, Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { Limits } from '../../platform/http/limits.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Staff } from '../account/staff.service.js';
import { AccountLeft, CommunityLeft } from '../identity.events.js';
import { Absences } from '../leaving/absences.service.js';
import { Belongings } from '../leaving/belongings.js';
import { PhoneWord } from './phone-word.entity.js';
import { WordLeadsNowhere } from './phone-word.problems.js';

/** One use of the word by a consultant. */
export interface EnteredView {
  by: string;
  what: string;
  /** Whether an answer came of it; else somebody had the number and was refused. */
  answered: boolean;
  /** `YYYY-MM-DD`. */
  on: string;
}

interface Entered extends EnteredView {
  /** Which use it was, counted from the first. */
  n: number;
  about: string;
  /** Until its owner has answered there themselves. */
  stands: boolean;
}

interface Body {
  /** `null`: nobody may answer for them any more, and what was entered is still theirs to read. */
  word: string | null;
  entered: readonly Entered[];
  /** How often it was used, all in all. */
  uses: number;
}

export interface ByPhoneView {
  word: string | null;
  entered: EnteredView[];
  /** How many older uses there were that are not told one by one any more. */
  more: number;
}

/** Whoever has said their word: they, and what they may answer to, as far as the portal needs it. No consultant sees any of it. */
export type OnThePhone = Pick<Actor, 'accountId' | 'membershipId' | 'communityId'>;

/** The newest; and bodies are filled up to this, so that no length tells how often somebody rings. */
const remembered = 24;
const room = 8000;
const most = 100_000_000;
const day = 24 * 60 * 60;
/** No telephone rings more often. */
const entering = { name: 'phone-word', points: 60, seconds: 60 * 60 };
/**
 * Wrong ones only. Whoever guesses need not hit one person: of a hundred million words a community of two hundred has two hundred, so
 * that thirty a day for all consultants together hit one in some forty years.
 */
const guessing = { name: 'phone-word-wrong', points: 10, seconds: day, exact: true };
const guessingTogether = { name: 'phone-words-wrong', points: 30, seconds: day, exact: true };

const owner = (accountId: AccountId) => `account:${accountId}`;
const place = (id: string) => ({ community: '-', table: 'phone_word', row: id, column: 'body' });
/** As it is read out: in two halves. */
const spoken = (word: string) => `${word.slice(0, 4)} ${word.slice(4)}`;

/**
 * A word of eight digits by which somebody who rings lets the consultant answer for them. It leads to their own answers and to nothing
 * that is shown: whoever enters it learns no name, no address and no other face.
 */
@Injectable()
export class PhoneWords implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly absences: Absences,
    private readonly staff: Staff,
    private readonly trail: AuditTrail,
    private readonly keyring: Keyring,
    private readonly vault: Vault,
    private readonly limits: Limits,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.belongings.register('byPhone', async (actor) => {
      const { word, entered, more } = await this.show(actor);
      if (!word && entered.length === 0) return undefined;
      return { ...(word ? { word } : {}), entered, ...(more > 0 ? { more } : {}) };
    });
  }

  async show({ accountId, membershipId }: OnThePhone): Promise<ByPhoneView> {
    const found = await this.#find(sql`w.membership_id = ${membershipId}`);
    if (!found) return { word: null, entered: [], more: 0 };
    const { word, entered, uses } = await this.#open(accountId, found);
    return {
      word: word && spoken(word),
      entered: entered.map(({ by, what, answered, on }) => ({ by, what, answered, on })),
      more: uses - entered.length,
    };
  }

  /** From now on the consultant may answer for the actor; a word they had before is good no more. */
  async make(actor: OnThePhone): Promise<void> {
    const { accountId, membershipId, communityId } = actor;
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, PhoneWord, { membershipId });
      const before = held && (await this.#open(accountId, held));
      const word = await this.#fresh(actor);
      const id = held?.id ?? this.random.id(`phone-word ${membershipId}`);
      const print = this.#print(communityId, word);
      const body = await this.#close(accountId, id, { entered: [], uses: 0, ...before, word });
      if (held) await this.unit.manager.update(PhoneWord, { id }, { print, body });
      else await this.unit.manager.insert(PhoneWord, { id, membershipId, print, body });
    });
  }

  /** Nobody may any more. What was entered, and by whom, stays theirs to read. Twice is once. */
  async remove({ accountId, membershipId, communityId }: OnThePhone): Promise<void> {
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, PhoneWord, { membershipId });
      if (!held) return;
      // Of nothing that can be said: it has no eight digits. In the table it looks like every other.
      const print = this.#print(communityId, `ended ${held.id}`);
      const body = await this.#close(accountId, held.id, { ...(await this.#open(accountId, held)), word: null });
      await this.unit.manager.update(PhoneWord, { id: held.id }, { print, body });
    });
  }

  /**
   * Who is on the phone, for the consultant who has been told the word. That it was used is written down at once and by itself, whatever
   * comes of it: what a refusal tells costs a line that its owner reads. Outside a unit of work. @throws WordLeadsNowhere, the same for a
   * wrong word, one that is good no more, and somebody on a break; TooMany
   */
  async use(by: Actor, word: string, { about, what }: { about: string; what: string }): Promise<OnThePhone> {
    const { communityId } = by;
    await this.limits.spend(entering, by.membershipId);
    await this.limits.spend(guessing, by.membershipId);
    await this.limits.spend(guessingTogether, communityId);
    const print = this.#print(communityId, word.replace(/\s/g, ''));
    const found = await this.#find(sql`w.print = ${print} and m.community_id = ${communityId}`);
    const person = found && { accountId: found.account_id, membershipId: found.membership_id, communityId };
    if (person) await this.unit.run(() => this.#writeDown(by, person, { about, what }));
    // Somebody on a break counts as a wrong one too: else the count would tell them apart.
    if (!person || (await this.absences.isFromMeetups(person))) {
      await this.#guessed(by);
      throw WordLeadsNowhere();
    }
    await this.limits.giveBack(guessing, by.membershipId);
    await this.limits.giveBack(guessingTogether, communityId);
    return person;
  }

  /** The newest use there has become an answer. Inside the unit of work in which it does. */
  async answered({ accountId, membershipId }: OnThePhone, about: string): Promise<void> {
    const held = await lockOne(this.unit.manager, PhoneWord, { membershipId });
    const body = held && (await this.#open(accountId, held));
    // Ended in between.
    if (!body?.word) throw WordLeadsNowhere();
    const newest = body.entered.find((each) => each.about === about)?.n;
    const entered = body.entered.map((each) => {
      if (each.n === newest) return { ...each, answered: true, stands: true };
      return each.about === about ? { ...each, stands: false } : each;
    });
    await this.#keep(accountId, held!.id, { ...body, entered });
  }

  /** Who has answered for the actor there, if they have not done so themselves since. */
  async enteredBy({ accountId, membershipId }: OnThePhone, about: string): Promise<string | undefined> {
    const found = await this.#find(sql`w.membership_id = ${membershipId}`);
    if (!found) return undefined;
    const { entered } = await this.#open(accountId, found);
    return entered.find((each) => each.about === about && each.stands)?.by;
  }

  /** They have answered there themselves. Inside a unit of work. */
  async answeredThemselves({ accountId, membershipId }: OnThePhone, about: string): Promise<void> {
    const held = await lockOne(this.unit.manager, PhoneWord, { membershipId });
    if (!held) return;
    const body = await this.#open(accountId, held);
    if (!body.entered.some((each) => each.about === about && each.stands)) return;
    const entered = body.entered.map((each) => (each.about === about ? { ...each, stands: false } : each));
    await this.#keep(accountId, held.id, { ...body, entered });
  }

  @During(CommunityLeft)
  async leaveCommunity({ membershipId }: CommunityLeft): Promise<void> {
    await this.unit.manager.delete(PhoneWord, { membershipId });
  }

  @During(AccountLeft)
  async leave({ accountId }: AccountLeft): Promise<void> {
    const own = await this.read.all<{ id: MembershipId }>(
      sql`select id from membership where account_id = ${accountId}`,
    );
    for (const { id: membershipId } of own) await this.unit.manager.delete(PhoneWord, { membershipId });
  }

  /** To them by name, and in the audit trail. What no longer stands goes first when there is no room. */
  async #writeDown(by: Actor, person: OnThePhone, { about, what }: { about: string; what: string }): Promise<void> {
    const { accountId, membershipId } = person;
    const held = await lockOne(this.unit.manager, PhoneWord, { membershipId });
    if (!held) throw WordLeadsNowhere();
    const { name } = (await this.staff.one(by.membershipId))!;
    const on = this.clock.now().toZonedDateTimeISO(by.zone).toPlainDate().toString();
    const { word, entered, uses } = await this.#open(accountId, held);
    const all = [{ by: name, what, on, answered: false, n: uses + 1, about, stands: false }, ...entered];
    const gone = all.length > remembered ? all.findLastIndex(({ stands }) => !stands) : all.length;
    await this.#keep(accountId, held.id, { word, entered: all.toSpliced(gone, 1), uses: uses + 1 });
    const words = JSON.stringify({ what });
    await this.trail.append({ kind: 'number by phone', byId: by.membershipId, aboutId: accountId, words });
  }

  /** Whoever has used up their tries, or the last of the community's, is written down once. */
  async #guessed({ accountId, membershipId, communityId }: Actor): Promise<void> {
    const own = await this.limits.isSpent(guessing, membershipId);
    const together = await this.limits.isSpent(guessingTogether, communityId);
    if (!own && !together) return;
    const words = JSON.stringify({ own, together });
    const line = { kind: 'wrong numbers by phone', byId: membershipId, aboutId: accountId, words };
    await this.unit.run(() => this.trail.append(line));
  }

  /** One that nobody in the community has. */
  async #fresh({ membershipId, communityId }: OnThePhone): Promise<string> {
    for (let n = 0; ; n++) {
      const word = String(this.random.whole(most, `phone-word ${membershipId} ${n}`)).padStart(8, '0');
      if (!(await this.#find(sql`w.print = ${this.#print(communityId, word)}`))) return word;
    }
  }

  #print(communityId: CommunityId, word: string): string {
    return this.keyring.fingerprint('phone-word', `${communityId}|${word}`);
  }

  #find(where: Sql) {
    return this.read.one<{ id: string; body: Buffer; membership_id: MembershipId; account_id: AccountId }>(sql`
      select w.id, w.body, w.membership_id, m.account_id
      from phone_word w join membership m on m.id = w.membership_id where ${where}`);
  }

  async #keep(accountId: AccountId, id: string, body: Body): Promise<void> {
    await this.unit.manager.update(PhoneWord, { id }, { body: await this.#close(accountId, id, body) });
  }

  async #open(accountId: AccountId, { id, body }: { id: string; body: Buffer }): Promise<Body> {
    return JSON.parse(await this.vault.open(owner(accountId), place(id), body)) as Body;
  }

  #close(accountId: AccountId, id: string, body: Body): Promise<Buffer> {
    return this.vault.seal(owner(accountId), place(id), JSON.stringify(body).padEnd(room));
  }
}
