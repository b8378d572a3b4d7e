import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { WritingHere } from '../../groups/index.js';
import { Blocks, Personas, type PersonaView } from '../../identity/index.js';
import { Cursors } from '../../platform/crypto/cursors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { type Coarse, coarse, toTheHour } from '../../platform/time/coarse.js';
import { Nicknames } from '../nicknames.js';
import { PeerNotices } from '../peer-notices.js';
import { TalkOver } from '../peer.problems.js';
import { PeerSessions, type SessionView } from '../session/sessions.service.js';
import { SessionsRepository } from '../session/sessions.repository.js';
import { isAhead, type Profile } from '../supporter/supporter.js';
import { SupportersRepository } from '../supporter/supporters.repository.js';
import { type LineBody, LinesRepository, type OpenLine } from './lines.repository.js';
import { PeerLineSaid } from './talk.events.js';
import { otherSide, type Side, type TalkBody } from './talk.js';
import { type OwnTalk, TalksRepository } from './talks.repository.js';

export interface LineView {
  id: string;
  own: boolean;
  words: string;
  day: Coarse;
}

/** A line for a page that is open. */
export interface SaidView extends LineView {
  /** Where the page is after it; sealed for its reader. */
  cursor: string;
  /** Before it nothing had been said. */
  first: boolean;
}

/** A talk in the list. */
export interface TalkRow {
  id: string;
  side: Side;
  other: PersonaView;
  ended: boolean;
  /** ISO instant: when they meet next. */
  next?: string | undefined;
}

/** A talk as one of the two sees it. */
export interface TalkView {
  id: string;
  side: Side;
  other: PersonaView;
  words: string;
  since: Coarse;
  times: number;
  more?: { own: boolean; times: number } | undefined;
  /** When and how the supporter can, and until when nothing heavy; absent once they are none any more. */
  theirs?: (Pick<Profile, 'slots' | 'ways'> & { lighterUntil?: string | undefined }) | undefined;
  lines: LineView[];
  older: string | null;
  /** Where the open page goes on by itself; absent on one of earlier lines. */
  cursor?: string | undefined;
  sessions: SessionView[];
  ended?: { own: boolean; day: Coarse; thanks?: string | undefined; ownThanks?: string | undefined } | undefined;
  /** What the supporter thinks of; for the seeker while there is something to answer. */
  handOver?: { author: PersonaView; until: string; agreed: boolean } | undefined;
}

const pageSize = 30;

/** What two say to each other: between them alone, by nickname, for as long as both want. */
@Injectable()
export class PeerTalks {
  constructor(
    private readonly talks: TalksRepository,
    private readonly lines: LinesRepository,
    private readonly sessions: PeerSessions,
    private readonly dates: SessionsRepository,
    private readonly supporters: SupportersRepository,
    private readonly nicknames: Nicknames,
    private readonly notices: PeerNotices,
    private readonly personas: Personas,
    private readonly writing: WritingHere,
    private readonly blocks: Blocks,
    private readonly cursors: Cursors,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Those that go on first, then those that are over; by name. A constant number of reads. */
  async list(actor: Actor, talks: readonly OwnTalk[]): Promise<TalkRow[]> {
    const shown = talks.filter(({ state }) => state === 'open' || state === 'ended');
    const called = await this.nicknames.of(shown.map(({ other }) => other));
    const next = await this.dates.next(
      shown.filter(({ state }) => state === 'open'),
      this.clock.now(),
    );
    return shown
      .map(({ id, side, other, state }) => ({
        id,
        side,
        other: called(other),
        ended: state === 'ended',
        next: next.get(id)?.startsAt,
      }))
      .sort(
        (a, b) =>
          Number(a.ended) - Number(b.ended) ||
          a.other.nickname.localeCompare(b.other.nickname, actor.lang) ||
          a.id.localeCompare(b.id),
      );
  }

  /** @throws NotHere */
  async show(actor: Actor, id: string, before?: string): Promise<TalkView> {
    const talk = await this.one(actor, id);
    const { side, other, body, state } = talk;
    const now = this.clock.now();
    const day = (at: string) => coarse(Temporal.Instant.from(at), now, actor.zone);
    const { lines, older } = await this.#page(actor, talk, before);
    const hidden = other !== undefined && (await this.blocks.hides(actor, other));
    const called = await this.nicknames.of([other, body.handOver?.persona]);
    const supporter = state === 'open' ? (await this.supporters.of(body.supporter))?.body : undefined;
    return {
      id: talk.id,
      side,
      other: called(other),
      words: body.words,
      since: day(body.since ?? body.endedAt!),
      times: body.times,
      more: body.more && { own: body.more.by === side, times: body.more.times },
      theirs: supporter?.profile && {
        slots: supporter.profile.slots,
        ways: supporter.profile.ways,
        lighterUntil: isAhead(supporter.lighterUntil, now) ? supporter.lighterUntil : undefined,
      },
      lines: lines.filter((line) => line.side === side || !hidden).map((line) => this.#line(actor, side, line)),
      older,
      cursor: before === undefined ? this.#seal(actor, talk, lines.at(-1)?.seq ?? 0) : undefined,
      sessions: await this.sessions.of(talk),
      ended:
        state === 'ended'
          ? {
              own: body.endedBy === side,
              day: day(body.endedAt!),
              thanks: hidden ? undefined : body.thanks?.[otherSide(side)],
              ownThanks: body.thanks?.[side],
            }
          : undefined,
      handOver: handOverFor(side, body, now, called(body.handOver?.persona)),
    };
  }

  /** Where an open page of a talk is; for one that does not say, at its end. @throws NotHere */
  async place(actor: Actor, id: string, cursor: string | undefined): Promise<number> {
    const talk = await this.one(actor, id);
    return this.#unseal(actor, talk, cursor) ?? talk.lastSeq;
  }

  /** Some of what was said after a place, without what this reader does not get, and the last place that was read. @throws NotHere */
  async since(
    actor: Actor,
    id: string,
    place: number,
  ): Promise<{ other: PersonaView; said: SaidView[]; last: number }> {
    const talk = await this.one(actor, id);
    const lines = await this.lines.after(talk, place, pageSize);
    const { side, other } = talk;
    const hidden = other !== undefined && lines.length > 0 && (await this.blocks.hides(actor, other));
    const called = await this.nicknames.of(lines.length > 0 ? [other] : []);
    return {
      other: called(other),
      said: lines
        .filter((line) => line.side === side || !hidden)
        .map((line) => ({
          ...this.#line(actor, side, line),
          cursor: this.#seal(actor, talk, line.seq),
          first: line.seq === 1,
        })),
      last: lines.at(-1)?.seq ?? place,
    };
  }

  /** @throws NotHere, TalkOver, OnBreak, WritingPaused */
  async say(actor: Actor, id: string, words: string): Promise<void> {
    const talk = await this.one(actor, id);
    if (talk.state !== 'open') throw TalkOver();
    await this.personas.require(actor);
    await this.writing.requireNoPause(actor);
    await this.unit.run(async () => {
      let seq = 0;
      await this.talks.change(talk.id, ({ state, lastSeq }) => {
        if (state !== 'open') throw TalkOver();
        return { lastSeq: (seq = lastSeq + 1) };
      });
      const line: LineBody = { side: talk.side, words, at: toTheHour(this.clock.now()).toString() };
      await this.lines.add(talk, seq, line);
      await this.events.record(new PeerLineSaid(talk.id));
      await this.notices.tell(talk.other, 'peer-talk', talk.body[talk.side], talk.id);
    });
  }

  /** Fewer times is for either to say; more is for both. @throws NotHere, TalkOver, OnBreak */
  async agreeOn(actor: Actor, id: string, times: number): Promise<void> {
    const talk = await this.one(actor, id);
    if (talk.state !== 'open') throw TalkOver();
    await this.personas.require(actor);
    const { side } = talk;
    await this.unit.run(async () => {
      await this.talks.change(talk.id, ({ state, body: { more, ...body } }) => {
        if (state !== 'open') throw TalkOver();
        const both = times <= body.times || (more?.by === otherSide(side) && times <= more.times);
        return { body: both ? { ...body, times } : { ...body, more: { by: side, times } } };
      });
      await this.notices.tell(talk.other, 'peer-talk', talk.body[side], talk.id);
    });
  }

  /**
   * Ends it, with thanks if one wants, and without a reason. What was said can be read for a while; the other one may say thanks too.
   * @throws NotHere
   */
  async end(actor: Actor, id: string, thanks?: string): Promise<void> {
    const talk = await this.one(actor, id);
    const { side } = talk;
    await this.unit.run(async () => {
      await this.talks.change(talk.id, ({ state, body }) => {
        const said = thanks === undefined ? body.thanks : { ...body.thanks, [side]: thanks };
        if (state === 'ended') return { body: { ...body, thanks: said } };
        const { more: _, handOver: __, ...rest } = body;
        const endedAt = toTheHour(this.clock.now()).toString();
        return { state: 'ended', body: { ...rest, endedAt, endedBy: side, thanks: said } };
      });
      for (const session of await this.dates.of(talk))
        if (isAhead(session.startsAt, this.clock.now())) await this.dates.remove(session.id);
      await this.notices.tell(talk.other, 'peer-talk', talk.body[side], talk.id);
    });
  }

  /** One that is open or over. @throws NotHere */
  async one(actor: Actor, id: string): Promise<OwnTalk> {
    const talk = await this.talks.one(await this.personas.idOf(actor), id);
    if (talk.state !== 'open' && talk.state !== 'ended') throw NotHere();
    return talk;
  }

  async #page(actor: Actor, talk: OwnTalk, before?: string) {
    const position = this.#unseal(actor, talk, before);
    if (before !== undefined && position === undefined) throw NotHere();
    const found = await this.lines.latest(talk, pageSize + 1, position);
    const lines = found.slice(-pageSize);
    const older = found.length > pageSize ? this.#seal(actor, talk, lines[0]!.seq) : null;
    return { lines, older };
  }

  #line(actor: Actor, side: Side, { id, side: by, words, at }: OpenLine): LineView {
    return { id, own: by === side, words, day: coarse(Temporal.Instant.from(at), this.clock.now(), actor.zone) };
  }

  #seal(actor: Actor, { id }: OwnTalk, place: number): string {
    return this.cursors.seal(actor.membershipId, `peer-talk ${id}`, place);
  }

  #unseal(actor: Actor, { id }: OwnTalk, cursor: string | undefined): number | undefined {
    return this.cursors.open(actor.membershipId, `peer-talk ${id}`, cursor);
  }
}

/** The supporter sees that it stands, whatever was said short of yes. */
function handOverFor(
  side: Side,
  { handOver }: TalkBody,
  now: Temporal.Instant,
  author: PersonaView,
): TalkView['handOver'] {
  if (!handOver || !isAhead(handOver.until, now)) return undefined;
  if (side === 'seeker' && handOver.answer) return undefined;
  return { author, until: handOver.until, agreed: handOver.answer === 'yes' };
}
