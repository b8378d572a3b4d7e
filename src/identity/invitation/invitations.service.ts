import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Communities, type AgreementView } from '../../communities/index.js';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { DoesNotOpen } from '../../platform/crypto/sealing.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/events/outbox.js';
import type { AccountId, Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Problem } from '../../platform/problems/problem.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import type { Role } from '../../platform/ui/here.js';
import { Accounts } from '../account/accounts.service.js';
import { Memberships } from '../account/memberships.service.js';
import {
  AgreementFirst,
  AlreadyHere,
  AlreadyInvited,
  InvitationGone,
  OtherKind,
  WrongCode,
} from '../identity.problems.js';
import { Invitation } from './invitation.entity.js';
import { looksLikeName } from '../face/first-names.js';
import { NicknameLooksLikeName } from '../face/nickname-letters.problems.js';
import { checkNickname } from '../face/nickname.js';
import { checkPassword } from '../account/common-passwords.js';
import { Passwords } from '../account/passwords.js';
import { Personas } from '../face/personas.service.js';
import { type OfferedFactor, SecondFactors } from '../sign-in/second-factor.js';

export const daysOpen = 7;

export interface NewInvitation {
  email: string;
  role: Role;
  name?: string | undefined;
  title?: string | undefined;
  organisation?: string | undefined;
}

export interface InvitationView {
  role: Role;
  /** For somebody who is signed in: whether they can come in with the account they have, or why not. */
  own?: 'can-join' | 'is-here' | 'other-kind' | undefined;
  /** For whoever will work here: what to put into a code app before joining. */
  secondFactor?: OfferedFactor | undefined;
  community: string;
  agreement: AgreementView;
}

export interface OpenInvitation {
  id: string;
  email: string;
  role: Role;
  endsAt: string;
}

export interface Acceptance {
  firstName: string;
  password: string;
  nickname?: string | undefined;
  /** That it looks like a name is meant so. */
  likeName?: boolean | undefined;
  picture: number;
  agree?: boolean | undefined;
  /** What the page offered, and a code of it; whoever works here needs both. */
  factor?: string | undefined;
  code?: string | undefined;
  lang: Lang;
}

interface InvitationRow {
  id: string;
  community_id: CommunityId;
  community: string;
  role: Role;
  email: Buffer | null;
  staff_name: string | null;
  staff_title: string | null;
  organisation: string | null;
  state: string;
  ends_at: unknown;
}

/** Staff are known by name; who was invited without one is known by the first name they give. */
const staffOf = ({ role, staff_name, staff_title, organisation }: InvitationRow, firstName: string) =>
  role === 'ServiceUser'
    ? undefined
    : { name: staff_name ?? firstName, title: staff_title ?? '', organisation: organisation ?? '' };

const owner = (id: string) => `invitation:${id}`;
const place = (community: CommunityId, row: string): Place => ({
  community,
  table: 'invitation',
  row,
  column: 'email',
});

/** The only way in: one person, one link, once. */
@Injectable()
export class Invitations {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly communities: Communities,
    private readonly accounts: Accounts,
    private readonly memberships: Memberships,
    private readonly personas: Personas,
    private readonly passwords: Passwords,
    private readonly factors: SecondFactors,
    private readonly keyring: Keyring,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Invites by mail. The link is only in the letter; the coordinator never sees it. */
  async invite(actor: Actor, wish: NewInvitation): Promise<void> {
    const open = await this.open(actor);
    if (open.some(({ email }) => email === wish.email)) throw AlreadyInvited();
    await this.unit.run(() => this.write(actor.communityId, actor.lang, wish));
  }

  /** Writes an invitation and its letter. Inside a unit of work. */
  async write(communityId: CommunityId, lang: Lang, wish: NewInvitation): Promise<void> {
    const id = this.random.id(`invitation ${this.accounts.fingerprint(wish.email)}`);
    const token = this.random.token(`invitation ${id}`);
    await this.unit.manager.insert(Invitation, {
      id,
      communityId,
      tokenFingerprint: this.#fingerprint(token),
      role: wish.role,
      state: 'open',
      email: await this.vault.seal(owner(id), place(communityId, id), wish.email),
      staffName: wish.name ?? null,
      staffTitle: wish.title ?? null,
      organisation: wish.organisation ?? null,
      endsAt: this.clock.now().add({ hours: 24 * daysOpen }),
    });
    await this.outbox.add('invitation-letter', { to: wish.email, token, lang });
  }

  /** The community's open invitations, for its coordinator. */
  async open(actor: Actor): Promise<OpenInvitation[]> {
    const rows = await this.read.all<InvitationRow>(sql`
      select id, email, role, ends_at from invitation
      where community_id = ${actor.communityId} and state = 'open' and ends_at > ${this.clock.now()} order by ends_at desc`);
    const open = await this.vault.opener(rows.map(({ id }) => owner(id)));
    return rows.map(({ id, email, role, ends_at }) => ({
      id,
      email: open(owner(id), place(actor.communityId, id), email!),
      role,
      endsAt: instantFrom(ends_at).toString(),
    }));
  }

  /** @throws NotHere unless it is an open one of the actor's community. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.unit.run(async () => {
      const where = { id, communityId: actor.communityId, state: 'open' as const };
      const { affected } = await this.unit.manager.update(Invitation, where, { state: 'withdrawn', email: null });
      if (affected !== 1) throw NotHere();
      await this.vault.destroy(owner(id));
    });
  }

  /** What the link shows before anything is accepted: nothing of the person. @throws InvitationGone */
  async show(token: string, actor?: Actor): Promise<InvitationView> {
    const row = await this.#find(token);
    return {
      own: actor && (await this.#own(row, actor)),
      role: row.role,
      community: row.community,
      agreement: await this.communities.agreement(row.community_id),
      secondFactor: row.role === 'ServiceUser' ? undefined : this.factors.offer(token),
    };
  }

  /** Makes the account, and uses the link up. Of many who press at once, one gets in. @returns whom to sign in. */
  async accept(token: string, acceptance: Acceptance): Promise<AccountId> {
    const row = await this.#find(token);
    if (!acceptance.agree) throw AgreementFirst();
    const totp = row.role === 'ServiceUser' ? undefined : this.#takenFactor(token, acceptance);
    const email = await this.#addressOf(row);
    const nickname = row.role === 'Consultant' ? (row.staff_name ?? acceptance.firstName) : acceptance.nickname;
    if (row.role === 'ServiceUser' && nickname) {
      checkNickname(nickname, { firstName: acceptance.firstName, email });
      if (!acceptance.likeName && looksLikeName(nickname)) throw NicknameLooksLikeName();
    }
    if (nickname) await this.personas.requireFree(row.community_id, nickname);
    checkPassword(acceptance.password, { firstName: acceptance.firstName, email, product: this.config.product });
    const passwordHash = await this.passwords.hash(acceptance.password);
    const agreement = await this.communities.agreement(row.community_id);
    const accountId = await this.unit.run(async () => {
      await this.#useUp(row);
      const account = await this.accounts.create({
        email,
        firstName: acceptance.firstName,
        passwordHash,
        lang: acceptance.lang,
        communityId: row.community_id,
        role: row.role,
        staff: staffOf(row, acceptance.firstName),
        agreementVersion: agreement.version,
        ...totp,
      });
      return account.accountId;
    });
    if (nickname && (row.role === 'ServiceUser' || row.role === 'Consultant'))
      await this.#giveNickname({ ...row, accountId, nickname, picture: acceptance.picture });
    return accountId;
  }

  /**
   * Comes into one more community with the account one has. The nickname is chosen there, when one first writes: nothing of one
   * community is taken along to another. @throws InvitationGone, AgreementFirst, AlreadyHere, OtherKind
   */
  async join(token: string, actor: Actor, agree: boolean): Promise<MembershipId> {
    const row = await this.#find(token);
    if (!agree) throw AgreementFirst();
    const own = await this.#own(row, actor);
    if (own === 'is-here') throw AlreadyHere();
    if (own === 'other-kind') throw OtherKind();
    const { firstName } = await this.accounts.own(actor.accountId);
    const { version } = await this.communities.agreement(row.community_id);
    const membershipId = await this.unit.run(async () => {
      await this.#useUp(row);
      return this.memberships.join(actor.accountId, {
        communityId: row.community_id,
        role: row.role,
        staff: staffOf(row, firstName),
        agreementVersion: version,
      });
    });
    if (row.role === 'Consultant')
      await this.#giveNickname({
        ...row,
        accountId: actor.accountId,
        nickname: row.staff_name ?? firstName,
        picture: 0,
      });
    return membershipId;
  }

  /**
   * One account is either a service user's or of somebody who works here, in every community: what a second factor guards, and how
   * long a sign-in lasts, hangs on it.
   */
  async #own(row: InvitationRow, { accountId }: Actor): Promise<'can-join' | 'is-here' | 'other-kind'> {
    const memberships = await this.memberships.of(accountId);
    if (memberships.some(({ communityId }) => communityId === row.community_id)) return 'is-here';
    const serves = row.role !== 'ServiceUser';
    return memberships.every(({ role }) => (role !== 'ServiceUser') === serves) ? 'can-join' : 'other-kind';
  }

  /** Of many who press at once, one gets in. Inside a unit of work. */
  async #useUp({ id }: InvitationRow): Promise<void> {
    const used = { state: 'accepted' as const, email: null };
    const { affected } = await this.unit.manager.update(Invitation, { id, state: 'open' }, used);
    if (affected !== 1) throw InvitationGone();
    await this.vault.destroy(owner(id));
  }

  /**
   * In a unit of its own: rows of one transaction carry its number, and by that a stolen database would join account and
   * nickname. Whoever loses the nickname to somebody quicker chooses another when they first open a room.
   */
  async #giveNickname(to: InvitationRow & { accountId: AccountId; nickname: string; picture: number }): Promise<void> {
    const { accountId, community_id: communityId, nickname, picture } = to;
    try {
      await this.personas.create({ accountId, communityId, nickname, picture, staff: to.role === 'Consultant' });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  /** Forgets invitations that have run out: the address of somebody who did not come is nobody's to keep. */
  @Interval(60 * 60_000)
  async sweep(): Promise<void> {
    const gone = await this.read.all<{ id: string }>(
      sql`select id from invitation where state = 'open' and ends_at <= ${this.clock.now()}`,
    );
    for (const { id } of gone)
      await this.unit.run(async () => {
        const { affected } = await this.unit.manager.delete(Invitation, { id, state: 'open' });
        if (affected === 1) await this.vault.destroy(owner(id));
      });
  }

  #takenFactor(token: string, { factor, code }: Acceptance): { totpSecret: string; totpStep: number } {
    const totpSecret = this.factors.taken(token, factor);
    const totpStep = totpSecret && code ? this.factors.stepOf(totpSecret, code) : undefined;
    if (!totpSecret || totpStep === undefined) throw WrongCode();
    return { totpSecret, totpStep };
  }

  /** Who was quicker has destroyed the key by now. */
  async #addressOf({ id, community_id, email }: InvitationRow): Promise<string> {
    try {
      return await this.vault.open(owner(id), place(community_id, id), email!);
    } catch (error) {
      throw error instanceof DoesNotOpen ? InvitationGone() : error;
    }
  }

  async #find(token: string): Promise<InvitationRow> {
    const row = await this.read.one<InvitationRow>(sql`
      select i.id, i.community_id, c.name as community, i.role, i.email, i.staff_name, i.staff_title, i.organisation, i.state, i.ends_at
      from invitation i join community c on c.id = i.community_id
      where i.token_fingerprint = ${this.#fingerprint(token)} and i.state = 'open' and i.ends_at > ${this.clock.now()}`);
    if (!row) throw InvitationGone();
    return row;
  }

  #fingerprint(token: string): string {
    return this.keyring.fingerprint('invitation', token);
  }
}
