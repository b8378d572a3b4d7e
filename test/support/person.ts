import type { Server } from 'node:http';
import request, { type Response } from 'supertest';
import type { AccountId, CommunityId, MembershipId } from '../../src/platform/http/actor.js';

interface Known {
  accountId: AccountId;
  membershipId: MembershipId;
  communityId: CommunityId;
  email: string;
  firstName: string;
  nickname: string | undefined;
}

type Body = Record<string, unknown>;

export interface SentFile {
  field?: string;
  name: string;
  bytes: Buffer;
  type?: string;
}

/** Somebody at a browser or with curl. `get`/`post` speak JSON, `page`/`submits` what a browser without script speaks. */
export class Person {
  constructor(
    private readonly server: Server,
    private cookie: string | undefined,
    private readonly known: Known | undefined,
  ) {}

  get is(): Known {
    if (!this.known) throw new Error('A stranger has no account.');
    return this.known;
  }

  /** Whether this is somebody, and not a stranger. */
  get isKnown(): boolean {
    return this.known !== undefined;
  }

  get cookieHeader(): string {
    return this.cookie ?? '';
  }

  get(path: string): Promise<Response> {
    return this.#sent(request(this.server).get(path).set('accept', 'application/json'));
  }

  post(path: string, body: Body = {}): Promise<Response> {
    return this.#sent(request(this.server).post(path).set('accept', 'application/json').send(body));
  }

  page(path: string): Promise<Response> {
    return this.#sent(request(this.server).get(path).set('accept', 'text/html'));
  }

  submits(path: string, form: Record<string, string> = {}): Promise<Response> {
    return this.#sent(
      request(this.server)
        .post(path)
        .type('form')
        .set('accept', 'text/html')
        .set('sec-fetch-site', 'same-origin')
        .send(form),
    );
  }

  /** A form with files in it. */
  sends(
    path: string,
    form: Record<string, string>,
    files: readonly SentFile[],
    accept = 'text/html',
  ): Promise<Response> {
    const sending = request(this.server).post(path).set('accept', accept).set('sec-fetch-site', 'same-origin');
    for (const [name, value] of Object.entries(form)) void sending.field(name, value);
    for (const { field = 'files', name, bytes, type = 'application/octet-stream' } of files)
      void sending.attach(field, bytes, { filename: name, contentType: type });
    return this.#sent(sending);
  }

  /** What a server gives to be saved. */
  saves(path: string): Promise<Response> {
    return this.#sent(
      request(this.server)
        .get(path)
        .buffer(true)
        .parse((answer, done) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () => done(null, Buffer.concat(chunks)));
        }),
    );
  }

  /** Keeps the cookie of an answer, as a browser would. */
  keeps(answer: Response): this {
    const [cookie] = (answer.headers['set-cookie'] as unknown as string[] | undefined) ?? [];
    this.cookie = cookie?.split(';')[0];
    return this;
  }

  /** Goes on with a newer sign-in of the same person. */
  goesOnAs(again: Person): this {
    this.cookie = again.cookieHeader;
    return this;
  }

  async #sent(sending: request.Test): Promise<Response> {
    if (this.cookie) sending.set('cookie', this.cookie);
    return sending;
  }
}
