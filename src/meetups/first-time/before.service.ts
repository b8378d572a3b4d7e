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
import type { BeforeView, HostBeforeView, WaitingAsk } from './first-time.js';

/** What goes on before a meetup between those who come and their host. */
@Injectable()
export class Before {
  constructor(
    private readonly people: ComingPeople,
    private readonly asks: Asks,
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
    return {
      id: meetup.id,
      title: meetup.title,
      startsAt: meetup.starts_at.toString(),
      open: meetup.open,
      asking: await this.#asking(actor, meetup.id),
      ...(await this.asks.toHost(actor, meetup.id, await this.#named(meetup.id))),
      ...(await this.buddies.toHost(actor, meetup.id)),
    };
  }

  /** For the desk: who waits for the host's yes, or for an answer. Two reads. */
  async waiting(actor: Actor): Promise<WaitingAsk[]> {
    if (actor.role !== 'Consultant') return [];
    const asking = await this.read.all<WaitingAsk>(sql`
      select r.id, f.name, m.id as "meetupId", s.title from rsvp r join meetup m on m.id = r.meetup_id
      join meetup_series s on s.id = m.series_id join meetup_face f on f.id = r.face_id
      where s.community_id = ${actor.communityId} and r.asked = 'waits' and r.state = 'waiting' and f.gone = ${false}
        and m.state <> 'cancelled' and m.starts_at > ${this.clock.now()}
      order by m.starts_at, r.id limit 100`);
    return [...asking, ...(await this.asks.waiting(actor))];
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
