import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings, Personas } from '../identity/index.js';
import type { Actor } from '../platform/http/actor.js';
import { Nicknames } from './nicknames.js';
import { PeerSessions } from './session/sessions.service.js';
import { isAhead } from './supporter/supporter.js';
import { Supporters } from './supporter/supporters.service.js';
import { Clock } from '../platform/time/clock.js';
import { LinesRepository } from './talk/lines.repository.js';
import { type OwnTalk, TalksRepository } from './talk/talks.repository.js';

/** What one has said and agreed here, for the file of everything. What the other one said is theirs. */
@Injectable()
export class OwnPeerSupport implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly supporters: Supporters,
    private readonly talks: TalksRepository,
    private readonly lines: LinesRepository,
    private readonly sessions: PeerSessions,
    private readonly nicknames: Nicknames,
    private readonly personas: Personas,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.belongings.register('peerSupport', (actor) => this.#tell(actor));
  }

  async #tell(actor: Actor): Promise<object | undefined> {
    const supporter = (await this.supporters.own(actor))?.body;
    const all = await this.talks.of(await this.personas.idOf(actor));
    const called = await this.nicknames.of(all.map(({ other }) => other));
    const now = this.clock.now();
    const asked = all.filter(
      ({ state, side, body }) => state === 'asked' && side === 'seeker' && !body.withdrawn && isAhead(body.until, now),
    );
    const own = all.filter(({ state }) => state === 'open' || state === 'ended');
    if (!supporter && asked.length + own.length === 0) return undefined;
    const talks = [];
    for (const talk of own) talks.push({ with: called(talk.other).nickname || undefined, ...(await this.#talk(talk)) });
    return {
      ...(supporter ? { supporter: { state: supporter.state, ...supporter.profile } } : {}),
      asked: asked.map(({ other, body: { words, way, times, until } }) => ({
        whom: called(other).nickname,
        words,
        way,
        times,
        until,
      })),
      talks,
    };
  }

  async #talk(talk: OwnTalk): Promise<object> {
    const { side, state, body } = talk;
    const lines = (await this.lines.every(talk)).filter((line) => line.side === side);
    return {
      as: side,
      over: state === 'ended',
      ...(side === 'seeker' && body.words ? { asked: body.words } : {}),
      said: lines.map(({ words }) => words),
      ...(body.thanks?.[side] ? { thanks: body.thanks[side] } : {}),
      times: (await this.sessions.of(talk)).map(({ startsAt, way, where, state: set, checks }) => ({
        startsAt,
        way,
        ...(where ? { where } : {}),
        set: set === 'set',
        ...checks,
      })),
    };
  }
}
