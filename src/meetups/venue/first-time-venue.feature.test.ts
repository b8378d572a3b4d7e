import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import sharp from 'sharp';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { FirstTimeView, MeetupView } from '../meetups.views.js';
import type { VenuePageView, VenuesView } from './venue.js';

let portal: Portal;
let solveig: Person;
let jonas: Person;
let kari: Person;
let venue: string;
let path: string;

const basics = { door: 'The green door', travel: 'Bus 20', access: 'No steps', quiet: 'A room beside' };
const outside = { entrance: 'A heavy door, a bell', scent: 'Coffee and floor soap', others: 'A choir on Thursdays' };
const inside = { hostMark: 'Solveig has a red scarf', minutes: '18:00 Solveig says hello.\n18:10 Coffee.' };
const photo = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#3355aa' } })
    .withExif({ IFD0: { Make: 'cnry-camera' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

beforeAll(async () => {
  portal = await Portal.open();
  portal.clock.at = Temporal.Instant.from('2026-11-19T11:00:00Z');
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  jonas = await portal.person('ServiceUser', { firstName: 'Jonas' });
  kari = await portal.person('ServiceUser', { firstName: 'Kari' });
  venue = (await portal.get(Communities).venues(portal.community))[0]!.id;
  const wish = { kind: 'cafe', venue, day: '2026-11-26', from: '18:00', to: '19:30', capacity: 8, about: 'Coffee.' };
  path = `/meetups/${((await solveig.post('/meetups', { ...wish, title: 'Café' })).body as { id: string }).id}`;
});
afterAll(() => portal.close());

const at = () => `/meetups/venues/${venue}`;
const place = async (person: Person) => ((await person.get(path)).body as MeetupView).place!;
const photosOf = async () => ((await solveig.get(at())).body as VenuePageView).sheet.photos!;

describe('the sheet of a venue', () => {
  test('is written by the consultant, who says when they looked', async () => {
    expect((await solveig.page('/meetups')).text).toContain('href="/meetups/venues"');
    expect((await solveig.page(path)).text).toContain(`href="${at()}"`);
    expect((await solveig.page('/meetups/venues')).text).toContain('Not checked yet');
    const form = { ...basics, ...outside, ...inside };
    expect((await solveig.submits(at(), form)).status).toBe(303);
    expect(((await solveig.get(at())).body as VenuePageView).sheet).toEqual({
      facts: { ...outside, ...inside },
      photos: [],
    });
    expect((await solveig.submits(at(), { ...form, door: 'The blue door', seen: 'yes' })).status).toBe(303);
    const { venues } = (await solveig.get('/meetups/venues')).body as VenuesView;
    expect(venues).toMatchObject([{ id: venue, checked: { by: 'Solveig', on: '2026-11-19' } }]);
    const page = (await solveig.page(at())).text;
    for (const words of ['The blue door', 'A choir on Thursdays', 'Checked by Solveig on'])
      expect(page).toContain(words);
  });

  test('keeps what was typed when something is missing', async () => {
    const refused = await solveig.submits(at(), { ...basics, ...outside, door: '', scent: 'Paint' });
    expect([refused.status, refused.text.includes('Paint')]).toEqual([422, true]);
  });

  test('has pictures of the way in, drawn anew, with words for whoever does not see them', async () => {
    const answer = await solveig.sends(`${at()}/photos`, { caption: 'The gate from the bus stop' }, [
      { field: 'photo', name: 'gate.jpg', bytes: await photo() },
    ]);
    expect(answer.status).toBe(303);
    const [one] = await photosOf();
    expect(one!.caption).toBe('The gate from the bus stop');
    const drawn = (await solveig.saves(`${at()}/photos/${one!.id}`)).body as Buffer;
    const { width, height, exif } = await sharp(drawn).metadata();
    expect([width, height, exif]).toEqual([20, 40, undefined]);
    const wrong = await solveig.sends(`${at()}/photos`, { caption: 'Kept words' }, [
      { field: 'photo', name: 'x.jpg', bytes: Buffer.from('<svg/>') },
    ]);
    expect([wrong.status, wrong.text.includes('Kept words')]).toEqual([422, true]);
  });

  test('tells everybody what helps to decide, and nothing that leads there', async () => {
    const told = await place(jonas);
    expect(told).toEqual({
      district: 'Sentrum',
      travel: 'Bus 20',
      access: 'No steps',
      quiet: 'A room beside',
      sheet: { facts: outside, checked: { by: 'Solveig', on: '2026-11-19' } },
    });
    const page = (await jonas.page(path)).text;
    expect(page).toContain('A choir on Thursdays');
    for (const hidden of ['blue door', 'Strøket', 'red scarf', '18:10', '/photos/']) expect(page).not.toContain(hidden);
    const [one] = await photosOf();
    expect((await jonas.saves(`${path}/photos/${one!.id}`)).status).toBe(404);
  });

  test('tells whoever has a place the door, the host and the way, also beside the plan', async () => {
    await jonas.post(`${path}/rsvp`, { name: 'Jon' });
    const { address, door, sheet } = await place(jonas);
    expect([address, door, sheet!.facts.hostMark]).toEqual(['Strøket 15', 'The blue door', inside.hostMark]);
    const [one] = sheet!.photos!;
    const page = (await jonas.page(path)).text;
    for (const words of [
      'red scarf',
      '18:10 Coffee.',
      `src="${path}/photos/${one!.id}"`,
      'alt="The gate from the bus stop"',
    ])
      expect(page).toContain(words);
    const picture = await jonas.saves(`${path}/photos/${one!.id}`);
    expect([picture.status, picture.headers['content-type'], picture.headers['cache-control']]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ]);
    const plan = (await jonas.get(`${path}/first-time`)).body as FirstTimeView;
    expect(plan.place!.sheet!.photos).toHaveLength(1);
    expect((await kari.saves(`${path}/photos/${one!.id}`)).status).toBe(404);
  });

  test('is nobody else’s to write, and no other community’s to see', async () => {
    const far = await portal.person('Consultant', { community: await portal.founds(aCommunity('Balsfjord')) });
    const [one] = await photosOf();
    for (const person of [jonas, far]) {
      expect((await person.get(at())).status).toBe(404);
      expect((await person.post(at(), { ...basics })).status).toBe(404);
      expect((await person.saves(`${at()}/photos/${one!.id}`)).status).toBe(404);
      expect((await person.post(`${at()}/photos/${one!.id}/removal`)).status).toBe(404);
    }
    expect((await far.saves(`${path}/photos/${one!.id}`)).status).toBe(404);
  });

  test('shows where people meet to nobody who holds the disk', async () => {
    const rows = await portal
      .get(Read)
      .all<{ caption: Buffer; image: Buffer }>(sql`select caption, image from venue_photo`);
    expect(rows).toHaveLength(1);
    for (const { caption, image } of rows) {
      expect(caption.toString('latin1')).not.toContain('gate');
      expect(image.toString('latin1')).not.toContain('JFIF');
    }
  });

  test('takes eight pictures, and lets one go', async () => {
    const bytes = await photo();
    const adds = (n: number) =>
      solveig.sends(`${at()}/photos`, { caption: `Turn ${n}` }, [{ field: 'photo', name: 'x.jpg', bytes }]);
    for (let n = 2; n <= 8; n++) expect((await adds(n)).status).toBe(303);
    expect((await adds(9)).status).toBe(422);
    const [one] = await photosOf();
    expect((await solveig.submits(`${at()}/photos/${one!.id}/removal`)).status).toBe(303);
    expect((await photosOf()).map(({ caption }) => caption)).toEqual([2, 3, 4, 5, 6, 7, 8].map((n) => `Turn ${n}`));
  });

  test('is gone once the meetup is over', async () => {
    const [one] = await photosOf();
    portal.clock.at = Temporal.Instant.from('2026-11-26T18:30:00Z');
    jonas.goesOnAs(await portal.signsInAgain(jonas));
    expect((await place(jonas)).address).toBeUndefined();
    expect((await place(jonas)).sheet!.photos).toBeUndefined();
    expect((await jonas.saves(`${path}/photos/${one!.id}`)).status).toBe(404);
  });
});
