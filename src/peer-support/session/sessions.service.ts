import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { WritingHere } from '../../groups/index.js';
import { Personas, type PersonaView } from '../../identity/index.js';
import { calendarOf } from '../../platform/calendar/calendar-file.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { remindAt } from '../../platform/time/remind-at.js';
import type { Way } from '../choices.js';
import { Nicknames } from '../nicknames.js';
import { PeerNotices } from '../peer-notices.js';
import { NotAhead, NotTheirWay, OutsideTheirHours, TalkOver, TimesUsed } from '../peer.problems.js';
import { slotOf } from '../supporter/supporter.js';
import { SupportersRepository } from '../supporter/supporters.repository.js';
import { type OwnTalk, TalksRepository } from '../talk/talks.repository.js';
import { sessionWords } from './session.words.js';
import type { Answers, Moment, Question } from './session.js';
import { type OpenSession, SessionsRepository } from './sessions.repository.js';

/** One time the two meet, as one of them sees it. */
export interface SessionView {
  id: string;
  /** `asked`: the other one would like it; `offered`: the reader would; `set`: both. */
  state: 'asked' | 'offered' | 'set';
  /** ISO instant. */
  startsAt: string;
  over: boolean;
  way: Way;
  where?: string | undefined;
  /** The reader's own. */
  checks: Answers;
}

export interface SessionWish {
  day: string;
  time: string;
  way: Way;
  where?: string | undefined;
}

export interface CheckView {
  id: string;
  talk: string;
  other: PersonaView;
  startsAt: string;
  checks: Answers;
}

const withinDays = 60;
/** What stands in a calendar: long enough for both. */
const minutes = 60;

/** When two meet: proposed by one, set by both, called off by either without a reason. */
@Injectable()
export class PeerSessions {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly talks: TalksRepository,
    private readonly supporters: SupportersRepository,
    private readonly nicknames: Nicknames,
    private readonly personas: Personas,
    private readonly writing: WritingHere,
    private readonly notices: PeerNotices,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** By when they are. A constant number of reads. */
  async of(talk: OwnTalk): Promise<SessionView[]> {
    const checks = await this.sessions.checks(talk);
    return (await this.sessions.of(talk)).map((session) => ({
      id: session.id,
      state: session.set ? 'set' : session.by === talk.side ? 'offered' : 'asked',
      startsAt: session.startsAt,
      over: !this.#isAhead(session),
      way: session.way,
      where: session.where,
      checks: checks.get(session.id) ?? {},
    }));
  }

  /** @throws NotHere, NotAhead, OutsideTheirHours, NotTheirWay, TimesUsed, TalkOver, OnBreak, WritingPaused */
  async propose(actor: Actor, talkId: string, { day, time, way, where }: SessionWish): Promise<void> {
    const talk = await this.#open(actor, talkId);
    await this.writing.requireNoPause(actor);
    const local = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(actor.zone);
    const startsAt = local.toInstant();
    const now = this.clock.now();
    const last = now.add({ hours: 24 * withinDays });
    if (Temporal.Instant.compare(startsAt, now) <= 0 || Temporal.Instant.compare(startsAt, last) > 0)
      throw NotAhead({ days: withinDays });
    await this.#requireTheirs(talk, local, way);
    await this.unit.run(async () => {
      await this.talks.change(talk.id, ({ state }) => this.#requireOpen(state));
      const before = await this.sessions.of(talk);
      if (before.length >= talk.body.times) throw TimesUsed();
      if (before.some((each) => each.startsAt === startsAt.toString())) return;
      await this.sessions.add(talk, { by: talk.side, startsAt: startsAt.toString(), way, where });
      await this.#tell(talk);
    });
  }

  /** Yes from the other one sets it. @returns its talk. @throws NotHere, TalkOver */
  async agree(actor: Actor, id: string): Promise<string> {
    const { talk, session } = await this.#one(actor, id);
    if (session.set || session.by === talk.side || !this.#isAhead(session)) throw NotHere();
    await this.unit.run(async () => {
      await this.talks.change(talk.id, ({ state }) => this.#requireOpen(state));
      const at = remindAt(Temporal.Instant.from(session.startsAt), actor.zone, this.clock.now());
      await this.sessions.set(talk, session, at ?? null);
      await this.#tell(talk);
    });
    return talk.id;
  }

  /** Nobody says why. What is over stays. @returns its talk. @throws NotHere */
  async callOff(actor: Actor, id: string): Promise<string> {
    const { talk, session } = await this.#one(actor, id);
    if (session.set && !this.#isAhead(session)) throw NotHere();
    await this.unit.run(async () => {
      await this.sessions.remove(session.id);
      await this.#tell(talk);
    });
    return talk.id;
  }

  /** For the reader's own calendar: an appointment, with nobody, nowhere. @throws NotHere for what is not set */
  async calendar(actor: Actor, id: string): Promise<{ file: string; name: string }> {
    const { talk, session } = await this.#one(actor, id);
    if (!session.set) throw NotHere();
    const t = sessionWords(actor);
    const startsAt = Temporal.Instant.from(session.startsAt);
    // The same each time for one reader; the other one's has nothing in common with it.
    const uid = this.keyring.fingerprint('calendar', `${talk.id}|${talk.side}|${id}`);
    const entry = { uid, startsAt, endsAt: startsAt.add({ minutes }), changedAt: startsAt, sequence: 0 };
    return { file: calendarOf([{ ...entry, summary: t('entry.summary') }], actor.zone), name: t('entry.file') };
  }

  /** @throws NotHere */
  async check(actor: Actor, id: string): Promise<CheckView> {
    const { talk, session } = await this.#one(actor, id);
    const called = await this.nicknames.of([talk.other]);
    const checks = (await this.sessions.checks(talk)).get(session.id) ?? {};
    return { id: session.id, talk: talk.id, other: called(talk.other), startsAt: session.startsAt, checks };
  }

  /** Answering again replaces what was said. @throws NotHere */
  async answer(actor: Actor, id: string, when: Moment, answers: Record<Question, number>): Promise<string> {
    const { talk, session } = await this.#one(actor, id);
    await this.unit.run(async () => {
      // In line with whoever leaves: what is sealed after a key was destroyed would be lost.
      await this.talks.change(talk.id, () => ({}));
      const before = (await this.sessions.checks(talk)).get(session.id);
      await this.sessions.answer(talk, session.id, { ...before, [when]: answers });
    });
    return talk.id;
  }

  /** Both are reminded the day before. Running it twice, or in two processes, reminds once. */
  async remind(): Promise<void> {
    for (const { id, talk_id: talkId } of await this.sessions.due(this.clock.now()))
      await this.unit.run(async () => {
        if (!(await this.sessions.reminded(id))) return;
        const [talk] = await this.talks.all(sql`x.id = ${talkId}`);
        if (talk?.state !== 'open') return;
        for (const persona of [talk.body.seeker, talk.body.supporter])
          await this.notices.tell(persona, 'peer-tomorrow', undefined, talk.id);
      });
  }

  /** A supporter has said when they can, and how; where they ask themselves, they know. */
  async #requireTheirs(talk: OwnTalk, at: Temporal.ZonedDateTime, way: Way): Promise<void> {
    if (talk.side === 'supporter') return;
    const profile = (await this.supporters.of(talk.body.supporter))?.body.profile;
    if (!profile) return;
    if (!profile.ways.includes(way)) throw NotTheirWay();
    const slot = slotOf(at);
    // Who has said no hours is asked.
    if (profile.slots.length > 0 && (!slot || !profile.slots.includes(slot))) throw OutsideTheirHours();
  }

  async #open(actor: Actor, talkId: string): Promise<OwnTalk> {
    const talk = await this.talks.one(await this.personas.idOf(actor), talkId);
    if (talk.state !== 'open' && talk.state !== 'ended') throw NotHere();
    this.#requireOpen(talk.state);
    await this.personas.require(actor);
    return talk;
  }

  #requireOpen(state: OwnTalk['state']): object {
    if (state !== 'open') throw TalkOver();
    return {};
  }

  async #one(actor: Actor, id: string): Promise<{ talk: OwnTalk; session: OpenSession }> {
    const talkId = await this.sessions.talkOf(id);
    if (!talkId) throw NotHere();
    const talk = await this.talks.one(await this.personas.idOf(actor), talkId);
    const session = (await this.sessions.of(talk)).find((each) => each.id === id);
    if (!session) throw NotHere();
    return { talk, session };
  }

  #isAhead({ startsAt }: OpenSession): boolean {
    return Temporal.Instant.compare(Temporal.Instant.from(startsAt), this.clock.now()) > 0;
  }

  #tell(talk: OwnTalk): Promise<void> {
    return this.notices.tell(talk.other, 'peer-talk', talk.body[talk.side], talk.id);
  }
}
