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

/** One thing that a consultant entered. */
export interface EnteredView {
  by: string;
  what: string;
  /** `YYYY-MM-DD`. */
  on: string;
}

interface Entered extends EnteredView {
  about: string;
  /** Until its owner has answered there themselves. */
  stands: boolean;
}

interface Body {
  word: string;
  entered: readonly Entered[];
}

export interface ByPhoneView {
  word: string | null;
  entered: EnteredView[];
}

/** Whoever has said their word: they, and what they may answer to, as far as the portal needs it. No consultant sees any of it. */
export type OnThePhone = Pick<Actor, 'accountId' | 'membershipId' | 'communityId'>;

/** The newest; and bodies are filled up to this, so that no length tells how often somebody rings. */
const remembered = 12;
const room = 3000;
const most = 100_000_000;
/** No telephone rings more often. Guessing all words would take centuries. */
const entering = { name: 'phone-word', points: 60, seconds: 60 * 60 };

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
      const { word, entered } = await this.show(actor);
      return word ? { word, entered } : undefined;
    });
  }

  async show({ accountId, membershipId }: OnThePhone): Promise<ByPhoneView> {
    const found = await this.#find(sql`w.membership_id = ${membershipId}`);
    if (!found) return { word: null, entered: [] };
    const { word, entered } = await this.#open(accountId, found);
    return { word: spoken(word), entered: entered.map(({ by, what, on }) => ({ by, what, on })) };
  }

  /** From now on the consultant may answer for the actor; a word they had before is good no more. */
  async make(actor: OnThePhone): Promise<void> {
    const { accountId, membershipId, communityId } = actor;
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, PhoneWord, { membershipId });
      const entered = held ? (await this.#open(accountId, held)).entered : [];
      const word = await this.#fresh(actor);
      const id = held?.id ?? this.random.id(`phone-word ${membershipId}`);
      const print = this.#print(communityId, word);
      const body = await this.#close(accountId, id, { word, entered });
      if (held) await this.unit.manager.update(PhoneWord, { id }, { print, body });
      else await this.unit.manager.insert(PhoneWord, { id, membershipId, print, body });
    });
  }

  /** Nobody may any more. Twice is once. */
  async remove({ membershipId }: OnThePhone): Promise<void> {
    await this.unit.run(() => this.unit.manager.delete(PhoneWord, { membershipId }));
  }

  /**
   * Who is on the phone, for the consultant who has been told the word. @throws WordLeadsNowhere, the same for a wrong word, one that is
   * good no more, and somebody on a break; TooMany
   */
  async whose({ communityId, membershipId: by }: Actor, word: string): Promise<OnThePhone> {
    await this.limits.spend(entering, by);
    const print = this.#print(communityId, word.replace(/\s/g, ''));
    const found = await this.#find(sql`w.print = ${print} and m.community_id = ${communityId}`);
    if (!found || (await this.absences.isFromMeetups({ accountId: found.account_id }))) throw WordLeadsNowhere();
    return { accountId: found.account_id, membershipId: found.membership_id, communityId };
  }

  /** What was entered for them stays known: to them by name, and in the audit trail. Inside the unit of work in which it is done. */
  async enter(by: Actor, person: OnThePhone, { about, what }: { about: string; what: string }): Promise<void> {
    const { accountId, membershipId } = person;
    const held = await lockOne(this.unit.manager, PhoneWord, { membershipId });
    if (!held) throw WordLeadsNowhere();
    const { name } = (await this.staff.one(by.membershipId))!;
    const on = this.clock.now().toZonedDateTimeISO(by.zone).toPlainDate().toString();
    const { word, entered } = await this.#open(accountId, held);
    const others = entered.map((each) => (each.about === about ? { ...each, stands: false } : each));
    const body: Body = { word, entered: [{ by: name, what, on, about, stands: true }, ...others].slice(0, remembered) };
    await this.#keep(accountId, held.id, body);
    const words = JSON.stringify({ what });
    await this.trail.append({ kind: 'answer by phone', byId: by.membershipId, aboutId: accountId, words });
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
    const { word, entered } = await this.#open(accountId, held);
    if (!entered.some((each) => each.about === about && each.stands)) return;
    const now = entered.map((each) => (each.about === about ? { ...each, stands: false } : each));
    await this.#keep(accountId, held.id, { word, entered: now });
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
