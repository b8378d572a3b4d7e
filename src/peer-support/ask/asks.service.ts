import { Injectable } from '@nestjs/common';
import { Apart, Blocks, Personas, type PersonaId, type PersonaView } from '../../identity/index.js';
import { WritingHere } from '../../groups/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { toTheHour } from '../../platform/time/coarse.js';
import { peerDays, peerLimits, type Way } from '../choices.js';
import { Nicknames } from '../nicknames.js';
import { PeerNotices } from '../peer-notices.js';
import { EnoughAsks, NoRoomLeft, NotTheirWay } from '../peer.problems.js';
import { Finding } from '../supporter/finding.service.js';
import { isAhead } from '../supporter/supporter.js';
import { SupportersRepository } from '../supporter/supporters.repository.js';
import type { PeerTalkId } from '../talk/peer-talk.entity.js';
import { type OpenTalk, type OwnTalk, TalksRepository } from '../talk/talks.repository.js';

/** What goes with a question. */
export interface AskWish {
  words: string;
  way: Way;
  times: number;
}

/** Somebody one has asked. Until its day it looks the same, whatever they did. */
export interface OwnAsk {
  id: PeerTalkId;
  author: PersonaView;
  until: string;
}

/** A question, for the one who was asked. */
export interface AskView extends AskWish, OwnAsk {}

/** Asking somebody for support, and what they answer. */
@Injectable()
export class Asks {
  constructor(
    private readonly finding: Finding,
    private readonly supporters: SupportersRepository,
    private readonly talks: TalksRepository,
    private readonly nicknames: Nicknames,
    private readonly notices: PeerNotices,
    private readonly personas: Personas,
    private readonly writing: WritingHere,
    private readonly apart: Apart,
    private readonly blocks: Blocks,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks once; asking again while it stands changes nothing, and what was taken back comes back as it was. If the two should not meet, the
   * question stands like any other and reaches nobody, once the consultant has left them out too: a list without them, or a refusal, would
   * tell whose nickname that is.
   * @throws NotHere, NicknameFirst and its like, WritingPaused, NotTheirWay, EnoughAsks
   */
  async ask(actor: Actor, supporterId: string, wish: AskWish): Promise<PeerTalkId> {
    const { open } = await this.finding.one(actor, supporterId);
    const seeker = await this.personas.require(actor);
    await this.writing.requireNoPause(actor);
    const supporter = open.body.persona;
    if (!open.body.profile!.ways.includes(wish.way)) throw NotTheirWay();
    const held = (await this.apart.pairs(actor.communityId, [seeker, supporter])).length > 0;
    const until = this.clock
      .now()
      .add({ hours: 24 * peerDays.ask })
      .toString();
    return this.unit.run(async () => {
      // Two presses at once ask once.
      await this.supporters.hold(open.id);
      const all = await this.talks.of(seeker);
      const own = all.filter(({ side }) => side === 'seeker');
      const before = own.find((talk) => talk.other === supporter && (talk.state === 'open' || this.#stands(talk)));
      if (before) {
        if (before.body.withdrawn) await this.#askAgain(before.id, wish, held);
        return before.id;
      }
      if (own.filter((talk) => this.#stands(talk)).length >= peerLimits.asks)
        throw EnoughAsks({ most: peerLimits.asks });
      const { words, way, times } = wish;
      const leftOut = all.filter((talk) => talk.other === supporter && isLeftOut(talk));
      // The question takes its place, under an id of its own as any other has.
      for (const { id, side } of leftOut) if (side === 'seeker') await this.talks.remove(id);
      const decided = leftOut.length > 0;
      const mark = {
        ...(held || decided ? { held: true as const } : {}),
        ...(decided ? { leftOut: true as const } : {}),
      };
      const id = await this.talks.add(actor.communityId, { seeker, supporter, words, way, times, until, ...mark });
      if (!mark.held) await this.notices.tell(supporter, 'peer-asked', seeker);
      return id;
    });
  }

  /** Those one has asked and those who ask, by name. */
  async own(actor: Actor, talks: readonly OwnTalk[]): Promise<{ asked: OwnAsk[]; asking: OwnAsk[] }> {
    const standing = talks.filter((talk) => this.#stands(talk));
    const hidden = new Set<string>(await this.blocks.hidden(actor));
    const mine = standing.filter(({ side, body }) => side === 'seeker' && !body.withdrawn);
    const theirs = standing.filter((talk) => this.#reaches(talk) && !hidden.has(talk.other!));
    const called = await this.nicknames.of(standing.map(({ other }) => other));
    const view = ({ id, other, body }: OwnTalk) => ({ id, author: called(other), until: body.until! });
    const byName = (a: OwnAsk, b: OwnAsk) =>
      a.author.nickname.localeCompare(b.author.nickname, actor.lang) || a.id.localeCompare(b.id);
    return { asked: mine.map(view).sort(byName), asking: theirs.map(view).sort(byName) };
  }

  /**
   * Nobody is told; to whoever was asked it is as if it had never been. The row without the words stays to its day: asked anew, it would
   * come before somebody who has said no. @throws NotHere
   */
  async takeBack(actor: Actor, id: string): Promise<void> {
    const talk = await this.talks.one(await this.personas.idOf(actor), id);
    if (talk.side !== 'seeker') throw NotHere();
    await this.unit.run(() =>
      this.talks.change(talk.id, (held) => {
        if (!this.#stands(held) || held.body.withdrawn) throw NotHere();
        return { body: { ...held.body, words: '', times: 0, withdrawn: true } };
      }),
    );
  }

  /** For whoever was asked. @throws NotHere */
  async show(actor: Actor, id: string): Promise<AskView> {
    const talk = await this.#asking(actor, id);
    const { words, way, times, until } = talk.body;
    const called = await this.nicknames.of([talk.other]);
    return { id: talk.id, author: called(talk.other), words, way, times, until: until! };
  }

  /** No is told to nobody. @throws NotHere, NoRoomLeft, OnBreak, WritingPaused */
  async answer(actor: Actor, id: string, yes: boolean, times?: number): Promise<PeerTalkId> {
    const talk = await this.#asking(actor, id);
    if (yes) {
      await this.personas.require(actor);
      await this.writing.requireNoPause(actor);
    }
    await this.unit.run(async () => {
      if (yes) await this.#requireRoom(actor, talk.body.supporter);
      await this.talks.change(talk.id, (held) => {
        const { body } = held;
        if (!this.#isBefore(held)) throw NotHere();
        if (!yes) return { body: { ...body, declined: true } };
        const { until: _, ...rest } = body;
        const since = toTheHour(this.clock.now()).toString();
        return { state: 'open', body: { ...rest, since, times: times ?? body.times } };
      });
      if (yes) await this.notices.tell(talk.other, 'peer-talk', talk.body.supporter, talk.id);
    });
    return talk.id;
  }

  /**
   * A question that is over goes; where the consultant has left the pair out, only that stays. What somebody has made of it meanwhile
   * stays as it is. Inside a unit of work.
   */
  async over(id: PeerTalkId): Promise<void> {
    const held = await this.talks.hold(id);
    if (held?.state !== 'asked' || this.#stands(held)) return;
    if (!held.body.leftOut) return this.talks.remove(id);
    const { seeker, supporter, way } = held.body;
    await this.talks.change(id, () => ({ state: 'left-out', body: { seeker, supporter, words: '', way, times: 0 } }));
  }

  /** Puts back what was taken back. A no stays a no, and nobody is told a second time. */
  #askAgain(id: PeerTalkId, { words, way, times }: AskWish, held: boolean): Promise<void> {
    return this.talks.change(id, ({ body }) => ({
      body: { ...body, withdrawn: undefined, words, way, times, ...(held ? { held: true as const } : {}) },
    }));
  }

  /** Held and counted inside the unit: of two yeses at once the second counts the first. */
  async #requireRoom({ communityId }: Actor, persona: PersonaId | undefined): Promise<void> {
    const own = await this.supporters.of(persona);
    if (!own) throw NotHere();
    const { body } = await this.supporters.hold(own.id);
    const load = await this.talks.loads(communityId);
    if (!body.profile) throw NotHere();
    if (load(body.persona) >= body.profile.most) throw NoRoomLeft();
  }

  async #asking(actor: Actor, id: string): Promise<OwnTalk & { other: PersonaId }> {
    const talk = await this.talks.one(await this.personas.idOf(actor), id);
    if (!this.#reaches(talk) || (await this.blocks.hides(actor, talk.other!))) throw NotHere();
    return { ...talk, other: talk.other! };
  }

  /** What was taken back stands too, without its words. */
  #stands({ state, body }: OpenTalk): boolean {
    return state === 'asked' && isAhead(body.until, this.clock.now());
  }

  /** Whether it is before the one who was asked. */
  #reaches(talk: OwnTalk): boolean {
    return talk.side === 'supporter' && this.#isBefore(talk);
  }

  #isBefore(talk: OpenTalk): boolean {
    const { declined, held, withdrawn } = talk.body;
    return this.#stands(talk) && !declined && !held && !withdrawn;
  }
}

/** Whether the consultant has decided so, be it that the question is not swept yet. */
const isLeftOut = ({ state, body }: OpenTalk): boolean =>
  state === 'left-out' || (state === 'asked' && body.leftOut === true);
