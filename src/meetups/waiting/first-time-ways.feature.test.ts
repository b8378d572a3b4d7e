import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { HostBeforeView } from '../first-time/first-time.js';
import type { MeetupView, RosterView, WhereView } from '../meetups.views.js';

let portal: Portal;
let solveig: Person;
let jonas: Person;
let kari: Person;
let n = 0;

beforeAll(async () => {
  portal = await Portal.open();
  portal.clock.at = Temporal.Instant.from('2026-11-19T11:00:00Z');
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  jonas = await portal.person('ServiceUser', { firstName: 'Jonas' });
  kari = await portal.person('ServiceUser', { firstName: 'Kari' });
});
afterAll(() => portal.close());

async function announces(doors: Record<string, unknown>, capacity = 4): Promise<string> {
  const [venue] = await portal.get(Communities).venues(portal.community);
  const wish = { kind: 'cafe', venue: venue!.id, day: '2026-11-26', from: '18:00', to: '19:30', about: 'Coffee.' };
  const made = await solveig.post('/meetups', { ...wish, capacity, title: `Café ${++n}`, ...doors });
  expect(made.status).toBe(201);
  return `/meetups/${(made.body as { id: string }).id}`;
}
const seen = async (person: Person, path: string) => (await person.get(path)).body as MeetupView;
const roster = async (path: string) => (await solveig.get(`${path}/roster`)).body as RosterView;
const rows = async () => (await portal.get(Read).all(sql`select id from rsvp`)).length;

describe('just come', () => {
  test('shows the address on a press, and writes nothing down', async () => {
    const path = await announces({ justCome: true });
    const page = (await jonas.page(path)).text;
    expect(page).toContain(`href="${path}/where"`);
    expect(page).not.toContain('Strøket');
    const before = await rows();
    const { place } = (await jonas.get(`${path}/where`)).body as WhereView;
    expect([place.address, place.door]).toEqual(['Strøket 15', 'Den grønne døra']);
    const where = await jonas.page(`${path}/where`);
    for (const told of ['The portal writes nowhere', 'Your browser may remember']) expect(where.text).toContain(told);
    // So that the browser keeps where it has been, and nothing of what it read.
    expect(where.headers['cache-control']).toBe('no-store');
    expect(await rows()).toBe(before);
    expect((await seen(jonas, path)).mine).toBeUndefined();
    expect(await roster(path)).toMatchObject({ going: [], waiting: [] });
  });

  test('only where the host allows it, and until it is over', async () => {
    const path = await announces({});
    expect((await jonas.get(`${path}/where`)).status).toBe(404);
    const open = await announces({ justCome: true });
    await solveig.post(`${open}/cancellation`, { reason: 'Ill' });
    expect((await jonas.get(`${open}/where`)).status).toBe(404);
  });
});

describe('where the host says yes to each', () => {
  const asks = async (path: string, person: Person, name: string) => person.post(`${path}/rsvp`, { name });
  const face = async (path: string) =>
    ((await solveig.get(`${path}/before`)).body as HostBeforeView).asking[0]!.faceId as string;

  test('one asks, knows no address yet, and has a place once the host has said yes', async () => {
    const path = await announces({ byAsking: true });
    expect((await jonas.page(path)).text).toContain('Ask to come');
    await asks(path, jonas, 'Jon');
    expect(await seen(jonas, path)).toMatchObject({ mine: { state: 'waiting', asked: 'waits' } });
    expect((await seen(jonas, path)).place!.address).toBeUndefined();
    expect((await jonas.page(path)).text).toContain('You have asked to come as Jon');
    expect((await jonas.post(`${path}/place`)).status).toBe(404);
    expect((await solveig.page('/desk')).text).toContain(`Jon · Café ${n}`);
    expect((await solveig.submits(`${path}/welcome`, { face: await face(path), answer: 'yes' })).status).toBe(303);
    expect(await seen(jonas, path)).toMatchObject({ mine: { state: 'going', news: 'place' } });
    expect((await seen(jonas, path)).place!.address).toBe('Strøket 15');
    expect((await solveig.page('/desk')).text).not.toContain(`Jon · Café ${n}`);
  });

  test('a no is told kindly, and leaves no place; one may ask again', async () => {
    const path = await announces({ byAsking: true });
    await asks(path, jonas, 'Jon');
    const asking = await face(path);
    expect((await kari.post(`${path}/welcome`, { face: asking, answer: 'yes' })).status).toBe(404);
    await solveig.submits(`${path}/welcome`, { face: asking, answer: 'no' });
    expect(await seen(jonas, path)).toMatchObject({ mine: { state: 'withdrawn', asked: 'no' } });
    expect((await jonas.page(path)).text).toContain('does not suit this time');
    expect((await solveig.post(`${path}/welcome`, { face: asking, answer: 'yes' })).status).toBe(404);
    await asks(path, jonas, 'Jon');
    expect(await seen(jonas, path)).toMatchObject({ mine: { state: 'waiting', asked: 'waits' } });
  });

  test('whoever only asks keeps no chair from anybody', async () => {
    const path = await announces({ byAsking: true }, 1);
    await asks(path, jonas, 'Jon');
    await asks(path, kari, 'Kaja');
    const { asking } = (await solveig.get(`${path}/before`)).body as HostBeforeView;
    for (const { faceId } of asking) await solveig.post(`${path}/welcome`, { face: faceId, answer: 'yes' });
    expect((await roster(path)).going).toHaveLength(1);
    expect((await roster(path)).waiting).toHaveLength(1);
    expect((await roster(path)).waiting[0]).not.toHaveProperty('asks');
  });
});

describe('with somebody, by text, by phone', () => {
  test('is chosen only where the series has it', async () => {
    const path = await announces({});
    for (const way of ['guest', 'text', 'phone'])
      expect((await jonas.post(`${path}/rsvp`, { name: 'Jon', way, phone: '912' })).status).toBe(422);
    expect((await jonas.page(path)).text).not.toContain('name="way"');
  });

  test('whoever brings somebody takes two chairs, and is refused the second when there is none', async () => {
    const path = await announces({ guests: true }, 3);
    await jonas.submits(`${path}/rsvp`, { name: 'Jon', way: 'guest' });
    await kari.post(`${path}/rsvp`, { name: 'Kaja' });
    const mia = await portal.person('ServiceUser');
    expect((await seen(mia, path)).full).toBe(true);
    const more = await kari.submits(`${path}/rsvp`, { name: 'Kaja', way: 'guest' });
    expect([more.status, more.text.includes('no room for one more')]).toEqual([422, true]);
    await mia.post(`${path}/rsvp`, { name: 'Mia' });
    expect((await seen(mia, path)).mine?.state).toBe('waiting');
    await jonas.post(`${path}/rsvp`, { name: 'Jon' });
    expect((await seen(mia, path)).mine?.offeredUntil).toBeDefined();
    expect((await solveig.page(`${path}/roster`)).text).not.toContain('Brings somebody');
  });

  test('in the line two wait for two chairs, and are not overtaken', async () => {
    const path = await announces({ guests: true }, 2);
    await jonas.post(`${path}/rsvp`, { name: 'Jon' });
    await kari.post(`${path}/rsvp`, { name: 'Kaja' });
    const mia = await portal.person('ServiceUser');
    const per = await portal.person('ServiceUser');
    await mia.post(`${path}/rsvp`, { name: 'Mia', way: 'guest' });
    await per.post(`${path}/rsvp`, { name: 'Per' });
    await jonas.post(`${path}/withdrawal`);
    for (const person of [mia, per]) expect((await seen(person, path)).mine?.offeredUntil).toBeUndefined();
    await kari.post(`${path}/withdrawal`);
    expect((await seen(mia, path)).mine?.offeredUntil).toBeDefined();
    expect((await seen(per, path)).mine?.offeredUntil).toBeUndefined();
  });

  test('a chair that is free while the first in the line waits for two is kept for them: to others the house is full', async () => {
    const path = await announces({ guests: true }, 3);
    await jonas.post(`${path}/rsvp`, { name: 'Jon' });
    await kari.post(`${path}/rsvp`, { name: 'Kaja' });
    const mia = await portal.person('ServiceUser');
    await mia.post(`${path}/rsvp`, { name: 'Mia', way: 'guest' });
    const per = await portal.person('ServiceUser');
    expect((await seen(per, path)).full).toBe(true);
    expect((await per.post(`${path}/rsvp`, { name: 'Per' })).body).toMatchObject({ state: 'waiting' });
    expect((await per.post(`${path}/place`)).body.code).toBe('meetup-offer-passed');
    expect((await kari.post(`${path}/rsvp`, { name: 'Kaja', way: 'guest' })).body.code).toBe(
      'meetup-no-chair-for-guest',
    );
    await jonas.post(`${path}/withdrawal`);
    expect((await seen(mia, path)).mine?.offeredUntil).toBeDefined();
    expect((await mia.post(`${path}/place`)).status).toBe(204);
    // Alone after all, they leave a chair to the next.
    expect((await seen(per, path)).mine?.offeredUntil).toBeUndefined();
    await mia.post(`${path}/rsvp`, { name: 'Mia' });
    expect((await seen(per, path)).mine?.offeredUntil).toBeDefined();
  });

  test('neither who needs more chairs than there are nor who is barred is in anybody’s way', async () => {
    const small = await announces({ guests: true }, 1);
    await kari.post(`${small}/rsvp`, { name: 'Kaja' });
    await jonas.post(`${small}/rsvp`, { name: 'Jon', way: 'guest' });
    await kari.post(`${small}/withdrawal`);
    expect((await seen(kari, small)).full).toBe(false);
    expect((await kari.post(`${small}/rsvp`, { name: 'Kaja' })).body).toMatchObject({ state: 'going' });

    const path = await announces({ guests: true }, 2);
    await jonas.post(`${path}/rsvp`, { name: 'Jon', way: 'guest' });
    const [{ faceId: face }] = (await roster(path)).going as [RosterView['going'][number]];
    await solveig.post(`${path}/sheet/bans`, { face, why: 'He shouted.' });
    expect((await seen(kari, path)).full).toBe(false);
    expect((await kari.post(`${path}/rsvp`, { name: 'Kaja' })).body).toMatchObject({ state: 'going' });
  });

  test('by text or by phone one takes no chair and needs no door; by phone the host sees whom to ring', async () => {
    const path = await announces({ hybrid: true }, 1);
    await kari.post(`${path}/rsvp`, { name: 'Kaja' });
    const nameless = await jonas.submits(`${path}/rsvp`, { name: 'Jon', way: 'phone' });
    expect([nameless.status, nameless.text.includes('Write the number that the host can ring.')]).toEqual([422, true]);
    await jonas.submits(`${path}/rsvp`, { name: 'Jon', way: 'phone', phone: '912 34 567' });
    expect((await seen(jonas, path)).mine).toMatchObject({ state: 'going', way: 'phone' });
    expect((await seen(jonas, path)).place!.address).toBeUndefined();
    expect((await roster(path)).going).toMatchObject([
      { name: 'Jon', way: 'phone', phone: '912 34 567' },
      { name: 'Kaja' },
    ]);
    expect((await solveig.page(`${path}/roster`)).text).toContain('By phone');
  });
});
