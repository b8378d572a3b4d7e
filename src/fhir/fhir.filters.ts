import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter } from '../platform/http/problem.filter.js';
import { tell } from '../platform/i18n/catalogue.js';
import type { Problem, ProblemKind } from '../platform/problems/problem.js';

/** In FHIR's own words: http://hl7.org/fhir/R4/valueset-issue-type.html */
const issueOf: Partial<Record<ProblemKind, string>> = {
  'not-found': 'not-found',
  'not-signed-in': 'login',
  forbidden: 'forbidden',
  invalid: 'invalid',
  unreadable: 'structure',
  unsupported: 'not-supported',
  'too-many': 'throttled',
};

/** What was asked wrongly is a bad request to other systems, whatever it was. */
const statusOf = ({ kind }: Problem, status: number) => (kind === 'invalid' ? 400 : status);

function parts(host: ArgumentsHost): { request: FastifyRequest; reply: FastifyReply } {
  const http = host.switchToHttp();
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() };
}

/** Says what went wrong as an `OperationOutcome`. */
@Catch()
export class OutcomeFilter extends ProblemFilter {
  override async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const { request, reply } = parts(host);
    const { problem, status } = this.read(error, request);
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    const lang = this.here.lang(request);
    const faults = problem.faults.map(({ field, message, args }) => `${field}: ${tell(lang, message, args)}`);
    const text = [tell(lang, problem.sentence, problem.args), ...faults].join(' ');
    void reply
      .status(statusOf(problem, status))
      .type('application/fhir+json; charset=utf-8')
      .send({
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'error', code: issueOf[problem.kind] ?? 'exception', details: { text } }],
      });
  }
}

/** Says what went wrong as OAuth does: RFC 6749, section 5.2. */
@Catch()
export class TokenFilter extends ProblemFilter {
  override async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const { request, reply } = parts(host);
    const { problem, status } = this.read(error, request);
    if (status === 401) void reply.header('www-authenticate', 'Basic realm="token"');
    void reply
      .status(statusOf(problem, status))
      .type('application/json; charset=utf-8')
      .send({ error: errorOf(problem), error_description: tell('en', problem.sentence, problem.args) });
  }
}

function errorOf({ code, kind, faults }: Problem): string {
  if (code === 'wrong-client') return 'invalid_client';
  if (kind === 'too-many' || kind === 'unavailable') return 'temporarily_unavailable';
  return faults.some(({ field }) => field === 'grant_type') ? 'unsupported_grant_type' : 'invalid_request';
}
