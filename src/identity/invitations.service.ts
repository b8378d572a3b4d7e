import { Inject, Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { Communities, type AgreementView } from '../communities/index.js';
import { CONFIG } from '../platform/config/config.module.js';
import type { Config } from '../platform/config/config.js';
import { Keyring } from '../platform/crypto/keyring.js';
import { type Place, Vault } from '../platform/crypto/vault.js';
import { Read } from '../platform/database/read.js';
import { instantFrom, sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Outbox } from '../platform/events/outbox.js';
import type { AccountId, Actor, CommunityId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import type { Role } from '../platform/ui/here.js';
import { Accounts } from './accounts.service.js';
import { AgreementFirst, AlreadyInvited, InvitationGone, WrongCode } from './identity.problems.js';
import { Invitation } from './invitation.entity.js';
import { checkNickname } from './nickname.js';
import { Passwords } from './passwords.js';
import { Personas } from './personas.service.js';

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
  /** For whoever will work here: what to put into a code app before joining. */
  secondFactor?: { secret: string; uri: string } | undefined;
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
  picture: number;
  agree?: boolean | undefined;
  /** From the code app; whoever works here needs one. */
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
    private readonly personas: Personas,
    private readonly passwords: Passwords,
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
    const id = this.random.id('invitation');
    const token = this.random.token('invitation');
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
  async show(token: string): Promise<InvitationView> {
    const row = await this.#find(token);
    const totp = this.#secondFactor(row.role, token);
    return {
      role: row.role,
      community: row.community,
      agreement: await this.communities.agreement(row.community_id),
      secondFactor: totp && { secret: totp.secret.base32, uri: totp.toString() },
    };
  }

  /** Makes the account, and uses the link up. Of many who press at once, one gets in. @returns whom to sign in. */
  async accept(token: string, acceptance: Acceptance): Promise<AccountId> {
    const row = await this.#find(token);
    if (!acceptance.agree) throw AgreementFirst();
    const totp = this.#secondFactor(row.role, token);
    const timestamp = this.clock.now().epochMilliseconds;
    const delta = totp?.validate({ token: acceptance.code ?? '', timestamp, window: 1 });
    if (delta === null) throw WrongCode();
    const email = await this.vault.open(owner(row.id), place(row.community_id, row.id), row.email!);
    if (acceptance.nickname) checkNickname(acceptance.nickname, { firstName: acceptance.firstName, email });
    const passwordHash = await this.passwords.hash(acceptance.password);
    const agreement = await this.communities.agreement(row.community_id);
    return this.unit.run(async () => {
      const used = { state: 'accepted' as const, email: null };
      const { affected } = await this.unit.manager.update(Invitation, { id: row.id, state: 'open' }, used);
      if (affected !== 1) throw InvitationGone();
      await this.vault.destroy(owner(row.id));
      const staff =
        row.role === 'ServiceUser'
          ? undefined
          : {
              name: row.staff_name ?? acceptance.firstName,
              title: row.staff_title ?? '',
              organisation: row.organisation ?? '',
            };
      const { accountId } = await this.accounts.create({
        email,
        firstName: acceptance.firstName,
        passwordHash,
        lang: acceptance.lang,
        communityId: row.community_id,
        role: row.role,
        staff,
        agreementVersion: agreement.version,
        totpSecret: totp?.secret.base32,
        totpStep: totp && Math.floor(timestamp / 1000 / totp.period) + delta!,
      });
      const face = { accountId, communityId: row.community_id, picture: acceptance.picture };
      if (row.role === 'Consultant')
        await this.personas.create({ ...face, nickname: row.staff_name ?? acceptance.firstName, staff: true });
      else if (row.role === 'ServiceUser' && acceptance.nickname)
        await this.personas.create({ ...face, nickname: acceptance.nickname, staff: false });
      return accountId;
    });
  }

  async #find(token: string): Promise<InvitationRow> {
    const row = await this.read.one<InvitationRow>(sql`
      select i.id, i.community_id, c.name as community, i.role, i.email, i.staff_name, i.staff_title, i.organisation, i.state, i.ends_at
      from invitation i join community c on c.id = i.community_id
      where i.token_fingerprint = ${this.#fingerprint(token)} and i.state = 'open' and i.ends_at > ${this.clock.now()}`);
    if (!row) throw InvitationGone();
    return row;
  }

  /** Drawn from the link itself, so that looking at the page twice shows the same secret and nothing is kept before it is used. */
  #secondFactor(role: Role, token: string): TOTP | undefined {
    if (role === 'ServiceUser') return undefined;
    const secret = new Secret({
      buffer: new Uint8Array(this.keyring.derive(`invitation-second-factor|${token}`).subarray(0, 20)).buffer,
    });
    return new TOTP({ secret, issuer: this.config.product, label: this.config.publicUrl.hostname });
  }

  #fingerprint(token: string): string {
    return this.keyring.fingerprint('invitation', token);
  }
}
