import { Injectable } from '@nestjs/common';
import { Sessions } from '../../identity/index.js';
import { After } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Stream } from '../../platform/http/answers.js';
import { Hub } from '../../platform/realtime/hub.js';
import { openPart, type Part } from '../../platform/realtime/open-part.js';
import { DayChanged } from './day.events.js';
import { ExpectedRows } from './day.parts.js';
import { HostDay } from './host-day.service.js';

const topic = (meetup: string) => `day ${meetup}`;

/** Who is on the way, on the open page of a host. */
@Injectable()
export class DayFeed {
  constructor(
    private readonly days: HostDay,
    private readonly sessions: Sessions,
    private readonly hub: Hub,
  ) {}

  @After(DayChanged)
  changed({ meetupId }: DayChanged): Promise<void> {
    return this.hub.publish(topic(meetupId));
  }

  /** @param asData for whoever does not ask for markup @throws NotHere for whoever does not host it */
  async stream(actor: Actor, id: string, asData: boolean): Promise<Stream> {
    await this.days.expected(actor, id);
    return openPart({
      hub: this.hub,
      topics: [topic(id)],
      may: () => this.sessions.holds(actor),
      part: () => this.#expected(actor, id),
      asData,
    });
  }

  async #expected(actor: Actor, id: string): Promise<Part> {
    const expected = await this.days.expected(actor, id);
    const markup = <ExpectedRows lang={actor.lang} expected={expected} />;
    return { event: 'day', data: { expected }, id: 'expected', markup };
  }
}
