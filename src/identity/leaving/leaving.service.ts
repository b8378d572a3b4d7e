import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/lock.js';
import { Vault } from '../../platform/crypto/vault.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { AccountId, Actor } from '../../platform/http/actor.js';
import { Account } from '../account/account.entity.js';
import { Membership } from '../account/membership.entity.js';
import { Memberships } from '../account/memberships.service.js';
import { Photo } from '../account/photo.entity.js';
import { Blocks } from '../block/blocks.service.js';
import { type BondKind, Bonds } from '../bond/bonds.repository.js';
import { OwnFacesBook } from '../face/own-faces.service.js';
import { NicknameRests } from '../face/nickname-rests.js';
import { Personas } from '../face/personas.service.js';
import { AccountLeft, CommunityLeft, PersonaLeft } from '../identity.events.js';
import { LookUps } from '../look-up/look-ups.service.js';
import { SystemLooks } from '../system/system-looks.service.js';
import { Reveals } from '../reveal/reveals.service.js';
import { KnownDevice } from '../sign-in/lost/known-device.entity.js';
import { RecoveryCode } from '../sign-in/lost/recovery-code.entity.js';
import { Reset } from '../sign-in/lost/reset.entity.js';
import { OutsideIdentity } from '../sign-in/oidc/outside-identity.entity.js';
import { Passkey } from '../sign-in/passkey/passkey.entity.js';
import { type OwnProof, Proof } from '../sign-in/proof.service.js';
import { Session } from '../sign-in/session.entity.js';
import { MeetupFaceNight } from './meetup-face-night.js';

/** What is kept between a person and themselves. */
const ownBonds: readonly BondKind[] = ['apart', 'break', 'group', 'rest'];

/** Leaving for good. Everything that is the person's own goes in one unit of work: all of it, or nothing. */
@Injectable()
export class Leaving {
  constructor(
    private readonly proof: Proof,
    private readonly memberships: Memberships,
    private readonly faces: OwnFacesBook,
    private readonly personas: Personas,
    private readonly night: MeetupFaceNight,
    private readonly reveals: Reveals,
    private readonly blocks: Blocks,
    private readonly rests: NicknameRests,
    private readonly bonds: Bonds,
    private readonly systemLooks: SystemLooks,
    private readonly lookUps: LookUps,
    private readonly vault: Vault,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
  ) {}

  /**
   * The nickname fades at once, meetup names the night after; what the person said no to goes on holding for those who
   * said it of them. Of the account an empty row stays only where somebody has to keep what they were sent.
   * Whoever is in several communities leaves the one they are in; the account goes with the last.
   * @param words whether what was written in the rooms stays, under nobody's name
   * @returns whether there is another community they go on in
   * @throws what `Proof.require` throws
   */
  async leave(actor: Actor, proof: OwnProof, words: 'stay' | 'go'): Promise<boolean> {
    const { accountId } = actor;
    await this.proof.require(actor, proof);
    return this.unit.run(async () => {
      await lockOne(this.unit.manager, Account, { id: accountId });
      const goesOn = (await this.memberships.of(accountId)).some(({ id }) => id !== actor.membershipId);
      if (goesOn) await this.#leaveCommunity(actor, words);
      else await this.#leaveAltogether(actor, words);
      return goesOn;
    });
  }

  async #leaveCommunity(actor: Actor, words: 'stay' | 'go'): Promise<void> {
    const { accountId, membershipId, communityId } = actor;
    await this.blocks.pin(accountId, communityId);
    await this.#leaveFaces(actor, words);
    await this.reveals.forgetCommunity(accountId, communityId);
    await this.rests.forget(actor);
    await this.events.record(new CommunityLeft(accountId, membershipId, communityId));
    const { manager } = this.unit;
    await this.lookUps.forget({ accountId, communityId });
    await manager.update(Session, { accountId, membershipId }, { membershipId: null });
    await manager.delete(Membership, { id: membershipId });
  }

  async #leaveAltogether(actor: Actor, words: 'stay' | 'go'): Promise<void> {
    const { accountId } = actor;
    // Others' blocks go on hiding what they hid, so they are told the faces while these still lead somewhere.
    await this.blocks.forget(accountId);
    await this.#leaveFaces(actor, words);
    await this.#forgetBonds(accountId);
    const left = new AccountLeft(accountId);
    await this.events.record(left);
    await this.#empty(accountId, left.isKept);
  }

  async #leaveFaces(actor: Actor, words: 'stay' | 'go'): Promise<void> {
    const { persona, meetup } = await this.faces.of(actor);
    if (persona) {
      await this.personas.retire(persona.id);
      await this.events.record(new PersonaLeft(persona.id, words));
    }
    await this.night.await(
      meetup.map(({ id }) => id),
      actor,
    );
  }

  async #forgetBonds(accountId: AccountId): Promise<void> {
    await this.reveals.forget(accountId);
    for (const { bond } of await this.bonds.ofKinds(ownBonds, accountId)) await this.bonds.untie(bond.id);
  }

  async #empty(accountId: AccountId, isKept: boolean): Promise<void> {
    const { manager } = this.unit;
    for (const entity of [Session, RecoveryCode, Passkey, OutsideIdentity, Reset, KnownDevice])
      await manager.delete(entity, { accountId });
    await manager.delete(Photo, { accountId });
    await this.lookUps.forget({ accountId });
    await this.systemLooks.forget(accountId);
    await manager.delete(Membership, { accountId });
    await this.vault.destroy(`account:${accountId}`);
    if (!isKept) {
      await manager.delete(Account, { id: accountId });
      return;
    }
    const nothing = Buffer.alloc(0);
    const empty = {
      email: nothing,
      firstName: nothing,
      contact: null,
      totpSecret: null,
      totpStep: null,
      lang: null,
      idleMinutes: null,
    };
    await manager.update(
      Account,
      { id: accountId },
      { ...empty, emailFingerprint: `left ${accountId}`, passwordHash: '' },
    );
  }
}
