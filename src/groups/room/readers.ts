import { Injectable } from '@nestjs/common';
import { Personas } from '../../identity/index.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Reader } from './enterable.js';

/** From whoever asks to who they are in the rooms. One read. */
@Injectable()
export class Readers {
  constructor(private readonly personas: Personas) {}

  async of(actor: Pick<Actor, 'accountId' | 'communityId' | 'role'>): Promise<Reader> {
    const { accountId, communityId, role } = actor;
    return { accountId, communityId, role, persona: await this.personas.idOf(actor) };
  }
}
