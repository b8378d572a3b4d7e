import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Read } from '../../platform/database/read.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import type { Person } from '../../../test/support/person.js';
import type { EntryView } from './shelf.reader.js';

let portal: Portal;
let [ada, solveig, mari, ingrid, randi, nils, far]: Person[] = [];
const stranger = () => portal.stranger();
const article = { titleNb: 'Om søvn', bodyNb: 'Å sove er å hvile.', titleEn: 'On sleep', bodyEn: 'Sleep is rest.' };
const service = { titleNb: 'Dagsenteret', bodyNb: 'Kaffe og folk.', phone: '66 00 00 00', hours: '10 til 14' };
const book = { titleNb: 'Ei bok', bodyNb: 'Om å vente.', by: 'Noen' };

async function made(path: string, wish: object, by = solveig!): Promise<string> {
  const answer = await by.post(path, { ...wish });
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return (answer.body as { id: string }).id;
}
async function published(wish: object = article): Promise<string> {
  const id = await made('/library/articles', wish);
  await solveig!.post(`/library/articles/${id}/asking`);
  expect((await ingrid!.post(`/library/articles/${id}/review`, { decision: 'publish' })).status).toBe(204);
  return id;
}
const shelf = async (person: Person, of = '') => {
  const { articles } = (await person.get(`/library${of}`)).body as { articles: EntryView[] };
  return articles.map(({ id }) => id);
};

beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.person('ServiceUser');
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  mari = await portal.person('Consultant', { firstName: 'Mari' });
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  randi = await portal.person('Coordinator', { firstName: 'Randi' });
  const community = await portal.founds(aCommunity('Balsfjord'));
  nils = await portal.person('Consultant', { firstName: 'Nils', community });
  far = await portal.person('ServiceUser', { community });
});
afterAll(() => portal.close());

describe('an article', () => {
  test('is written, read over by somebody else, and then by everybody here', async () => {
    const id = await made('/library/articles', article);
    const at = `/library/articles/${id}`;
    for (const each of [ada!, solveig!, ingrid!]) expect((await each.get(at)).status).toBe(404);
    for (const each of [ada!, ingrid!, randi!, nils!]) expect((await each.get(`${at}/draft`)).status).toBe(404);
    // Nobody reviews what nobody has asked for.
    expect((await ingrid!.post(`${at}/review`, { decision: 'publish' })).status).toBe(404);
    expect((await solveig!.submits(`${at}/asking`)).status).toBe(303);
    expect((await ingrid!.page('/library/waiting')).text).toContain(`${at}/review`);
    expect((await solveig!.page('/library/waiting')).text).not.toContain(`${at}/review`);
    expect((await solveig!.post(`${at}/review`, { decision: 'publish' })).body.code).toBe('somebody-else-reviews');
    expect((await solveig!.get(`${at}/review`)).status).toBe(404);
    expect((await ada!.post(`${at}/review`, { decision: 'publish' })).status).toBe(404);
    expect((await nils!.post(`${at}/review`, { decision: 'publish' })).status).toBe(404);
    await ingrid!.submits(`${at}/review`, { decision: 'publish' });
    for (const each of [ada!, solveig!, ingrid!, randi!])
      expect((await each.get(at)).body).toMatchObject({
        words: { nb: { title: 'Om søvn' }, en: { title: 'On sleep' } },
        writtenBy: expect.stringContaining('Solveig') as unknown,
        checkedBy: expect.stringContaining('Ingrid') as unknown,
        checkedOn: '2026-11-19',
        recheckOn: '2027-11-19',
        outOfDate: false,
      });
    for (const each of [far!, stranger()]) expect((await each.get(at)).status).toBe(404);
    const page = (await ada!.page(at)).text;
    for (const word of ['On sleep', 'Om søvn', 'Written by Solveig', 'Reviewed by Ingrid'])
      expect(page).toContain(word);
  });

  test('goes back with words, and is not shown before it has whole words in one language', async () => {
    for (const wish of [{ titleNb: 'Bare overskrift' }, {}, { ...article, bodyEn: '' }])
      expect((await solveig!.post('/library/articles', wish)).body.code).toBe('one-language-at-least');
    const form = await solveig!.submits('/library/articles', { titleNb: 'Beholdes' });
    expect([form.status, form.text.includes('Beholdes')]).toEqual([422, true]);
    const id = await made('/library/articles', { titleEn: 'English only', bodyEn: 'Words.' });
    const at = `/library/articles/${id}`;
    await solveig!.post(`${at}/asking`);
    expect((await ingrid!.post(`${at}/review`, { decision: 'decline' })).body.code).toBe('words-to-writer');
    await ingrid!.post(`${at}/review`, { decision: 'decline', answer: 'Who says so?' });
    expect((await solveig!.page(`${at}/draft`)).text).toContain('Who says so?');
    expect((await ada!.get(at)).status).toBe(404);
    for (const each of [ada!, ingrid!, randi!])
      expect((await each.post('/library/articles', article)).status).toBe(404);
  });

  test('is read as it was until somebody else has read what was changed', async () => {
    const id = await published();
    const at = `/library/articles/${id}`;
    expect((await mari!.submits(`${at}/draft`, { ...article, titleEn: 'On rest' })).status).toBe(303);
    expect((await ada!.get(at)).text).not.toContain('On rest');
    await mari!.post(`${at}/asking`);
    for (const each of [solveig!, mari!])
      expect((await each.post(`${at}/review`, { decision: 'publish' })).body.code).toBe('somebody-else-reviews');
    await randi!.post(`${at}/review`, { decision: 'publish' });
    expect((await ada!.get(at)).text).toContain('On rest');
  });

  test('says itself when it was not looked at in time, and staff see it coming a month before', async () => {
    const id = await published({ titleEn: 'Old one', bodyEn: 'Words.' });
    const at = `/library/articles/${id}`;
    const due = async () =>
      (
        (await portal.signsInAgain(solveig!).then((it) => it.get('/library/waiting'))).body as {
          due: { id: string }[];
        }
      ).due.map((each) => each.id);
    expect(await due()).not.toContain(id);
    portal.clock.passes({ days: 340 });
    [ada, solveig, mari, ingrid, randi, nils, far] = await Promise.all(
      [ada!, solveig!, mari!, ingrid!, randi!, nils!, far!].map((each) => portal.signsInAgain(each)),
    );
    expect(await due()).toContain(id);
    expect((await ada!.get(at)).body).toMatchObject({ outOfDate: false });
    portal.clock.passes({ days: 30 });
    [ada, solveig, mari, ingrid, randi, nils, far] = await Promise.all(
      [ada!, solveig!, mari!, ingrid!, randi!, nils!, far!].map((each) => portal.signsInAgain(each)),
    );
    expect((await ada!.page(at)).text).toContain('should have been looked at again');
    expect((await ada!.page('/library')).text).toContain('Not looked at in time');
    // By somebody else than whoever wrote it.
    expect((await solveig!.post(`/library/entries/${id}/check`)).body.code).toBe('somebody-else-reviews');
    expect((await ada!.post(`/library/entries/${id}/check`)).status).toBe(404);
    expect((await ingrid!.post(`/library/entries/${id}/check`)).status).toBe(204);
    expect((await ada!.get(at)).body).toMatchObject({ outOfDate: false });
    expect(await due()).not.toContain(id);
  });

  test('is withdrawn at once, and stays a draft of staff', async () => {
    const id = await published({ titleEn: 'Withdrawn one', bodyEn: 'Words.' });
    for (const each of [ada!, ingrid!, randi!, nils!])
      expect((await each.post(`/library/entries/${id}/withdrawal`)).status).toBe(404);
    expect((await solveig!.submits(`/library/entries/${id}/withdrawal`)).status).toBe(303);
    for (const each of [ada!, ingrid!, solveig!]) expect((await each.get(`/library/articles/${id}`)).status).toBe(404);
    expect((await ada!.get('/library')).text).not.toContain('Withdrawn one');
    expect((await solveig!.page('/library/waiting')).text).toContain('Withdrawn one');
    expect((await ingrid!.get('/library/waiting')).text).not.toContain('Withdrawn one');
  });
});

describe('the shared shelf', () => {
  test('is read by every community; the owner changes it, and others may keep it off their own', async () => {
    const id = await published({ titleEn: 'Shared one', bodyEn: 'Words.' });
    const at = `/library/articles/${id}`;
    expect(await shelf(far!)).not.toContain(id);
    for (const each of [ada!, nils!, ingrid!])
      expect((await each.post(`/library/entries/${id}/sharing`, { on: true })).status).toBe(404);
    await solveig!.post(`/library/entries/${id}/sharing`, { on: true });
    expect(await shelf(far!)).toContain(id);
    expect((await far!.page(at)).text).toContain('from Asker');
    for (const path of [`${at}/draft`, `/library/entries/${id}/withdrawal`])
      expect((await nils!.post(path, path.endsWith('draft') ? article : {})).status).toBe(404);
    for (const each of [ada!, far!, solveig!, ingrid!])
      expect((await each.post(`/library/entries/${id}/hiding`, { on: true })).status).toBe(404);
    expect((await nils!.post(`/library/entries/${id}/hiding`, { on: true })).status).toBe(204);
    expect((await nils!.post(`/library/entries/${id}/hiding`, { on: true })).status).toBe(204);
    expect([(await far!.get(at)).status, (await ada!.get(at)).status]).toEqual([404, 200]);
    expect((await nils!.page('/library/waiting')).text).toContain('Shared one');
    await nils!.post(`/library/entries/${id}/hiding`);
    expect(await shelf(far!)).toContain(id);
    await solveig!.post(`/library/entries/${id}/sharing`);
    expect(await shelf(far!)).not.toContain(id);
  });
});

describe('services and books', () => {
  test('services are kept right by consultant and coordinator, and say when and by whom they were checked', async () => {
    const id = await made('/library/services', service, randi!);
    const page = (await ada!.page('/library/services')).text;
    for (const told of ['href="tel:66000000"', '10 til 14', 'Kaffe og folk.', 'Checked by Randi'])
      expect([told, page.includes(told)]).toEqual([told, true]);
    for (const each of [ada!, ingrid!]) {
      expect((await each.get('/library/services/new')).status).toBe(404);
      expect((await each.post('/library/services', service)).status).toBe(404);
      expect((await each.post(`/library/entries/${id}/check`)).status).toBe(404);
    }
    expect((await nils!.get(`/library/services/${id}/editing`)).status).toBe(404);
    expect((await solveig!.page(`/library/services/${id}/editing`)).text).toContain('66 00 00 00');
    await solveig!.submits(`/library/services/${id}/editing`, { ...service, phone: '67 00 00 00' });
    expect((await ada!.page('/library/services')).text).toContain('Checked by Solveig');
    expect((await randi!.submits(`/library/services/${id}/editing`, { titleNb: '' })).status).toBe(422);
    await randi!.post(`/library/entries/${id}/withdrawal`);
    expect((await ada!.get('/library/services')).text).not.toContain('Kaffe og folk.');
    // Written anew, it is back.
    await randi!.post(`/library/services/${id}/editing`, service);
    expect((await ada!.get('/library/services')).text).toContain('Kaffe og folk.');
  });

  test('books are the consultant’s', async () => {
    const id = await made('/library/books', book);
    expect((await ada!.page('/library/books')).text).toContain('Om å vente.');
    for (const each of [ada!, ingrid!, randi!]) expect((await each.post('/library/books', book)).status).toBe(404);
    await solveig!.submits(`/library/books/${id}/editing`, { ...book, by: 'En annen' });
    expect((await ada!.get('/library/books')).text).toContain('En annen');
    // An id of another kind is not here.
    expect((await ada!.get(`/library/articles/${id}`)).status).toBe(404);
    expect((await solveig!.get(`/library/services/${id}/editing`)).status).toBe(404);
  });
});

test('however many entries there are, as many reads', async () => {
  const reads = async () => {
    const before = portal.get(Read).count;
    for (const path of ['/library', '/library/services', '/library/books']) await ada!.get(path);
    return portal.get(Read).count - before;
  };
  const few = await reads();
  for (let n = 0; n < 4; n++) await made('/library/books', { ...book, titleNb: `Bok ${n}` });
  await published();
  expect(await reads()).toBe(few);
});
