import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import type { Person } from '../../../test/support/person.js';

let portal: Portal;
let [ada, solveig, ingrid, randi, tor, mikkel]: Person[] = [];
const stranger = () => portal.stranger();
const facts = {
  aboutNb: 'Et fellesskap.',
  aboutEn: 'A community.',
  district: 'Sentrum',
  wayInNb: 'Ring Randi.',
  wayInEn: 'Ring Randi.',
};
const book = (title: string) => ({ titleNb: title, bodyNb: 'Om noe.', by: 'Noen' });

beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.person('ServiceUser', { nickname: 'Furu' });
  solveig = await portal.person('Consultant');
  ingrid = await portal.person('Provider');
  randi = await portal.person('Coordinator');
  const community = await portal.founds(aCommunity('Balsfjord'));
  tor = await portal.person('Coordinator', { community });
  mikkel = await portal.person('Consultant', { community });
  await solveig.post('/library/books', book('Ei bok i Asker'));
  await mikkel.post('/library/books', book('Ei bok i Balsfjord'));
});
afterAll(() => portal.close());

test('nothing is open before a coordinator says so, and it closes at the next request', async () => {
  for (const path of ['/library', '/library/services', '/library/books', '/blog', '/groups-near-you']) {
    const page = await stranger().page(path);
    expect([path, page.status, page.text.includes('Asker')]).toEqual([path, 200, false]);
  }
  for (const each of [ada!, solveig!, ingrid!]) {
    expect((await each.get('/openness')).status).toBe(404);
    expect((await each.post('/openness', { library: true })).status).toBe(404);
  }
  expect((await randi!.submits('/openness', { library: 'yes' })).status).toBe(303);
  expect((await stranger().page('/library/books')).text).toContain('Ei bok i Asker');
  expect((await randi!.page('/openness')).text).toMatch(/name="library"[^>]*checked/);
  await randi!.post('/openness', {});
  expect((await stranger().page('/library/books')).text).not.toContain('Ei bok i Asker');
});

test('where several are open the stranger chooses one, and members read their own', async () => {
  await randi!.post('/openness', { library: true });
  await tor!.post('/openness', { library: true });
  const { choices } = (await stranger().get('/library')).body as { choices: { id: string; name: string }[] };
  expect(choices.map(({ name }) => name)).toEqual(['Asker', 'Balsfjord']);
  expect((await stranger().page('/library/books')).text).not.toContain('Ei bok');
  const [asker, balsfjord] = choices.map(({ id }) => `/library/books?of=${id}`);
  for (const [path, title] of [
    [asker, 'Ei bok i Asker'],
    [balsfjord, 'Ei bok i Balsfjord'],
  ] as const)
    expect((await stranger().page(path!)).text).toContain(title);
  expect((await ada!.get('/library/books')).text).toContain('Ei bok i Asker');
  expect((await ada!.get('/library/books')).text).not.toContain('Ei bok i Balsfjord');
  // What is open, a member may read like anybody, and as nothing more.
  expect((await ada!.get(balsfjord!)).text).toContain('Ei bok i Balsfjord');
  await tor!.post('/openness', {});
  for (const each of [ada!, stranger()]) expect((await each.get(balsfjord!)).text).not.toContain('Ei bok i Balsfjord');
});

test('what one community shares is open to the world only where its owner is open', async () => {
  const { id } = (await mikkel!.post('/library/books', book('Ei delt bok'))).body as { id: string };
  await mikkel!.post(`/library/entries/${id}/sharing`, { on: true });
  await randi!.post('/openness', { library: true });
  expect((await ada!.get('/library/books')).text).toContain('Ei delt bok');
  expect((await stranger().get('/library/books')).text).not.toContain('Ei delt bok');
  await tor!.post('/openness', { library: true });
  const { choices } = (await stranger().get('/library')).body as { choices: { id: string; name: string }[] };
  expect((await stranger().get(`/library/books?of=${choices[0]!.id}`)).text).toContain('Ei delt bok');
  await tor!.post('/openness', {});
});

test('search engines are kept away unless the community says so, and then from members’ pages still', async () => {
  await randi!.post('/openness', { library: true });
  const robots = async (person: Person) => {
    const page = await person.page('/library');
    return [page.headers['x-robots-tag'], page.text.includes('content="noindex"')];
  };
  expect(await robots(stranger())).toEqual(['noindex, nofollow', true]);
  await randi!.post('/openness', { library: true, indexed: true });
  expect(await robots(stranger())).toEqual(['index', false]);
  for (const each of [ada!, ingrid!]) expect(await robots(each)).toEqual(['noindex, nofollow', true]);
  expect((await stranger().page('/')).headers['x-robots-tag']).toBe('noindex, nofollow');
});

test('groups near you: those that chose to be listed, with how to get in, and no number of anybody', async () => {
  expect((await randi!.post('/openness', { listed: true })).body.code).toBe('facts-first');
  const refused = await randi!.submits('/openness', { listed: 'yes', district: 'Sentrum' });
  expect([refused.status, refused.text.includes('value="Sentrum"')]).toEqual([422, true]);
  await randi!.post('/openness', { listed: true, ...facts });
  for (const each of [stranger(), ada!]) {
    const page = (await each.page('/groups-near-you')).text;
    for (const told of ['Asker', 'Sentrum', 'Ring Randi.']) expect(page).toContain(told);
    expect(page).not.toContain('Balsfjord');
    expect(
      page
        .split(/<main[^>]*>/)[1]!
        .split('</main>')[0]!
        .replace(/<[^>]*>/g, ' '),
    ).not.toMatch(/\d/);
  }
  expect((await stranger().get('/groups-near-you')).body).toEqual({
    groups: [
      {
        name: 'Asker',
        about: { nb: 'Et fellesskap.', en: 'A community.' },
        district: 'Sentrum',
        wayIn: { nb: 'Ring Randi.', en: 'Ring Randi.' },
      },
    ],
  });
});
