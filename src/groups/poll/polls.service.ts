import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Temporal } from 'temporal-polyfill';
import { LessThanOrEqual } from 'typeorm';
import { NicknameGivenUp, PersonaLeft, Personas } from '../../identity/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { WritingHere } from '../room/writing.service.js';
import { Rooms } from '../room/rooms.service.js';
import { ThreadReader } from '../thread/threads.reader.js';
import { answersUntil, type PollTime, type Reply, startsAt, timePlaces, type VenueKind } from './poll.js';
import { Poll, type PollId } from './poll.entity.js';
import { EnoughPolls, NoVenueKind, PollOver, TimeHasBeen } from './poll.problems.js';
import { PollsReader } from './polls.reader.js';
import { Replies } from './replies.repository.js';

export interface NewPoll {
  question: string;
  lang: Lang;
  times: readonly PollTime[];
  venues: readonly VenueKind[];
  thread?: string | undefined;
}

/** "Who would come if": between a talk online and a meetup, a question that binds nobody. */
@Injectable()
export class Polls {
  constructor(
    private readonly reader: PollsReader,
    private readonly replies: Replies,
    private readonly rooms: Rooms,
    private readonly threads: ThreadReader,
    private readonly personas: Personas,
    private readonly writing: WritingHere,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /**
   * A consultant asks the group; a member proposes it to the consultant, one thing at a time.
   * @throws NotHere, what `WritingHere.require` throws, TimeHasBeen, NoVenueKind, EnoughPolls
   */
  async ask(actor: Actor, roomId: string, wish: NewPoll): Promise<PollId> {
    const room = await this.rooms.find(actor, roomId);
    const thread = wish.thread === undefined ? undefined : await this.threads.head(actor, wish.thread);
    if (wish.thread !== undefined && thread?.roomId !== room.id) throw NotHere();
    const { personaId } = await this.writing.require(actor, room.id);
    const now = this.clock.now();
    wish.times.forEach((time, n) => {
      if (Temporal.Instant.compare(startsAt(time, actor.zone), now) <= 0) throw TimeHasBeen(`day${n + 1}`);
    });
    if (wish.venues.length === 0) throw NoVenueKind();
    const id = this.random.id<PollId>(`poll ${personaId}`);
    await this.unit.run(async () => {
      const proposal = actor.role !== 'Consultant';
      if (proposal && (await this.unit.manager.existsBy(Poll, { personaId, state: 'proposed' }))) throw EnoughPolls();
      await this.unit.manager.insert(Poll, {
        id,
        roomId: room.id,
        threadId: thread?.id ?? null,
        personaId,
        question: wish.question,
        lang: wish.lang,
        times: [...wish.times].sort((a, b) => `${a.day} ${a.from}`.localeCompare(`${b.day} ${b.from}`)),
        venues: [...wish.venues],
        state: proposal ? 'proposed' : 'open',
        until: answersUntil(wish.times, now, actor.zone),
        reason: null,
        noticeKind: null,
        noticeId: null,
      });
    });
    return id;
  }

  /** Asks the group what a member has proposed. @throws NotHere, PollOver */
  async open(actor: Actor, id: string): Promise<void> {
    const { id: pollId } = await this.reader.find(actor, id);
    await this.#change(pollId, ['proposed'], { state: 'open' });
  }

  /**
   * What suits somebody, in the place of what they have said before. Nothing at all takes it back.
   * @throws NotHere, NicknameFirst, PollOver
   */
  async reply(actor: Actor, id: string, { times, venues, condition }: Reply): Promise<void> {
    const poll = await this.reader.find(actor, id);
    const personaId = await this.personas.require(actor);
    const [days, kinds] = [JSON.parse(poll.times) as PollTime[], JSON.parse(poll.venues) as VenueKind[]];
    const reply: Reply = {
      times: timePlaces.slice(0, days.length).filter((place) => times.includes(place)),
      venues: kinds.filter((kind) => venues.includes(kind)),
      ...(condition ? { condition } : {}),
    };
    const nothing = reply.times.length === 0 && reply.venues.length === 0 && !condition;
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, Poll, { id: poll.id });
      if (held?.state !== 'open' || poll.over) throw PollOver();
      if (nothing) await this.replies.take(poll.id, personaId);
      else await this.replies.put(poll.community_id, poll.id, personaId, reply);
    });
  }

  /** Ends it, or does not ask the group: by the consultant with a word to whoever asked, or by whoever proposed it. @throws NotHere, PollOver */
  async close(actor: Actor, id: string, reason?: string): Promise<void> {
    const poll = await this.reader.find(actor, id);
    const staff = actor.role === 'Consultant';
    if (!staff && !(poll.own && poll.state === 'proposed')) throw NotHere();
    const state = poll.state === 'proposed' ? 'declined' : 'closed';
    await this.#change(poll.id, ['proposed', 'open'], { state, reason: (staff && reason) || null });
  }

  /** It has become something, such as a meetup, and the answers have served. Inside the unit of work of whoever makes it so. @throws NotHere, PollOver */
  async becomes(actor: Actor, id: string, notice: { kind: string; id: string }): Promise<void> {
    const { id: pollId } = await this.reader.find(actor, id);
    await this.#change(pollId, ['open', 'proposed', 'closed'], {
      state: 'became',
      noticeKind: notice.kind,
      noticeId: notice.id,
    });
  }

  /** What nobody closed ends by itself, with its answers. Twice, or in two processes, does nothing twice. */
  @Interval(60 * 60_000)
  async sweep(): Promise<void> {
    const where = { until: LessThanOrEqual(this.clock.now()) };
    await this.unit.run(async () => {
      const due = await this.unit.manager.find(Poll, { where: { ...where, state: 'open' }, order: { id: 'asc' } });
      for (const { id } of due) await this.#change(id, ['open'], { state: 'closed' });
    });
  }

  /** Answers are from somebody; without them they say nothing. What they asked stays, or goes with their other words. */
  @During(PersonaLeft)
  async left({ personaId, words }: PersonaLeft): Promise<void> {
    await this.replies.left(personaId);
    if (words === 'go') await this.unit.manager.update(Poll, { personaId }, { question: '' });
    await this.unit.manager.update(Poll, { personaId, state: 'proposed' }, { state: 'declined' });
  }

  @During(NicknameGivenUp)
  async givenUp({ personaId }: NicknameGivenUp): Promise<void> {
    await this.replies.left(personaId);
    await this.unit.manager.update(Poll, { personaId, state: 'proposed' }, { state: 'declined' });
  }

  async #change(id: PollId, from: readonly Poll['state'][], to: Partial<Poll>): Promise<void> {
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, Poll, { id });
      if (!held || !from.includes(held.state)) throw PollOver();
      await this.unit.manager.update(Poll, { id }, to);
      if (to.state !== 'open') await this.replies.forget(id);
    });
  }
}
