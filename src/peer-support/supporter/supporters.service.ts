import { Injectable } from '@nestjs/common';
import { Personas } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { toTheHour } from '../../platform/time/coarse.js';
import type { LighterFor } from '../choices.js';
import { WaysFirst } from '../peer.problems.js';
import { isAhead, lighterEnd, type Profile, type SupporterState } from './supporter.js';
import { type OpenSupporter, SupportersRepository } from './supporters.repository.js';

/** Oneself as a supporter. */
export interface OwnSupportView {
  state: SupporterState;
  profile: Profile | null;
  /** ISO instants: until when the consultant's question stands, and until when nothing heavy. */
  until?: string | undefined;
  lighterUntil?: string | undefined;
}

/** What a supporter decides about being one: to begin, what others read, a pause, a bad day, to stop. */
@Injectable()
export class Supporters {
  constructor(
    private readonly supporters: SupportersRepository,
    private readonly personas: Personas,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Undefined for whoever nobody has asked, and for whoever has said no. */
  async own(actor: Actor): Promise<OpenSupporter | undefined> {
    const own = await this.supporters.of(await this.personas.idOf(actor));
    return own?.body.declined ? undefined : own;
  }

  /** @throws NotHere */
  async show(actor: Actor): Promise<OwnSupportView> {
    const { state, profile, until, lighterUntil } = (await this.#own(actor)).body;
    const lighter = isAhead(lighterUntil, this.clock.now()) ? lighterUntil : undefined;
    return { state, profile: profile ?? null, until: state === 'asked' ? until : undefined, lighterUntil: lighter };
  }

  /** Says yes with a first profile, or changes it. @throws NotHere, OnBreak, WaysFirst */
  async describe(actor: Actor, profile: Profile): Promise<void> {
    const { id } = await this.#own(actor);
    await this.personas.require(actor);
    if (profile.languages.length === 0 || profile.ways.length === 0) throw WaysFirst();
    const since = toTheHour(this.clock.now()).toString();
    await this.unit.run(() =>
      this.supporters.change(id, (body) => ({
        ...body,
        until: undefined,
        profile,
        state: body.state === 'asked' ? 'active' : body.state,
        since: body.since ?? since,
      })),
    );
  }

  /** Nobody learns of it: the question stands to its day. @throws NotHere for whoever was not asked */
  async decline(actor: Actor): Promise<void> {
    const { id, body } = await this.#own(actor);
    if (body.state !== 'asked') throw NotHere();
    await this.unit.run(() => this.supporters.change(id, (before) => ({ ...before, declined: true })));
  }

  /** Whoever pauses is found by nobody; talks go on. @throws NotHere */
  async pause(actor: Actor, paused: boolean): Promise<void> {
    const { id, body } = await this.#own(actor);
    if (body.state === 'asked') throw NotHere();
    await this.unit.run(() =>
      this.supporters.change(id, (before) => ({ ...before, state: paused ? 'paused' : 'active' })),
    );
  }

  /** @throws NotHere */
  async lighter(actor: Actor, choice: LighterFor): Promise<void> {
    const { id } = await this.#own(actor);
    const lighterUntil = lighterEnd(choice, this.clock.now(), actor.zone);
    await this.unit.run(() => this.supporters.change(id, (before) => ({ ...before, lighterUntil })));
  }

  /** For good, until the consultant asks again. What is open goes on until one of the two ends it. @throws NotHere */
  async stop(actor: Actor): Promise<void> {
    const { id, body } = await this.#own(actor);
    if (body.state === 'asked') throw NotHere();
    await this.unit.run(() => this.supporters.remove(id));
  }

  async #own(actor: Actor): Promise<OpenSupporter> {
    const own = await this.own(actor);
    if (!own) throw NotHere();
    return own;
  }
}
