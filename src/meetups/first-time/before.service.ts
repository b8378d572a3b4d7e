import { Injectable } from '@nestjs/common';
import type { MeetupFaceId } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import type { MeetupId } from '../meetups.views.js';
import type { Way } from '../waiting/ways.js';
import { Asks } from './asks.service.js';
import { Buddies } from './buddies.service.js';
import { type Coming, ComingPeople } from './coming.service.js';
import { EarlyAsks } from './early-asks.service.js';
import type { AskId, BeforeView, HostBeforeView, WaitingAsk } from './first-time.js';
import { firstTimeWords } from './first-time.words.js';

/** What goes on before a meetup between those who come and their host. */
@Injectable()
export class Before {
  constructor(
    private readonly people: ComingPeople,
    private readonly asks: Asks,
    private readonly early: EarlyAsks,
    private readonly buddies: Buddies,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** One's own, beside the plan. */
  async of(actor: Actor, coming: Coming): Promise<BeforeView> {
    return { ...(await this.buddies.of(actor, coming)), ...(await this.asks.of(actor, coming)) };
  }

  /** @throws NotHere for whoever is no consultant here */
  async toHost(actor: Actor, id: string): Promise<HostBeforeView> {
    const meetup = await this.people.hosted(actor, id);
    const asks = await this.asks.toHost(actor, meetup.id, await this.#named(meetup.id));
    const early = await this.early.toHost(actor, meetup.id);
    return {
      id: meetup.id,
      title: meetup.title,
      startsAt: meetup.starts_at.toString(),
      open: meetup.open,
      asking: await this.#asking(actor, meetup.id),
      questions: [...asks.questions, ...early.questions],
      calls: [...asks.calls, ...early.calls],
      ...(await this.buddies.toHost(actor, meetup.id)),
    };
  }

  /** What a consultant answers to whoever asks. @throws NotHere */
  async answer(actor: Actor, id: string, ask: AskId, words: string): Promise<void> {
    const meetup = await this.people.hosted(actor, id);
    if (!(await this.early.answer(actor, meetup.id, ask, words))) await this.asks.answer(actor, meetup.id, ask, words);
  }

  /** A consultant has talked with whoever wanted to be rung. @throws NotHere */
  async talked(actor: Actor, id: string, ask: AskId): Promise<void> {
    const meetup = await this.people.hosted(actor, id);
    if (!(await this.early.talked(actor, meetup.id, ask))) await this.asks.talked(actor, meetup.id, ask);
  }

  /** For the desk: who waits for the host's yes, or for an answer. Three reads. */
  async waiting(actor: Actor): Promise<WaitingAsk[]> {
    if (actor.role !== 'Consultant') return [];
    const asking = await this.read.all<WaitingAsk>(sql`
      select r.id, f.name, m.id as "meetupId", s.title from rsvp r join meetup m on m.id = r.meetup_id
      join meetup_series s on s.id = m.series_id join meetup_face f on f.id = r.face_id
      where s.community_id = ${actor.communityId} and r.asked = 'waits' and r.state = 'waiting' and f.gone = ${false}
        and m.state <> 'cancelled' and m.starts_at > ${this.clock.now()}
      order by m.starts_at, r.id limit 100`);
    const name = firstTimeWords(actor)('early.somebody');
    const early = (await this.early.waiting(actor)).map((ask) => ({ ...ask, name }));
    return [...asking, ...(await this.asks.waiting(actor)), ...early];
  }

  async #asking(actor: Actor, id: MeetupId): Promise<HostBeforeView['asking']> {
    const rows = await this.read.all<{ face_id: MeetupFaceId; name: string; way: Way | null }>(sql`
      select r.face_id, f.name, r.way from rsvp r join meetup_face f on f.id = r.face_id
      where r.meetup_id = ${id} and r.state = 'waiting' and r.asked = 'waits' and f.gone = ${false}`);
    return rows
      .map(({ face_id: faceId, name, way }) => ({ faceId, name, ...(way ? { way } : {}) }))
      .sort((a, b) => a.name.localeCompare(b.name, actor.lang));
  }

  async #named(id: MeetupId): Promise<Map<MeetupFaceId, string>> {
    const rows = await this.read.all<{ face_id: MeetupFaceId; name: string }>(sql`
      select r.face_id, f.name from rsvp r join meetup_face f on f.id = r.face_id
      where r.meetup_id = ${id} and r.state <> 'withdrawn' and f.gone = ${false}`);
    return new Map(rows.map(({ face_id, name }) => [face_id, name]));
  }
}
