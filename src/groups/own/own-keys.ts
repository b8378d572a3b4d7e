import { Injectable } from '@nestjs/common';
import { type PersonaId, Personas } from '../../identity/index.js';
import type { AccountId, Actor } from '../../platform/http/actor.js';

export interface OwnKey {
  persona: PersonaId | undefined;
  /** Whose new marks are. */
  writes: string;
  /** Whose marks count for this reader. */
  reads: readonly string[];
}

export const personaKey = (id: PersonaId): string => `persona ${id}`;
export const accountKey = (id: AccountId): string => `account ${id}`;

/** The persona behind a key; undefined for a reader without a nickname. */
export const personaOf = (key: string): PersonaId | undefined =>
  key.startsWith('persona ') ? (key.slice('persona '.length) as PersonaId) : undefined;

/**
 * Whose something in the rooms is: the nickname's, and of whoever has none, the account's. A mark holds one of the two and never
 * both. What somebody did before they had a nickname goes on counting for them; what they did under one goes with it.
 */
@Injectable()
export class OwnKeys {
  constructor(private readonly personas: Personas) {}

  async of(actor: Pick<Actor, 'accountId' | 'communityId'>): Promise<OwnKey> {
    const persona = await this.personas.idOf(actor);
    const account = accountKey(actor.accountId);
    if (!persona) return { persona, writes: account, reads: [account] };
    return { persona, writes: personaKey(persona), reads: [personaKey(persona), account] };
  }
}
