import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Personas } from '../../identity/index.js';
import type { PassingView } from '../passing/passings.service.js';
import type { DeskMatterPageView } from './desk-matter.pages.js';
import type { OwnMatterView } from './matters.service.js';

let portal: Portal;
let [solveig, ragna, ingrid, ada, bo]: Person[] = [];
beforeAll(async () => {
  portal = await Portal.open();
  const balsfjord = await portal.founds(aCommunity('Balsfjord'));
  await portal.get(Communities).nameStandIn(portal.community, balsfjord);
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  ragna = await portal.person('Consultant', { firstName: 'Ragna', community: balsfjord });
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
});
beforeEach(async () => {
  [ada, bo] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
});
afterAll(() => portal.close());

const asks = async (person: Person, wish: Record<string, unknown>) =>
  ((await person.post('/flags', wish)).body as { id: string }).id;
const own = async (person: Person, id: string) => (await person.get(`/flags/${id}`)).body as OwnMatterView;

describe('somebody who needs a look now', () => {
  test('presses without a word or a nickname, sees who has it and what they write, and it ends with a human', async () => {
    const nameless = await portal.person('ServiceUser', { nickname: null });
    const page = (await nameless.page('/flags/new')).text;
    expect(page.indexOf('116 123')).toBeGreaterThan(0);
    expect(page.indexOf('116 123')).toBeLessThan(page.indexOf('Tell them now'));
    const sent = await nameless.submits('/flags', { kind: 'now', words: '', reach: '' });
    const path = sent.headers['location'] as string;
    const id = path.split('/').at(-1)!;
    expect((await nameless.page(path)).text).toContain('Nobody has taken it yet');
    for (const nobody of [ada!, solveig!]) expect((await nobody.get(path)).status).toBe(404);

    const desk = `/desk/matters/${id}`;
    expect((await solveig!.page(desk)).text).toContain('Somebody without a nickname writes');
    await solveig!.submits(`/desk/items/flag/${id}/taking`);
    await solveig!.submits(`${desk}/answer`, { answer: 'I am here.' });
    expect(await own(nameless, id)).toMatchObject({ taken: 'Solveig', answer: 'I am here.', state: 'open' });
    await nameless.submits(`${path}/calm`);
    expect((await solveig!.page(desk)).text).toContain('They have said themselves that it is better now.');
    expect((await solveig!.post(`${desk}/closing`, { outcome: 'safe', note: '' })).status).toBe(422);
    await solveig!.submits(`${desk}/closing`, { outcome: 'safe', note: 'Talked for an hour.' });
    expect((await own(nameless, id)).state).toBe('closed');
    expect((await nameless.page(path)).text).not.toContain('Talked for an hour.');
    expect((await solveig!.get(desk)).status).toBe(404);
  });

  test('stays on the desk when they leave, until a human has closed it', async () => {
    const id = await asks(ada!, { kind: 'now', words: 'I cannot.' });
    await ada!.post('/me/leave', { password: 'four quiet words here', words: 'stay', sure: true });
    expect((await solveig!.get(`/desk/matters/${id}`)).status).toBe(200);
  });
});

describe('a worry about somebody', () => {
  test('reaches the desk with the nickname it is about, who never learns of it', async () => {
    const about = (await portal.get(Personas).idOf(bo!.is))!;
    expect((await ada!.page(`/flags/new?person=${about}`)).text).toContain('I am worried about');
    const id = await asks(ada!, { kind: 'worry', person: about, words: 'She said goodbye.' });
    const { matter } = (await solveig!.get(`/desk/matters/${id}`)).body as DeskMatterPageView;
    expect(matter).toMatchObject({ words: 'She said goodbye.', about: { kind: 'persona', id: about } });
    expect((await bo!.get('/flags')).body).toEqual({ matters: [] });
    const self = (await portal.get(Personas).idOf(ada!.is))!;
    expect((await ada!.post('/flags', { kind: 'worry', person: self })).status).toBe(404);
  });
});

describe('what goes to a clinician', () => {
  test('is written by hand, and read by whoever it is about: after the danger, or at once', async () => {
    const id = await asks(ada!, { kind: 'now', words: 'Words of the group' });
    const pass = { to: ingrid!.is.membershipId, words: 'Please ring 900 00 000.', told: 'after' };
    await solveig!.post(`/desk/matters/${id}/passing`, pass);
    const answer = await ingrid!.get('/passings');
    const [got] = (answer.body as { passings: PassingView[] }).passings;
    expect(got).toMatchObject({ by: 'Solveig', words: 'Please ring 900 00 000.', told: false });
    expect(JSON.stringify(answer.body)).not.toMatch(/Words of the group/);
    expect((await ada!.get('/me/passed-on')).body).toEqual({ passings: [] });
    await solveig!.submits(`/passings/${got!.id}/telling`);
    expect((await ada!.page('/me/passed-on')).text).toContain('Please ring 900 00 000.');
    expect((await bo!.get('/me/passed-on')).body).toEqual({ passings: [] });
    await ingrid!.submits(`/passings/${got!.id}/taking`, { answer: 'I have rung.' });
    expect((await solveig!.page(`/desk/matters/${id}`)).text).toContain('I have rung.');
  });

  test('is offered to whoever is on duty first, to nobody else less, and with numbers where nobody is', async () => {
    const id = await asks(ada!, { kind: 'now', words: 'Not safe.' });
    const olav = await portal.person('Provider', { firstName: 'Aage' });
    const clinicians = async () =>
      ((await solveig!.get(`/desk/matters/${id}`)).body as DeskMatterPageView).passed.clinicians.map(
        ({ name, duty }) => [name, duty?.onDuty ?? false],
      );
    expect(await clinicians()).toEqual([
      ['Aage', false],
      ['Ingrid', false],
    ]);
    const page = async () => (await solveig!.page(`/desk/matters/${id}`)).text;
    const passing = async () => (await page()).split('id="passing"')[1]!.split('</section>')[0]!;
    expect(await passing()).toContain('No clinician has said that they are on duty now.');
    expect(await passing()).toContain('href="tel:');
    const now = portal.clock.now().toZonedDateTimeISO('Europe/Oslo');
    const hours = { days: [String(now.dayOfWeek)], from: '00:00', to: '23:59', holidays: true };
    for (const wrong of [
      { ...hours, days: [] },
      { ...hours, to: '00:00' },
    ])
      expect((await ingrid!.post('/passings/duty', wrong)).body.code).toBe('duty-does-not-fit');
    expect((await ingrid!.post('/passings/duty', hours)).status).toBe(204);
    expect(await clinicians()).toEqual([
      ['Ingrid', true],
      ['Aage', false],
    ]);
    expect(await passing()).toContain('on duty now, until 23:59');
    expect(await passing()).not.toContain('No clinician has said');
    // Whoever is not on duty can be passed something all the same.
    const pass = { to: olav.is.membershipId, words: 'For tomorrow.', told: 'now' };
    expect((await solveig!.post(`/desk/matters/${id}/passing`, pass)).status).toBe(204);
    const own = (await ingrid!.get('/passings')).body as { duty: { id: string; from: string }[] };
    expect(own.duty).toMatchObject([{ from: '00:00', to: '23:59' }]);
    expect((await olav.get('/passings')).body).toMatchObject({ duty: [] });
    for (const who of [olav, solveig!, ada!])
      expect((await who.post(`/passings/duty/${own.duty[0]!.id}/removal`)).status).toBe(404);
    await ingrid!.submits(`/passings/duty/${own.duty[0]!.id}/removal`);
    expect((await clinicians()).map(([, on]) => on)).toEqual([false, false]);
  });

  test('is nothing where it is not clear whom it is about', async () => {
    const id = await asks(ada!, { kind: 'worry', words: 'Somebody at the café.' });
    const pass = { to: ingrid!.is.membershipId, words: 'Somebody', told: 'now' };
    expect((await solveig!.post(`/desk/matters/${id}/passing`, pass)).status).toBe(404);
  });
});

describe('a breach of confidence', () => {
  test('is decided with a reason, and looked at once more by another', async () => {
    const id = await asks(ada!, { kind: 'breach', words: 'It was told at the shop.' });
    expect((await ragna!.get(`/desk/matters/${id}`)).status).toBe(404);
    const wrong = await solveig!.post(`/desk/matters/${id}/closing`, { outcome: 'safe', note: 'No' });
    expect(wrong.status).toBe(404);
    await solveig!.post(`/desk/matters/${id}/closing`, { outcome: 'talked', note: 'Talked', answer: 'We talked.' });
    expect(await own(ada!, id)).toMatchObject({ state: 'closed', answer: 'We talked.', mayAskAgain: true });
    await ada!.submits(`/flags/${id}/again`, { again: 'It went on.' });
    expect((await solveig!.get(`/desk/matters/${id}`)).status).toBe(404);
    expect((await ragna!.page(`/desk/matters/${id}`)).text).toContain('It went on.');
    await ragna!.post(`/desk/matters/${id}/closing`, { outcome: 'reminded', note: 'Said again' });
    expect((await ada!.post(`/flags/${id}/again`, { again: 'More' })).body.code).toBe('not-again');
  });
});
