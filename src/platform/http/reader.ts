import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isLang, type Lang, preferredLang } from '../i18n/lang.js';

/** What was chosen on this device wins over the account's language, so that a shared phone can be read by its owner. */
export function langOf(request: FastifyRequest): Lang {
  const chosen = request.cookies?.['lang'];
  if (isLang(chosen)) return chosen;
  return request.actor?.lang ?? preferredLang(request.headers['accept-language']) ?? 'nb';
}

/** The reader's language, for the few commands that write it down. Pages have it in `here`. */
export const Reader = createParamDecorator((_: unknown, context: ExecutionContext): Lang =>
  langOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
