import { Injectable } from '@nestjs/common';
import type { MeetupFaceId } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import type { MeetupId } from '../meetups.views.js';
import { Asks } from './asks.service.js';
import { Buddies } from './buddies.service.js';
import { type Coming, ComingPeople } from './coming.service.js';
import type { BeforeView, HostBeforeView } from './first-time.js';

/** What goes on before a meetup between those who come and their host. */
@Injectable()
export class Before {
  constructor(
    private readonly people: ComingPeople,
    private readonly asks: Asks,
    private readonly buddies: Buddies,
    private readonly read: Read,
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
      ...(await this.asks.toHost(actor, meetup.id, await this.#named(meetup.id))),
      ...(await this.buddies.toHost(actor, meetup.id)),
    };
  }

  async #named(id: MeetupId): Promise<Map<MeetupFaceId, string>> {
    const rows = await this.read.all<{ face_id: MeetupFaceId; name: string }>(sql`
      select r.face_id, f.name from rsvp r join meetup_face f on f.id = r.face_id
      where r.meetup_id = ${id} and r.state <> 'withdrawn' and f.gone = ${false}`);
    return new Map(rows.map(({ face_id, name }) => [face_id, name]));
  }
}
