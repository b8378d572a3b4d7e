import fastifyCookie from '@fastify/cookie';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import type { Config } from '../config/config.js';
import { tell } from '../i18n/catalogue.js';
import { Unreadable } from '../problems/common.problems.js';
import { loadAssets } from '../ui/assets.js';
import { takeBodies } from './bodies.js';
import { takeFiles } from './uploads.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of this answer's content policy. */
    nonce: string;
  }
}

/** Bodies are words of one person; what is longer than this is no post and no message. */
const bodyLimit = 64 * 1024;

const maxParamLength = 200;

/** No route leads here. The router would answer an address it cannot read by itself, in its own words and unguarded. */
const nowhere = '/-';

/** Whether an address is whole UTF-8 and none of its parts longer than the router takes. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url);
  } catch {
    return false;
  }
  const [path = ''] = url.split('?');
  return path.split('/').every((part) => part.length <= maxParamLength);
}

/**
 * The server below Nest: limits, bodies, headers, log and assets.
 * @param log where its lines go; standard output if not said.
 */
export function fastifyFor(config: Config, log?: Writable): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit,
    // Ten megabytes from an old phone take their time; whoever sends bytes one by one still ends.
    requestTimeout: 120_000,
    // Open streams must not keep the process from stopping.
    forceCloseConnections: true,
    // One proxy in front may say where a request came from; what stands before it in the header is anybody's claim.
    trustProxy: config.trustProxy && ((_address: string, hop: number) => hop === 0),
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength },
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : nowhere),
    clientErrorHandler: (error, socket) => refuseBytes(config, error, socket),
    logger: {
      level: config.logLevel,
      ...(log ? { stream: log } : {}),
      // Never addresses, bodies, agents or whole paths: a line of the log must not tell who read what.
      serializers: {
        req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
        res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
        err: (error: Error) => ({ type: error.name, message: '', stack: '' }),
      },
    },
    logController: new LogController({ disableRequestLogging: config.logLevel !== 'info' }),
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  takeBodies(fastify);
  takeFiles(fastify);
  void fastify.register(fastifyCookie);
  guardAnswers(fastify, config);
  serveAssets(fastify);
  return adapter;
}

const policy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // `worker` is the policy of one page's script, which lets our own worker through and nothing else.
    'trusted-types htmx worker',
  ].join('; ');

const guards = (config: Config, nonce: string): Record<string, string> => ({
  'content-security-policy': policy(nonce),
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: with that, browsers send `Origin: null` with our own forms too. Other sites learn nothing either way.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
  vary: 'Accept, Accept-Language, Cookie',
  ...(config.publicUrl.protocol === 'https:'
    ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
    : {}),
});

const makeNonce = () => randomBytes(16).toString('base64url');

/** The same guarding headers on every answer: pages, data, files, errors. */
function guardAnswers(fastify: FastifyInstance, config: Config): void {
  fastify.addHook('onRequest', async (request, reply) => {
    request.nonce = makeNonce();
    reply.headers(guards(config, request.nonce));
  });
}

/** What Node says of bytes that are no request, and which status that is. */
const statusOfBytes: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Bytes that are no request come to no route, hook or filter: they are answered here, guarded like everything else. */
function refuseBytes(config: Config, error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) return void socket.destroy();
  const line = statusOfBytes[error.code ?? ''] ?? '400 Bad Request';
  const { code, sentence } = Unreadable();
  const problem = { type: `/problems/${code}`, title: tell('nb', sentence), status: Number(line.slice(0, 3)), code };
  const body = JSON.stringify(problem);
  const headers = {
    ...guards(config, makeNonce()),
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${line}\r\n${head.join('')}\r\n${body}`);
}

function serveAssets(fastify: FastifyInstance): void {
  for (const asset of loadAssets().all.values())
    fastify.get(asset.path, (request, reply) => {
      const accepted = String(request.headers['accept-encoding'] ?? '');
      const packed = asset.brotli !== asset.body;
      const encoding =
        packed && /\bbr\b/.test(accepted) ? 'br' : packed && /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
      reply
        .type(asset.type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'Accept-Encoding');
      if (encoding) reply.header('content-encoding', encoding);
      return reply.send(encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.body);
    });
}
