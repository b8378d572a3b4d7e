import type { FastifyInstance } from 'fastify';
import { NotHere, TooLarge, Unreadable, WrongKind } from '../problems/common.problems.js';
import type { Problem } from '../problems/problem.js';

/** What a form sent: text only. The pipe tells it from JSON by its class. */
export class FormValues {
  [name: string]: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws Unreadable for broken UTF-8, instead of quietly putting replacement characters in somebody's words. */
function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw Unreadable();
  }
}

function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    throw Unreadable();
  }
}

/** `a=1&b=2` as values; boxes with one name are joined by line breaks (see `Choices`). */
export function parseForm(text: string): FormValues {
  const values = new FormValues();
  if (text === '') return values;
  const pairs = text.split('&');
  if (pairs.length > 200) throw Unreadable();
  for (const pair of pairs) {
    const cut = pair.indexOf('=');
    const name = percentDecode(cut < 0 ? pair : pair.slice(0, cut));
    const value = cut < 0 ? '' : percentDecode(pair.slice(cut + 1));
    if (name === '') continue;
    if (name === '__proto__') throw Unreadable();
    values[name] = Object.hasOwn(values, name) ? `${values[name]}\n${value}` : value;
  }
  return values;
}

const depthLimit = 8;

/** @throws Unreadable for what is not JSON, is nested beyond reason, or tries to reach a prototype. */
export function parseJson(text: string): unknown {
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw Unreadable();
  }
  const walk = (node: unknown, depth: number): void => {
    if (typeof node !== 'object' || node === null) return;
    if (depth > depthLimit) throw Unreadable();
    if (Object.hasOwn(node, '__proto__') || Object.hasOwn(node, 'constructor')) throw Unreadable();
    for (const child of Object.values(node)) walk(child, depth + 1);
  };
  walk(value, 0);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw Unreadable();
  return value;
}

/** Teaches Fastify the only two kinds of body we take. */
export function takeBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parser = (parse: (text: string) => unknown) => async (_request: unknown, body: Buffer) => parse(decode(body));
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, parser(parseJson));
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, parser(parseForm));
  fastify.addContentTypeParser('*', () => Promise.reject(WrongKind()));
}

/** Fastify's own refusals, in our words. Nest hands them on with their status and nothing else. */
export function problemOfStatus(status: number): Problem | undefined {
  if (status === 404) return NotHere();
  if (status === 413) return TooLarge();
  if (status === 415) return WrongKind();
  return status >= 400 && status < 500 ? Unreadable() : undefined;
}
