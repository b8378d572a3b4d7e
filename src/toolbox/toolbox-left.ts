import { Injectable } from '@nestjs/common';
import { AccountLeft } from '../identity/index.js';
import { During } from '../platform/events/events.js';
import { Emptying } from './taken-along/emptying.service.js';

/** A toolbox goes with its owner: nobody has to keep anything of it. */
@Injectable()
export class ToolboxLeft {
  constructor(private readonly emptying: Emptying) {}

  @During(AccountLeft)
  async empty({ accountId }: AccountLeft): Promise<void> {
    await this.emptying.take(accountId);
  }
}
