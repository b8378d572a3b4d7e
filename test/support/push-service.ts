import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Pushed {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A push service as the makers of browsers run them: takes what is sent for a browser, and says when that browser is gone. */
export class PushService {
  readonly received: Pushed[] = [];
  /** What it answers next, by path; 201 if nothing is said. */
  readonly answers = new Map<string, number>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.on('data', (bytes) => (body += String(bytes)));
      request.on('end', () => {
        const path = request.url ?? '';
        this.received.push({ path, headers: request.headers, body });
        response.writeHead(this.answers.get(path) ?? 201, { location: '/message/1' }).end();
      });
    });
  }

  static async open(): Promise<PushService> {
    const service = new PushService();
    await new Promise<void>((up) => service.#server.listen(0, '127.0.0.1', () => up()));
    return service;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}
