import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tell } from '../i18n/catalogue.js';
import { SomethingBroke } from '../problems/common.problems.js';
import { Problem, type ProblemKind } from '../problems/problem.js';
import { renderPage } from '../ui/layout.js';
import { ProblemPage } from '../ui/problem.page.js';
import { Actors } from './actor.js';
import { problemOfStatus } from './bodies.js';
import { Cookies } from './cookies.js';
import { HereFactory } from './here.factory.js';
import { wordsIn } from './late-form.js';
import { wantsPage } from './wants.js';

const statusOf: Record<ProblemKind, number> = {
  'not-found': 404,
  'not-signed-in': 401,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  'rule-broken': 422,
  'too-large': 413,
  unreadable: 400,
  unsupported: 415,
  'too-many': 429,
  unavailable: 503,
};

/**
 * The only place that knows statuses of HTTP. Problems become RFC 9457 details, or the same facts as a page. Whoever has to say them
 * in a form of another standard extends it.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('ProblemFilter');

  constructor(
    protected readonly here: HereFactory,
    private readonly actors: Actors,
    private readonly cookies: Cookies,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { problem, status } = this.read(error, request);
    if (wantsPage(request)) await this.#recognise(request);
    const lang = this.here.lang(request);
    const title = tell(lang, problem.sentence, problem.args);

    if (wantsPage(request) && problem.code === 'factor-first') {
      void reply.status(303).header('location', '/me/code-app').send('');
      return;
    }
    if (wantsPage(request) && problem.code === 'sign-in-first' && (request.method === 'GET' || request.kept)) {
      // The script swaps parts of pages; this is about the whole of it.
      if (request.headers['hx-request'] === 'true') void reply.status(200).header('hx-redirect', '/sign-in').send('');
      else void reply.status(303).header('location', '/sign-in').send('');
      return;
    }
    void reply.status(status);
    if (wantsPage(request)) {
      const faults = problem.faults
        .map(({ message, args }) => tell(lang, message, args))
        .filter((each) => each !== title);
      const view = {
        title,
        code: status === 500 ? `${problem.code} ${request.id}` : problem.code,
        detail: faults.join(' '),
        ahead: problem.ahead && { href: problem.ahead.href, label: tell(lang, problem.ahead.label) },
        kept: problem.ahead && request.kept && wordsIn(request.kept),
      };
      void reply.type('text/html; charset=utf-8').send(renderPage(ProblemPage({ view, here: this.here.of(request) })));
      return;
    }
    void reply.type('application/problem+json; charset=utf-8').send({
      type: `/problems/${problem.code}`,
      title,
      status,
      code: problem.code,
      ...(status === 500 ? { requestId: request.id } : {}),
      ...(problem.faults.length > 0
        ? {
            errors: problem.faults.map(({ field, message, args }) => ({
              pointer: `/${field}`,
              detail: tell(lang, message, args),
            })),
          }
        : {}),
    });
  }

  /** An address that no handler answers passed no guard; its page has the menu of whoever reads it all the same. */
  async #recognise(request: FastifyRequest): Promise<void> {
    const token = request.actor ? undefined : this.cookies.read(request, this.cookies.session);
    if (token) request.actor = await this.actors.bySession(token).catch(() => undefined);
  }

  protected read(error: unknown, request: FastifyRequest): { problem: Problem; status: number } {
    if (error instanceof Problem) return { problem: error, status: statusOf[error.kind] };
    const known = error instanceof HttpException ? problemOfStatus(error.getStatus()) : undefined;
    if (known) return { problem: known, status: statusOf[known.kind] };
    // The stack names files and lines of ours; the message may hold what a person wrote, so it stays out.
    const { message = '', stack = '' } = error instanceof Error ? error : {};
    const lines = stack
      .slice(stack.indexOf(message) + message.length)
      .split('\n')
      .filter((line) => /^\s+at /.test(line));
    const name = error instanceof Error ? error.name : typeof error;
    this.#log.error(`${request.id} ${request.method} ${request.routeOptions.url ?? '-'} ${name}\n${lines.join('\n')}`);
    return { problem: SomethingBroke(), status: 500 };
  }
}
