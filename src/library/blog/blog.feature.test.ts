import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import type { Person } from '../../../test/support/person.js';
import { OpennessBook } from '../index.js';
import type { BlogPostView } from './blog.reader.js';

let portal: Portal;
let [ada, bo, solveig, ingrid, randi, far]: Person[] = [];
const stranger = () => portal.stranger();
const settings = { aboutNb: '', aboutEn: '', district: '', wayInNb: '', wayInEn: '' };
const opens = (blog: boolean) =>
  portal.get(OpennessBook).set(ada!.is, { library: false, blog, indexed: false, listed: false, ...settings });

const words = { title: 'Small steps', body: 'One a day.', seen: 'members' };
async function post(wish: object = {}, { by = ada!, published = true } = {}): Promise<string> {
  const sent = await by.post('/blog', { ...words, ...wish });
  expect([sent.status, sent.body.code]).toEqual([201, undefined]);
  const at = `/blog/${(sent.body as { id: string }).id}`;
  if (published && by !== solveig) await solveig!.post(`${at}/review`, { decision: 'publish' });
  return at;
}
async function responds(at: string, body: string, by = bo!): Promise<string> {
  const { id } = (await by.post(`${at}/responses`, { body })).body as { id: string };
  return `/blog/responses/${id}`;
}
const responsesFor = async (person: Person, at: string) => {
  const { responses = [] } = (await person.get(at)).body as Partial<BlogPostView>;
  return responses.map(({ body, by }) => `${by.name}: ${body}`);
};

beforeAll(async () => {
  portal = await Portal.open({ LIMIT_FACTOR: '100' });
  ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu' });
  bo = await portal.person('ServiceUser', { firstName: 'Bjarne', nickname: 'Havskum' });
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  randi = await portal.person('Coordinator', { firstName: 'Randi' });
  far = await portal.person('ServiceUser', { community: await portal.founds(aCommunity('Balsfjord')) });
});
afterAll(() => portal.close());
beforeEach(() => opens(true));

describe('a post', () => {
  test('of the consultant stands at once; a member’s waits for the consultant', async () => {
    const staffs = await post({ title: 'From Solveig' }, { by: solveig! });
    expect((await bo!.get(staffs)).body).toMatchObject({ by: { name: 'Solveig', staff: true }, week: '2026-W47' });
    const at = await post({}, { published: false });
    for (const each of [bo!, ingrid!, solveig!]) expect((await each.get(at)).status).toBe(404);
    expect((await solveig!.page('/library/waiting')).text).toContain(`${at}/review`);
    expect((await solveig!.get(`${at}/review`)).body).toMatchObject({ by: { name: 'Furu' }, open: false });
    await solveig!.submits(`${at}/review`, { decision: 'publish' });
    expect((await bo!.get(at)).body).toMatchObject({ by: { name: 'Furu', staff: false }, own: false });
    expect((await ada!.get(at)).body).toMatchObject({ own: true });
  });

  test('for members is read by members and the consultant: by no provider, coordinator, stranger, or other community', async () => {
    const at = await post({ title: 'For members' });
    for (const each of [ada!, bo!, solveig!]) expect((await each.get(at)).status).toBe(200);
    for (const each of [ingrid!, randi!, far!, stranger()]) {
      expect((await each.get(at)).status).toBe(404);
      expect((await each.get('/blog')).text).not.toContain('For members');
    }
  });

  test('for the world is read by anybody, if both its writer and the community say so', async () => {
    const at = await post({ seen: 'open', title: 'For the world' });
    for (const each of [ingrid!, randi!, far!, stranger()]) expect((await each.get(at)).status).toBe(200);
    expect((await stranger().page('/blog')).text).toContain('For the world');
    await opens(false);
    for (const each of [ingrid!, randi!, far!, stranger()]) expect((await each.get(at)).status).toBe(404);
    expect((await bo!.get(at)).status).toBe(200);
    expect((await ada!.post('/blog', { ...words, seen: 'open' })).body.code).toBe('not-open-here');
    expect((await ada!.page('/blog/new')).text).not.toContain('Anybody on the internet');
  });

  test('tells before it is sent that the whole world can read it, and offers another name', async () => {
    const form = (await ada!.page('/blog/new')).text;
    expect(form).toContain('Everybody in the world can read it');
    expect(form).toContain('name="penName"');
    expect((await solveig!.page('/blog/new')).text).not.toContain('name="penName"');
  });

  test('under another name has no nickname, id, picture or day, and the consultant alone knows whose it is', async () => {
    const at = await post({ seen: 'open', penName: 'The lamp', title: 'Lit' });
    const own = (await portal.get(Personas).idOf(ada!.is))!;
    for (const each of [bo!, ingrid!, stranger()]) {
      const told = `${(await each.get(at)).text}${(await each.page(at)).text}`;
      expect(told).toContain('The lamp');
      expect((await each.get('/blog')).text).toContain('The lamp');
      for (const secret of ['Furu', own, ada!.is.accountId, '2026-11-19']) expect(told).not.toContain(secret);
    }
    expect((await solveig!.get(`${at}/review`)).body).toMatchObject({ nickname: 'Furu', by: { name: 'The lamp' } });
    expect((await ada!.get(at)).body).toMatchObject({ own: true });
    const rows = await portal.get(Read).all<object>(sql`select * from blog_post where pen_name is not null`);
    for (const row of rows) expect(JSON.stringify(row)).not.toContain(own);
    expect((await bo!.post('/blog', { ...words, penName: 'the lamp' })).body.code).toBe('pen-name-taken');
    expect((await bo!.post('/blog', { ...words, penName: 'Furu' })).body.code).toBe('nickname-taken');
  });

  test('is taken back by its writer, whenever they like, and the words are gone', async () => {
    for (const wish of [{ title: 'Regretted' }, { title: 'Regretted', penName: 'Some one else', seen: 'open' }]) {
      const at = await post(wish);
      await responds(at, 'Well said');
      for (const each of [bo!, solveig!]) expect((await each.post(`${at}/removal`)).status).toBe(404);
      expect((await ada!.submits(`${at}/removal`)).status).toBe(303);
      for (const each of [ada!, bo!, solveig!, stranger()]) expect((await each.get(at)).status).toBe(404);
      expect((await ada!.get('/library/mine')).text).not.toContain('Regretted');
      expect(JSON.stringify(await portal.get(Read).all(sql`select * from blog_post`))).not.toContain('Regretted');
      expect((await solveig!.post(`${at}/review`, { decision: 'publish' })).status).toBe(404);
    }
  });

  test('that is declined comes back with words', async () => {
    const at = await post({}, { published: false });
    expect((await solveig!.post(`${at}/review`, { decision: 'decline' })).body.code).toBe('words-to-writer');
    const form = await solveig!.submits(`${at}/review`, { decision: 'decline', answer: '' });
    expect([form.status, form.text.includes('Small steps')]).toEqual([422, true]);
    await solveig!.post(`${at}/review`, { decision: 'decline', answer: 'Let us talk first.' });
    expect((await ada!.page('/library/mine')).text).toContain('Let us talk first.');
    for (const each of [ada!, ingrid!, randi!])
      expect((await each.post(`${at}/review`, { decision: 'publish' })).status).toBe(404);
    for (const each of [ingrid!, randi!]) expect((await each.post('/blog', words)).status).toBe(404);
  });

  test('needs a nickname, or another name', async () => {
    const nameless = await portal.person('ServiceUser', { nickname: null });
    expect((await nameless.post('/blog', words)).body.code).toBe('nickname-first');
    expect((await nameless.post('/blog', { ...words, penName: 'Nobody known' })).status).toBe(201);
  });
});

describe('a response', () => {
  test('is read by the consultant first, then by members under the nickname, and by nobody else', async () => {
    const at = await post({ seen: 'open' });
    const response = await responds(at, 'I know that.');
    expect(await responsesFor(bo!, at)).toEqual([]);
    expect((await solveig!.get(`${response}/review`)).body).toMatchObject({ by: { name: 'Havskum' } });
    await solveig!.submits(`${response}/review`, { decision: 'publish' });
    for (const each of [ada!, bo!, solveig!]) expect(await responsesFor(each, at)).toEqual(['Havskum: I know that.']);
    for (const each of [ingrid!, randi!, far!, stranger()]) {
      expect(await responsesFor(each, at)).toEqual([]);
      expect((await each.page(at)).text).not.toContain('I know that.');
      expect((await each.post(`${at}/responses`, { body: 'Hello' })).status).not.toBe(201);
    }
    expect((await solveig!.post(`${at}/responses`, { body: 'Thank you both.' })).status).toBe(201);
    expect(await responsesFor(ada!, at)).toEqual(['Havskum: I know that.', 'Solveig: Thank you both.']);
  });

  test('is taken back by its writer alone', async () => {
    const at = await post();
    const response = await responds(at, 'Said too much');
    await solveig!.post(`${response}/review`, { decision: 'publish' });
    for (const each of [ada!, solveig!]) expect((await each.post(`${response}/removal`)).status).toBe(404);
    expect((await bo!.post(`${response}/removal`)).status).toBe(204);
    expect(await responsesFor(ada!, at)).toEqual([]);
    expect((await bo!.get('/library/mine')).text).not.toContain('Said too much');
    expect((await solveig!.get(`${response}/review`)).status).toBe(404);
  });

  test('goes by form, comes back with what was typed, and with words if it is declined', async () => {
    const at = await post();
    expect((await bo!.submits(`${at}/responses`, { body: '' })).status).toBe(422);
    expect((await bo!.submits(`${at}/responses`, { body: 'By form' })).status).toBe(303);
    const mine = (await bo!.get('/library/mine')).body as { responses: { id: string; body: string }[] };
    const { id } = mine.responses.find(({ body }) => body === 'By form')!;
    await solveig!.post(`/blog/responses/${id}/review`, { decision: 'decline', answer: 'Not about her.' });
    expect((await bo!.page('/library/mine')).text).toContain('Not about her.');
  });

  test('of somebody one has blocked is not there, and neither are their posts; another name stays', async () => {
    const eva = await portal.person('ServiceUser', { firstName: 'Elvira', nickname: 'Kvist' });
    const theirs = await post({ title: 'Of Kvist' }, { by: eva });
    const lamp = await post({ title: 'Of nobody', penName: 'A third name' }, { by: eva });
    const at = await post();
    const response = await responds(at, 'From Kvist', eva);
    await solveig!.post(`${response}/review`, { decision: 'publish' });
    await bo!.post(`/people/${(await portal.get(Personas).idOf(eva.is))!}/block`);
    expect((await bo!.get(theirs)).status).toBe(404);
    expect((await bo!.get('/blog')).text).not.toContain('Of Kvist');
    expect(await responsesFor(bo!, at)).toEqual([]);
    expect((await bo!.get(lamp)).status).toBe(200);
    expect(await responsesFor(ada!, at)).toEqual(['Kvist: From Kvist']);
  });
});

describe('leaving', () => {
  test.each(['stay', 'go'])(
    'with words that %s: as in the rooms; what stands under another name goes',
    async (kept) => {
      const eva = await portal.person('ServiceUser', { firstName: 'Elvira', nickname: `Kvist ${kept}` });
      const at = await post({ title: `Left ${kept}` }, { by: eva });
      const lamp = await post({ penName: `Lamp ${kept}`, seen: 'open' }, { by: eva });
      const under = await post();
      const response = await responds(under, `Response ${kept}`, eva);
      await solveig!.post(`${response}/review`, { decision: 'publish' });
      const unread = await post({ title: 'Never read' }, { by: eva, published: false });
      await eva.post('/me/leave', { words: kept, password, sure: true });
      expect((await stranger().get(lamp)).status).toBe(404);
      expect((await solveig!.get(`${unread}/review`)).status).toBe(404);
      if (kept === 'go') {
        expect((await bo!.get(at)).status).toBe(404);
        expect(await responsesFor(bo!, under)).toEqual([]);
      } else {
        expect((await bo!.get(at)).body).toMatchObject({ by: { name: '', staff: false }, title: 'Left stay' });
        expect((await bo!.page(at)).text).toContain('former member');
        expect(await responsesFor(bo!, under)).toEqual([': Response stay']);
      }
    },
  );

  test('one’s posts and responses are in the file of everything, without ids', async () => {
    const eva = await portal.person('ServiceUser', { firstName: 'Elvira', nickname: 'Kvist three' });
    await post({ title: 'Under the nickname' }, { by: eva });
    await post({ title: 'Under another', penName: 'Fourth name', seen: 'open' }, { by: eva });
    await responds(await post(), 'A response of Eva', eva);
    const { library } = (await eva.post('/me/everything/file', { password })).body as {
      library: Record<string, never>;
    };
    expect(library['posts']).toEqual(
      expect.arrayContaining([
        { title: 'Under the nickname', body: words.body, lang: 'en', state: 'published', seen: 'members' },
        {
          title: 'Under another',
          body: words.body,
          lang: 'en',
          penName: 'Fourth name',
          state: 'published',
          seen: 'open',
        },
      ]),
    );
    expect(library['responses']).toEqual([{ body: 'A response of Eva', lang: 'en', state: 'sent' }]);
    expect(JSON.stringify(library)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });
});

test('however many posts and responses there are, as many reads', async () => {
  const reads = async (path: string, person = bo!) => {
    const before = portal.get(Read).count;
    expect((await person.get(path)).status).toBe(200);
    return portal.get(Read).count - before;
  };
  const at = await post();
  const count = async () => [
    await reads('/blog'),
    await reads(at),
    await reads('/library'),
    await reads('/library/mine', ada),
    await reads('/library/waiting', solveig),
  ];
  const [few] = [await count()];
  for (let each = 0; each < 5; each++) {
    await post({ penName: `Name number ${each}` }, { published: each % 2 === 0 });
    const response = await responds(at, `Response ${each}`);
    if (each % 2) await solveig!.post(`${response}/review`, { decision: 'publish' });
  }
  expect(await count()).toEqual(few);
});
