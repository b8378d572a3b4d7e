import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Personas, Staff } from '../../identity/index.js';
import type { AccountId, Actor } from '../../platform/http/actor.js';
import { type AtWork, type Audience, Audiences, type Recipient, type SharingPerson } from './audiences.js';

/** Consultants know a person by the nickname. Whoever has none has no name to share under. */
@Injectable()
export class ConsultantAudience implements Audience, OnModuleInit {
  constructor(
    private readonly audiences: Audiences,
    private readonly personas: Personas,
    private readonly staff: Staff,
  ) {}

  onModuleInit(): void {
    this.audiences.register('consultant', this);
  }

  async of(owner: Actor): Promise<Recipient[]> {
    const persona = await this.personas.of(owner);
    if (!persona) return [];
    const { nickname: called, id: tie } = persona;
    const consultants = await this.staff.consultants(owner.communityId);
    return consultants.map(({ id, name, title }) => ({ id, name, title, called, tie: tie! }));
  }

  async people(reader: AtWork, owners: readonly AccountId[]): Promise<Map<AccountId, SharingPerson>> {
    const personas = await this.personas.ofEach(reader.communityId, owners);
    return new Map(
      [...personas].map(([account, { id, nickname }]) => [account, { id: id!, called: nickname, tie: id! }]),
    );
  }

  /** A nickname that goes takes what was shown under it along: the tie is another one then. */
  hold(): Promise<void> {
    return Promise.resolve();
  }
}
