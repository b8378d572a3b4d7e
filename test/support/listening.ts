export interface Heard {
  id: string;
  data: string;
  /** The name it came under, if it has one. */
  event?: string | undefined;
}

/** Reads a stream of server-sent events as a browser would. */
export class Listening {
  readonly #heard: Heard[] = [];
  readonly #named: Heard[] = [];
  readonly #abort: AbortController;
  #wake: () => void = () => undefined;
  #done = false;

  private constructor(abort: AbortController) {
    this.#abort = abort;
  }

  static async open(url: string, headers: Record<string, string>): Promise<Listening> {
    const abort = new AbortController();
    const answer = await fetch(url, { headers, signal: abort.signal });
    if (answer.status !== 200 || !answer.body) throw new Error(`The stream answers ${answer.status}.`);
    const listening = new Listening(abort);
    void listening.#read(answer.body).catch(() => undefined);
    return listening;
  }

  /** The next lines, heartbeats and what comes under a name left out. */
  async next(count: number, within = 5_000): Promise<Heard[]> {
    await this.#until(() => this.#heard.length >= count, within);
    return this.#heard.splice(0, count);
  }

  /** The next that comes under a name and is as it should be; what came before under that name is passed over. */
  async named(event: string, fits: (data: string) => boolean = () => true, within = 5_000): Promise<Heard> {
    const place = () => this.#named.findIndex((heard) => heard.event === event && fits(heard.data));
    await this.#until(() => place() >= 0, within);
    return this.#named.splice(0, place() + 1).at(-1)!;
  }

  /** Whether the server ends it within so many milliseconds. */
  async ended(within: number): Promise<boolean> {
    await this.#until(() => this.#done, within).catch(() => undefined);
    return this.#done;
  }

  close(): void {
    this.#abort.abort();
  }

  async #until(reached: () => boolean, within: number): Promise<void> {
    const deadline = performance.now() + within;
    while (!reached()) {
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`Nothing more was heard within ${within} ms.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => (clearTimeout(timer), resolve());
      });
    }
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
        rest = parts.pop()!;
        for (const part of parts) {
          const lines = part.split('\n');
          const field = (name: string) =>
            lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
          if (field('data').length === 0) continue;
          const [event] = field('event');
          const heard = { id: field('id')[0] ?? '', data: field('data').join('\n'), event };
          (event === undefined ? this.#heard : this.#named).push(heard);
        }
        this.#wake();
      }
    } finally {
      this.#done = true;
      this.#wake();
    }
  }
}
