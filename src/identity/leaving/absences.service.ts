import { Injectable } from '@nestjs/common';
import type { AccountId } from '../../platform/http/actor.js';
import { Bonds } from '../bond/bonds.repository.js';
import { OnBreak } from '../identity.problems.js';

/** A break somebody takes. It stands between the person and themselves, so that no column tells who is away. */
export interface BreakBody {
  accountId: AccountId;
  /** ISO instant. Afterwards one letter is sent; they stay hidden until they come back. */
  until: string;
  /** Only from the rooms: names at meetups go on as they are. */
  roomsOnly?: boolean;
  /** Whether that letter was written. */
  asked?: true;
}

/** Who is on a break, for whoever has to know before they let them act. What others see hangs on the faces alone. */
@Injectable()
export class Absences {
  constructor(private readonly bonds: Bonds) {}

  /** The person's break, if they are on one. */
  async of({ accountId }: { accountId: AccountId }): Promise<BreakBody | undefined> {
    return (await this.bonds.between<BreakBody>('break', accountId, accountId))?.body;
  }

  /** Whether their names at meetups are away as well. */
  async isFromMeetups(of: { accountId: AccountId }): Promise<boolean> {
    const body = await this.of(of);
    return body !== undefined && !body.roomsOnly;
  }

  /** @throws OnBreak: whoever is hidden in the rooms does not write to others by mistake */
  async requireHere(actor: { accountId: AccountId }): Promise<void> {
    if (await this.of(actor)) throw OnBreak();
  }
}
