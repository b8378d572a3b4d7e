import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OwnText } from '../own-text.js';
import { OwnToolbox } from '../toolbox.entity.js';
import { ToolboxLock } from '../toolbox.lock.js';
import type { OnePageView, ShelfView } from './own-pages.pages.js';
import { OwnPages } from './own-pages.service.js';

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

  test('keeps at most five beside: of one more, the oldest is put among the earlier, as if it had been left', async () => {
    await jonas.post('/toolbox/plan/care', { text: 'The doctor.', seen: 0 });
    for (let n = 1; n <= 27; n++) await jonas.post('/toolbox/plan/care', { text: `Beside ${n}`, seen: 0 });
    const { texts, beside, earlier } = await page('care');
    expect(texts.text).toBe('The doctor.');
    expect(beside.map((each) => each.texts.text)).toEqual([27, 26, 25, 24, 23].map((n) => `Beside ${n}`));
    expect(earlier.map((each) => each.texts.text)).toEqual(Array.from({ length: 20 }, (_, n) => `Beside ${22 - n}`));
    await jonas.post('/toolbox/plan/care/earlier', { version: beside[4]!.id, leave: true });
    expect((await page('care')).earlier[0]!.texts.text).toBe('Beside 23');
  });

  test('saved twice in the same words is one', async () => {
    for (let n = 0; n < 3; n++) await jonas.post('/toolbox/plan/ask', { text: 'Kari', seen: 0 });
    expect(await page('ask')).toMatchObject({ revision: 1, beside: [], earlier: [] });
  });
});

describe('a page that is saved while one writes', () => {
  const opens = async (name: string) => {
    const { revision: seen, sitting } = await page(name);
    const saves = async (text: string) =>
      (await jonas.post(`/toolbox/plan/${name}/keeping`, { text, seen, sitting })).body as { beside: boolean };
    const done = (text: string) => jonas.submits(`/toolbox/plan/${name}`, { text, seen: String(seen), sitting });
    return { saves, done };
  };

  test('is there at once; a whole sitting is one version, and undo goes back to before it', async () => {
    await jonas.post('/toolbox/plan/can', { text: 'Walk.', seen: 0 });
    const { saves, done } = await opens('can');
    // As if no answer ever came back: what was seen stays what it was.
    for (const text of ['Walk. R', 'Walk. Ring', 'Walk. Ring Per'])
      expect(await saves(text)).toMatchObject({ beside: false });
    expect((await page('can')).texts.text).toBe('Walk. Ring Per');
    expect((await done('Walk. Ring Per.')).headers['location']).toBe('/toolbox/plan/places');
    const after = await page('can');
    expect([after.texts.text, after.beside, after.earlier.map(({ texts }) => texts.text)]).toEqual([
      'Walk. Ring Per.',
      [],
      ['Walk.'],
    ]);
    await jonas.submits('/toolbox/plan/can/earlier', { version: after.earlier[0]!.id });
    expect((await page('can')).texts.text).toBe('Walk.');
  });

  test('starts another version with each sitting, and what comes late of one that is over is kept beside', async () => {
    const first = await opens('ask');
    await first.saves('Kari');
    await first.done('Kari, 400 00 000');
    const second = await opens('ask');
    await second.saves('Kari, or Per');
    await first.saves('Kari, 40');
    const { texts, beside, earlier } = await page('ask');
    expect([texts.text, beside.map((each) => each.texts.text), earlier.map((each) => each.texts.text)]).toEqual([
      'Kari, or Per',
      ['Kari, 40'],
      ['Kari, 400 00 000'],
    ]);
  });

  test('on two devices at once loses no word and heaps up nothing: one version beside, of the last that was written', async () => {
    await jonas.post('/toolbox/plan/safer', { text: 'Away.', seen: 0 });
    const [phone, desk] = [await opens('safer'), await opens('safer')];
    await phone.saves('Away. To Kari.');
    for (const text of ['Away. L', 'Away. Locked', 'Away. Locked in.'])
      expect(await desk.saves(text)).toMatchObject({ beside: true });
    await phone.saves('Away. To Kari. At night.');
    expect((await desk.done('Away. Locked in. Always.')).headers['location']).toBe('/toolbox/plan/safer');
    const { texts, beside, earlier } = await page('safer');
    expect([texts.text, beside.map((each) => each.texts.text), earlier.map((each) => each.texts.text)]).toEqual([
      'Away. To Kari. At night.',
      ['Away. Locked in. Always.'],
      ['Away.'],
    ]);
  });

  test('is not, as long as somebody else sees it: half a sentence waits for the button', async () => {
    const consultant = await portal.person('Consultant');
    const bea = await portal.person('ServiceUser', { nickname: 'Havsule' });
    await bea.post('/toolbox/plan/ask', { text: 'Kari.', seen: 0 });
    expect((await bea.page('/toolbox/plan/ask')).text).toContain('data-keeps="/toolbox/plan/ask/keeping"');
    await bea.post(`/toolbox/sharing/plan.ask/${consultant.is.membershipId}`, { until: 'usual' });
    const { text } = await bea.page('/toolbox/plan/ask');
    expect([text.includes('data-keeps'), text.includes('It is saved when you press the button')]).toEqual([
      false,
      true,
    ]);
    const { sitting } = (await bea.get('/toolbox/plan/ask')).body as OnePageView;
    const kept = await bea.post('/toolbox/plan/ask/keeping', { text: 'Kari. And', seen: 1, sitting });
    expect(kept.body).toEqual({ kept: false, beside: false });
    expect(((await bea.get('/toolbox/plan/ask')).body as OnePageView).texts.text).toBe('Kari.');
  });

  test('nor if somebody has come to see it by the time it is written', async () => {
    const consultant = await portal.person('Consultant');
    const bea = await portal.person('ServiceUser', { nickname: 'Teist' });
    await bea.post('/toolbox/plan/ask', { text: 'Kari.', seen: 0 });
    const { sitting } = (await bea.get('/toolbox/plan/ask')).body as OnePageView;
    const pages = portal.get(OwnPages);
    const keep = pages.keep.bind(pages);
    const spy = jest.spyOn(pages, 'keep').mockImplementationOnce(async (...given) => {
      await bea.post(`/toolbox/sharing/plan.ask/${consultant.is.membershipId}`, { until: 'usual' });
      return keep(...given);
    });
    const kept = await bea.post('/toolbox/plan/ask/keeping', { text: 'Kari. And', seen: 1, sitting });
    spy.mockRestore();
    expect(kept.body).toEqual({ kept: false, beside: false });
    expect(((await bea.get('/toolbox/plan/ask')).body as OnePageView).texts.text).toBe('Kari.');
  });

  test('keeps what stood there when it is emptied, and is told of what is too long', async () => {
    await jonas.post('/toolbox/plan/well', { text: 'I sing.', seen: 0 });
    const { saves } = await opens('well');
    await saves('');
    expect((await page('well')).earlier.map(({ texts }) => texts.text)).toEqual(['I sing.']);
    expect((await jonas.post('/toolbox/plan/well/keeping', { text: 'x'.repeat(2001), seen: 1 })).status).toBe(422);
    expect((await jonas.post('/toolbox/areas/well/keeping', { text: 'x' })).status).toBe(404);
    expect((await (await portal.person('Provider')).post('/toolbox/plan/well/keeping', { text: 'x' })).status).toBe(
      404,
    );
  });
});

describe('what matters', () => {
  const opens = async () => {
    const { revision: seen, sitting } = (await jonas.get('/toolbox/values')).body as OnePageView;
    const saves = async (text: string) => (await jonas.post('/toolbox/values/keeping', { text, seen, sitting })).body;
    const done = (text: string) => jonas.submits('/toolbox/values', { text, seen: String(seen), sitting });
    return { saves, done };
  };
  const now = async () => (await jonas.get('/toolbox/values')).body as OnePageView;

  test('is saved as one writes, a sitting is one version, and undo goes back to before it', async () => {
    expect((await jonas.page('/toolbox/values')).text).toContain('data-keeps="/toolbox/values/keeping"');
    await (await opens()).done('The sea.');
    const { saves, done } = await opens();
    // The tab may die at any of these.
    for (const text of ['The sea. A', 'The sea. A boat'])
      expect(await saves(text)).toEqual({ kept: true, beside: false });
    expect((await now()).texts.text).toBe('The sea. A boat');
    expect((await done('The sea. A boat of wood.')).headers['location']).toBe('/toolbox');
    expect((await jonas.page('/')).text).toContain('The sea. A boat of wood.');
    const { earlier } = await now();
    expect(earlier.map(({ texts }) => texts.text)).toEqual(['The sea.']);
    expect((await jonas.page('/toolbox/values/earlier')).text).toContain('The sea.');
    await jonas.submits('/toolbox/values/earlier', { version: earlier[0]!.id });
    expect((await now()).texts.text).toBe('The sea.');
    await jonas.submits('/toolbox/values/removal');
    expect(await now()).toMatchObject({ revision: 0, texts: {}, earlier: [] });
  });

  test('on two devices at once stands in both ways until one chooses, and is no life area', async () => {
    const [phone, desk] = [await opens(), await opens()];
    await phone.done('The sea.');
    expect(await desk.saves('My sister.')).toEqual({ kept: true, beside: true });
    expect((await desk.done('My sister, and the sea.')).headers['location']).toBe('/toolbox/values');
    const shown = (await jonas.page('/toolbox/values')).text;
    for (const words of ['The sea.', 'My sister, and the sea.', 'This was written too']) expect(shown).toContain(words);
    expect(await shelf('areas')).toEqual([]);
    const [version] = (await now()).beside;
    await jonas.submits('/toolbox/values/earlier', { version: version!.id, leave: 'yes' });
    expect(await now()).toMatchObject({ texts: { text: 'The sea.' }, beside: [] });
  });

  test('is not saved before the button as long as somebody else sees it', async () => {
    const consultant = await portal.person('Consultant');
    const bea = await portal.person('ServiceUser', { nickname: 'Tjeld' });
    await bea.post('/toolbox/values', { text: 'The sea.' });
    await bea.post(`/toolbox/sharing/values/${consultant.is.membershipId}`, { until: 'usual' });
    expect((await bea.page('/toolbox/values')).text).not.toContain('data-keeps');
    const kept = await bea.post('/toolbox/values/keeping', { text: 'The sea. And', seen: 1 });
    expect(kept.body).toEqual({ kept: false, beside: false });
    expect(((await bea.get('/toolbox/values')).body as OnePageView).texts.text).toBe('The sea.');
  });

  test('that was written before it had versions is read where it stands, and is the first of them', async () => {
    const whatMatters = await portal.get(UnitOfWork).run(async () => {
      await portal.get(ToolboxLock).hold(jonas.is);
      const spot = { table: 'toolbox', row: jonas.is.accountId, column: 'what_matters' } as const;
      const sealed = await portal.get(OwnText).seal(jonas.is, spot, 'The sea.');
      await portal
        .get(UnitOfWork)
        .manager.update(OwnToolbox, { accountId: jonas.is.accountId }, { whatMatters: sealed });
      return sealed;
    });
    expect(whatMatters.length).toBeGreaterThan(0);
    expect(await now()).toMatchObject({ revision: 1, texts: { text: 'The sea.' } });
    expect((await jonas.page('/')).text).toContain('The sea.');
    const { saves, done } = await opens();
    expect(await saves('The sea, and')).toEqual({ kept: true, beside: false });
    await done('The sea, and my sister.');
    const after = await now();
    expect([after.texts.text, after.beside, after.earlier.map(({ texts }) => texts.text)]).toEqual([
      'The sea, and my sister.',
      [],
      ['The sea.'],
    ]);
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
