import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  from: string;
  to: string[];
  data: string;
}

/** A real mail server that keeps what it is given, or refuses it. */
export class MailServer {
  readonly received: Received[] = [];
  /** Whether it takes nothing now. */
  refuses = false;
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        let data = '';
        stream.on('data', (bytes) => (data += String(bytes)));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          const from = (mailFrom as { address: string }).address;
          if (!this.refuses) this.received.push({ from, to: rcptTo.map(({ address }) => address), data });
          done(this.refuses ? new Error('mailbox full') : null);
        });
      },
    });
  }

  static async open(): Promise<MailServer> {
    const server = new MailServer();
    await new Promise<void>((up) => server.#server.listen(0, '127.0.0.1', () => up()));
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}
