import { Injectable } from '@nestjs/common';
import { renderToString } from 'preact-render-to-string';
import { Sessions } from '../../identity/index.js';
import { After } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Stream, type StreamPage } from '../../platform/http/answers.js';
import { Hub } from '../../platform/realtime/hub.js';
import { openPage } from '../../platform/realtime/open-page.js';
import { SaidLines } from './talk.parts.js';
import { TalkChanged } from './talk.events.js';
import { MeetupTalks } from './talks.service.js';

const topic = (meetup: string) => `meetup-talk ${meetup}`;

/** What is said at a meetup in text, on the open pages of those who are there; each page as its reader may see it. */
@Injectable()
export class TalkFeed {
  constructor(
    private readonly talks: MeetupTalks,
    private readonly sessions: Sessions,
    private readonly hub: Hub,
  ) {}

  @After(TalkChanged)
  changed({ meetupId }: TalkChanged): Promise<void> {
    return this.hub.publish(topic(meetupId));
  }

  /** It ends with the meetup, or when its reader loses their place. @param asData for whoever does not ask for markup @throws NotHere */
  async stream(actor: Actor, id: string, asData: boolean): Promise<Stream> {
    await this.talks.show(actor, id);
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
    const view = await this.talks.show(actor, id);
    const data = asData
      ? JSON.stringify({ lines: view.lines })
      : `<hx-partial id="said">${renderToString(<SaidLines lang={actor.lang} view={view} />)}</hx-partial>`;
    if (data !== last) page.tell(asData ? { event: 'talk', data } : { data });
    return data;
  }
}
