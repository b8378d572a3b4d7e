import { Injectable } from '@nestjs/common';
import { Personas } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Problem } from '../../platform/problems/problem.js';
import { Clock } from '../../platform/time/clock.js';
import { peerDays } from '../choices.js';
import { Asks } from '../ask/asks.service.js';
import { PeerNotices } from '../peer-notices.js';
import { NotNowWithThem, TalkOver } from '../peer.problems.js';
import { Finding, type SupporterView } from '../supporter/finding.service.js';
import { isAhead } from '../supporter/supporter.js';
import { PeerTalks } from './talks.service.js';
import { TalksRepository } from './talks.repository.js';

export interface HandOverView {
  id: string;
  others: SupporterView[];
}

/**
 * Going on with another supporter, if everybody wants it: the supporter thinks of one, the seeker says yes in words of their own, and the
 * other is asked like anybody. Nothing of the talk goes along; it ends when one of the two ends it.
 */
@Injectable()
export class HandOvers {
  constructor(
    private readonly peerTalks: PeerTalks,
    private readonly talks: TalksRepository,
    private readonly finding: Finding,
    private readonly asks: Asks,
    private readonly notices: PeerNotices,
    private readonly personas: Personas,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws NotHere for whoever does not support in this talk */
  async show(actor: Actor, id: string): Promise<HandOverView> {
    const talk = await this.peerTalks.one(actor, id);
    if (talk.side !== 'supporter' || talk.state !== 'open') throw NotHere();
    return { id: talk.id, others: await this.finding.others(actor, [talk.other]) };
  }

  /** Thinking of another takes the place of the one before. @throws NotHere, TalkOver, OnBreak */
  async suggest(actor: Actor, id: string, to: string): Promise<void> {
    const { others } = await this.show(actor, id);
    const found = others.find((each) => each.id === to);
    if (!found?.author.id) throw NotHere();
    const talk = await this.peerTalks.one(actor, id);
    await this.personas.require(actor);
    const { id: supporter, author } = found;
    const until = this.clock
      .now()
      .add({ hours: 24 * peerDays.handOver })
      .toString();
    await this.unit.run(async () => {
      await this.talks.change(talk.id, ({ state, body }) => {
        if (state !== 'open') throw TalkOver();
        return { body: { ...body, handOver: { to: supporter, persona: author.id!, until } } };
      });
      await this.notices.tell(talk.other, 'peer-talk', talk.body.supporter, talk.id);
    });
  }

  /** Yes asks the other one. No is told to nobody. @throws NotHere, NotNowWithThem, and what `Asks.ask` throws */
  async answer(actor: Actor, id: string, yes: boolean, words?: string): Promise<void> {
    const talk = await this.peerTalks.one(actor, id);
    const { handOver, way, times } = talk.body;
    const stands = handOver && !handOver.answer && isAhead(handOver.until, this.clock.now());
    if (talk.side !== 'seeker' || talk.state !== 'open' || !stands) throw NotHere();
    await this.unit.run(async () => {
      await this.talks.change(talk.id, ({ state, body }) => {
        const { to, until, answer } = body.handOver ?? {};
        // Answered already, or another thought has taken its place.
        if (state !== 'open' || answer || to !== handOver.to || until !== handOver.until) throw NotHere();
        return { body: { ...body, handOver: { ...handOver, answer: yes ? 'yes' : 'no' } } };
      });
      if (!yes) return;
      const wish = { words: words ?? talk.body.words, times };
      const theirs = await this.finding.one(actor, handOver.to).catch((refused: unknown) => {
        // Full, paused, or not for this reader: nobody can tell which.
        throw refused instanceof Problem && refused.code === 'not-here' ? NotNowWithThem() : refused;
      });
      const ways = theirs.view.ways;
      await this.asks.ask(actor, handOver.to, { ...wish, way: ways.includes(way) ? way : ways[0]! });
      await this.notices.tell(talk.other, 'peer-talk', talk.body.seeker, talk.id);
    });
  }
}
