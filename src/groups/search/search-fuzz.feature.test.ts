import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hostileText } from '../../../test/support/hostile.js';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { databaseKind } from '../../platform/config/database-kind.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { excerpt, marked } from '../../platform/search/excerpt.js';
import type { SearchView } from './search.reader.js';
import { stemOf } from '../../platform/search/bent.js';
import { wordsOf } from '../../platform/search/stems.js';
import { type Wish, wishFrom } from '../../platform/search/wish.js';

const seed = 20_261_124;
let portal: Portal;
let ada: Person;
let room: string;
beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.person('ServiceUser');
  room = ((await ada.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
afterAll(() => portal.close());

const asks = (q: string) =>
  portal.app.inject({
    url: `/rooms/search?q=${encodeURIComponent(q)}`,
    headers: { accept: 'application/json', cookie: ada.cookieHeader },
  });

/** What the query languages of both databases give a meaning to, among words and quotation marks. */
const operators = fc.constantFrom(
  ...'AND OR NOT NEAR NEAR( NEAR(a,2) * ^ : + - -- { } ( ) & | ! <-> :* :A " \' ; % _ \\ , . / prints: search_print: -prints: "" «»'.split(
    ' ',
  ),
);
const query = fc
  .array(
    fc.oneof(
      operators,
      fc.constantFrom('rein', 'fjell', 'og', 'x', 'ÆØÅ', '"'),
      hostileText.map((text) => text.slice(0, 30)),
    ),
    {
      maxLength: 12,
    },
  )
  .chain((parts) => fc.constantFrom('', ' ', '-').map((between) => parts.join(between).slice(0, 200).toWellFormed()));

test('whatever is typed is answered, and quickly', async () => {
  await ada.post(`/rooms/${room}/threads`, { title: 'Rein', intent: 'hello', body: 'Rein og fjell', lang: 'nb' });
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(query, async (q) => {
      const from = performance.now();
      const { statusCode } = await asks(q);
      expect([200, 422]).toContain(statusCode);
      expect(performance.now() - from).toBeLessThan(3_000);
      if (statusCode === 200) answered++;
    }),
    { numRuns: 400, seed },
  );
  expect(answered).toBeGreaterThan(100);
}, 240_000);

test('no operator of a database is one here', async () => {
  const found = async (q: string) => (await asks(q)).json<SearchView>().hits.length;
  expect(await found('rein')).toBe(1);
  for (const q of ['rei*', 'rei:*', 'rein AND hare', 'prints:rein hare', 'NEAR(rein hare)', 'rein & hare', '^hare'])
    expect([q, await found(q)]).toEqual([q, 0]);
  // "or" is only a small word.
  expect(await found('rein | or ! fjell')).toBe(1);
});

/** The rule in plain words, to be held against both databases. */
function says(text: string, { wanted, unwanted }: Wish): boolean {
  const words = wordsOf(text, 'nb');
  const hasIn = (stems: readonly string[], row: readonly string[]) =>
    stems.some((_, at) =>
      [(word: string) => stemOf('nb', word), (word: string) => stemOf('en', word), (word: string) => word].some(
        (read) => row.every((word, n) => stems[at + n] === read(word)),
      ),
    );
  const said = words.map(({ stem }) => stem);
  const has = (row: readonly string[]) => hasIn(said, row) || words.some(({ parts }) => hasIn(parts, row));
  return wanted.every(has) && !unwanted.some(has);
}

test('what is found is what the rule says, on both databases', async () => {
  const word = fc.constantFrom(
    'måne',
    'månen',
    'sol',
    'Solen',
    'stjerne',
    'stjerner',
    'hav',
    'og',
    'natt',
    'nattangst',
    'angst',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const posts = new Map<string, string>();
  const thread = (
    (await ada.post(`/rooms/${room}/threads`, { title: 'Himmel', intent: 'hello', body: 'Himmel', lang: 'nb' }))
      .body as { id: string }
  ).id;
  for (const body of fc.sample(text, { numRuns: 50, seed })) {
    const made = await ada.post(`/threads/${thread}/posts`, { body, lang: 'nb' });
    posts.set((made.body as { id: string }).id, body);
  }
  const asked = fc
    .array(fc.tuple(fc.boolean(), fc.array(word, { minLength: 1, maxLength: 2 })), { minLength: 1, maxLength: 3 })
    .map((rows) => rows.map(([not, row]) => `${not ? '-' : ''}"${row.join(' ')}"`).join(' '));
  let hits = 0;
  await fc.assert(
    fc.asyncProperty(asked, async (q) => {
      const wish = wishFrom(q);
      if (typeof wish === 'string') return;
      const found: string[] = [];
      let after = '';
      do {
        const page = (await ada.get(`/rooms/search?q=${encodeURIComponent(q)}${after}`)).body as SearchView;
        found.push(...page.hits.map(({ id }) => id));
        after = page.next ? `&after=${page.next}` : '';
      } while (after);
      const expected = [...posts].filter(([, body]) => says(body, wish)).map(([id]) => id);
      hits += expected.length;
      expect(found.filter((id) => posts.has(id)).sort()).toEqual(expected.sort());
    }),
    { numRuns: 60, seed },
  );
  expect(hits).toBeGreaterThan(100);
}, 240_000);

test('an excerpt is the text itself, cut and marked, whatever the text', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom('script', 'x', 'alert', 'ø', 'svg'), (text, word) => {
      const wish = { wanted: [[word]], unwanted: [] };
      const plain = (whole: string) => whole.replace(/\s+/g, ' ');
      expect(
        plain(
          marked(text, 'nb', wish)
            .map((piece) => piece.text)
            .join(''),
        ),
      ).toBe(plain(text));
      const cut = excerpt(text, 'nb', wish);
      const said = cut.map((piece) => piece.text).join('');
      expect(plain(text)).toContain(plain(said.replace(/^… /, '').replace(/ …$/, '')));
      for (const { text: hit } of cut.filter((piece) => piece.hit)) expect(wordsOf(hit, 'nb')).toHaveLength(1);
    }),
    { numRuns: 500, seed },
  );
});

/** "Stemming where the database has it": PostgreSQL has it, SQLite has not, and ours is the same. */
test('words are bent as the dictionaries of PostgreSQL bend them', async () => {
  if (databaseKind !== 'postgres') return;
  const words = {
    nb: 'søvnen medisinene ensomheten angsten deprimerte kommunens bussene følelser dagene håpet løpingen legens trygghet ufør',
    en: 'sleeping lonely loneliness anxieties medication running tried happily families hoped goodness relational',
  };
  for (const [lang, dictionary] of [
    ['nb', 'norwegian_stem'],
    ['en', 'english_stem'],
  ] as const)
    for (const word of words[lang].split(' ')) {
      const row = await portal
        .get(Read)
        .one<{ stems: string[] }>(sql`select ts_lexize(${dictionary}, ${word}) as stems`);
      expect([word, [stemOf(lang, word)]]).toEqual([word, row!.stems]);
    }
});
