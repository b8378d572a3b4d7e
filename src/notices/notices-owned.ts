import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '../identity/index.js';
import type { Actor } from '../platform/http/actor.js';
import { OwnNotices } from './own-notices.service.js';
import { PushDevices } from './push-devices.service.js';

/** What is kept of how somebody wants to hear of things, and what there is to hear, for the file of everything. */
@Injectable()
export class NoticesOwned implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly own: OwnNotices,
    private readonly devices: PushDevices,
  ) {}

  onModuleInit(): void {
    this.belongings.register('notices', (actor) => this.#tell(actor));
  }

  async #tell(actor: Actor): Promise<object> {
    const { mail, push, quiet, digestAt } = await this.own.choices(actor);
    const { notices } = await this.own.show(actor);
    return {
      mail,
      push,
      ...(quiet ? { quietHours: quiet } : {}),
      ...(digestAt === null ? {} : { onceADayAt: digestAt }),
      devices: (await this.devices.list(actor.accountId)).map(({ name, addedOn }) => ({ name, addedOn })),
      waiting: notices.map(({ text, when, isNew }) => ({ text, when, isNew })),
    };
  }
}
