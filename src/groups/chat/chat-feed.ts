import { Injectable } from '@nestjs/common';
import { Sessions } from '../../identity/index.js';
import { After } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Stream, type StreamEvent, type StreamPage } from '../../platform/http/answers.js';
import { Hub } from '../../platform/realtime/hub.js';
import { LineSaid } from '../groups.events.js';
import type { RoomId } from '../room/room.entity.js';
import { Unseen } from '../thread/unseen.js';
import {
  Chat,
  type Happening,
  type Listener,
  linesAtOnce,
  type PlacedLine,
  showsLines,
  type StateView,
} from './chat.service.js';
import { Hands, handUpOf } from './hands.service.js';
import { Hosting, talkTopic } from './hosting.service.js';
import { Presence } from './presence.service.js';
import { type Talk, Talks } from './talks.service.js';
import { Unheard } from './unheard.js';

/**
 * How often a stream shows that it lives, asks whether it still may (a lost right ends it within this time), and whom it
 * leaves out, should word of a change have been lost on its way from another process.
 */
const beat = 4_000;
/** At every so many beats the host's page says that it is still there. */
const hostBeats = 5;

/** In which form a stream tells. Of a line: the same words for all who read it alike. */
export interface Telling {
  said: (line: PlacedLine, who: Pick<Listener, 'own' | 'staff'>) => string;
  hidden: (line: PlacedLine, who: Pick<Listener, 'own' | 'staff'>) => Omit<StreamEvent, 'id'>;
  /** What stands beside the lines, in pieces that change apart. */
  pieces: (state: StateView, roomId: RoomId) => ReadonlyMap<string, string>;
  /** A fingerprint of these pieces, as the page carries it. */
  fingerprint: (pieces: ReadonlyMap<string, string>) => string;
  /** Some of these pieces, for a page on which they have changed. */
  changed: (pieces: readonly (readonly [string, string])[]) => StreamEvent;
}

/** One open stream of a room. */
interface Open {
  at: number;
  actor: Actor;
  who: Listener;
  unheard: Unheard;
  page: StreamPage;
  telling: Telling;
  /** What its page shows beside the lines; absent until that is known. */
  pieces?: ReadonlyMap<string, string>;
  shown: string | undefined;
}

interface RoomFeed {
  open: Set<Open>;
  stop: () => void;
  reading: Promise<void>;
  /** A reading that has not begun yet: whoever asks meanwhile is answered by it. */
  next?: { talkToo: boolean } | undefined;
  /** How the talk goes, as last read. */
  talk?: Talk;
}

const topic = (roomId: RoomId) => `chat ${roomId}`;

/**
 * Carries chat lines to open pages. A line is read from the database once for a room, however many listen, and written to
 * each stream in the order in which it was said, none twice: every stream knows the last place it has told. How the talk
 * goes (stopped, slow, who hosts) is read when it changes and at every beat, for what only time changes.
 */
@Injectable()
export class ChatFeed {
  readonly #rooms = new Map<RoomId, RoomFeed>();

  constructor(
    private readonly chat: Chat,
    private readonly talks: Talks,
    private readonly hands: Hands,
    private readonly hosting: Hosting,
    private readonly presence: Presence,
    private readonly sessions: Sessions,
    private readonly unseen: Unseen,
    private readonly hub: Hub,
  ) {}

  /** @param after where the page is. @param shown what it shows beside the lines. @throws NotHere */
  async stream(
    actor: Actor,
    roomId: string,
    { after, shown }: { after: string | undefined; shown: string | undefined },
    telling: Telling,
  ): Promise<Stream> {
    const who = await this.chat.listener(actor, roomId);
    const { roomId: id } = who;
    const at = this.chat.unseal(actor, id, after) ?? (await this.chat.newest(id));
    return new Stream((page) => {
      const open: Open = { at, actor, who, unheard: new Unheard(this.unseen, actor), page, telling, shown };
      const leave = this.#join(id, open);
      let beats = 0;
      const heart = setInterval(() => {
        void this.#beats(open, beats++ % hostBeats === 0).then(
          (holds) => (holds ? page.beat() : page.end()),
          () => page.end(),
        );
      }, beat);
      return () => {
        clearInterval(heart);
        open.unheard.stop();
        leave();
      };
    });
  }

  @After(LineSaid)
  said({ roomId }: LineSaid): Promise<void> {
    return this.hub.publish(topic(roomId));
  }

  /** Whether the stream still may: the sign-in, the community, the room, and whom it leaves out. */
  async #beats(open: Open, host: boolean): Promise<boolean> {
    const { actor } = open;
    const [holds, who] = await Promise.all([
      this.sessions.holds(actor),
      this.chat.listener(actor, open.who.roomId),
      open.unheard.renew(),
    ]);
    if (!holds) return false;
    open.who = who;
    await this.presence.note(actor, who.roomId);
    if (host) await this.hosting.stillHere(actor, who.roomId, 'stream');
    return true;
  }

  #join(roomId: RoomId, open: Open): () => void {
    let feed = this.#rooms.get(roomId);
    if (!feed) {
      const stops = [
        this.hub.subscribe(topic(roomId), () => this.#wake(roomId, false)),
        this.hub.subscribe(talkTopic(roomId), () => this.#wake(roomId, true)),
      ];
      const clock = setInterval(() => this.#wake(roomId, true), beat);
      const stop = () => {
        clearInterval(clock);
        for (const each of stops) each();
      };
      this.#rooms.set(roomId, (feed = { open: new Set(), stop, reading: Promise.resolve() }));
    }
    feed.open.add(open);
    // What was said, and what has changed, between the page and the stream.
    this.#wake(roomId, true);
    return () => {
      feed.open.delete(open);
      if (feed.open.size > 0 || this.#rooms.get(roomId) !== feed) return;
      feed.stop();
      this.#rooms.delete(roomId);
    };
  }

  /** Reads one after the other, so that two wake-ups cannot overtake each other. */
  #wake(roomId: RoomId, talkToo: boolean): void {
    const feed = this.#rooms.get(roomId);
    if (!feed) return;
    if (feed.next) return void (feed.next.talkToo ||= talkToo);
    const next = (feed.next = { talkToo });
    feed.reading = feed.reading
      .then(() => {
        feed.next = undefined;
        return this.#look(roomId, feed, next.talkToo);
      })
      .catch(() => undefined);
  }

  async #look(roomId: RoomId, feed: RoomFeed, talkToo: boolean): Promise<void> {
    const talk = talkToo || !feed.talk ? await this.#talkOf(roomId, feed) : feed.talk;
    if (!talk) return;
    await this.#tellLines(roomId, feed, talk);
    if (talkToo) await this.#tellTalk(roomId, feed, talk);
  }

  async #talkOf(roomId: RoomId, feed: RoomFeed): Promise<Talk | undefined> {
    const [any] = feed.open;
    return any && (feed.talk = await this.talks.of(any.actor, roomId));
  }

  async #tellLines(roomId: RoomId, feed: RoomFeed, talk: Talk): Promise<void> {
    for (;;) {
      const from = Math.min(...[...feed.open].map(({ at }) => at));
      if (!Number.isFinite(from)) return;
      const happened = await this.chat.after(roomId, from, talk.goneBefore);
      const last = happened.at(-1)?.place ?? from;
      for (const open of feed.open) {
        // Whoever came while this was read may lack what lies before it: they asked for a look of their own, which comes next.
        if (open.at < from || open.at >= last) continue;
        await open.unheard.ready();
        if (!feed.open.has(open)) continue;
        for (const each of happened)
          if (each.place > open.at) {
            open.at = each.place;
            if (!open.unheard.has(each.line.writer) && showsLines(talk, open.who)) this.#tellOne(open, each);
          }
      }
      if (happened.length < linesAtOnce) return;
    }
  }

  #tellOne({ actor, who, page, telling }: Open, { place, hiding, line }: Happening): void {
    const id = this.chat.seal(actor, who.roomId, place);
    if (hiding) page.tell({ id, ...telling.hidden(line, who) });
    else page.tell({ id, data: telling.said(line, who) });
  }

  /** A page is told what it does not show already, and nothing again. */
  async #tellTalk(roomId: RoomId, feed: RoomFeed, talk: Talk): Promise<void> {
    const hands = await this.hands.up(roomId);
    // For peers there are two of each: with a hand up and without.
    const alike = new Map<Telling, Map<boolean | undefined, ReadonlyMap<string, string>>>();
    for (const open of feed.open) {
      const { telling, who } = open;
      const handUp = handUpOf(hands, who);
      let pieces = who.staff ? undefined : alike.get(telling)?.get(handUp);
      if (!pieces) {
        pieces = telling.pieces(await this.chat.state(open.actor, talk, who, hands), roomId);
        if (!alike.has(telling)) alike.set(telling, new Map());
        if (!who.staff) alike.get(telling)!.set(handUp, pieces);
      }
      const before = open.pieces;
      open.pieces = pieces;
      if (!before && telling.fingerprint(pieces) === open.shown) continue;
      const changed = [...pieces].filter(([name, text]) => before?.get(name) !== text);
      if (changed.length > 0 && feed.open.has(open)) open.page.tell(telling.changed(changed));
    }
  }
}
