import { Injectable } from '@nestjs/common';
import { Personas } from '../identity/index.js';
import type { Actor } from '../platform/http/actor.js';
import { Asks, type OwnAsk } from './ask/asks.service.js';
import { Supporters } from './supporter/supporters.service.js';
import type { SupporterState } from './supporter/supporter.js';
import { TalksRepository } from './talk/talks.repository.js';
import { PeerTalks, type TalkRow } from './talk/talks.service.js';

/** All that somebody has to do with peer support. */
export interface PeerHomeView {
  talks: TalkRow[];
  /** Whom one has asked, and who asks. */
  asked: OwnAsk[];
  asking: OwnAsk[];
  /** Oneself as a supporter; null for whoever is none. */
  support: SupporterState | null;
}

/** The front of the room, for one person. */
@Injectable()
export class PeerHome {
  constructor(
    private readonly talks: TalksRepository,
    private readonly peerTalks: PeerTalks,
    private readonly asks: Asks,
    private readonly supporters: Supporters,
    private readonly personas: Personas,
  ) {}

  /** A constant number of reads. */
  async show(actor: Actor): Promise<PeerHomeView> {
    const all = await this.talks.of(await this.personas.idOf(actor));
    return {
      talks: await this.peerTalks.list(actor, all),
      ...(await this.asks.own(actor, all)),
      support: (await this.supporters.own(actor))?.body.state ?? null,
    };
  }
}
