import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import { Clock } from '../../platform/time/clock.js';
import { Account } from '../account/account.entity.js';
import { Bonds } from '../bond/bonds.repository.js';
import { NicknameGivenUp } from '../identity.events.js';
import { Reveals } from '../reveal/reveals.service.js';
import { FormerFaces } from './former-faces.js';
import { reached } from './nickname-days.js';
import type { RestBody } from './nickname-rests.js';
import { Personas } from './personas.service.js';

/** Lets go the nicknames whose time has come: those of one community all at once, or none of them. */
@Injectable()
export class NicknameBatch {
  constructor(
    private readonly bonds: Bonds,
    private readonly former: FormerFaces,
    private readonly personas: Personas,
    private readonly reveals: Reveals,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What is late is done at once. Running it twice, or in two processes, does nothing twice. */
  @Interval(10 * 60_000)
  async run(): Promise<void> {
    const now = this.clock.now();
    const all = await this.bonds.every<RestBody>('rest');
    // In one order everywhere: two processes at the same work wait for each other and not in a ring.
    const due = all
      .map(({ body }) => body)
      .filter((body) => !body.done && reached(body.batch, now))
      .sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
    for (const community of new Set(due.map(({ communityId }) => communityId)))
      await this.unit.run(async () => {
        for (const body of due) if (body.communityId === community) await this.#letGo(body);
      });
    const over = all.filter(({ body }) => body.done && reached(body.until, now));
    if (over.length > 0) await this.unit.run(() => this.bonds.untie(...over.map(({ id }) => id)));
    await this.former.sweep(now);
  }

  async #letGo({ accountId, communityId, batch }: RestBody): Promise<void> {
    await lockOne(this.unit.manager, Account, { id: accountId });
    const rest = await this.bonds.hold<RestBody>('rest', accountId, communityId);
    if (!rest || rest.body.done || rest.body.batch !== batch) return;
    const persona = await this.personas.of({ accountId, communityId });
    if (!persona) return this.bonds.untie(rest.id);
    const faceId = persona.id!;
    await this.former.tie({ accountId, communityId, faceId, nickname: persona.nickname });
    await this.personas.retire(faceId);
    await this.reveals.forgetRoom(accountId, communityId);
    await this.bonds.change('rest', { id: rest.id, body: { ...rest.body, done: true } });
    await this.events.record(new NicknameGivenUp(faceId));
  }
}
