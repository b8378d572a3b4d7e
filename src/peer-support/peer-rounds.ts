import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Temporal } from 'temporal-polyfill';
import { NicknameGivenUp, PersonaLeft, type PersonaId } from '../identity/index.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { During } from '../platform/events/events.js';
import { Clock } from '../platform/time/clock.js';
import { toTheHour } from '../platform/time/coarse.js';
import { Asks } from './ask/asks.service.js';
import { peerDays } from './choices.js';
import { PeerSessions } from './session/sessions.service.js';
import { SupportersRepository } from './supporter/supporters.repository.js';
import { isAhead } from './supporter/supporter.js';
import { type OpenTalk, TalksRepository } from './talk/talks.repository.js';

/** What time alone brings about, and what goes with a nickname. Doing it twice, or in two processes, is doing it once. */
@Injectable()
export class PeerRounds {
  readonly #log = new Logger('PeerRounds');

  constructor(
    private readonly supporters: SupportersRepository,
    private readonly talks: TalksRepository,
    private readonly asks: Asks,
    private readonly sessions: PeerSessions,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  @Interval(60_000)
  async wake(): Promise<void> {
    // A database that is away for a moment is not a reason to fall over: the next round does it.
    await this.sessions
      .remind()
      .catch((error: unknown) => this.#log.warn(`A round failed: ${error instanceof Error ? error.name : 'unknown'}`));
  }

  /** Questions whose day is over, and what was said in talks that have been over for long. */
  @Interval(60 * 60_000)
  async sweep(): Promise<void> {
    await this.supporters.sweep();
    for (const talk of await this.talks.all(sql`x.state in ('asked', 'ended')`))
      if (this.#isOver(talk))
        await this.unit.run(() => (talk.state === 'asked' ? this.asks.over(talk.id) : this.talks.remove(talk.id)));
  }

  @During(PersonaLeft)
  left({ personaId }: PersonaLeft): Promise<void> {
    return this.#forget(personaId);
  }

  @During(NicknameGivenUp)
  givenUp({ personaId }: NicknameGivenUp): Promise<void> {
    return this.#forget(personaId);
  }

  async #forget(personaId: PersonaId): Promise<void> {
    await this.supporters.forget(personaId);
    await this.talks.forget(personaId, toTheHour(this.clock.now()).toString());
  }

  #isOver({ state, body }: OpenTalk): boolean {
    if (state === 'asked') return !isAhead(body.until, this.clock.now());
    const kept = Temporal.Instant.from(body.endedAt!).add({ hours: 24 * peerDays.kept });
    return !isAhead(kept.toString(), this.clock.now());
  }
}
