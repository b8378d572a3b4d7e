import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Apart, type PersonaId, type PersonaView } from '../../identity/index.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { type Coarse, coarse } from '../../platform/time/coarse.js';
import { peerDays } from '../choices.js';
import { Nicknames } from '../nicknames.js';
import { PeerNotices } from '../peer-notices.js';
import { NobodyCalledSo } from '../peer.problems.js';
import { isAhead, type SupporterState } from '../supporter/supporter.js';
import { SupportersRepository } from '../supporter/supporters.repository.js';
import { type OpenTalk, TalksRepository } from '../talk/talks.repository.js';

/** One supporter as the consultant sees them: how much they carry, and nothing of what is said. */
export interface OverviewRow {
  id: string;
  author: PersonaView;
  /** To the consultant a no looks like no answer. */
  state: SupporterState;
  until?: string | undefined;
  since?: Coarse | undefined;
  most?: number | undefined;
  /** Since when each of their talks goes on. */
  talks: Coarse[];
}

/** Two who should not meet, and one of whom has asked the other, or who talk already. */
export interface ApartPair {
  id: string;
  seeker: PersonaView;
  supporter: PersonaView;
  state: 'waits' | 'left-out' | 'open';
}

export interface OverviewView {
  supporters: OverviewRow[];
  pairs: ApartPair[];
}

/** The consultant's view of peer support: who carries how much since when. Not a word of a talk leads here. */
@Injectable()
export class Overview {
  constructor(
    private readonly supporters: SupportersRepository,
    private readonly talks: TalksRepository,
    private readonly nicknames: Nicknames,
    private readonly notices: PeerNotices,
    private readonly apart: Apart,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A constant number of reads. */
  async show(actor: Actor): Promise<OverviewView> {
    const all = await this.supporters.in(actor.communityId);
    const talks = await this.talks.all(
      sql`x.community_id = ${actor.communityId} and x.state in ('asked', 'open', 'left-out')`,
    );
    const called = await this.nicknames.of([
      ...all.map(({ body }) => body.persona),
      ...talks.flatMap(({ body }) => [body.seeker, body.supporter]),
    ]);
    const now = this.clock.now();
    const day = (at: string) => coarse(Temporal.Instant.from(at), now, actor.zone);
    const supporters = all.map(({ id, body: { persona, state, until, since, profile } }) => ({
      id,
      author: called(persona),
      state,
      until: state === 'asked' ? until : undefined,
      since: since ? day(since) : undefined,
      most: profile?.most,
      talks: talks
        .filter((talk) => talk.state === 'open' && talk.body.supporter === persona)
        .map(({ body }) => body.since!)
        .sort()
        .map(day),
    }));
    const byName = (a: { author: PersonaView }, b: { author: PersonaView }) =>
      a.author.nickname.localeCompare(b.author.nickname, actor.lang);
    return { supporters: supporters.sort(byName), pairs: await this.#pairs(actor, talks, called) };
  }

  /** Questions that wait for the consultant's word, as those two should not meet. They end as if nobody had answered. One read. */
  async waiting(actor: Actor): Promise<string[]> {
    if (actor.role !== 'Consultant') return [];
    const asked = await this.talks.all(sql`x.community_id = ${actor.communityId} and x.state = 'asked'`);
    const now = this.clock.now();
    return asked
      .filter(({ body }) => body.held && !body.leftOut && !body.withdrawn && isAhead(body.until, now))
      .map(({ id }) => id)
      .sort();
  }

  /** Asks a member to be a supporter. Asking again while it stands changes nothing. @throws NobodyCalledSo */
  async invite(actor: Actor, nickname: string): Promise<void> {
    const persona = await this.nicknames.called(actor.communityId, nickname);
    if (!persona) throw NobodyCalledSo();
    await this.unit.run(async () => {
      if (await this.supporters.of(persona)) return;
      const until = this.clock
        .now()
        .add({ hours: 24 * peerDays.invitation })
        .toString();
      // A question that nobody answered in time may not have been swept yet.
      await this.supporters.forget(persona);
      await this.supporters.add(actor.communityId, { persona, state: 'asked', until });
      await this.notices.tell(persona, 'peer-invited');
    });
  }

  /** Ends somebody's being a supporter, or takes the question back. Talks go on until one of the two ends them. @throws NotHere */
  async remove(actor: Actor, id: string): Promise<void> {
    const found = (await this.supporters.in(actor.communityId)).find((each) => each.id === id);
    if (!found) throw NotHere();
    await this.unit.run(() => this.supporters.remove(found.id));
  }

  /** These two are not brought together: the question ends as if nobody had answered. @throws NotHere */
  async leaveOut(actor: Actor, id: string): Promise<void> {
    const talk = await this.#held(actor, id);
    await this.unit.run(() =>
      this.talks.change(talk.id, (held) => ({ body: { ...this.#waiting(held).body, leftOut: true } })),
    );
  }

  /** The consultant has talked with both, and it may reach the supporter after all. @throws NotHere */
  async letThrough(actor: Actor, id: string): Promise<void> {
    const talk = await this.#held(actor, id);
    await this.unit.run(async () => {
      await this.talks.change(talk.id, (held) => ({
        body: { ...this.#waiting(held).body, held: undefined, leftOut: undefined },
      }));
      await this.notices.tell(talk.body.supporter, 'peer-asked', talk.body.seeker);
    });
  }

  async #held(actor: Actor, id: string): Promise<OpenTalk> {
    const [talk] = await this.talks.all(
      sql`x.id = ${id} and x.community_id = ${actor.communityId} and x.state = 'asked'`,
    );
    return this.#waiting(talk);
  }

  /** @throws NotHere */
  #waiting(talk: OpenTalk | undefined): OpenTalk {
    if (talk?.state !== 'asked' || !talk.body.held || talk.body.withdrawn) throw NotHere();
    if (!isAhead(talk.body.until, this.clock.now())) throw NotHere();
    return talk;
  }

  /** By name; the sentence beside them is the one of a roster, and says nothing of who asked for it. */
  async #pairs(
    actor: Actor,
    talks: readonly OpenTalk[],
    called: (id: PersonaId | undefined) => PersonaView,
  ): Promise<ApartPair[]> {
    const open = talks.filter(({ state, body }) => state === 'open' && body.seeker && body.supporter);
    const apart = await this.apart.pairsIn(
      actor.communityId,
      open.map(({ body }) => [body.seeker!, body.supporter!]),
    );
    const pair = (state: ApartPair['state'], { id, body }: OpenTalk) => ({
      id,
      state,
      seeker: called(body.seeker),
      supporter: called(body.supporter),
    });
    const now = this.clock.now();
    return talks
      .flatMap((talk) => {
        const { state, body } = talk;
        if (state === 'left-out' || body.leftOut) return [pair('left-out', talk)];
        if (state === 'asked')
          return body.held && !body.withdrawn && isAhead(body.until, now) ? [pair('waits', talk)] : [];
        return apart[open.indexOf(talk)]?.length ? [pair('open', talk)] : [];
      })
      .sort((a, b) => a.supporter.nickname.localeCompare(b.supporter.nickname, actor.lang) || a.id.localeCompare(b.id));
  }
}
