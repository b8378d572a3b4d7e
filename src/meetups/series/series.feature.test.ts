import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import type { MeetupsView, MeetupView, RosterView } from '../meetups.views.js';
import { Rounds } from '../rounds/rounds.service.js';
import type { SeriesPageView } from './series.views.js';

let portal: Portal;
let solveig: Person;
let jonas: Person;
let kari: Person;
let venue: string;
let library: string;
let titles = 0;

// A Thursday, at noon.
const noon = Temporal.Instant.from('2026-11-19T11:00:00Z');

beforeAll(async () => {
  portal = await Portal.open({}, { empty: true });
  const asker = aCommunity('Asker');
  const [house] = asker.venues;
  const other = { ...house!, name: 'Library', district: 'Heggedal', address: 'Heggedalsveien 1' };
  portal.community = await portal.founds({ ...asker, venues: [house!, other] });
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  jonas = await portal.person('ServiceUser', { nickname: 'Fjellrev' });
  kari = await portal.person('ServiceUser', { nickname: 'Havskum' });
  [venue, library] = (await portal.get(Communities).venues(portal.community)).map(({ id }) => id) as [string, string];
});
beforeEach(() => isNow(noon));
afterAll(() => portal.close());

/** Time passes, and everybody signs in anew. */
async function later(days: number): Promise<void> {
  portal.clock.passes({ days });
  await isNow(portal.clock.at);
}
async function isNow(at: Temporal.Instant): Promise<void> {
  portal.clock.at = at;
  for (const person of [solveig, jonas, kari]) person.goesOnAs(await portal.signsInAgain(person));
}

const wish = (more: Record<string, unknown> = {}) => ({
  title: `Series ${++titles}`,
  kind: 'cafe',
  venue,
  day: '2026-11-26',
  from: '18:00',
  to: '19:30',
  capacity: 8,
  about: 'Coffee, and somebody to sit beside.',
  repeat: 'weekly',
  ...more,
});

interface Announced extends MeetupView {
  path: string;
  series: string;
}

async function announces(more: Record<string, unknown> = {}): Promise<Announced> {
  const answer = await solveig.post('/meetups', wish(more));
  expect(answer.status).toBe(201);
  const view = answer.body as MeetupView;
  return { ...view, path: `/meetups/${view.id}`, series: `/meetups/series/${view.seriesId}` };
}

/** What a member reads of a series: when each one is, on the wall in Oslo. */
async function listed({ title }: Announced): Promise<string[]> {
  const { meetups } = (await jonas.get('/meetups')).body as MeetupsView;
  return meetups.filter((each) => each.title === title && !each.cancelled).map(({ startsAt }) => onTheWall(startsAt));
}
const onTheWall = (at: string) =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString({ smallestUnit: 'minute' });
const page = async ({ series }: Announced) => (await solveig.get(series)).body as SeriesPageView;
const idOf = async ({ title }: Announced, day: string) => {
  const { meetups } = (await jonas.get('/meetups')).body as MeetupsView;
  return meetups.find((each) => each.title === title && onTheWall(each.startsAt).startsWith(day))!.id;
};
const days = (...list: string[]) => list.map((day) => `2026-${day}T18:00`);

describe('a series', () => {
  test('is announced six weeks ahead, and goes on as the weeks pass', async () => {
    const cafe = await announces();
    expect(await listed(cafe)).toEqual(days('11-26', '12-03', '12-10', '12-17', '12-24', '12-31'));
    expect((await page(cafe)).rhythms).toEqual([
      { repeat: 'weekly', weekday: 4, from: '18:00', to: '19:30', firstDay: '2026-11-26' },
    ]);
    expect((await solveig.page(cafe.series)).text).toContain('Every Thursday, 18:00–19:30');
    await later(7);
    await portal.get(Rounds).round();
    await portal.get(Rounds).round();
    expect((await listed(cafe)).slice(-2)).toEqual(['2026-12-31T18:00', '2027-01-07T18:00']);
  });

  test.each([
    ['two-weeks', days('11-26', '12-10', '12-24'), 'Every second Thursday'],
    ['month-last', days('11-26', '12-31'), 'The last Thursday of the month'],
    ['month', days('11-26', '12-24'), 'The fourth Thursday of the month'],
  ])('comes %s', async (repeat, expected, words) => {
    const series = await announces({ repeat });
    expect(await listed(series)).toEqual(expected);
    expect((await solveig.page(series.series)).text).toContain(words);
  });

  test('keeps its time on the wall when clocks change', async () => {
    await isNow(Temporal.Instant.from('2027-03-10T11:00:00Z'));
    const cafe = await announces({ day: '2027-03-11' });
    const { meetups } = (await jonas.get('/meetups')).body as MeetupsView;
    const starts = meetups.filter(({ title }) => title === cafe.title).map(({ startsAt }) => startsAt);
    // Maundy Thursday is the 25th: asked about, not assumed.
    expect(starts).toEqual([
      '2027-03-11T17:00:00Z',
      '2027-03-18T17:00:00Z',
      '2027-04-01T16:00:00Z',
      '2027-04-08T16:00:00Z',
      '2027-04-15T16:00:00Z',
    ]);
  });

  test('ends with its last day, which has to come after the first', async () => {
    const short = await announces({ until: '2026-12-05' });
    expect(await listed(short)).toEqual(days('11-26', '12-03'));
    const refused = await solveig.submits('/meetups', wish({ until: '2026-11-25' }) as never);
    expect([refused.status, refused.text.includes('Choose a last day')]).toEqual([422, true]);
  });

  test('is for its consultants, and nothing to those of another community', async () => {
    const cafe = await announces();
    const balsfjord = await portal.founds(aCommunity(`Balsfjord ${titles}`));
    const mikkel = await portal.person('Consultant', { community: balsfjord });
    for (const person of [jonas, mikkel])
      for (const path of [cafe.series, `${cafe.path}/change`]) expect((await person.get(path)).status).toBe(404);
    const change = { day: '2026-11-27', from: '18:00', to: '19:30', capacity: 8 };
    const pause = { from: '2026-11-20', reason: 'No' };
    for (const person of [jonas, mikkel]) {
      expect((await person.post(`${cafe.path}/change`, change)).status).toBe(404);
      expect((await person.post(`${cafe.series}/pauses`, pause)).status).toBe(404);
      expect((await person.post(`${cafe.series}/holidays`, { day: '2026-12-24', answer: 'held' })).status).toBe(404);
      expect((await person.post(`${cafe.series}/resumption`, { pause: cafe.id })).status).toBe(404);
    }
    expect((await listed(cafe))[0]).toBe('2026-11-26T18:00');
  });
});

describe('public holidays', () => {
  // Friday, so that Christmas Day and New Year's Day are among them.
  const friday = { day: '2026-12-04' };

  test('are asked about: as usual, moved, or left out', async () => {
    const cafe = await announces(friday);
    expect(await listed(cafe)).toEqual(days('12-04', '12-11', '12-18'));
    await later(4);
    expect((await page(cafe)).asks.map(({ day }) => day)).toEqual(['2026-12-25', '2027-01-01']);
    for (const where of ['/meetups', cafe.series])
      expect((await solveig.page(where)).text).toContain('a public holiday');
    const item = `/desk/items/holiday/${cafe.series.split('/').at(-1)}`;
    expect((await solveig.page('/desk')).text.split(item)).toHaveLength(2);
    expect((await jonas.get('/meetups')).body).not.toHaveProperty('asks');

    const answers = (form: Record<string, string>) => solveig.submits(`${cafe.series}/holidays`, form);
    expect((await answers({ day: '2026-12-25', answer: 'moved', to: '2026-12-28' })).status).toBe(303);
    expect((await answers({ day: '2027-01-01', answer: 'left-out' })).status).toBe(303);
    // Again, and of a day that nobody asks about: nothing happens.
    for (const day of ['2026-12-25', '2027-01-01', '2026-12-11'])
      expect((await answers({ day, answer: 'held' })).status).toBe(303);
    await portal.get(Rounds).round();
    expect(await listed(cafe)).toEqual(days('12-04', '12-11', '12-18', '12-28'));
    expect((await page(cafe)).asks).toEqual([]);
    expect((await solveig.page('/desk')).text).not.toContain(item);
  });

  test('can be as usual', async () => {
    const cafe = await announces(friday);
    await later(4);
    await solveig.post(`${cafe.series}/holidays`, { day: '2026-12-25', answer: 'held' });
    expect(await listed(cafe)).toContain('2026-12-25T18:00');
  });
});

describe('a change', () => {
  const change = (path: string, more: Record<string, unknown>) =>
    solveig.post(`${path}/change`, { day: '2026-12-03', from: '18:00', to: '19:30', capacity: 8, ...more });

  test('of one moves one, whose answers stay and whose people are told once', async () => {
    const cafe = await announces();
    const path = `/meetups/${await idOf(cafe, '2026-12-03')}`;
    await jonas.post(`${path}/rsvp`, { name: 'Jon' });
    expect((await change(path, { day: '2026-12-04', from: '17:00' })).status).toBe(204);
    expect((await listed(cafe)).slice(0, 3)).toEqual(['2026-11-26T18:00', '2026-12-04T17:00', '2026-12-10T18:00']);
    const mine = ((await jonas.get(path)).body as MeetupView).mine!;
    expect([mine.state, mine.unseen]).toEqual(['going', true]);
    for (const where of ['/meetups', path]) expect((await jonas.page(where)).text).toContain('is moved. It is now');
    expect((await jonas.submits(`${path}/seen`)).status).toBe(303);
    expect(((await jonas.get(path)).body as MeetupView).mine).not.toHaveProperty('unseen');
    // Kari says yes to what it is now: there is nothing she has not seen.
    await kari.post(`${path}/rsvp`, { name: 'Kari' });
    expect(((await kari.get(path)).body as MeetupView).mine).not.toHaveProperty('unseen');
  });

  test('of one can be of the house: there, this once, for whoever has a place and in every calendar', async () => {
    const cafe = await announces({ title: 'The café that goes out', until: '2026-12-04' });
    const [first, second] = [await idOf(cafe, '2026-11-26'), await idOf(cafe, '2026-12-03')];
    const path = `/meetups/${second}`;
    for (const id of [first, second]) await jonas.post(`/meetups/${id}/rsvp`, { name: 'Jon' });
    expect((await solveig.page(`${path}/change`)).text).toContain('Library, Heggedal');
    // Not for all of them: that is another series, under other names.
    const all = await change(path, { venue: library, scope: 'following' });
    expect([all.status, all.text.includes('one meetup at a time')]).toEqual([422, true]);
    expect((await change(path, { venue: '00000000-0000-4000-8000-000000000000' })).status).toBe(422);
    expect((await change(path, { venue: library })).status).toBe(204);
    const seen = (await jonas.get(path)).body as MeetupView;
    expect([seen.moved, seen.mine?.unseen, seen.place!.name, seen.place!.district]).toEqual([
      true,
      true,
      'Library',
      'Heggedal',
    ]);
    expect(((await kari.get(path)).body as MeetupView).place).not.toHaveProperty('name');
    expect((await jonas.page(path)).text).toMatch(/is moved[.] It is now [^<]*, in Heggedal[.]/);
    expect(((await jonas.get(`/meetups/${first}`)).body as MeetupView).place!.district).toBe('Sentrum');
    await jonas.post('/meetups/calendar', { place: 'district' });
    const places = async (reader: Person, file: string) =>
      [...(await reader.get(file)).text.matchAll(/^LOCATION:(.*)\r$/gm)].map(([, place]) => place);
    expect(await places(jonas, `${path}/calendar`)).toEqual(['Heggedal']);
    await solveig.post('/meetups/calendar', { place: 'district' });
    expect(await places(solveig, `${cafe.series}/calendar`)).toEqual(['Sentrum', 'Heggedal']);
    // Back home: as if nothing had been.
    expect((await change(path, { venue })).status).toBe(204);
    expect(await places(solveig, `${cafe.series}/calendar`)).toEqual(['Sentrum']);
  });

  test('of this and those after it leaves what is before, and what was moved by itself', async () => {
    const cafe = await announces();
    const [third, fifth] = [await idOf(cafe, '2026-12-10'), await idOf(cafe, '2026-12-24')];
    await change(`/meetups/${fifth}`, { day: '2026-12-23', from: '12:00', to: '13:00' });
    await jonas.post(`/meetups/${third}/rsvp`, { name: 'Jon' });
    expect((await change(`/meetups/${third}`, { day: '2026-12-08', from: '17:30', scope: 'following' })).status).toBe(
      204,
    );
    expect(await listed(cafe)).toEqual([
      '2026-11-26T18:00',
      '2026-12-03T18:00',
      '2026-12-08T17:30',
      '2026-12-15T17:30',
      '2026-12-23T12:00',
      '2026-12-29T17:30',
    ]);
    const moved = (await jonas.get(`/meetups/${third}`)).body as MeetupView;
    expect([moved.mine?.state, onTheWall(moved.startsAt)]).toEqual(['going', '2026-12-08T17:30']);
    expect((await page(cafe)).rhythms).toMatchObject([
      { weekday: 4, lastDay: '2026-12-09' },
      { weekday: 2, firstDay: '2026-12-08', from: '17:30' },
    ]);
  });

  test('of all is of all that are to come; of a monthly one it stays in its month', async () => {
    const walk = await announces({ repeat: 'month-last' });
    expect((await change(walk.path, { day: '2026-11-24', from: '12:00', to: '13:00', scope: 'all' })).status).toBe(204);
    expect(await listed(walk)).toEqual(['2026-11-24T12:00', '2026-12-29T12:00']);
    expect((await page(walk)).rhythms).toMatchObject([{ repeat: 'month-last', weekday: 2 }]);
  });

  test('is refused where it makes no sense', async () => {
    const cafe = await announces();
    const cases: [Record<string, unknown>, number, string][] = [
      [{ day: '2026-11-18' }, 422, 'meetup-in-past'],
      [{ to: '17:00' }, 422, 'meetup-ends-before-start'],
      [{ day: '2026-12-10' }, 409, 'meetup-already-announced'],
      [{ scope: 'following', day: '2026-11-18' }, 422, 'meetup-in-past'],
    ];
    for (const [wrong, status, code] of cases) {
      const refused = await change(cafe.path, wrong);
      expect([refused.status, (refused.body as { code: string }).code]).toEqual([status, code]);
    }
    await solveig.post(`${cafe.path}/cancellation`, { reason: 'Closed.' });
    expect((await change(cafe.path, {})).status).toBe(409);
  });

  test('more places are offered to those who wait', async () => {
    const cafe = await announces({ capacity: 1 });
    await jonas.post(`${cafe.path}/rsvp`, { name: 'Jon' });
    await kari.post(`${cafe.path}/rsvp`, { name: 'Kari' });
    await change(cafe.path, { day: '2026-11-26', capacity: 2 });
    expect(((await kari.get(cafe.path)).body as MeetupView).mine?.offeredUntil).toBe('2026-11-20T11:00:00Z');
    expect((await listed(cafe))[0]).toBe('2026-11-26T18:00');
  });
});

describe('a pause', () => {
  test('calls off what is announced, lets nothing new come, and can be ended', async () => {
    const cafe = await announces();
    const path = `/meetups/${await idOf(cafe, '2026-12-24')}`;
    await jonas.post(`${path}/rsvp`, { name: 'Jon' });
    const form = { from: '2026-12-20', until: '2027-01-17', reason: 'The house is closed.' };
    expect((await solveig.submits(`${cafe.series}/pauses`, form)).status).toBe(303);
    expect(await listed(cafe)).toEqual(days('11-26', '12-03', '12-10', '12-17'));
    expect((await jonas.page(path)).text).toContain('The house is closed.');
    await later(14);
    await portal.get(Rounds).round();
    expect((await listed(cafe)).slice(-1)).toEqual(['2026-12-17T18:00']);
    const [pause] = (await page(cafe)).pauses;
    expect((await solveig.post(`${cafe.series}/resumption`, { pause: pause!.id })).status).toBe(204);
    // The two that were called off stay so; what had not come into sight is there again.
    const again = (await listed(cafe)).filter((at) => at > '2026-12-17T18:00');
    expect(again[0]).toBe('2027-01-07T18:00');
  });

  test('without an end is the end, for those who had a place too', async () => {
    const cafe = await announces();
    await solveig.post(`${cafe.series}/pauses`, { from: '2026-12-10', reason: 'Thank you for coming.' });
    expect(await listed(cafe)).toEqual(days('11-26', '12-03'));
    await later(8);
    await portal.get(Rounds).round();
    expect(await listed(cafe)).toEqual(days('12-03'));
    const wrong = { from: '2026-12-10', until: '2026-12-01', reason: 'Mistyped' };
    expect((await solveig.post(`${cafe.series}/pauses`, wrong)).status).toBe(422);
  });
});

describe('who knows that it is moved or called off', () => {
  test('the host sees, and sees the number that was left for this until its owner has seen it', async () => {
    const cafe = await announces();
    const call = async () => ((await solveig.get(`${cafe.path}/roster`)).body as RosterView).going;
    await jonas.post(`${cafe.path}/rsvp`, { name: 'Jon', phone: '900 00 001' });
    await kari.post(`${cafe.path}/rsvp`, { name: 'Kari' });
    expect(JSON.stringify(await call())).not.toContain('900 00 001');
    expect(((await jonas.get(cafe.path)).body as MeetupView).mine?.phone).toBe('900 00 001');
    await solveig.post(`${cafe.path}/cancellation`, { reason: 'Ill.' });
    expect(await call()).toMatchObject([
      { name: 'Jon', seen: false, phone: '900 00 001' },
      { name: 'Kari', seen: false },
    ]);
    const roster = (await solveig.page(`${cafe.path}/roster`)).text;
    expect(roster).toContain('href="tel:90000001"');
    expect(roster).toContain('Has not seen it yet');
    await jonas.submits(`${cafe.path}/seen`);
    const [jon] = await call();
    expect([jon!.seen, jon]).toEqual([true, expect.not.objectContaining({ phone: expect.anything() })]);
  });

  test('the number is gone when it is over, and with the answer', async () => {
    const cafe = await announces();
    await jonas.post(`${cafe.path}/rsvp`, { name: 'Jon', phone: '900 00 001' });
    await jonas.post(`${cafe.path}/withdrawal`);
    await jonas.post(`${cafe.path}/rsvp`, { name: 'Jon' });
    expect(((await jonas.get(cafe.path)).body as MeetupView).mine).not.toHaveProperty('phone');
    await jonas.post(`${cafe.path}/rsvp`, { name: 'Jon', phone: '900 00 002' });
    await later(8);
    await portal.get(Rounds).round();
    expect(((await jonas.get(cafe.path)).body as MeetupView).mine).not.toHaveProperty('phone');
  });
});

describe('the roster, a month later', () => {
  test('is a number; whoever was there is not new the next time', async () => {
    const cafe = await announces({ repeat: undefined });
    await jonas.post(`${cafe.path}/rsvp`, { name: 'Jon' });
    await jonas.post(`${cafe.path}/first-time`, { meetsMe: 'Solveig' });
    await later(36);
    await portal.get(Rounds).round();
    expect(((await solveig.get(`${cafe.path}/roster`)).body as RosterView).going).toHaveLength(1);
    await later(2);
    await portal.get(Rounds).round();
    expect((await solveig.get(`${cafe.path}/roster`)).body).toMatchObject({ going: [], waiting: [], tally: 1 });
    expect((await solveig.page(`${cafe.path}/roster`)).text).toContain('One had a place. The names are deleted.');
    expect((await jonas.get(cafe.path)).body).not.toHaveProperty('mine');
    const next = await announces({ title: cafe.title, day: '2027-01-14', repeat: undefined });
    await jonas.post(`${next.path}/rsvp`, { name: 'Jon' });
    expect((await solveig.get(next.path)).body).toMatchObject({ numbers: { going: 1, firstTimers: 0 } });
  });
});
