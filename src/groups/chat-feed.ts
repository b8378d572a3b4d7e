import { Injectable } from '@nestjs/common';
import { Sessions } from '../identity/index.js';
import { After } from '../platform/events/events.js';
import type { Actor } from '../platform/http/actor.js';
import { Stream } from '../platform/http/answers.js';
import { Hub } from '../platform/realtime/hub.js';
import { Chat, linesAtOnce, type PlacedLine } from './chat.service.js';
import { LineSaid } from './groups.events.js';
import type { RoomId } from './room.entity.js';

/** How often a stream shows that it lives and asks whether it still may: a lost right ends it within this time. */
const beat = 4_000;

/** One open stream of a room. */
interface Listener {
  at: number;
  hear: (line: PlacedLine) => void;
}

interface RoomFeed {
  listeners: Set<Listener>;
  stop: () => void;
  reading: Promise<void>;
}

const topic = (roomId: RoomId) => `chat ${roomId}`;

/**
 * Carries chat lines to open pages. A line is read from the database once for a room, however many listen, and written to
 * each stream in the order in which it was said, none twice: every stream knows the last place it has told.
 */
@Injectable()
export class ChatFeed {
  readonly #rooms = new Map<RoomId, RoomFeed>();

  constructor(
    private readonly chat: Chat,
    private readonly sessions: Sessions,
    private readonly hub: Hub,
  ) {}

  /** @param tell what of a line goes to this stream. @throws NotHere */
  async stream(
    actor: Actor,
    roomId: string,
    cursor: string | undefined,
    tell: (line: PlacedLine, own: boolean) => string,
  ): Promise<Stream> {
    const { roomId: id, own } = await this.chat.listener(actor, roomId);
    const from = this.chat.unseal(actor, id, cursor) ?? (await this.chat.newest(id));
    return new Stream((page) => {
      const leave = this.#join(id, {
        at: from,
        hear: (line) => page.tell({ id: this.chat.seal(actor, id, line.seq), data: tell(line, line.writer === own) }),
      });
      const heart = setInterval(() => {
        void this.sessions.holds(actor).then(
          (holds) => (holds ? page.beat() : page.end()),
          () => page.end(),
        );
      }, beat);
      return () => {
        clearInterval(heart);
        leave();
      };
    });
  }

  @After(LineSaid)
  said({ roomId }: LineSaid): Promise<void> {
    return this.hub.publish(topic(roomId));
  }

  #join(roomId: RoomId, listener: Listener): () => void {
    let feed = this.#rooms.get(roomId);
    if (!feed) {
      const stop = this.hub.subscribe(topic(roomId), () => this.#wake(roomId));
      this.#rooms.set(roomId, (feed = { listeners: new Set(), stop, reading: Promise.resolve() }));
    }
    feed.listeners.add(listener);
    // What was said between the page and the stream.
    this.#wake(roomId);
    return () => {
      feed.listeners.delete(listener);
      if (feed.listeners.size > 0 || this.#rooms.get(roomId) !== feed) return;
      feed.stop();
      this.#rooms.delete(roomId);
    };
  }

  /** Reads one after the other, so that two wake-ups cannot overtake each other. */
  #wake(roomId: RoomId): void {
    const feed = this.#rooms.get(roomId);
    if (!feed) return;
    feed.reading = feed.reading.then(() => this.#tell(roomId, feed)).catch(() => undefined);
  }

  async #tell(roomId: RoomId, feed: RoomFeed): Promise<void> {
    for (;;) {
      const from = Math.min(...[...feed.listeners].map(({ at }) => at));
      if (!Number.isFinite(from)) return;
      const lines = await this.chat.after(roomId, from);
      for (const listener of feed.listeners)
        for (const line of lines)
          if (line.seq > listener.at) {
            listener.at = line.seq;
            listener.hear(line);
          }
      if (lines.length < linesAtOnce) return;
    }
  }
}
