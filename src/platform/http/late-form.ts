import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { LateForm } from './actor.js';
import { FormValues } from './bodies.js';
import { fieldsOf } from './fields.js';
import { argumentsOf } from './refill.js';
import { wantsPage } from './wants.js';

/** What a browser sent that can go no further now, to be kept for its owner. A form with a secret in it is never kept. */
export function lateFormOf(context: ExecutionContext, request: FastifyRequest): LateForm | undefined {
  const { body, method } = request;
  if (method !== 'POST' || !(body instanceof FormValues) || !wantsPage(request)) return undefined;
  const form = argumentsOf(context.getClass(), context.getHandler().name).find(({ kind }) => kind === 'body')?.form;
  const fields = form && fieldsOf(form);
  if (!fields || [...fields.values()].some(({ secret }) => secret)) return undefined;
  const words = [...fields].filter(([, field]) => field.words).map(([name]) => name);
  return { path: request.url.split('?')[0]!, values: textsOf(body), words };
}

/** What a person wrote in it, to be read: not what they chose or ticked, which goes along unseen. */
export const wordsIn = ({ values, words }: Pick<LateForm, 'values' | 'words'>): string[] =>
  Object.entries(values)
    .filter(([name, value]) => (words ? words.includes(name) && value.trim() !== '' : /\s\S|\p{L}{4}/u.test(value)))
    .map(([, value]) => value);

/** A file cannot be kept: it is chosen again. */
const textsOf = (body: object): Record<string, string> =>
  Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
