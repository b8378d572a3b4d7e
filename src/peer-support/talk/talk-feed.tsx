import { Injectable } from '@nestjs/common';
import { renderToString } from 'preact-render-to-string';
import { Sessions } from '../../identity/index.js';
import { After } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Stream, type StreamPage } from '../../platform/http/answers.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Hub } from '../../platform/realtime/hub.js';
import { openPage } from '../../platform/realtime/open-page.js';
import { Clock } from '../../platform/time/clock.js';
import { noLines, TalkLine } from './line.parts.js';
import { PeerLineSaid } from './talk.events.js';
import { PeerTalks } from './talks.service.js';

const topic = (talk: string) => `peer-talk ${talk}`;

/**
 * What one of two says, on the open page of the other. A line is told because it was said, in the order in which it was, none twice; that
 * a page is open is told to nobody, and kept nowhere.
 */
@Injectable()
export class TalkFeed {
  constructor(
    private readonly talks: PeerTalks,
    private readonly sessions: Sessions,
    private readonly hub: Hub,
    private readonly clock: Clock,
  ) {}

  @After(PeerLineSaid)
  said({ talkId }: PeerLineSaid): Promise<void> {
    return this.hub.publish(topic(talkId));
  }

  /** @param after where the page is @param lang of the markup; absent for whoever does not ask for any @throws NotHere for whoever is not one of the two */
  async stream(actor: Actor, id: string, after: string | undefined, lang: Lang | undefined): Promise<Stream> {
    let place = await this.talks.place(actor, id, after);
    return new Stream((page) =>
      openPage(page, {
        hub: this.hub,
        topics: [topic(id)],
        may: () => this.sessions.holds(actor),
        look: async () => void (place = await this.#tell(actor, page, { id, place, lang })),
      }),
    );
  }

  /** @returns the place of the last line that was read, told or not */
  async #tell(
    actor: Actor,
    page: StreamPage,
    { id, place, lang }: { id: string; place: number; lang: Lang | undefined },
  ): Promise<number> {
    const here = lang && { lang, zone: actor.zone, now: this.clock.now() };
    for (let at = place; ;) {
      const { other, said, last } = await this.talks.since(actor, id, at);
      for (const { cursor, first, ...line } of said) {
        if (!here) page.tell({ id: cursor, data: JSON.stringify(line) });
        else {
          if (first) page.tell({ data: `<hx-partial id="${noLines}"></hx-partial>` });
          page.tell({ id: cursor, data: renderToString(<TalkLine here={here} other={other} line={line} />) });
        }
      }
      if (last === at) return at;
      at = last;
    }
  }
}
