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

  /** Keeps the cookie of an answer, as a browser would. */
  keeps(answer: Response): this {
    const [cookie] = (answer.headers['set-cookie'] as unknown as string[] | undefined) ?? [];
    this.cookie = cookie?.split(';')[0];
    return this;
  }

  async #sent(sending: request.Test): Promise<Response> {
    if (this.cookie) sending.set('cookie', this.cookie);
    return sending;
  }
}
