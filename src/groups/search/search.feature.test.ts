import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Post, type PostId } from '../thread/post.entity.js';
import { Thread } from '../thread/thread.entity.js';
import { SearchIndex } from './search-index.js';
import { hitsAtOnce, hitsInStretch, type SearchView } from './search.reader.js';

let portal: Portal;
let solveig: Person;
let ada: Person;
let bo: Person;
let room: string;
let words = 0;
/** A word that nobody else has written. */
let word: string;

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  [ada, bo] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
  word = `qvist${String.fromCharCode(97 + (words % 26), 97 + Math.floor(words / 26))}x`;
  words++;
});
afterAll(() => portal.close());

interface Written {
  thread: string;
  post: string;
}
async function starts(person: Person, body: string, more: Record<string, unknown> = {}): Promise<Written> {
  const wish = { title: 'A heading', intent: 'hello', lang: 'nb', body, ...more };
  const thread = `/threads/${((await person.post(`/rooms/${room}/threads`, wish)).body as { id: string }).id}`;
  const { posts } = (await person.get(thread)).body as { posts: { id: string }[] };
  return { thread, post: posts[0]!.id };
}
const answers = async (person: Person, thread: string, body: string, more: Record<string, unknown> = {}) =>
  ((await person.post(`${thread}/posts`, { lang: 'nb', body, ...more })).body as { id: string }).id;
const asks = async (person: Person, q: string, after?: string): Promise<SearchView> =>
  (await person.get(`/rooms/search?q=${encodeURIComponent(q)}${after ? `&after=${after}` : ''}`)).body as SearchView;
const finds = async (person: Person, q: string) => (await asks(person, q)).hits.map(({ id }) => id as string);
const isFound = async (person: Person, post: string, q = word) => (await finds(person, q)).includes(post);

describe('what one looks for', () => {
  test('is found in what was written and in headings, in whichever form the word is bent', async () => {
    const nb = await starts(ada, `Medisinene gjør meg trøtt ${word}`, { title: `Søvnen om natta` });
    const en = await starts(ada, `Sleeping badly, and the anxieties ${word}`, { lang: 'en' });
    for (const asked of ['medisin', 'MEDISINEN', 'søvn', 'søvnen', 'natt', 'trøtte'])
      expect([asked, await finds(bo, `${asked} ${word}`)]).toEqual([asked, [nb.post]]);
    for (const asked of ['sleep', 'anxiety', 'Sleeping'])
      expect([asked, await finds(bo, `${asked} ${word}`)]).toEqual([asked, [en.post]]);
    expect(await finds(bo, `medisin sleep ${word}`)).toEqual([]);
  });

  test('is spelt as Norwegians do: æ, ø and å are letters, an accent is an accent', async () => {
    const { post } = await starts(ada, `På kafé med tårer, bønn og lærer; alle ${word}`);
    for (const asked of ['kafe', 'KAFÉ', 'tårer', 'ta\u030arer', 'bönn', 'lærer', 'lärer'])
      expect([asked, await isFound(bo, post, `${asked} ${word}`)]).toEqual([asked, true]);
    for (const asked of ['tarer', 'bonn', 'larer'])
      expect([asked, await isFound(bo, post, `${asked} ${word}`)]).toEqual([asked, false]);
  });

  test('can be words side by side, or words that are not there', async () => {
    const one = await starts(ada, `Jeg gikk en lang tur i regnet. ${word}`);
    const two = await starts(ada, `Turen i dag var lang, i regnet gikk jeg. ${word}`);
    expect(await finds(bo, `${word} lang tur`)).toHaveLength(2);
    expect(await finds(bo, `${word} "lange turer"`)).toEqual([one.post]);
    expect(await finds(bo, `${word} «lang tur i regn»`)).toEqual([one.post]);
    expect(await finds(bo, `${word} -"lang tur"`)).toEqual([two.post]);
    expect(await finds(bo, `${word} -tur`)).toEqual([]);
    // Not across the heading and what stands below it.
    const three = await starts(ada, `Alene her. ${word}`, { title: 'Ikke' });
    expect(await finds(bo, `${word} "ikke alene"`)).toEqual([]);
    expect(await finds(bo, `${word} alene`)).toEqual([three.post]);
  });

  test('does not fail for a small word, which counts when nothing else was asked for', async () => {
    const { post } = await starts(ada, `Hvem kjenner ${word}?`);
    expect(await isFound(bo, post, `hva er ${word}`)).toBe(true);
    expect((await asks(bo, 'hvem')).trouble).toBeUndefined();
  });

  test('is asked for again, kindly, when it was nothing or too much', async () => {
    for (const [q, trouble, said] of [
      ['-bare -dette', 'nothing', 'at least one word'],
      ['"" *** (', 'nothing', 'at least one word'],
      ['a b c d e f g h i', 'too-much', 'up to 8'],
    ] as const) {
      expect(await asks(bo, q)).toMatchObject({ trouble, hits: [] });
      expect((await bo.page(`/rooms/search?q=${encodeURIComponent(q)}`)).text).toContain(said);
    }
    expect((await bo.get(`/rooms/search?q=${'x'.repeat(201)}`)).status).toBe(422);
    expect((await bo.get('/rooms/search')).body).toEqual({ hits: [] });
    expect((await bo.get('/rooms/search?q=x&after=made-up')).status).toBe(422);
  });

  test('is marked where it stands, as text and never as markup', async () => {
    const filler = 'Noe annet. '.repeat(30);
    await starts(ada, `${filler}<b>${word}</b> & <script>1</script> ${filler}`, { title: `<i>${word}</i>` });
    const [hit] = (await asks(bo, word)).hits;
    expect(hit!.title).toEqual([
      { text: '<i>', hit: false },
      { text: word, hit: true },
      { text: '</i>', hit: false },
    ]);
    const text = hit!.text!;
    expect(text.filter((piece) => piece.hit)).toEqual([{ text: word, hit: true }]);
    expect([text[0]!.text, text.at(-1)!.text]).toEqual(['… ', ' …']);
    expect(text.map((piece) => piece.text).join('').length).toBeLessThan(260);
    const page = (await bo.page(`/rooms/search?q=${word}`)).text;
    expect(page).toContain(`&lt;b><mark>${word}</mark>&lt;/b>`);
    expect(page).not.toContain('<script>1');
  });
});

describe('what was found', () => {
  test('comes with what fits best first, then the newest', async () => {
    const once = await starts(ada, `Først ${word}, og så mye annet enn det`);
    const far = await starts(ada, `${word} ${'noe annet '.repeat(20)} regn`);
    const near = await starts(ada, `${word} regn`);
    const heading = await starts(ada, 'Hør her', { title: `Om ${word} i regn` });
    const newest = await starts(ada, `Sist ${word}`);
    expect(await finds(bo, word)).toEqual([heading.post, newest.post, near.post, far.post, once.post]);
    expect(await finds(bo, `${word} regn`)).toEqual([heading.post, near.post, far.post]);
  });

  test('leads to the post in its thread, also far down in a long one', async () => {
    const { thread, post } = await starts(ada, `Begynner ${word}`);
    for (let n = 0; n < 55; n++) await answers(ada, thread, `Svar ${n}`);
    const last = await answers(bo, thread, `Her er ${word}`);
    const hits = (await asks(bo, word)).hits;
    expect(hits.map(({ id }) => id)).toEqual([last, post]);
    expect(hits[1]!.href).toBe(`${thread}#${post}`);
    const there = (await bo.get(hits[0]!.href.replace(/#.*/, ''))).body as { posts: { id: string; body: string }[] };
    expect(there.posts.map(({ body }) => body)).toEqual(['Svar 52', 'Svar 53', 'Svar 54', `Her er ${word}`]);
  });

  test('goes on page by page, each post once, whatever is written and taken away meanwhile', async () => {
    const { thread } = await starts(ada, 'Mye å finne');
    const written: string[] = [];
    for (let n = 0; n < hitsInStretch + 12; n++)
      written.push(await answers(ada, thread, `${word} ${n} ${n % 7 === 0 ? word : ''}`));
    const found: string[] = [];
    let page = await asks(bo, word);
    const first = page.next!;
    while (true) {
      expect(page.hits.length).toBeLessThanOrEqual(hitsAtOnce);
      found.push(...page.hits.map(({ id }) => id));
      if (found.length === hitsAtOnce) {
        await answers(ada, thread, `${word} ${word} meanwhile`);
        await ada.post(`/posts/${found[3]}/removal`);
      }
      if (!page.next) break;
      page = await asks(bo, word, page.next);
    }
    expect(found).toHaveLength(written.length);
    expect([...found].sort()).toEqual([...written].sort());
    // Of the newest stretch those that say it twice come first.
    const twice = written.filter((_, n) => n % 7 === 0 && n >= 12).reverse();
    expect(found.slice(0, twice.length)).toEqual(twice);
    // A way on is good for one reader and one question.
    const start = (await asks(ada, word)).hits.map(({ id }) => id);
    expect((await asks(ada, word, first)).hits.map(({ id }) => id)).toEqual(start);
    expect((await bo.page(`/rooms/search?q=${word}`)).text).toContain('Show more');
  });

  test('says what it is about instead of what it says, where its author has said so', async () => {
    const { thread, post } = await starts(ada, `Heavy ${word}`, { about: ['death'] });
    const light = await answers(ada, thread, `Light ${word}`);
    const hit = (await asks(bo, word)).hits.find(({ id }) => id === post)!;
    expect([hit.text, hit.notes]).toEqual([undefined, { about: ['death'] }]);
    const page = (await bo.page(`/rooms/search?q=${word}`)).text;
    expect(page).toContain('About: death and grief');
    expect(page).not.toContain('Heavy');
    expect((await asks(ada, word)).hits.find(({ id }) => id === post)!.text).toBeDefined();
    expect(await isFound(bo, light)).toBe(true);
  });

  test('has nothing heavy for whoever cannot hear it today', async () => {
    const heavy = await starts(ada, `Heavy ${word}`, { about: ['violence'] });
    await answers(ada, heavy.thread, `Below it ${word}`);
    const light = await starts(ada, `Light ${word}`);
    const headers = { accept: 'application/json', cookie: `${bo.cookieHeader}; calm=1` };
    const view = (await portal.app.inject({ url: `/rooms/search?q=${word}`, headers })).json<SearchView>();
    expect([view.calm, view.hits.map(({ id }) => id)]).toEqual([true, [light.post]]);
    expect(await finds(bo, word)).toHaveLength(3);
  });

  test('takes as many reads for one as for many', async () => {
    const counted = async (q: string) => {
      const before = portal.get(Read).count;
      expect((await asks(bo, q)).hits.length).toBeGreaterThan(0);
      return portal.get(Read).count - before;
    };
    await starts(ada, `One ${word}`);
    const one = await counted(word);
    const { thread } = await starts(ada, `Many ${word}`);
    for (let n = 0; n < hitsAtOnce; n++) await answers(n % 2 ? ada : bo, thread, `${word} ${n}`);
    expect(await counted(word)).toBe(one);
    expect(one).toBeLessThan(10);
  });
});

describe('nobody finds', () => {
  test('anything without a role in the rooms', async () => {
    expect((await portal.stranger().get(`/rooms/search?q=x`)).status).toBe(401);
    for (const role of ['Provider', 'Coordinator'] as const)
      expect((await (await portal.person(role)).get(`/rooms/search?q=x`)).status).toBe(404);
  });

  test('what is written in another community', async () => {
    const { post } = await starts(ada, `Mine ${word}`);
    const far = await portal.person('ServiceUser', { community: await portal.founds(aCommunity(`Far ${word}`)) });
    expect(await isFound(bo, post)).toBe(true);
    expect((await asks(far, word)).hits).toEqual([]);
  });

  test('what the consultant has hidden, until it shows again; and not the heading that went with it', async () => {
    const { thread, post } = await starts(ada, `Hidden ${word}`, { title: `Secret${word}` });
    const reply = await answers(bo, thread, `Below ${word}`);
    await solveig.post(`/posts/${post}/hiding`, { reason: 'Not here.' });
    for (const who of [ada, bo, solveig]) expect(await isFound(who, post)).toBe(false);
    expect((await asks(bo, `secret${word}`)).hits).toEqual([]);
    const below = (await asks(bo, word)).hits.find(({ id }) => id === reply)!;
    expect(below.title).toBeUndefined();
    expect((await bo.page(`/rooms/search?q=${word}`)).text).not.toContain('Secret');
    await ada.post(`/posts/${post}/appeal`, { words: 'Please look again.' });
    const mari = await portal.person('Consultant', { firstName: `Mari${word}` });
    const [path] = /\/appeals\/[0-9a-f-]{36}/.exec((await mari.page('/')).text)!;
    await mari.post(path, { decision: 'overturn', answer: 'Yes.' });
    expect(await isFound(bo, post)).toBe(true);
    expect(await isFound(bo, post, `secret${word}`)).toBe(true);
  });

  test('what was said before it was mended', async () => {
    const { post } = await starts(ada, `Before ${word}`);
    await starts(ada, `Newer ${word}`);
    await ada.post(`/posts/${post}/editing`, { body: `After${word} ${word}` });
    expect(await isFound(bo, post, `before ${word}`)).toBe(false);
    // It is where it was: mending does not make it new.
    expect((await finds(bo, word))[1]).toBe(post);
    expect(await isFound(bo, post, `after${word}`)).toBe(true);
  });

  test('what was taken away, or along', async () => {
    const { thread, post } = await starts(ada, `Taken ${word}`, { title: `Taken${word}` });
    const stays = await answers(bo, thread, `Stays ${word}`);
    await ada.post(`/posts/${post}/removal`);
    expect(await finds(bo, word)).toEqual([stays]);
    expect(await finds(bo, `taken${word}`)).toEqual([]);
    await bo.submits('/me/leave', { words: 'go', password, sure: 'yes' });
    expect(await finds(ada, word)).toEqual([]);
  });

  test('a name on what stayed of somebody who has left', async () => {
    const { post } = await starts(ada, `Stays ${word}`);
    await ada.submits('/me/leave', { words: 'stay', password, sure: 'yes' });
    const [hit] = (await asks(bo, word)).hits;
    expect([hit!.id, hit!.author]).toEqual([post, expect.objectContaining({ gone: true, nickname: '' })]);
    expect(await finds(bo, ada.is.nickname!)).toEqual([]);
  });

  test('somebody they have blocked, nor what stands in that person’s threads', async () => {
    const { thread } = await starts(ada, `By Ada ${word}`);
    const reply = await answers(solveig, thread, `Below Ada ${word}`);
    const other = await starts(solveig, `By Solveig ${word}`);
    const byAda = await answers(ada, other.thread, `Ada again ${word}`);
    await bo.post(`/people/${await portal.get(Personas).idOf(ada.is)}/block`);
    expect(await finds(bo, word)).toEqual([other.post]);
    expect(await finds(await portal.person('ServiceUser'), word)).toEqual(
      expect.arrayContaining([reply, byAda, other.post]),
    );
  });
});

describe('the index', () => {
  const unit = <T>(work: () => Promise<T>) => portal.get(UnitOfWork).run(work);
  const manager = () => portal.get(UnitOfWork).manager;

  test('is kept or lost together with the post', async () => {
    const { post } = await starts(ada, `Stands ${word}`);
    const failed = unit(async () => {
      await manager().update(Post, { id: post as PostId }, { body: `Changed${word}` });
      await portal.get(SearchIndex).keep(post as PostId);
      throw new Error('No.');
    });
    await expect(failed).rejects.toThrow('No.');
    expect(await isFound(bo, post)).toBe(true);
    expect(await finds(bo, `changed${word}`)).toEqual([]);
  });

  test('lets go of a post by itself, whoever changes it and knows nothing of search; and has it again soon', async () => {
    const { thread, post } = await starts(ada, `Before ${word}`, { title: `Old${word}` });
    await unit(() => manager().update(Post, { id: post as PostId }, { body: `Later${word}` }));
    expect(await finds(bo, word)).toEqual([]);
    await portal.get(SearchIndex).catchUp();
    expect(await finds(bo, `later${word}`)).toEqual([post]);
    await unit(() => manager().update(Thread, { id: thread.split('/')[2] as never }, { title: `New${word}` }));
    expect(await finds(bo, `old${word}`)).toEqual([]);
    await portal.get(SearchIndex).catchUp();
    expect(await finds(bo, `new${word}`)).toEqual([post]);
    await unit(() => manager().delete(Post, { id: post as PostId }));
    expect(await finds(bo, `later${word}`)).toEqual([]);
  });

  test('has the posts that were there before it', async () => {
    const { post } = await starts(ada, `From before ${word}`);
    const left = sql`update search_entry set prints = null, due = ${true} where post_id = ${post}`.compile();
    await unit(() => portal.get(UnitOfWork).runner.query(left.text, left.values as never[]));
    expect(await finds(bo, word)).toEqual([]);
    await portal.get(SearchIndex).catchUp();
    expect(await finds(bo, word)).toEqual([post]);
  });

  test('is told by no word what it is about', async () => {
    await starts(ada, `Sorgen ${word}`);
    const [row] = await portal
      .get(Read)
      .all<{ prints: string }>(sql`select prints from search_entry order by place desc limit 1`);
    expect(row!.prints).toMatch(/^[a-p]{12}( [a-p]{12})+$/);
  });
});
