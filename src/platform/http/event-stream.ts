import { Readable } from 'node:stream';
import type { Stream } from './answers.js';

/** A page that reads slower than this is cut off; it comes back and goes on after the last event it has. */
const waitAtMost = 256 * 1024;

/** Server-sent events as bytes. (Nest's own `@Sse` answers 200 before the handler has said whether one may listen.) */
export function eventStream({ listen }: Stream): Readable {
  let stop = () => {};
  const bytes = new Readable({
    read() {},
    destroy(error, done) {
      stop();
      done(error);
    },
  });
  const write = (text: string) => {
    if (bytes.destroyed || bytes.readableEnded) return;
    if (bytes.readableLength > waitAtMost) bytes.destroy();
    else bytes.push(text);
  };
  // The first bytes send the headers, so that the page knows it is connected.
  write('retry: 2000\n\n');
  stop = listen({
    tell: ({ id, event, data }) =>
      write(
        `${id === undefined ? '' : `id: ${id}\n`}${event === undefined ? '' : `event: ${event}\n`}${data
          .split('\n')
          .map((line) => `data: ${line}\n`)
          .join('')}\n`,
      ),
    beat: () => write(':\n\n'),
    end: () => {
      stop();
      if (!bytes.destroyed) bytes.push(null);
    },
  });
  return bytes;
}
