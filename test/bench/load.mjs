/**
 * The load generator, a process of its own so that its work is not counted as the server's. A closed loop: each
 * connection asks again as soon as it is answered. On bare sockets, because `node:http` would cost more than the floor
 * it measures and hold it down.
 *
 * Takes `{ port, method, path, headers, body, connections, seconds }`; answers `{ perSecond, latencies }` in ms.
 */
import { connect } from 'node:net';

const headEnd = Buffer.from('\r\n\r\n');

/** One connection. Resolves when the time is over and its last answer is in. */
function keepAsking({ port, payload }, until, latencies) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let parts = [];
    let waiting = Infinity;
    let had = 0;
    let askedAt = 0;
    const ask = () => {
      if (performance.now() >= until) return void socket.end(resolve);
      parts = [];
      waiting = Infinity;
      had = 0;
      askedAt = performance.now();
      socket.write(payload);
    };
    const readHead = (head) => {
      const text = head.toString('latin1');
      const status = Number(text.slice(9, 12));
      if (status < 200 || status > 299) throw new Error(`An answer ${status} while measuring.`);
      const length = /\r\ncontent-length: (\d+)/i.exec(text);
      if (!length && status !== 204) throw new Error('An answer without a length while measuring.');
      waiting = head.length + headEnd.length + Number(length?.[1] ?? 0);
    };
    socket.on('data', (chunk) => {
      had += chunk.length;
      if (waiting === Infinity) {
        parts.push(chunk);
        const all = parts.length === 1 ? chunk : Buffer.concat(parts);
        const end = all.indexOf(headEnd);
        if (end < 0) return;
        try {
          readHead(all.subarray(0, end));
        } catch (error) {
          socket.destroy();
          return reject(error);
        }
      }
      if (had < waiting) return;
      latencies.push(performance.now() - askedAt);
      ask();
    });
    socket.on('connect', ask);
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed a connection while measuring.')));
  });
}

async function measure({ port, method, path, headers, body, connections, seconds }) {
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers, ...length }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const payload = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body ?? ''}`);
  const latencies = [];
  const from = performance.now();
  const until = from + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, () => keepAsking({ port, payload }, until, latencies)));
  return { perSecond: latencies.length / ((performance.now() - from) / 1000), latencies };
}

process.on('message', async (wish) => {
  try {
    process.send(await measure(wish));
  } catch (error) {
    process.send({ error: error.message });
  }
});
