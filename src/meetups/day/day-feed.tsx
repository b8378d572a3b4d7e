import { Injectable } from '@nestjs/common';
import { renderToString } from 'preact-render-to-string';
import { Sessions } from '../../identity/index.js';
import { After } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Stream, type StreamPage } from '../../platform/http/answers.js';
import { Hub } from '../../platform/realtime/hub.js';
import { openPage } from '../../platform/realtime/open-page.js';
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
    return new Stream((page) => {
      let last = '';
      return openPage(page, {
        hub: this.hub,
        topics: [topic(id)],
        may: () => this.sessions.holds(actor),
        look: async () => void (last = await this.#tell(actor, page, { id, last, asData })),
      });
    });
  }

  /** @returns what was told last, so that nothing is told twice */
  async #tell(
    actor: Actor,
    page: StreamPage,
    { id, last, asData }: { id: string; last: string; asData: boolean },
  ): Promise<string> {
    const expected = await this.days.expected(actor, id);
    const data = asData
      ? JSON.stringify({ expected })
      : `<hx-partial id="expected">${renderToString(<ExpectedRows lang={actor.lang} expected={expected} />)}</hx-partial>`;
    if (data !== last) page.tell(asData ? { event: 'day', data } : { data });
    return data;
  }
}
