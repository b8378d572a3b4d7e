import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import type { Person } from '../../test/support/person.js';
import { aCommunity, password, Portal } from '../../test/support/portal.js';
import { Communities } from '../communities/index.js';
import { Contacts, MeetupNames, Personas, Photos } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import type { MeetupView } from '../meetups/index.js';
import type { MeetupPeopleView, MirrorView, PeopleView, PersonView } from './people.service.js';

let portal: Portal;
let solveig: Person;
let ada: Person;
let bo: Person;
let room: string;
let evenings = 0;
const nowhere = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  solveig = await portal.signsInAgain(solveig);
  ada = await portal.person('ServiceUser');
  bo = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const personaOf = async (person: Person): Promise<string> => (await portal.get(Personas).idOf(person.is))!;
const path = async (person: Person) => `/people/${await personaOf(person)}`;
const sees = async (by: Person, whom: string) => (await by.get(whom)).body as PersonView;
const rung = async (by: Person, whom: string, name: string) =>
  (await sees(by, whom)).rungs.find((each) => each.rung === name)!;
const asksFor = async (person: Person) =>
  ((await person.get('/people')).body as PeopleView).people.filter(({ rungs }) =>
    rungs.some(({ state }) => state === 'asked'),
  );
/** A page without what is made anew for each answer. */
const still = (text: string) => text.replace(/nonce="[^"]*"/g, '').replace(/"nonce":"[^"]*"/g, '');

async function aMeetup(day = '2026-11-26'): Promise<{ id: string; seriesId: string }> {
  const [venue] = await portal.get(Communities).venues(portal.community);
  const made = await solveig.post('/meetups', {
    title: `Café ${++evenings}`,
    kind: 'cafe',
    venue: venue!.id,
    day,
    from: '18:00',
    to: '19:30',
    capacity: 8,
    about: 'Coffee',
  });
  const { id, seriesId } = made.body as MeetupView;
  return { id, seriesId: seriesId! };
}
const comes = (person: Person, id: string, name: string, listed: boolean) =>
  person.post(`/meetups/${id}/rsvp`, { name, listed });
const faceAt = async (person: Person, seriesId: string) =>
  (await portal.get(MeetupNames).of(person.is, seriesId))!.id as string;

describe('from the room', () => {
  test('nobody sees more than the nickname until both have said yes; then both see the same', async () => {
    const [toBo, toAda] = [await path(bo), await path(ada)];
    expect((await ada.post(`${toBo}/offers`, { rung: 'first-name' })).status).toBe(204);
    expect(await rung(ada, toBo, 'first-name')).toMatchObject({ state: 'offered' });
    expect(await rung(bo, toAda, 'first-name')).toMatchObject({ state: 'asked' });
    for (const [by, whom] of [
      [ada, toBo],
      [bo, toAda],
    ] as const)
      expect((await sees(by, whom)).sight).toEqual({});
    expect((await asksFor(bo)).map(({ called }) => called)).toEqual([ada.is.nickname]);
    expect((await bo.page('/')).text).toContain('Somebody wants to show you more of themselves');
    expect((await bo.post(`${toAda}/answers`, { rung: 'first-name', agree: 'yes' })).status).toBe(204);
    expect((await sees(ada, toBo)).sight).toEqual({ firstName: bo.is.firstName });
    expect((await sees(bo, toAda)).sight).toEqual({ firstName: ada.is.firstName });
    expect((await bo.page('/')).text).not.toContain('wants to show you');
  });

  test('whoever offered sees the same, byte for byte, whether it was unseen, declined or ignored', async () => {
    const toBo = await path(bo);
    await ada.post(`${toBo}/offers`, { rung: 'first-name' });
    const pages = async () => [
      (await ada.get(toBo)).text,
      still((await ada.page(toBo)).text),
      still((await ada.page('/people')).text),
      still((await ada.page(`${toBo}/mirror`)).text),
    ];
    const unseen = await pages();
    await bo.page(await path(ada));
    expect(await pages()).toEqual(unseen);
    expect((await bo.post(`${await path(ada)}/answers`, { rung: 'first-name', agree: 'no' })).status).toBe(204);
    expect(await pages()).toEqual(unseen);
    expect(await asksFor(bo)).toEqual([]);
    expect((await ada.post(`${toBo}/offers`, { rung: 'first-name' })).status).toBe(204);
    expect(await pages()).toEqual(unseen);
    expect(await asksFor(bo)).toEqual([]);
    expect((await bo.post(`${await path(ada)}/answers`, { rung: 'first-name', agree: 'yes' })).status).toBe(404);
  });

  test('an offer ends with its day, on both sides, and nobody is told at what moment it was made', async () => {
    const [toBo, toAda] = [await path(bo), await path(ada)];
    await ada.post(`${toBo}/offers`, { rung: 'first-name', days: 3 });
    const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: 3 }).toString();
    expect([await rung(ada, toBo, 'first-name'), await rung(bo, toAda, 'first-name')]).toEqual([
      { rung: 'first-name', state: 'offered', until: day },
      { rung: 'first-name', state: 'asked', until: day },
    ]);
    for (const url of ['/people', toAda, `${toAda}/block`])
      expect((await bo.get(url)).text).not.toMatch(/\d{4}-\d\d-\d\dT/);
    portal.clock.passes({ days: 3, hours: 5 });
    let [a, b] = [await portal.signsInAgain(ada), await portal.signsInAgain(bo)];
    expect(await asksFor(b)).toHaveLength(1);
    portal.clock.passes({ hours: 1 });
    [a, b] = [await portal.signsInAgain(ada), await portal.signsInAgain(bo)];
    expect(await rung(a, toBo, 'first-name')).toMatchObject({ state: 'hidden' });
    expect(await asksFor(b)).toEqual([]);
    expect(((await a.get('/people')).body as PeopleView).people).toEqual([]);
  });

  test('two who offer at the same moment both show it', async () => {
    const [toBo, toAda] = [await path(bo), await path(ada)];
    const answers = await Promise.all([
      ada.post(`${toBo}/offers`, { rung: 'first-name' }),
      bo.post(`${toAda}/offers`, { rung: 'first-name' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect((await sees(ada, toBo)).sight).toEqual({ firstName: bo.is.firstName });
  });

  test('what is taken back stops showing at the next request, for both, and beside the nickname in the room too', async () => {
    const [toBo, toAda] = [await path(bo), await path(ada)];
    await ada.post(`${toBo}/offers`, { rung: 'first-name' });
    await bo.post(`${toAda}/offers`, { rung: 'first-name' });
    const made = await bo.post(`/rooms/${room}/threads`, { title: 'Hello', body: 'From Bo', intent: 'hello' });
    const thread = `/threads/${(made.body as { id: string }).id}`;
    expect((await ada.page(thread)).text).toContain(`(${bo.is.firstName})`);
    const cai = await portal.person('ServiceUser');
    expect((await cai.page(thread)).text).not.toContain(bo.is.firstName);
    expect((await bo.submits(`${toAda}/withdrawals`, { rung: 'first-name' })).status).toBe(303);
    expect((await ada.page(thread)).text).not.toContain(bo.is.firstName);
    for (const [by, whom] of [
      [ada, toBo],
      [bo, toAda],
    ] as const)
      expect((await sees(by, whom)).sight).toEqual({});
  });

  test('“as they see you” is what stands on their page', async () => {
    const [toBo, toAda] = [await path(bo), await path(ada)];
    await ada.post('/me/contact', { contact: 'Signal, 900 00 000' });
    await bo.post('/me/contact', { contact: 'ring me' });
    for (const name of ['first-name', 'contact', 'meetup-name']) {
      expect(((await ada.get(`${toBo}/mirror`)).body as { sight: object }).sight).toEqual(
        (await sees(bo, toAda)).sight,
      );
      await ada.post(`${toBo}/offers`, { rung: name });
      await bo.post(`${toAda}/offers`, { rung: name });
      expect(((await ada.get(`${toBo}/mirror`)).body as { sight: object }).sight).toEqual(
        (await sees(bo, toAda)).sight,
      );
    }
    expect((await sees(bo, toAda)).sight).toEqual({
      firstName: ada.is.firstName,
      contact: 'Signal, 900 00 000',
      meetupNames: [],
    });
  });

  test('“as they see you” is nothing while one is away, as on their page; from the rooms alone, only there', async () => {
    const { id, seriesId } = await aMeetup('2026-12-03');
    await comes(ada, id, 'Ola', true);
    await comes(bo, id, 'Jon', true);
    const toBo = [await path(bo), `/people/${await faceAt(bo, seriesId)}`];
    const toAda = [await path(ada), `/people/${await faceAt(ada, seriesId)}`];
    for (const n of [0, 1]) {
      await ada.post(`${toBo[n]}/offers`, { rung: 'first-name' });
      await bo.post(`${toAda[n]}/offers`, { rung: 'first-name' });
    }
    const seesAda = async () => Promise.all(toAda.map(async (to) => (await bo.get(to)).status === 200));
    const mirrors = async () =>
      Promise.all(toBo.map(async (to) => ((await ada.get(`${to}/mirror`)).body as MirrorView).there));
    expect([await mirrors(), await seesAda()]).toEqual([
      [true, true],
      [true, true],
    ]);
    await ada.post('/me/break', { days: '21', where: 'rooms' });
    expect([await mirrors(), await seesAda()]).toEqual([
      [false, true],
      [false, true],
    ]);
    expect((await ada.page(`${toBo[0]}/mirror`)).text).toContain('does not see you now');
    await ada.post('/me/break/end');
    expect([await mirrors(), await seesAda()]).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  test('of somebody who is away one can stop showing all, and no page tells whether they are away or have left', async () => {
    const cai = await portal.person('ServiceUser');
    const [toBo, toAda, toCai] = [await path(bo), await path(ada), await path(cai)];
    for (const [to, other] of [
      [toBo, bo],
      [toCai, cai],
    ] as const) {
      await ada.post(`${to}/offers`, { rung: 'first-name' });
      await other.post(`${toAda}/offers`, { rung: 'first-name' });
    }
    const list = async () => still((await ada.page('/people')).text);
    await bo.post('/me/break', { days: '21' });
    const away = await list();
    expect(away).toContain('action="/people/withdrawals"');
    expect((await ada.post(`${toBo}/withdrawals`, { rung: 'first-name' })).status).toBe(404);
    expect((await sees(bo, toAda)).sight).toEqual({ firstName: ada.is.firstName });
    expect((await ada.submits('/people/withdrawals')).headers['location']).toBe('/people');
    expect((await sees(bo, toAda)).sight).toEqual({});
    expect((await sees(cai, toAda)).sight).toEqual({ firstName: ada.is.firstName });
    expect(await list()).toBe(away);
    await bo.post('/me/leave', { words: 'go', password, sure: true });
    expect(await list()).toBe(away);
    expect((await ada.post('/people/withdrawals')).status).toBe(204);
  });

  test('a page tells who will see what before it is pressed, and says it to a form without script', async () => {
    const toBo = await path(bo);
    const page = (await ada.page(toBo)).text;
    expect(page).toContain(`sees this of you, and you see the same of ${bo.is.nickname}: ${ada.is.firstName}`);
    expect((await ada.submits(`${toBo}/offers`, { rung: 'first-name', days: '14' })).headers['location']).toBe(toBo);
    expect((await ada.page(toBo)).text).toContain('Offered until');
    const asked = (await bo.page(await path(ada))).text;
    expect(asked).toContain(`${ada.is.nickname} offers: first name`);
    expect(asked).toContain(`sees this of you: ${bo.is.firstName}`);
  });

  test('a stranger, another community, staff, oneself and nobody are all not here', async () => {
    const balsfjord = await portal.founds(aCommunity('Balsfjord'));
    const far = await portal.person('ServiceUser', { community: balsfjord });
    const answers = [];
    for (const id of [nowhere, await personaOf(far), await personaOf(solveig), await personaOf(ada)])
      for (const tail of ['', '/mirror', '/photo', '/block']) answers.push(await ada.get(`/people/${id}${tail}`));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(404);
    for (const [tail, body] of [
      ['offers', { rung: 'first-name' }],
      ['answers', { rung: 'first-name', agree: 'yes' }],
      ['withdrawals', { rung: 'first-name' }],
      ['block', {}],
    ] as const)
      expect((await ada.post(`/people/${await personaOf(far)}/${tail}`, body)).status).toBe(404);
    expect((await solveig.get(await path(bo))).status).toBe(404);
    expect((await ada.post(`${await path(bo)}/offers`, { rung: 'nickname' })).status).toBe(422);
  });
});

describe('a photo', () => {
  const camera = () =>
    sharp({ create: { width: 900, height: 700, channels: 3, background: '#336699' } })
      .withExif({ IFD0: { Copyright: 'cnry-copyright' }, IFD3: { GPSLatitude: '59/1 50/1 0/1' } })
      .jpeg()
      .toBuffer();
  const form = (bytes: Buffer, name = 'me.jpg', field = 'photo') => {
    const head = `--b\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--b--\r\n')]);
  };
  const puts = (person: Person, payload: Buffer, headers: Record<string, string> = {}, url = '/me/photo') =>
    portal.app.inject({
      method: 'POST',
      url,
      headers: {
        cookie: person.cookieHeader,
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
        'content-type': 'multipart/form-data; boundary=b',
        ...headers,
      },
      payload,
    });
  const shown = async (person: Person, url: string) =>
    portal.app.inject({ url, headers: { cookie: person.cookieHeader } });

  test('is shown to those it is revealed to and to nobody else, without what the camera wrote beside it', async () => {
    const original = await camera();
    expect(original.includes('cnry-copyright')).toBe(true);
    for (const person of [ada, bo]) expect((await puts(person, form(original))).statusCode).toBe(303);
    const [toBo, toAda] = [await path(bo), await path(ada)];
    expect((await shown(bo, `${toAda}/photo`)).statusCode).toBe(404);
    await ada.post(`${toBo}/offers`, { rung: 'face' });
    expect((await shown(bo, `${toAda}/photo`)).statusCode).toBe(404);
    await bo.post(`${toAda}/answers`, { rung: 'face', agree: 'yes' });
    const image = await shown(bo, `${toAda}/photo`);
    expect([image.statusCode, image.headers['content-type'], image.headers['cache-control']]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ]);
    const { exif, width, height, format } = await sharp(image.rawPayload).metadata();
    expect([exif, width, height, format]).toEqual([undefined, 512, 512, 'jpeg']);
    expect(image.rawPayload.includes('cnry')).toBe(false);
    const cai = await portal.person('ServiceUser');
    for (const other of [cai, solveig]) expect((await shown(other, `${toAda}/photo`)).statusCode).toBe(404);
    await ada.post('/me/photo/removal');
    expect((await shown(bo, `${toAda}/photo`)).statusCode).toBe(404);
    expect((await sees(bo, toAda)).sight).toEqual({ face: 'none' });
    await bo.post(`${toAda}/withdrawals`, { rung: 'face' });
    expect((await shown(ada, `${toBo}/photo`)).statusCode).toBe(404);
  });

  test('lies sealed in the database', async () => {
    await puts(ada, form(await camera()));
    const own = await portal.get(Photos).of(ada.is.accountId);
    const rows = (await portal.app.get(DataSource).query('select * from photo')) as { image: Buffer }[];
    expect(rows.length).toBeGreaterThan(0);
    for (const { image } of rows) expect(Buffer.from(image).includes(own!.subarray(0, 64))).toBe(false);
  });

  test.each<[string, () => Promise<Buffer>]>([
    ['words', async () => Buffer.from('not a picture')],
    [
      'a drawing with a script in it',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    ],
    ['a picture that is cut off', async () => (await camera()).subarray(0, 900)],
    [
      'one that would fill the memory',
      () =>
        sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: 'red' } })
          .png()
          .toBuffer(),
    ],
    [
      'a gif',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
          .gif()
          .toBuffer(),
    ],
  ])('cannot be %s: the form comes back and says so', async (_, bytes) => {
    const answer = await puts(ada, form(await bytes()));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('We could not read this as a photo');
    expect(await portal.get(Photos).has(ada.is.accountId)).toBe(false);
  });

  test('comes in a form from our own pages, at its own address, alone and not too large', async () => {
    const fine = await camera();
    expect((await puts(ada, form(fine), { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await puts(ada, form(fine), {}, '/me/contact')).statusCode).toBe(415);
    expect((await puts(ada, form(fine, 'me.jpg', 'other'))).statusCode).toBe(422);
    expect((await puts(ada, form(Buffer.alloc(11 * 1024 * 1024, 1)))).statusCode).toBe(413);
    const two = Buffer.concat([form(fine).subarray(0, -9), Buffer.from('\r\n'), form(fine)]);
    expect((await puts(ada, two)).statusCode).toBe(400);
    expect((await puts(ada, form(Buffer.alloc(0)))).statusCode).toBe(422);
    expect((await puts(ada, Buffer.from('no form at all'))).statusCode).toBe(400);
    expect((await puts(solveig, form(fine))).statusCode).toBe(404);
    expect(await portal.get(Photos).has(ada.is.accountId)).toBe(false);
  });

  test('and a way to be reached have to be there before they can be shown', async () => {
    const toBo = await path(bo);
    for (const [name, code] of [
      ['face', 'photo-first'],
      ['contact', 'contact-first'],
    ] as const) {
      const refused = await ada.post(`${toBo}/offers`, { rung: name });
      expect([refused.status, (refused.body as { code: string }).code]).toEqual([422, code]);
    }
    await ada.post('/me/contact', { contact: 'ring' });
    expect((await ada.get('/me/contact')).body).toEqual({ contact: 'ring' });
    await ada.post(`${toBo}/offers`, { rung: 'contact' });
    const yes = await bo.post(`${await path(ada)}/answers`, { rung: 'contact', agree: 'yes' });
    expect((yes.body as { code: string }).code).toBe('contact-first');
    await ada.post('/me/contact', {});
    expect(await portal.get(Contacts).of(ada.is.accountId)).toBeUndefined();
  });
});

describe('from a meetup', () => {
  test('a name is known to those who come, if its owner chose to be listed; the room stays apart', async () => {
    const { id, seriesId } = await aMeetup();
    const cai = await portal.person('ServiceUser');
    await comes(ada, id, 'Ola', true);
    await comes(bo, id, 'Jon', true);
    await comes(cai, id, 'Eli', false);
    const [jon, eli] = [await faceAt(bo, seriesId), await faceAt(cai, seriesId)];
    const { listed } = (await ada.get(`/meetups/${id}`)).body as MeetupView;
    expect(listed).toEqual([{ id: jon, name: 'Jon' }, { name: 'Ola' }]);
    expect(await sees(ada, `/people/${jon}`)).toMatchObject({ called: 'Jon', context: 'meetup', sight: {} });
    expect((await ada.get(`/people/${eli}`)).status).toBe(404);
    const dag = await portal.person('ServiceUser');
    expect((await dag.get(`/people/${jon}`)).status).toBe(404);

    await ada.post(`/people/${jon}/offers`, { rung: 'first-name' });
    await bo.post(`/people/${await faceAt(ada, seriesId)}/answers`, { rung: 'first-name', agree: 'yes' });
    expect((await sees(ada, `/people/${jon}`)).sight).toEqual({ firstName: bo.is.firstName });
    expect(((await ada.get(`/meetups/${id}`)).body as MeetupView).listed![0]).toMatchObject({
      knownAs: bo.is.firstName,
    });
    expect((await sees(ada, await path(bo))).sight).toEqual({});
    expect(await rung(ada, await path(bo), 'first-name')).toMatchObject({ state: 'hidden' });
    for (const body of [(await ada.get('/people')).text, (await ada.get(`/people/${jon}`)).text])
      expect([body.includes('Jon'), body.includes(bo.is.nickname!), body.includes(await personaOf(bo))]).toEqual([
        true,
        false,
        false,
      ]);
    await ada.post(`/people/${jon}/offers`, { rung: 'nickname' });
    await bo.post(`/people/${await faceAt(ada, seriesId)}/offers`, { rung: 'nickname' });
    expect((await sees(ada, `/people/${jon}`)).sight.nickname).toMatchObject({ nickname: bo.is.nickname });
  });

  test('the names two agreed on are shown, and no later one: a new name would tell of a new yes', async () => {
    const [first, second] = [await aMeetup('2026-12-04'), await aMeetup('2026-12-05')];
    await comes(ada, first.id, 'Em', true);
    const [toBo, toAda] = [await path(bo), await path(ada)];
    await bo.post(`${toAda}/offers`, { rung: 'meetup-name' });
    expect((await ada.page(toBo)).text).toContain('A name you choose later');
    await ada.post(`${toBo}/answers`, { rung: 'meetup-name', agree: 'yes' });
    const page = async () => still((await bo.page(toAda)).text) + still((await bo.page('/people')).text);
    const before = await page();
    expect((await sees(bo, toAda)).sight).toEqual({ meetupNames: ['Em'] });
    await comes(ada, second.id, 'Frida', false);
    expect(await page()).toBe(before);
    expect(((await ada.get(`${toBo}/mirror`)).body as MirrorView).sight).toEqual({ meetupNames: ['Em'] });
    expect((await sees(ada, toBo)).own.meetupNames).toEqual(['Em']);
    await ada.post(`${toBo}/withdrawals`, { rung: 'meetup-name' });
    await ada.post(`${toBo}/offers`, { rung: 'meetup-name' });
    await bo.post(`${toAda}/answers`, { rung: 'meetup-name', agree: 'yes' });
    expect((await sees(bo, toAda)).sight).toEqual({
      meetupNames: first.seriesId === second.seriesId ? ['Frida'] : ['Em', 'Frida'],
    });
  });

  test('an offer to all who come says nothing of who or how many, and each answers alone', async () => {
    const { id, seriesId } = await aMeetup('2026-12-10');
    const [cai, dag] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
    await comes(ada, id, 'Ola', true);
    await comes(bo, id, 'Jon', false);
    await comes(cai, id, 'Eli', false);
    const group = `/people/meetups/${id}`;
    const offers = async () => ((await ada.get(group)).body as MeetupPeopleView).offers.filter(({ until }) => until);
    expect((await dag.get(group)).status).toBe(404);
    expect((await ada.post(`${group}/offers`, { rung: 'first-name', days: 7 })).status).toBe(204);
    expect((await offers()).map(({ rung: name }) => name)).toEqual(['first-name']);
    expect(((await ada.get('/people')).body as PeopleView).people).toEqual([]);
    const page = still((await ada.page(group)).text);

    const ola = await faceAt(ada, seriesId);
    expect((await asksFor(bo)).map(({ called }) => called)).toEqual(['Ola']);
    await bo.post(`/people/${ola}/answers`, { rung: 'first-name', agree: 'no' });
    expect(still((await ada.page(group)).text)).toBe(page);
    await cai.post(`/people/${ola}/answers`, { rung: 'first-name', agree: 'yes' });
    expect(((await ada.get('/people')).body as PeopleView).people.map(({ called, sight }) => [called, sight])).toEqual([
      ['Eli', { firstName: cai.is.firstName }],
    ]);
    await ada.post(`${group}/withdrawals`, { rung: 'first-name' });
    expect(await offers()).toEqual([]);
    expect(await asksFor(bo)).toEqual([]);
    expect((await sees(cai, `/people/${ola}`)).sight).toEqual({ firstName: ada.is.firstName });
  });
});

test('an offer to all who come stands to its day, whether nobody comes, all have left, or all have said yes', async () => {
  const { id, seriesId } = await aMeetup('2026-12-17');
  await comes(ada, id, 'Ola', true);
  const group = `/people/meetups/${id}`;
  const page = async () => still((await ada.page(group)).text);
  const untouched = await page();
  await ada.post(`${group}/offers`, { rung: 'first-name' });
  const alone = await page();
  expect(alone).not.toBe(untouched);
  await ada.post(`${group}/withdrawals`, { rung: 'first-name' });
  expect(await page()).toBe(untouched);

  const cai = await portal.person('ServiceUser');
  await comes(bo, id, 'Jon', false);
  await comes(cai, id, 'Eli', false);
  await ada.post(`${group}/offers`, { rung: 'first-name' });
  expect(await page()).toBe(alone);
  const ola = await faceAt(ada, seriesId);
  expect((await bo.post(`/people/${ola}/answers`, { rung: 'first-name', agree: 'yes' })).status).toBe(204);
  await cai.post('/me/leave', { words: 'go', password, sure: true });
  expect(await page()).toBe(alone);
  portal.clock.passes({ days: 15 });
  ada = await portal.signsInAgain(ada);
  expect(await page()).toBe(untouched);
});

describe('what was offered to all who come can be taken back', () => {
  const groups = async (by: Person) => ((await by.get('/people')).body as PeopleView).groups;

  test('without a place, from the page of everybody one knows; then nobody can say yes to it any more', async () => {
    const { id, seriesId } = await aMeetup('2026-12-11');
    await comes(ada, id, 'Jon', true);
    await comes(bo, id, 'Kari', true);
    await ada.post(`/people/meetups/${id}/offers`, { rung: 'nickname' });
    expect((await ada.post(`/meetups/${id}/withdrawal`)).status).toBeLessThan(300);
    expect((await ada.get(`/people/meetups/${id}`)).status).toBe(404);
    expect(await groups(ada)).toMatchObject([{ id, title: `Café ${evenings}`, offers: [{ rung: 'nickname' }] }]);
    expect((await ada.page('/people')).text).toContain(`action="/people/meetups/${id}/withdrawals"`);
    const jon = `/people/${await faceAt(ada, seriesId)}`;
    expect(await rung(bo, jon, 'nickname')).toMatchObject({ state: 'asked' });
    const back = await ada.submits(`/people/meetups/${id}/withdrawals`, { rung: 'nickname' });
    expect([back.status, back.headers['location']]).toEqual([303, '/people']);
    expect(await groups(ada)).toEqual([]);
    expect((await bo.post(`${jon}/answers`, { rung: 'nickname', agree: 'yes' })).status).toBe(404);
    expect((await ada.post(`/people/meetups/${id}/withdrawals`, { rung: 'nickname' })).status).toBe(404);
  });

  test('from a meetup that was called off, and long after one', async () => {
    const [off, over] = [await aMeetup('2026-12-11'), await aMeetup('2026-12-11')];
    for (const { id } of [off, over]) {
      await comes(ada, id, 'Jon', true);
      await comes(bo, id, 'Kari', true);
      await ada.post(`/people/meetups/${id}/offers`, { rung: 'nickname', days: 30 });
    }
    await solveig.post(`/meetups/${off.id}/cancellation`, { reason: 'The heating is broken.' });
    portal.clock.passes({ days: 29 });
    [ada, bo] = [await portal.signsInAgain(ada), await portal.signsInAgain(bo)];
    expect((await groups(ada)).map(({ id }) => id).sort()).toEqual([off.id, over.id].sort());
    for (const { id } of [off, over])
      expect((await ada.post(`/people/meetups/${id}/withdrawals`, { rung: 'nickname' })).status).toBe(204);
    expect([await groups(ada), await asksFor(bo)]).toEqual([[], []]);
  });

  test('and is listed to nobody else', async () => {
    const { id } = await aMeetup('2027-01-15');
    await comes(ada, id, 'Jon', true);
    await comes(bo, id, 'Kari', true);
    await ada.post(`/people/meetups/${id}/offers`, { rung: 'nickname' });
    expect(await groups(bo)).toEqual([]);
    expect((await bo.post(`/people/meetups/${id}/withdrawals`, { rung: 'nickname' })).status).toBe(204);
    expect(await asksFor(bo)).toHaveLength(1);
    const cai = await portal.person('ServiceUser');
    expect((await cai.post(`/people/meetups/${id}/withdrawals`, { rung: 'nickname' })).status).toBe(404);
  });
});

describe('a block', () => {
  test('is pressed on the person’s page; the blocked one goes on as before, offers and all', async () => {
    const [toBo, toAda] = [await path(bo), await path(ada)];
    await bo.post(`${toAda}/offers`, { rung: 'first-name' });
    const before = [still((await bo.page(toAda)).text), still((await bo.page('/people')).text)];
    expect((await ada.page(`${toBo}/block`)).text).toContain('notices nothing');
    expect((await ada.submits(`${toBo}/block`)).headers['location']).toBe('/people');
    expect(await sees(ada, toBo)).toMatchObject({ blocked: true, rungs: [], sight: {} });
    expect(await asksFor(ada)).toEqual([]);
    expect((await ada.post(`${toBo}/answers`, { rung: 'first-name', agree: 'yes' })).status).toBe(404);
    expect([still((await bo.page(toAda)).text), still((await bo.page('/people')).text)]).toEqual(before);
    expect(((await ada.get('/people')).body as PeopleView).blocked.map(({ called }) => called)).toEqual([
      bo.is.nickname,
    ]);
    await ada.post(`${toBo}/unblock`);
    expect((await asksFor(ada)).map(({ called }) => called)).toEqual([bo.is.nickname]);
  });

  test('takes back what was shown only if one asks for that, which the other does notice', async () => {
    const [toBo, toAda] = [await path(bo), await path(ada)];
    const show = async () => {
      await ada.post(`${toBo}/offers`, { rung: 'first-name' });
      await bo.post(`${toAda}/offers`, { rung: 'first-name' });
    };
    await show();
    await ada.submits(`${toBo}/block`);
    expect((await sees(bo, toAda)).sight).toEqual({ firstName: ada.is.firstName });
    // It can be seen and ended on the page of the one who is blocked, and nothing of theirs stands there.
    expect(await sees(ada, toBo)).toMatchObject({ rungs: [{ rung: 'first-name', state: 'shared' }], sight: {} });
    const page = (await ada.page(toBo)).text;
    expect([page.includes(`action="${toBo}/withdrawals"`), page.includes(bo.is.firstName)]).toEqual([true, false]);
    await ada.submits(`${toBo}/withdrawals`, { rung: 'first-name' });
    expect((await sees(bo, toAda)).sight).toEqual({});
    await show();
    expect((await sees(bo, toAda)).sight).toEqual({});
    await ada.post(`${toBo}/unblock`);
    await show();
    await ada.submits(`${toBo}/block`, { takeBack: 'yes' });
    expect((await sees(bo, toAda)).sight).toEqual({});
  });
});

test('the list takes as many reads for many people as for one', async () => {
  const count = async () => {
    const before = portal.get(Read).count;
    await ada.get('/people');
    return portal.get(Read).count - before;
  };
  const knows = async () => {
    const other = await portal.person('ServiceUser');
    await ada.post(`${await path(other)}/offers`, { rung: 'first-name' });
    await other.post(`${await path(ada)}/offers`, { rung: 'first-name' });
  };
  await knows();
  const few = await count();
  for (let n = 0; n < 6; n++) await knows();
  expect(await count()).toBe(few);
});
