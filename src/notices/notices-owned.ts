import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '../identity/index.js';
import type { Actor } from '../platform/http/actor.js';
import { OwnNotices } from './own-notices.service.js';
import { PushDevices } from './push-devices.service.js';
import { TextNumbers } from './text-numbers.service.js';

/** What is kept of how somebody wants to hear of things, and what there is to hear, for the file of everything. */
@Injectable()
export class NoticesOwned implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly own: OwnNotices,
    private readonly devices: PushDevices,
    private readonly numbers: TextNumbers,
  ) {}

  onModuleInit(): void {
    this.belongings.register('notices', (actor) => this.#tell(actor));
  }

  async #tell(actor: Actor): Promise<object> {
    const { mail, push, text, quiet, digestAt } = await this.own.choices(actor);
    const { notices } = await this.own.show(actor);
    return {
      mail,
      push,
      ...(await this.#texts(actor, text)),
      ...(quiet ? { quietHours: quiet } : {}),
      ...(digestAt === null ? {} : { onceADayAt: digestAt }),
      devices: (await this.devices.list(actor.accountId)).map(({ name, addedOn }) => ({ name, addedOn })),
      waiting: notices.map(({ text, when, isNew }) => ({ text, when, isNew })),
    };
  }

  /** Nothing without a number: without one the choice means nothing. */
  async #texts({ accountId }: Actor, text: readonly string[]): Promise<object> {
    const { number, waits } = await this.numbers.kept(accountId);
    if (!number && !waits) return {};
    return { text, ...(number ? { textNumber: number } : {}), ...(waits ? { textNumberNotProved: waits } : {}) };
  }
}
