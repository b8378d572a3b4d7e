import { request } from 'node:http';

/** A line as a reader heard it. */
export interface HeardLine {
  body: string;
  own: boolean;
}

/**
 * Reads the stream of a chat as a page does: remembers the last place it has, comes back when the connection is gone, and goes
 * on from there, at another server if it must. It never asks for anything again.
 */
export class FaithfulReader {
  readonly heard: HeardLine[] = [];
  connections = 0;
  #last: string;
  #cut: () => void = () => undefined;
  #closed = false;
  #open: () => void = () => undefined;
  /** Once the first connection stands. */
  readonly connected = new Promise<void>((resolve) => (this.#open = resolve));

  /** @param where asked at each connection: the address of a server. */
  constructor(
    private readonly where: () => string,
    private readonly path: string,
    private readonly cookie: string,
    cursor: string,
  ) {
    this.#last = cursor;
    void this.#stay();
  }

  get bodies(): string[] {
    return this.heard.map(({ body }) => body);
  }

  /** The connection is gone, as in a tunnel. */
  cut(): void {
    this.#cut();
  }

  close(): void {
    this.#closed = true;
    this.#cut();
  }

  async #stay(): Promise<void> {
    while (!this.#closed) {
      await this.#listen().catch(() => undefined);
      if (!this.#closed) await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 200));
    }
  }

  #listen(): Promise<void> {
    return new Promise((resolve) => {
      const asking = request(`${this.where()}${this.path}`, {
        agent: false,
        headers: { accept: 'text/event-stream', cookie: this.cookie, 'last-event-id': this.#last },
      });
      const over = () => (asking.destroy(), resolve());
      this.#cut = over;
      asking.on('error', over);
      asking.on('response', (answer) => {
        if (answer.statusCode !== 200) return over();
        this.connections++;
        this.#open();
        let rest = '';
        answer.setEncoding('utf8');
        answer.on('data', (text: string) => {
          const events = (rest + text).split('\n\n');
          rest = events.pop()!;
          for (const event of events) this.#hear(event);
        });
        answer.on('close', over);
        answer.on('error', over);
      });
      asking.end();
    });
  }

  #hear(event: string): void {
    const field = (name: string) =>
      event
        .split('\n')
        .filter((line) => line.startsWith(`${name}: `))
        .map((line) => line.slice(name.length + 2))
        .join('\n');
    if (field('id')) this.#last = field('id');
    if (field('data') && !field('event')) this.heard.push(JSON.parse(field('data')) as HeardLine);
  }
}
