import type { FastifyRequest } from 'fastify';

/** Whether the caller reads pages (a browser) or data. No `Accept` at all, as from curl, means data. */
export const wantsPage = (request: FastifyRequest): boolean => {
  const accept = request.headers.accept ?? '';
  const html = accept.indexOf('text/html');
  const json = accept.indexOf('application/json');
  return html >= 0 && (json < 0 || html < json);
};
