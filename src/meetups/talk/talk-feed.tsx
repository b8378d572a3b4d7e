import { Injectable } from '@nestjs/common';
import { Sessions } from '../../identity/index.js';
import { After } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Stream } from '../../platform/http/answers.js';
import { Hub } from '../../platform/realtime/hub.js';
import { openPart, type Part } from '../../platform/realtime/open-part.js';
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
    return openPart({
      hub: this.hub,
      topics: [topic(id)],
      may: () => this.sessions.holds(actor),
      part: () => this.#said(actor, id),
      asData,
    });
  }

  async #said(actor: Actor, id: string): Promise<Part> {
    const view = await this.talks.show(actor, id);
    const markup = <SaidLines lang={actor.lang} view={view} />;
    return { event: 'talk', data: { lines: view.lines }, id: 'said', markup };
  }
}
