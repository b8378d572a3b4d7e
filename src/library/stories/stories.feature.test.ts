import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import type { Person } from '../../../test/support/person.js';
import { OpennessBook } from '../index.js';
import { consentText, consentVersion } from './consent.js';

let portal: Portal;
let [ada, bo, solveig, ingrid, randi, far]: Person[] = [];
const stranger = () => portal.stranger();

const words = {
  title: 'The year I could not get up',
  body: 'I lay there.\n\nThen I did not.',
  penName: 'Siv in the blue house',
  seen: 'members',
  version: consentVersion,
  agree: true,
};
let n = 0;
/** A story of Ada's under a name of its own, as far as it is asked to go. */
async function story(wish: object = {}, { by = ada!, published = true } = {}): Promise<string> {
  const sent = await by.post('/library/stories', { ...words, penName: `Pen number ${++n}`, ...wish });
  expect([sent.status, sent.body.code]).toEqual([201, undefined]);
  const { id } = sent.body as { id: string };
  if (published) await solveig!.post(`/library/stories/${id}/review`, { decision: 'publish' });
  return `/library/stories/${id}`;
}
const settings = { aboutNb: '', aboutEn: '', district: '', wayInNb: '', wayInEn: '' };
const opens = (library: boolean) =>
  portal.get(OpennessBook).set(ada!.is, { library, blog: false, indexed: false, listed: false, ...settings });

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

describe('a story', () => {
  test('is sent, read by the consultant, and then by the community: providers too, and nobody else', async () => {
    const at = await story({}, { published: false });
    for (const each of [ada!, bo!, ingrid!, solveig!]) expect((await each.get(at)).status).toBe(404);
    expect((await bo!.get('/library/mine')).body.stories).toEqual([]);
    const waiting = (await solveig!.get('/library/waiting')).body as { stories: { nickname: string }[] };
    expect(waiting.stories.map(({ nickname }) => nickname)).toContain('Furu');
    expect((await ingrid!.get('/library/waiting')).body.stories).toEqual([]);
    expect((await solveig!.submits(`${at}/review`, { decision: 'publish' })).status).toBe(303);
    for (const each of [ada!, bo!, ingrid!, randi!, solveig!]) {
      const seen = await each.get(at);
      expect(seen.body).toMatchObject({ title: words.title, body: words.body, own: each === ada, week: '2026-W47' });
    }
    for (const each of [far!, stranger()]) expect((await each.get(at)).status).toBe(404);
  });

  test('stands under a name of its own: no nickname, no id, no day and no picture for others', async () => {
    const at = await story({ penName: 'Grey heron' });
    const own = (await portal.get(Personas).idOf(ada!.is))!;
    for (const each of [bo!, ingrid!]) {
      const told = `${(await each.get(at)).text}${(await each.page(at)).text}${(await each.get('/library')).text}`;
      expect(told).toContain('Grey heron');
      for (const secret of ['Furu', own, ada!.is.accountId, '2026-11-19']) expect(told).not.toContain(secret);
    }
    // Nor in the database, for whoever steals it: the tie is noise.
    const rows = await portal.get(Read).all(sql`select * from story`);
    const text = JSON.stringify(rows);
    for (const secret of [own, ada!.is.accountId, ada!.is.membershipId]) expect(text).not.toContain(secret);
  });

  test('is not sent without a yes to what is written there today', async () => {
    const refused = async (wish: object) => (await ada!.post('/library/stories', { ...words, ...wish })).body.code;
    expect(await refused({ agree: false })).toBe('consent-first');
    expect(await refused({ version: consentVersion + 1 })).toBe('consent-changed');
    expect(await refused({ penName: 'Furu' })).toBe('nickname-taken');
    expect(await refused({ penName: 'Havskum' })).toBe('nickname-taken');
    expect(await refused({ penName: 'Adele' })).toBe('nickname-tells-name');
    await opens(false);
    expect(await refused({ seen: 'open' })).toBe('not-open-here');
    const form = await ada!.submits('/library/stories', { ...words, agree: '', version: '1' });
    expect([form.status, form.text.includes(words.title), form.text.includes('ticked')]).toEqual([422, true, true]);
    for (const each of [solveig!, ingrid!, randi!])
      expect((await each.post('/library/stories', words)).status).toBe(404);
    expect((await stranger().post('/library/stories', words)).status).toBe(401);
  });

  test('has a name that another writer cannot take, and its own writer can', async () => {
    await story({ penName: 'Night owl' });
    expect((await bo!.post('/library/stories', { ...words, penName: 'night  OWL' })).body.code).toBe('pen-name-taken');
    expect((await ada!.post('/library/stories', { ...words, penName: 'Night owl' })).status).toBe(201);
  });

  test('that is declined comes back with words, and can be taken down later', async () => {
    const at = await story({ title: 'Declined' }, { published: false });
    expect((await solveig!.post(`${at}/review`, { decision: 'decline' })).body.code).toBe('words-to-writer');
    await solveig!.post(`${at}/review`, { decision: 'decline', answer: 'Your sister would be recognised.' });
    expect((await ada!.page('/library/mine')).text).toContain('Your sister would be recognised.');
    expect((await bo!.get(at)).status).toBe(404);
    await solveig!.post(`${at}/review`, { decision: 'publish' });
    expect((await bo!.get(at)).status).toBe(200);
    await solveig!.post(`${at}/review`, { decision: 'decline', answer: 'Somebody asked.' });
    expect((await bo!.get(at)).status).toBe(404);
    for (const each of [ada!, bo!, ingrid!, randi!])
      expect((await each.post(`${at}/review`, { decision: 'publish' })).status).toBe(404);
  });
});

describe('the consent', () => {
  test('is kept word for word, for the writer and the consultant alone', async () => {
    const at = await story({ seen: 'open' });
    for (const each of [ada!, solveig!])
      expect((await each.get(`${at}/consent`)).body).toMatchObject({
        version: consentVersion,
        words: consentText('en', true),
        agreedOn: '2026-11-19',
        own: each === ada,
      });
    for (const each of [bo!, ingrid!, randi!, far!]) expect((await each.get(`${at}/consent`)).status).toBe(404);
    expect((await stranger().get(`${at}/consent`)).status).toBe(401);
    expect((await ada!.page(`${at}/consent`)).text).toContain('I can take this back');
  });

  test('is withdrawn at any time, and the words are gone for everybody at the next request', async () => {
    const at = await story({ seen: 'open', title: 'To be withdrawn', body: 'cormorant', penName: 'Plover' });
    expect((await stranger().get(at)).status).toBe(200);
    for (const each of [bo!, solveig!, ingrid!]) expect((await each.post(`${at}/withdrawal`)).status).toBe(404);
    expect((await ada!.submits(`${at}/withdrawal`)).status).toBe(303);
    for (const each of [ada!, bo!, solveig!, ingrid!, stranger()]) {
      expect((await each.get(at)).status).toBe(404);
      for (const path of ['/library', '/library/mine', '/library/waiting', `${at}/consent`, `${at}/review`])
        for (const answer of [await each.get(path), await each.page(path)])
          for (const word of ['cormorant', 'To be withdrawn', 'Plover']) expect(answer.text).not.toContain(word);
    }
    const rows = JSON.stringify(await portal.get(Read).all(sql`select * from story`));
    for (const word of ['cormorant', 'To be withdrawn', 'Plover']) expect(rows).not.toContain(word);
    const kept = await ada!.get(`${at}/consent`);
    expect(kept.body).toMatchObject({ withdrawnOn: '2026-11-19', words: consentText('en', true) });
    // Twice is once, and nobody brings it back.
    expect((await ada!.post(`${at}/withdrawal`)).status).toBe(204);
    expect((await solveig!.post(`${at}/review`, { decision: 'publish' })).status).toBe(404);
  });

  test('holds only as far as it was given: for members, or for anybody where the community is open', async () => {
    const members = await story();
    const open = await story({ seen: 'open' });
    expect([(await stranger().get(members)).status, (await stranger().get(open)).status]).toEqual([404, 200]);
    expect((await far!.get(open)).status).toBe(200);
    await opens(false);
    expect([(await stranger().get(open)).status, (await bo!.get(open)).status]).toEqual([404, 200]);
  });

  test('is in the file of everything, with the words', async () => {
    const eva = await portal.person('ServiceUser', { firstName: 'Elvira' });
    const at = await story({ title: 'Of Eva', body: 'Her words' }, { by: eva });
    const file = async () => (await eva.post('/me/everything/file', { password })).body as { library: object };
    expect((await file()).library).toMatchObject({
      stories: [
        {
          title: 'Of Eva',
          body: 'Her words',
          seen: 'members',
          state: 'published',
          consent: { version: 1, agreedOn: '2026-11-19', words: consentText('en', false) },
        },
      ],
    });
    expect(JSON.stringify((await file()).library)).not.toContain(at.split('/').at(-1));
  });
});

describe('going', () => {
  test('takes stories along with their consents, whatever becomes of posts', async () => {
    const eva = await portal.person('ServiceUser', { firstName: 'Elvira' });
    const at = await story({ title: 'Of one who left' }, { by: eva });
    await eva.post('/me/leave', { words: 'stay', password, sure: true });
    expect((await bo!.get(at)).status).toBe(404);
    const left = await portal.get(Read).all(sql`select id from story where id = ${at.split('/').at(-1)!}`);
    expect(left).toEqual([]);
    const consents = await portal.get(Read).all(sql`
      select id from story_consent where story_id not in (select id from story)`);
    expect(consents).toEqual([]);
  });

  test('on a break, or a block of the nickname, moves no story: it would tell whose it is', async () => {
    const eva = await portal.person('ServiceUser', { firstName: 'Elvira' });
    const at = await story({}, { by: eva });
    const before = (await bo!.get(at)).text;
    await bo!.post(`/people/${(await portal.get(Personas).idOf(eva.is))!}/block`);
    await eva.post('/me/break', { days: '21' });
    expect((await bo!.get(at)).text).toBe(before);
    expect((await eva.post('/library/stories', words)).body.code).toBe('on-break');
    // It can still be taken back.
    expect((await eva.post(`${at}/withdrawal`)).status).toBe(204);
  });

  test('no address of a person leads from the id of a story to whoever wrote it', async () => {
    const at = await story();
    const id = at.split('/').at(-1)!;
    for (const path of [`/people/${id}/block`, `/people/${id}/offers`])
      expect((await bo!.post(path, path.endsWith('offers') ? { rung: 'first-name' } : {})).status).toBe(404);
    const looked = await solveig!.post('/look-ups', { face: id, reason: 'What was written at night worries me.' });
    expect(looked.status).not.toBe(204);
  });
});
