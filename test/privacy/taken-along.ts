import type { LightMyRequestResponse } from 'fastify';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { password, type Portal } from '../support/portal.js';
import type { Person } from '../support/person.js';
import { asks } from './crawl.js';
import type { Observed } from './observed.js';

type Readers<Who extends string> = { portal: Portal } & Record<Who, Person>;

/** The file of everything of one's own, which no page shows. */
export function takesAlong(portal: Portal, reader: Person): Promise<LightMyRequestResponse> {
  const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
  return asks(portal, reader, { method: 'POST', url: '/me/everything/file', headers, payload: { password } });
}

export const ownFile = async <Who extends string>(world: Readers<Who>, who: Who, eyes: Observed): Promise<string> =>
  eyes.still(await takesAlong(world.portal, world[who]));

/** Every letter that has reached somebody: how many, and what they say. When they came is chance, and Message-IDs are. */
export function lettersTo<Who extends string>({ portal, ...readers }: Readers<Who>, who: Who): string {
  const reader = (readers as unknown as Record<Who, Person>)[who];
  const spool = portal.config.mail.spoolDir;
  if (!reader.isKnown || !existsSync(spool)) return '';
  return readdirSync(spool)
    .map((file) => readFileSync(join(spool, file), 'utf8'))
    .filter((letter) => letter.includes(reader.is.email))
    .map((letter) => letter.replace(/^(Message-ID|Date):.*$/gim, ''))
    .sort()
    .join('\n');
}
