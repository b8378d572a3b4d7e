import { Injectable } from '@nestjs/common';
import { Blocks } from '../../identity/index.js';
import type { Actor } from '../../platform/http/actor.js';
import { type Muted, Mutes } from '../own/mutes.service.js';
import { type OwnKey, OwnKeys } from '../own/own-keys.js';
import type { Reader } from '../room/enterable.js';

type Who = Pick<Actor, 'accountId' | 'communityId' | 'role'>;

/** With what eyes somebody reads the rooms. */
export interface Sight {
  reader: Reader;
  key: OwnKey;
  muted: Muted;
  /** The faces whose words they do not get. */
  hidden: string[];
}

/** Whose words a reader does not get. Pages, chat, search and counts ask here, so that they agree. */
@Injectable()
export class Unseen {
  constructor(
    private readonly blocks: Blocks,
    private readonly mutes: Mutes,
    private readonly keys: OwnKeys,
  ) {}

  /** Their faces: those they have blocked, and those they have muted. A constant number of reads. */
  async of(actor: Who): Promise<string[]> {
    return (await this.sight(actor)).hidden;
  }

  /** The same, with whose eyes they are and what else is muted: for pages that need all of it. */
  async sight(actor: Who): Promise<Sight> {
    const key = await this.keys.of(actor);
    const muted = await this.mutes.of(actor, key);
    const hidden = [...new Set([...(await this.blocks.hidden(actor)), ...muted.people])];
    const { accountId, communityId, role } = actor;
    return { reader: { accountId, communityId, role, persona: key.persona }, key, muted, hidden };
  }

  /** Tells when that changes, in whichever process. @returns how to stop. */
  watch(actor: Pick<Actor, 'accountId'>, changed: () => void): () => void {
    const stops = [this.blocks.watch(actor, changed), this.mutes.watch(actor, changed)];
    return () => stops.forEach((stop) => stop());
  }
}
