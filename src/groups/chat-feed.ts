import { Injectable } from '@nestjs/common';
import { Blocks, Sessions } from '../identity/index.js';
import { After } from '../platform/events/events.js';
import type { Actor } from '../platform/http/actor.js';
import { Stream } from '../platform/http/answers.js';
import { Hub } from '../platform/realtime/hub.js';
import { Chat, linesAtOnce, type PlacedLine } from './chat.service.js';
import { LineSaid } from './groups.events.js';
import type { RoomId } from './room.entity.js';
import { Unheard } from './unheard.js';

/**
 * How often a stream shows that it lives, asks whether it still may (a lost right ends it within this time), and whom it
 * leaves out, should word of a change have been lost on its way from another process.
 */
const beat = 4_000;

/** One open stream of a room. */
interface Listener {
  at: number;
  unheard: Unheard;
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
    private readonly blocks: Blocks,
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
      const unheard = new Unheard(this.blocks, actor);
      const leave = this.#join(id, {
        at: from,
        unheard,
        hear: (line) => page.tell({ id: this.chat.seal(actor, id, line.seq), data: tell(line, line.writer === own) }),
      });
      const heart = setInterval(() => {
        void Promise.all([this.sessions.holds(actor), unheard.renew()]).then(
          ([holds]) => (holds ? page.beat() : page.end()),
          () => page.end(),
        );
      }, beat);
      return () => {
        clearInterval(heart);
        unheard.stop();
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
      const last = lines.at(-1)?.seq ?? from;
      for (const listener of feed.listeners) {
        if (listener.at >= last) continue;
        await listener.unheard.ready();
        if (!feed.listeners.has(listener)) continue;
        for (const line of lines)
          if (line.seq > listener.at) {
            listener.at = line.seq;
            if (!listener.unheard.has(line.writer)) listener.hear(line);
          }
      }
      if (lines.length < linesAtOnce) return;
    }
  }
}
