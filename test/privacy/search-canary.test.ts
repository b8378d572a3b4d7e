import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { parse } from 'yaml';
import type { SearchView } from '../../src/groups/search/search.reader.js';
import { Read } from '../../src/platform/database/read.js';
import type { Person } from '../support/person.js';
import { canary, canariesIn, plantsOf } from './canaries.js';
import { type Readers, storyOf } from './canary-story.js';

/* Whoever knows a private word, or guesses how it begins, learns nothing by looking for it. */

const policy = parse(readFileSync(new URL('policy.yaml', import.meta.url), 'utf8')) as Record<string, string[]>;
/** What is said in the rooms, and so can be found by whoever may read it. */
const findable = ['inside', 'title', 'post'];

let story: Awaited<ReturnType<typeof storyOf>>;
beforeAll(
  async () => void (story = await storyOf(new Writable({ write: (_chunk, _encoding, done) => done() }))),
  180_000,
);
afterAll(() => story.portal.close());

const asks = (reader: Person, q: string) => reader.get(`/rooms/search?q=${encodeURIComponent(q)}`);
/** An answer without what was asked, which everybody knows who asked it. */
const told = (view: SearchView) => JSON.stringify({ ...view, q: undefined });

test('every private word, whole and by its beginnings, is found by whoever may read it in the rooms, and by nobody else', async () => {
  const seen: string[] = [];
  for (const [name, reader] of Object.entries(story.readers) as [keyof Readers, Person][]) {
    const known = await asks(reader, 'neverwritten');
    for (const kind of plantsOf(story.planted)) {
      const word = canary(kind);
      for (const q of [word, `"${word}"`, word.slice(0, -1), word.slice(0, 8), `${word}*`, `-never ${word}`]) {
        const { status, body } = await asks(reader, q);
        expect(status).toBe(known.status);
        if (status !== 200) continue;
        const { hits } = body as SearchView;
        const may = findable.includes(kind) && policy[kind]!.includes(name);
        if (!may) expect([name, q, told(body as SearchView)]).toEqual([name, q, told(known.body as SearchView)]);
        for (const met of canariesIn(told(body as SearchView)))
          expect([name, met, policy[met]]).toEqual([name, met, expect.arrayContaining([name])]);
        if (q === word && may) {
          expect([name, kind, hits.length]).toEqual([name, kind, 1]);
          seen.push(`${kind} ${name}`);
        }
      }
    }
  }
  expect(seen.sort()).toEqual(findable.flatMap((kind) => policy[kind]!.map((name) => `${kind} ${name}`)).sort());
}, 180_000);

test('no hit takes the same work as a word that is only written where one may not look', async () => {
  const read = story.portal.get(Read);
  const reads = async (reader: Person, q: string) => {
    const before = read.count;
    await asks(reader, q);
    return read.count - before;
  };
  for (const reader of [story.readers.far, story.readers.bo])
    expect(await reads(reader, canary('hidden'))).toBe(await reads(reader, 'neverwritten'));
  expect(await reads(story.readers.far, canary('post'))).toBe(await reads(story.readers.far, 'neverwritten'));
});
