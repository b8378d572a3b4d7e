import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Communities } from '../../communities/index.js';
import { Sessions } from '../../identity/index.js';
import { After } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Stream } from '../../platform/http/answers.js';
import { Hub } from '../../platform/realtime/hub.js';
import { openPart, type Part } from '../../platform/realtime/open-part.js';
import { Clock } from '../../platform/time/clock.js';
import { DeskChanged } from './desk.events.js';
import { DeskQueue } from './desk-queue.service.js';
import { QueueNews } from './queue.parts.js';

const topic = (community: string) => `desk ${community}`;

/** A fingerprint of what a page shows. */
export const printOf = (state: string): string => createHash('sha256').update(state).digest('base64url').slice(0, 16);

/** Tells an open desk that somebody needs somebody now, at once, and of everything else that it has changed. */
@Injectable()
export class DeskFeed {
  constructor(
    private readonly queue: DeskQueue,
    private readonly communities: Communities,
    private readonly sessions: Sessions,
    private readonly hub: Hub,
    private readonly clock: Clock,
  ) {}

  @After(DeskChanged)
  changed({ communityId }: DeskChanged): Promise<void> {
    return this.hub.publish(topic(communityId));
  }

  /** @param shown what the page shows @param asData for whoever does not ask for markup */
  async stream(actor: Actor, shown: string | undefined, asData: boolean): Promise<Stream> {
    const those = await this.communities.standingInFor(actor.communityId);
    return openPart({
      hub: this.hub,
      topics: [actor.communityId, ...those.map(({ id }) => id)].map(topic),
      may: () => this.sessions.holds(actor),
      part: () => this.#news(actor, shown),
      asData,
    });
  }

  async #news(actor: Actor, shown: string | undefined): Promise<Part> {
    const { now, print } = await this.queue.state(actor);
    const changed = shown !== undefined && printOf(print) !== shown;
    const here = { lang: actor.lang, zone: actor.zone, now: this.clock.now() };
    const markup = <QueueNews here={here} now={now} changed={changed} />;
    return { event: 'desk', data: { now, changed }, id: 'desk-news', markup };
  }
}
