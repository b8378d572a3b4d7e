import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../test/support/person.js';
import { aCommunity, Portal } from '../../test/support/portal.js';
import { PersonaLeft, Personas } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Events } from '../platform/events/events.js';
import type { ChecksView, DirectoryView, GroupView } from './directory.views.js';
import { Directory } from './directory.service.js';
import { Freshness } from './freshness.service.js';
import { calendarOfGroups, groupsOfCalendar } from './group-calendar.js';
import { cellsOf, groupsOfTable, tableOf } from './group-table.js';
import { distance, spotIn } from './places.js';

let portal: Portal;
let solveig: Person;
let jonas: Person;
let anybody: Person;

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  jonas = await portal.person('ServiceUser', { firstName: 'Jonas', nickname: 'Fjellrev' });
  anybody = portal.stranger();
});
afterAll(() => portal.close());

const again = async () => {
  solveig = await portal.signsInAgain(solveig);
  jonas = await portal.signsInAgain(jonas);
};
const form = (more: Record<string, string> = {}) => ({
  name: 'Tuesday group',
  kind: 'peer',
  place: 'asker',
  day: 'tu',
  time: '18:00',
  about: 'Coffee, and talk if one wants to.',
  contact: 'Ring 66 00 00 00',
  email: 'group@example.org',
  ...more,
});
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
const list = async (query = '') => (await anybody.get(`/local-groups${query}`)).body as DirectoryView;
const checks = async () => (await solveig.get('/local-groups/checks')).body as ChecksView;

/** A group that a consultant has looked at. */
async function group(more: Record<string, string>): Promise<string> {
  expect((await anybody.submits('/local-groups', form(more))).status).toBe(303);
  const { id } = (await checks()).groups.find(({ name }) => name === more['name'])!;
  expect((await solveig.post(`/local-groups/${id}/check`, { answer: 'show' })).status).toBe(204);
  return id;
}

describe('a group that tells of itself', () => {
  test('shows once a consultant has looked, with the day on which somebody last said that it is right', async () => {
    expect((await anybody.page('/local-groups/new')).text).toContain('action="/local-groups"');
    expect((await anybody.submits('/local-groups', form({ email: 'nonsense' }))).status).toBe(422);
    expect((await anybody.submits('/local-groups', form({ name: 'First group' }))).status).toBe(303);
    expect((await list()).groups.map(({ name }) => name)).not.toContain('First group');
    expect((await solveig.get('/desk')).text).toContain('/local-groups/checks');
    const { id } = (await checks()).groups.find(({ name }) => name === 'First group')!;
    expect((await anybody.get(`/local-groups/${id}`)).status).toBe(404);
    expect((await jonas.get('/local-groups/checks')).status).toBe(404);
    expect((await jonas.post(`/local-groups/${id}/check`, { answer: 'show' })).status).toBe(404);
    await solveig.submits(`/local-groups/${id}/check`, { answer: 'show' });
    expect((await list()).groups.find((each) => each.id === id)).toMatchObject({ freshOn: '2026-11-19' });
    const page = await anybody.page(`/local-groups/${id}`);
    expect(page.text).toContain('Ring 66 00 00 00');
    expect(page.text).not.toContain('group@example.org');
    expect(page.headers['set-cookie']).toBeUndefined();
    expect((await solveig.get('/desk')).text).not.toContain('/local-groups/checks');
  });

  test('is found by kind, day, and how far from a chosen place', async () => {
    await group({ name: 'Near walk', kind: 'walk', day: 'we', place: 'baerum' });
    await group({ name: 'Far walk', kind: 'walk', day: 'we', place: 'tromso' });
    const names = async (query: string) => (await list(query)).groups.map(({ name }) => name);
    expect(await names('?kind=walk')).toEqual(['Far walk', 'Near walk']);
    expect(await names('?kind=walk&from=asker')).toEqual(['Near walk', 'Far walk']);
    expect(await names('?kind=walk&from=asker&within=25')).toEqual(['Near walk']);
    expect(await names('?kind=walk&day=mo')).toEqual([]);
    expect((await anybody.get('/local-groups?from=nowhere')).status).toBe(422);
    const page = (await anybody.page('/local-groups?kind=walk&from=asker')).text;
    expect(page).toMatch(/<svg[^>]*role="img"/);
    expect(page).toContain('Asker</text>');
    // The map is of what lies around the chosen place.
    expect(page).not.toContain('Tromsø</text>');
    // A form without a choice sends empty words.
    expect((await anybody.page('/local-groups?kind=&day=&from=&within=')).status).toBe(200);
  });

  test('is not flooded from one place', async () => {
    const slow = await Portal.open({ LIMIT_FACTOR: '1' });
    const visitor = slow.stranger();
    for (let n = 0; n < 5; n++)
      expect((await visitor.submits('/local-groups', form({ name: `Group ${n}` }))).status).toBe(303);
    expect((await visitor.submits('/local-groups', form({ name: 'One more' }))).status).toBe(429);
    await slow.close();
  });
});

describe('each quarter', () => {
  const letters = () => {
    const folder = portal.config.mail.spoolDir;
    return readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8').replace(/=\r?\n/g, ''));
  };

  test('a letter asks whether it is still there; who does not answer is not shown until they do', async () => {
    const id = await group({ name: 'Quarterly', place: 'moss' });
    const shown = async () => (await list()).groups.some((each) => each.id === id);
    portal.clock.passes({ days: 92 });
    await again();
    await portal.get(Freshness).round();
    await portal.get(Freshness).round();
    await portal.delivers();
    const mine = letters().filter((letter) => letter.includes('Quarterly'));
    expect(mine).toHaveLength(1);
    const link = /\/local-groups\/fresh\/[\w-]+/.exec(mine[0]!)![0];
    portal.clock.passes({ days: 31 });
    await again();
    await portal.get(Freshness).round();
    expect(await shown()).toBe(false);
    expect((await anybody.page(link)).text).toContain('Quarterly');
    expect((await anybody.submits(link)).status).toBe(303);
    expect(await shown()).toBe(true);
    // Once.
    expect((await anybody.get(link)).status).toBe(404);
  });

  test('who answers while the round goes through its list stays', async () => {
    const ids = [await group({ name: 'Early', place: 'hamar' }), await group({ name: 'Late', place: 'hamar' })];
    portal.clock.passes({ days: 92 });
    await again();
    await portal.get(Freshness).round();
    await portal.delivers();
    const link = (name: string) =>
      /\/local-groups\/fresh\/[\w-]+/.exec(letters().find((each) => each.includes(name))!)![0];
    portal.clock.passes({ days: 31 });
    await again();
    const unit = portal.get(UnitOfWork);
    // The round has read both and puts the first to sleep: that is when they answer.
    const asked = jest.spyOn(unit, 'run').mockImplementationOnce(async (work) => {
      asked.mockRestore();
      for (const name of ['Early', 'Late']) await anybody.submits(link(name));
      return unit.run(work);
    });
    await portal.get(Freshness).round();
    const shown = (await list()).groups.map(({ id }) => id);
    expect(shown).toEqual(expect.arrayContaining(ids));
  });

  test('the same link takes it away', async () => {
    const id = await group({ name: 'Closing down', place: 'hamar' });
    portal.clock.passes({ days: 92 });
    await again();
    await portal.get(Freshness).round();
    await portal.delivers();
    const letter = letters().find((each) => each.includes('Closing down'))!;
    const link = /\/local-groups\/fresh\/[\w-]+/.exec(letter)![0];
    await anybody.submits(link, { gone: 'yes' });
    expect((await anybody.get(`/local-groups/${id}`)).status).toBe(404);
    expect((await checks()).old.map(({ name }) => name)).not.toContain('Closing down');
  });
});

describe('what it is really like', () => {
  test('is read before it shows, and the nickname is told to the own community alone', async () => {
    const id = await group({ name: 'Really', place: 'oslo' });
    const words = 'Nobody asked me anything, and the coffee was good.';
    expect((await anybody.post(`/local-groups/${id}/words`, { words })).status).toBeGreaterThanOrEqual(401);
    expect((await jonas.submits(`/local-groups/${id}/words`, { words })).status).toBe(303);
    expect((await anybody.get(`/local-groups/${id}`)).text).not.toContain('Nobody asked');
    const waiting = (await checks()).words.find((word) => word.words === words)!;
    expect(waiting.nickname).toBe('Fjellrev');

    const far = await portal.founds(aCommunity('Balsfjord'));
    const ragna = await portal.person('Consultant', { community: far });
    const kari = await portal.person('ServiceUser', { nickname: 'Havskum' });
    const other = await portal.person('ServiceUser', { community: far });
    expect((await ragna.get('/local-groups/checks')).text).not.toContain('Fjellrev');
    expect((await ragna.post(`/local-groups/words/${waiting.id}/check`, { answer: 'show' })).status).toBe(404);
    expect((await solveig.post(`/local-groups/words/${waiting.id}/check`, { answer: 'show' })).status).toBe(204);

    const seen = async (person: Person) => ((await person.get(`/local-groups/${id}`)).body as GroupView).words;
    expect(await seen(kari)).toMatchObject([{ words, nickname: 'Fjellrev' }]);
    for (const person of [anybody, other, await portal.person('Provider'), await portal.person('Coordinator')])
      expect((await seen(person)).map((word) => [word.words, word.nickname])).toEqual([[words, undefined]]);
    expect((await anybody.page(`/local-groups/${id}`)).text).toContain('En som har vært der');
    // Whoever has blocked somebody reads nothing of them; where nobody knows who wrote, there is no gap.
    const persona = ((await jonas.get('/me')).body as { persona: { id: string } }).persona.id;
    await kari.post(`/people/${persona}/block`, {});
    expect(await seen(kari)).toEqual([]);
    expect((await seen(other)).map((word) => word.words)).toEqual([words]);
    // What is written anew is read anew: a press on what was read before lets nothing else through.
    await jonas.post(`/local-groups/${id}/words`, { words: 'They moved.' });
    expect(await seen(other)).toEqual([]);
    const [first] = (await checks()).words.filter((word) => word.nickname === 'Fjellrev');
    await jonas.post(`/local-groups/${id}/words`, { words: 'Something else altogether.' });
    expect((await solveig.post(`/local-groups/words/${first!.id}/check`, { answer: 'show' })).status).toBe(404);
    expect(await seen(other)).toEqual([]);
  });
});

describe('in and out', () => {
  test('as a calendar and as a table', async () => {
    const saved = async (path: string) => String((await anybody.saves(`/local-groups/${path}`)).body);
    await group({ name: 'Taken along', kind: 'walk', day: 'we', place: 'baerum' });
    expect(await saved('calendar?kind=walk')).toContain('SUMMARY:Taken along');
    const table = await saved('table?kind=walk');
    expect(table.split('\r\n')[0]).toBe('name,kind,place,day,time,about,contact');
    expect(table).toContain('"Taken along","walk","Bærum","we"');
  });

  const bring = (text: string) =>
    solveig.sends('/local-groups/checks', {}, [{ field: 'file', name: 'a.csv', bytes: Buffer.from(text) }]);

  test('what goes out and comes in again changes nothing, whatever it is called', async () => {
    const names = ["=cmd|' /C calc'!A0", `${'x'.repeat(79)}😀`, 'Line\u0000feed\u202e', '\'+1; "two", three'];
    const rows = names.map(
      (name) => `"${name.replace(/"/g, '""')}",Voss,su,11:30,walk,"About\r\n\r\nit",me@here.example`,
    );
    await bring(['name,place,day,time,kind,about,contact', ...rows, ...rows].join('\r\n'));
    const own = (await checks()).groups.filter(({ place }) => place === 'voss');
    expect(own.map(({ name }) => name).sort()).toEqual(['+1; "two", three', names[0], 'Linefeed', 'x'.repeat(79)]);
    for (const { id } of own) await solveig.post(`/local-groups/${id}/check`, { answer: 'show' });
    const shown = () => list('?from=voss&within=25');
    const before = await shown();
    for (const path of ['calendar', 'table']) {
      const { body } = await anybody.saves(`/local-groups/${path}?from=voss&within=25`);
      expect((await bring(String(body))).status).toBe(303);
      expect((await checks()).groups.filter(({ place }) => place === 'voss')).toEqual([]);
      for (const { id } of (await shown()).groups) await portal.get(Directory).remove(id);
      await bring(String(body));
      for (const { id } of (await checks()).groups) await solveig.post(`/local-groups/${id}/check`, { answer: 'show' });
      const facts = ({ groups }: DirectoryView) => groups.map((each) => ({ ...each, id: '' })).sort(byName);
      expect(facts(await shown())).toEqual(facts(before));
    }
  });

  test('what comes in waits to be checked, and what is here already is left as it is', async () => {
    const file = 'name,place,day\r\n"Chess, and tea",Moss,th\r\nNear walk,Bærum,we\r\nNowhere,Atlantis,mo\r\n';
    const taken = await bring(file);
    expect(taken.status).toBe(303);
    const names = (await checks()).groups.map(({ name }) => name);
    expect(names).toContain('Chess, and tea');
    expect(names).not.toContain('Nowhere');
    expect(names).not.toContain('Near walk');
    const none = await bring('x');
    expect(none.status).toBe(422);
  });

  const facts = {
    name: 'Tea; "and" talk, æøå',
    kind: 'peer' as const,
    place: 'asker' as const,
    day: 'th' as const,
    time: '18:30',
    about: 'One line.\nAnother, with a comma.',
    contact: '=cmd',
  };

  test('a table comes back as it went, and no cell is a formula', () => {
    const table = tableOf([facts]);
    expect(cellsOf(table)[1]!.some((cell) => /^[=+@-]/.test(cell))).toBe(false);
    expect(groupsOfTable(table)).toEqual([facts]);
  });

  test('a calendar comes back as it went', () => {
    const row = { ...facts, id: '00000000-0000-4000-8000-000000000000' as never, freshOn: '2026-11-19' };
    const back = groupsOfCalendar(calendarOfGroups([row], Temporal.PlainDate.from('2026-11-20')));
    expect(back).toEqual([facts]);
  });

  test('places are what they are called', () => {
    expect(distance('asker', 'baerum')).toBeLessThan(15);
    expect(distance('oslo', 'tromso')).toBeGreaterThan(1000);
    expect(spotIn('Kulturhuset, Kristiansund')).toBe('kristiansund');
    expect(spotIn('Mossveien')).toBeUndefined();
  });
});

test('what was written goes with the nickname', async () => {
  const id = await group({ name: 'Leaving', place: 'voss' });
  await jonas.post(`/local-groups/${id}/words`, { words: 'Mine.' });
  expect((await checks()).words.map(({ words }) => words)).toContain('Mine.');
  const personaId = (await portal.get(Personas).idOf(jonas.is))!;
  await portal.get(UnitOfWork).run(() => portal.get(Events).record(new PersonaLeft(personaId, 'go')));
  expect((await checks()).words.map(({ words }) => words)).not.toContain('Mine.');
});
