import { Injectable } from '@nestjs/common';
import { Delivers, Outbox } from '../../platform/events/outbox.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { PostOffice } from '../post-office.js';
import type { Addressee } from './addressee.js';
import { Letters } from './letters.service.js';

/** A letter leaves some time within this: at once, it would tell whoever sees the mailbox what has just happened here. */
export const letterWithin = 20 * 60;

/**
 * Tells a person by mail what they must hear of: that somebody changed how they sign in, or looked up who they are. Nobody can turn
 * these off; what people may choose about goes by `notices`. Whoever asks never learns who that is.
 */
@Injectable()
export class Postbox {
  constructor(
    private readonly office: PostOffice,
    private readonly letters: Letters,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Writes the letter down; it is sent later, and not before `from`. Inside a unit of work. */
  async write(to: Addressee, from = this.clock.now()): Promise<void> {
    const seconds = this.random.whole(letterWithin, `letter ${Object.values(to).join()}`);
    await this.outbox.add('letter', to, from.add({ seconds }));
  }

  /** Who has left meanwhile gets no letter. */
  @Delivers('letter')
  async send(to: Addressee, id: string): Promise<void> {
    const owner = await this.office.ownerOf(to);
    if (owner) await this.letters.send(owner.accountId, id);
  }
}
