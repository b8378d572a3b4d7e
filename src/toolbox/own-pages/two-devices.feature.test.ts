import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import type { OnePageView, ShelfView } from './own-pages.pages.js';

let portal: Portal;
let jonas: Person;
beforeAll(async () => {
  portal = await Portal.open();
});
beforeEach(async () => {
  jonas = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const page = async (name: string, shelf = 'plan') => (await jonas.get(`/toolbox/${shelf}/${name}`)).body as OnePageView;
const shelf = async (name = 'plan') => ((await jonas.get(`/toolbox/${name}`)).body as ShelfView).pages;

describe('the plan for hard days', () => {
  test('is written a page at a time, each of them optional, and read as a whole', async () => {
    expect((await jonas.page('/toolbox/plan')).text).toContain('Begin here');
    const saved = await jonas.submits('/toolbox/plan/signs', { text: 'I stop answering.', seen: '0' });
    expect([saved.status, saved.headers['location']]).toEqual([303, '/toolbox/plan/can']);
    expect((await jonas.submits('/toolbox/plan/can', { text: '', seen: '0' })).headers['location']).toBe(
      '/toolbox/plan/places',
    );
    expect((await jonas.submits('/toolbox/plan/after', { text: 'Quiet days.', seen: '0' })).headers['location']).toBe(
      '/toolbox/plan',
    );
    await jonas.post('/toolbox/plan/own1', { heading: 'For the dog', text: 'Ask Per.', seen: 0 });
    expect((await shelf()).map(({ page: name, heading, texts }) => [name, heading, texts.text])).toEqual([
      ['signs', undefined, 'I stop answering.'],
      ['after', undefined, 'Quiet days.'],
      ['own1', 'For the dog', 'Ask Per.'],
    ]);
    const whole = (await jonas.page('/toolbox/plan')).text;
    for (const words of ['Signs that it is getting hard', 'I stop answering.', 'For the dog', 'Ask Per.'])
      expect(whole).toContain(words);
    expect((await jonas.page('/')).text).toMatch(/<footer.*href="\/toolbox\/plan"/);
    expect((await jonas.page('/help-now')).text).toContain('href="/toolbox/plan"');
  });

  test('has no page that the house does not know, and none for anybody else', async () => {
    await jonas.post('/toolbox/plan/signs', { text: 'CanaryPlan' });
    for (const path of ['/toolbox/plan/work', '/toolbox/areas/signs', '/toolbox/plan/nothing', '/toolbox/else/signs'])
      expect([path, (await jonas.get(path)).status, (await jonas.post(path, { text: 'x' })).status]).toEqual([
        path,
        404,
        404,
      ]);
    const others = [
      await portal.person('ServiceUser'),
      await portal.person('Consultant'),
      await portal.person('Provider'),
    ];
    for (const other of others) expect((await other.get('/toolbox/plan')).text).not.toContain('CanaryPlan');
    expect((await others[1]!.get('/toolbox/plan')).status).toBe(404);
    expect((await portal.stranger().get('/toolbox/plan')).status).toBe(401);
    const rows = await portal.get(Read).all<{ body: Buffer }>(sql`select body from own_page`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { body } of rows) expect(Buffer.from(body).toString('latin1')).not.toContain('Canary');
  });

  test('that is too long comes back with every word', async () => {
    const long = `kept ${'x'.repeat(2001)}`;
    const refused = await jonas.submits('/toolbox/plan/can', { text: long, seen: '0' });
    expect([refused.status, refused.text.includes(long)]).toEqual([422, true]);
  });
});

describe('life areas', () => {
  test('ask how it is, what helps and what hinders; strengths are one text', async () => {
    await jonas.post('/toolbox/areas/work', { how: 'On leave.', helps: 'The garage.' });
    await jonas.post('/toolbox/areas/strengths', { text: 'I mend things.' });
    expect((await shelf('areas')).map(({ page: name, texts }) => [name, texts])).toEqual([
      ['work', { how: 'On leave.', helps: 'The garage.' }],
      ['strengths', { text: 'I mend things.' }],
    ]);
    const text = (await jonas.page('/toolbox/areas')).text;
    expect(text).toContain('<h3>What helps?</h3>');
    expect(text).not.toContain('<h3>What stands in the way?</h3>');
  });
});

describe('a page that is open on two devices', () => {
  test('loses no word: what came second is kept beside, and whoever wrote it chooses', async () => {
    await jonas.post('/toolbox/plan/can', { text: 'Walk.', seen: 0 });
    const { revision } = await page('can');
    expect(
      (await jonas.submits('/toolbox/plan/can', { text: 'Walk to the sea.', seen: String(revision) })).status,
    ).toBe(303);
    const late = await jonas.submits('/toolbox/plan/can', { text: 'Walk, and ring Per.', seen: String(revision) });
    expect(late.headers['location']).toBe('/toolbox/plan/can');
    const both = await page('can');
    expect(both.texts.text).toBe('Walk to the sea.');
    expect(both.beside.map(({ texts }) => texts.text)).toEqual(['Walk, and ring Per.']);
    const shown = (await jonas.page('/toolbox/plan/can')).text;
    for (const words of ['Walk to the sea.', 'Walk, and ring Per.', 'This was written too'])
      expect(shown).toContain(words);

    const version = both.beside[0]!.id;
    expect((await (await portal.person('ServiceUser')).post('/toolbox/plan/can/earlier', { version })).status).toBe(
      404,
    );
    await jonas.submits('/toolbox/plan/can/earlier', { version });
    const chosen = await page('can');
    expect([chosen.texts.text, chosen.beside]).toEqual(['Walk, and ring Per.', []]);
    expect(chosen.earlier.map(({ texts }) => texts.text)).toEqual(['Walk to the sea.', 'Walk.']);
  });

  test('and first written on both at once keeps both; what one leaves stays among the earlier', async () => {
    await Promise.all(['One', 'Two', 'Three'].map((text) => jonas.post('/toolbox/plan/safer', { text, seen: 0 })));
    const all = await page('safer');
    expect([all.texts.text, ...all.beside.map(({ texts }) => texts.text)].sort()).toEqual(['One', 'Three', 'Two']);
    for (const { id } of all.beside) await jonas.post('/toolbox/plan/safer/earlier', { version: id, leave: true });
    const left = await page('safer');
    expect([left.texts.text, left.beside.length, left.earlier.length]).toEqual([all.texts.text, 0, 2]);
  });

  test('saved twice in the same words is one', async () => {
    for (let n = 0; n < 3; n++) await jonas.post('/toolbox/plan/ask', { text: 'Kari', seen: 0 });
    expect(await page('ask')).toMatchObject({ revision: 1, beside: [], earlier: [] });
  });
});

describe('what a page said before', () => {
  test('can be brought back, up to twenty versions, and taken away for good', async () => {
    for (let n = 0; n < 25; n++) await jonas.post('/toolbox/plan/well', { text: `Version ${n}`, seen: n });
    const { earlier, texts } = await page('well');
    expect([texts.text, earlier.length, earlier[0]!.texts.text]).toEqual(['Version 24', 20, 'Version 23']);
    expect((await jonas.page('/toolbox/plan/well/earlier')).text).toContain('Version 23');
    await jonas.submits('/toolbox/plan/well/earlier', { version: earlier[19]!.id });
    expect((await page('well')).texts.text).toBe('Version 4');
    await jonas.submits('/toolbox/plan/well', { text: '', seen: '26' });
    expect((await shelf()).length).toBe(0);
    expect((await page('well')).earlier[0]!.texts.text).toBe('Version 4');
    expect((await jonas.submits('/toolbox/plan/well/removal')).status).toBe(303);
    expect(await page('well')).toMatchObject({ revision: 0, earlier: [] });
    expect(
      await portal
        .get(Read)
        .all(sql`select v.id from own_page_version v left join own_page p on p.id = v.page_id where p.id is null`),
    ).toEqual([]);
  });
});

describe('the quiet page', () => {
  test('has what matters, what helps and somebody to ring, and stands in the place of Today until one says so', async () => {
    await jonas.post('/toolbox/values', { text: 'The sea.' });
    await jonas.post('/toolbox/plan/can', { text: 'Walk.' });
    await jonas.post('/toolbox/plan/well', { text: 'I sing.' });
    const quiet = (await jonas.page('/quiet')).text;
    for (const words of ['The sea.', 'Walk.', '116 123', 'href="/toolbox/plan"', 'Let this page come first'])
      expect(quiet).toContain(words);
    expect(quiet).not.toContain('I sing.');
    expect((await jonas.page('/')).text).toContain('The quiet page');
    await jonas.submits('/quiet', { on: 'yes' });
    expect((await jonas.get('/')).body).toMatchObject({ kind: 'quiet', on: true });
    expect((await jonas.page('/')).text).toContain('Show Today as usual again');
    await jonas.submits('/quiet');
    expect((await jonas.get('/')).body).toMatchObject({ kind: 'today' });
  });
});

test('the file of everything has the plan and the areas, and leaving takes them along', async () => {
  await jonas.post('/toolbox/plan/own2', { heading: 'The dog', text: 'Ask Per.' });
  await jonas.post('/toolbox/areas/money', { hinders: 'The rent.' });
  const { toolbox } = (await jonas.post('/me/everything/file', { password })).body as { toolbox: object };
  expect(toolbox).toMatchObject({
    plan: [{ page: 'own2', heading: 'The dog', text: 'Ask Per.' }],
    areas: [{ page: 'money', hinders: 'The rent.' }],
  });
  const count = async () =>
    (await portal.get(Read).all(sql`select id from own_page where account_id = ${jonas.is.accountId}`)).length;
  expect(await count()).toBe(2);
  await jonas.post('/me/leave', { words: 'go', password, sure: true });
  expect(await count()).toBe(0);
});

test('reading costs the same number of reads however much is written', async () => {
  const reads = async () => {
    const before = portal.get(Read).count;
    await jonas.get('/toolbox/plan');
    return portal.get(Read).count - before;
  };
  await jonas.post('/toolbox/plan/signs', { text: 'One' });
  // The first one fetches the key.
  await reads();
  const one = await reads();
  for (const name of ['can', 'places', 'ask', 'care', 'safer'])
    await jonas.post(`/toolbox/plan/${name}`, { text: name });
  expect(await reads()).toBe(one);
});
