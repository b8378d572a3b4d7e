import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { Random } from '../../platform/time/random.js';
import type { HelpsView } from '../helps/helps.service.js';
import type { CurvesView } from '../measures/curves.service.js';
import { OwnText } from '../own-text.js';
import { mondayOf, readDay } from '../week/week.js';
import { DayNote, type NoteId } from './day-note.entity.js';
import type { DiaryPageView, NotePageView } from './diary.pages.js';

/* Thursday 19 November 2026. */

let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const newcomer = async () => (ada = await portal.person('ServiceUser'));
const made = async (answer: ReturnType<Person['post']>) => (await answer).body as { id: string; place: number };
const diary = async (who = ada, query = '') => (await who.get(`/toolbox/diary${query}`)).body as DiaryPageView;
const curves = async (who = ada, weeks = '12') => (await who.get(`/toolbox/curves?weeks=${weeks}`)).body as CurvesView;
const keepsAnEyeOn = (who: Person, name: string) =>
  made(who.post('/toolbox/measures', { name, low: 'little', high: 'well' }));

describe('the diary', () => {
  test('invites, takes a few words about a day, and shows the newest day first', async () => {
    await newcomer();
    expect((await ada.page('/toolbox')).text).toContain('href="/toolbox/diary"');
    expect((await ada.page('/toolbox/diary')).text).toContain('Begin with one sentence about today.');
    const answer = await ada.submits('/toolbox/diary', { words: 'The sea was flat.', day: '2026-11-18', mood: '' });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/toolbox/diary']);
    await ada.post('/toolbox/diary', { words: 'It rained.', day: '2026-11-19', mood: 4 });
    expect((await diary()).notes).toMatchObject([
      { words: 'It rained.', day: '2026-11-19', mood: 4 },
      { words: 'The sea was flat.', day: '2026-11-18' },
    ]);
    const { text } = await ada.page('/toolbox/diary');
    for (const words of ['Thursday 19 November', 'It rained.', 'Mood: 4', 'Only you see'])
      expect(text).toContain(words);
    expect(text.indexOf('It rained.')).toBeLessThan(text.indexOf('The sea was flat.'));
  });

  test('asks for something, for a day that exists, and for numbers from nought to ten', async () => {
    await newcomer();
    const refused = await ada.submits('/toolbox/diary', { words: '', day: '2026-11-19' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Write a few words, or choose a number.');
    for (const body of [
      { day: '2026-11-19', mood: 11 },
      { day: '2026-11-19', mood: -1 },
      { day: '2026-02-30', words: 'x' },
      { words: 'x' },
      { day: '2026-11-19', words: 'x'.repeat(2001) },
      { day: '2026-11-19', words: 'x', mark25: 3 },
    ])
      expect((await ada.post('/toolbox/diary', body)).status).toBe(422);
    const long = await ada.submits('/toolbox/diary', { words: 'y'.repeat(2001), day: '2026-11-19' });
    expect(long.text).toContain('y'.repeat(2001));
    expect((await diary()).notes).toEqual([]);
  });

  test('is told four weeks at a time, and leads on to whatever stands before them', async () => {
    await newcomer();
    for (const day of ['2026-11-19', '2026-10-26', '2026-10-20', '2019-03-05'])
      await ada.post('/toolbox/diary', { words: day, day });
    const first = await diary();
    expect(first.notes.map(({ day }) => day)).toEqual(['2026-11-19', '2026-10-26']);
    expect(first.earlier).toBe('2026-10-19');
    const second = await diary(ada, `?upTo=${first.earlier}`);
    expect([second.notes.map(({ day }) => day), second.earlier]).toEqual([['2026-10-20'], '2019-03-04']);
    const third = await diary(ada, `?upTo=${second.earlier}`);
    expect([third.notes.map(({ day }) => day), third.earlier]).toEqual([['2019-03-05'], undefined]);
    expect((await ada.page(`/toolbox/diary`)).text).toContain('href="/toolbox/diary?upTo=2026-10-19"');
  });

  test('can be changed and taken out; of two devices that change it at once both are kept', async () => {
    await newcomer();
    const { id } = await made(ada.post('/toolbox/diary', { words: 'First', day: '2026-11-19', mood: 3 }));
    const at = `/toolbox/diary/${id}`;
    const { note } = (await ada.get(at)).body as NotePageView;
    const said = { day: '2026-11-18', mood: '5', seen: String(note.revision) };
    expect((await ada.submits(at, { ...said, words: 'On the phone' })).status).toBe(303);
    expect((await ada.submits(at, { ...said, words: 'On the other one' })).headers['location']).toBe(at);
    const { text } = await ada.page(at);
    for (const words of ['On the phone', 'On the other one', 'This was written too']) expect(text).toContain(words);
    const { beside } = (await ada.get(at)).body as NotePageView;
    expect((await ada.submits(`${at}/earlier`, { version: beside[0]!.id })).headers['location']).toBe(at);
    const chosen = (await ada.get(at)).body as NotePageView;
    expect([chosen.note.words, chosen.note.mood, chosen.beside]).toEqual(['On the other one', 5, []]);
    expect(chosen.earlier.map(({ words, mood }) => [words, mood])).toEqual([
      ['On the phone', 5],
      ['First', 3],
    ]);
    expect((await ada.submits(`${at}/removal`)).headers['location']).toBe('/toolbox/diary');
    expect((await ada.get(at)).status).toBe(404);
    expect(await portal.get(Read).all(sql`select id from own_version where of_id = ${id}`)).toEqual([]);
  });

  test('is there while one writes it, and a tab that dies takes no word along', async () => {
    await newcomer();
    const { sitting } = (await ada.get('/toolbox/diary')).body as DiaryPageView;
    expect((await ada.page('/toolbox/diary')).text).toContain('data-keeps="/toolbox/diary/keeping"');
    const saves = async (form: object) =>
      (await ada.post('/toolbox/diary/keeping', { day: '2026-11-19', sitting, ...form })).body;
    // As if no answer ever came back.
    for (const form of [{ words: 'A sl' }, { words: 'A slow morning' }, { words: 'A slow morning', mood: 4 }])
      expect(await saves(form)).toEqual({ kept: true, beside: false });
    expect((await diary()).notes).toMatchObject([{ words: 'A slow morning', mood: 4 }]);
    expect(JSON.stringify((await diary()).notes)).not.toContain('sitting');
    const done = { words: 'A slow morning. Then tea.', day: '2026-11-18', mood: '5', sitting };
    expect((await ada.submits('/toolbox/diary', done)).headers['location']).toBe('/toolbox/diary');
    const { notes } = await diary();
    expect(notes.map(({ day, words, mood }) => [day, words, mood])).toEqual([
      ['2026-11-18', 'A slow morning. Then tea.', 5],
    ]);
    const { earlier, beside } = (await ada.get(`/toolbox/diary/${notes[0]!.id}`)).body as NotePageView;
    expect([earlier, beside]).toEqual([[], []]);
    // Another line is another note.
    await ada.submits('/toolbox/diary', { words: 'Evening', day: '2026-11-18' });
    expect((await diary()).notes.length).toBe(2);
    const other = await portal.person('ServiceUser');
    const taken = await other.post('/toolbox/diary/keeping', { words: 'Not yours', day: '2026-11-19', sitting });
    expect(taken.status).not.toBe(201);
    expect((await diary()).notes.length).toBe(2);
  });

  test('was never there if it is taken back before it is done', async () => {
    await newcomer();
    const { sitting } = (await ada.get('/toolbox/diary')).body as DiaryPageView;
    const saves = (words: string) => ada.post('/toolbox/diary/keeping', { day: '2026-11-19', sitting, words });
    await saves('Something');
    await saves('');
    expect((await diary()).notes).toEqual([]);
    await saves('Something else');
    expect((await diary()).notes).toMatchObject([{ words: 'Something else' }]);
  });

  test('is changed in sittings: each is one version, undo goes back to before it, and what is hidden stays', async () => {
    await newcomer();
    const { id } = await made(ada.post('/toolbox/diary', { words: 'Morning', day: '2026-11-19', mood: 3 }));
    const at = `/toolbox/diary/${id}`;
    const { note, sitting } = (await ada.get(at)).body as NotePageView;
    await ada.post('/quiet', { on: true });
    const form = { day: '2026-11-19', seen: note.revision, sitting };
    for (const words of ['Morning, and', 'Morning, and noon'])
      expect((await ada.post(`${at}/keeping`, { ...form, words })).body).toEqual({ kept: true, beside: false });
    expect(JSON.stringify((await ada.get(at)).body)).not.toMatch(/"mood"/);
    await ada.post('/quiet', { on: false });
    await ada.submits(at, { ...form, seen: String(form.seen), words: 'Morning, and noon.', mood: '3' });
    const after = (await ada.get(at)).body as NotePageView;
    const other = await portal.person('ServiceUser');
    const version = after.earlier[0]!.id;
    for (const answer of [await other.get(at), await other.post(`${at}/earlier`, { version })])
      expect(answer.status).toBe(404);
    expect([after.note.words, after.note.mood]).toEqual(['Morning, and noon.', 3]);
    expect(after.earlier.map(({ words }) => words)).toEqual(['Morning']);
    expect((await ada.page(at)).text).toContain('Bring this back');
    await ada.submits(`${at}/earlier`, { version: after.earlier[0]!.id });
    expect((await diary()).notes).toMatchObject([{ words: 'Morning', mood: 3 }]);
  });

  test('is not kept before the button as long as somebody sees some days of it', async () => {
    await newcomer();
    const solveig = await portal.person('Consultant');
    const { id } = await made(ada.post('/toolbox/diary', { words: 'Morning', day: '2026-11-19' }));
    await ada.post(`/toolbox/sharing/diary.20261101-20261130/${solveig.is.membershipId}`, { until: 'usual' });
    const text = (await ada.page('/toolbox/diary')).text + (await ada.page(`/toolbox/diary/${id}`)).text;
    expect([text.includes('data-keeps'), text.includes('It is saved when you press the button')]).toEqual([
      false,
      true,
    ]);
    const form = { words: 'Half a', day: '2026-11-19', seen: 1 };
    const refused = { kept: false, beside: false };
    expect((await ada.post(`/toolbox/diary/${id}/keeping`, form)).body).toEqual(refused);
    const { seen: _seen, ...fresh } = form;
    expect((await ada.post('/toolbox/diary/keeping', fresh)).body).toEqual(refused);
    expect((await diary()).notes).toMatchObject([{ words: 'Morning' }]);
  });

  test('is nobody else’s: another person finds nothing, changes nothing and takes nothing away', async () => {
    await newcomer();
    const bo = await portal.person('ServiceUser');
    const solveig = await portal.person('Consultant');
    const { id } = await made(ada.post('/toolbox/diary', { words: 'Mine', day: '2026-11-19' }));
    const at = `/toolbox/diary/${id}`;
    expect((await bo.get(at)).status).toBe(404);
    expect((await bo.post(at, { words: 'His', day: '2026-11-19', seen: 1 })).status).toBe(404);
    expect((await bo.post(`${at}/removal`)).status).toBe(404);
    expect((await solveig.get('/toolbox/diary')).status).toBe(404);
    expect((await portal.stranger().get('/toolbox/diary')).status).toBe(401);
    expect((await diary()).notes).toMatchObject([{ words: 'Mine', revision: 1 }]);
  });

  test('has room for forty things in a week, and says so', async () => {
    await newcomer();
    for (let n = 0; n < 40; n++) await ada.post('/toolbox/diary', { words: String(n), day: '2026-11-16' });
    const refused = await ada.submits('/toolbox/diary', { words: 'One more', day: '2026-11-22' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('One more');
    expect((await ada.post('/toolbox/diary', { words: 'The next', day: '2026-11-23' })).status).toBe(201);
  });
});

describe('what one keeps an eye on', () => {
  test('is named by oneself, asked in the diary, and rests without its numbers being lost', async () => {
    await newcomer();
    const sleep = await keepsAnEyeOn(ada, 'Sleep');
    const pain = await keepsAnEyeOn(ada, 'Pain');
    const page = await ada.page('/toolbox/diary');
    for (const words of ['Sleep', '0 is little, 10 is well.', `name="mark${pain.place}"`])
      expect(page.text).toContain(words);
    await ada.submits('/toolbox/diary', { day: '2026-11-18', [`mark${sleep.place}`]: '2' });
    await ada.submits('/toolbox/diary', { day: '2026-11-19', [`mark${sleep.place}`]: '7', [`mark${pain.place}`]: '0' });
    expect((await ada.submits(`/toolbox/measures/${sleep.id}/rest`, { rests: 'yes' })).status).toBe(303);
    expect((await ada.page('/toolbox/diary')).text).not.toContain(`name="mark${sleep.place}"`);
    expect((await curves()).curves.map(({ name, points }) => ({ name, points }))).toEqual([
      {
        name: 'Sleep',
        points: [
          { day: '2026-11-18', value: 2 },
          { day: '2026-11-19', value: 7 },
        ],
      },
      { name: 'Pain', points: [{ day: '2026-11-19', value: 0 }] },
    ]);
    await ada.post(`/toolbox/measures/${sleep.id}/rest`, { rests: false });
    expect((await ada.page('/toolbox/diary')).text).toContain(`name="mark${sleep.place}"`);
  });

  test('is eight things at a time, and nobody else’s', async () => {
    await newcomer();
    const first = await keepsAnEyeOn(ada, 'Number 1');
    for (let n = 2; n <= 8; n++) await keepsAnEyeOn(ada, `Number ${n}`);
    const ninth = { name: 'Number 9', low: 'a', high: 'b' };
    const refused = await ada.submits('/toolbox/measures', ninth);
    expect([refused.status, refused.text.includes('Number 9')]).toEqual([422, true]);
    const bo = await portal.person('ServiceUser');
    expect((await bo.post(`/toolbox/measures/${first.id}/rest`, { rests: true })).status).toBe(404);
    expect((await bo.get('/toolbox/measures')).body).toEqual({ measures: [] });
    await ada.post(`/toolbox/measures/${first.id}/rest`, { rests: true });
    expect((await ada.post('/toolbox/measures', ninth)).status).toBe(201);
  });

  test('WHO-5 is asked in its makers’ words, with their names, and counted as they count it', async () => {
    await newcomer();
    const page = await ada.page('/toolbox/instruments/who-5');
    for (const words of [
      'I have felt cheerful and in good spirits',
      'At no time',
      'World Health Organization, 1998',
      'Only you see',
    ])
      expect(page.text).toContain(words);
    const half = await ada.submits('/toolbox/instruments/who-5', { item1: '3' });
    expect(half.status).toBe(422);
    const answers = { item1: 3, item2: 4, item3: 0, item4: 5, item5: 1 };
    expect((await ada.post('/toolbox/instruments/who-5', { ...answers, item5: 6 })).status).toBe(422);
    expect((await ada.post('/toolbox/instruments/who-5', answers)).status).toBe(201);
    const [curve] = (await curves()).curves;
    expect(curve).toEqual({
      kind: 'who-5',
      low: 0,
      high: 100,
      points: [{ day: '2026-11-19', value: 52, raw: 13 }],
    });
    expect((await ada.get('/toolbox/instruments/phq-9')).status).toBe(404);
    const shown = (await ada.page('/toolbox/curves')).text + (await ada.page('/toolbox/diary')).text;
    expect(shown).not.toMatch(/\brisk|depress|cut-?off|\bnormal|too low|low score/i);
  });
});

describe('curves', () => {
  test('show the very numbers that stand in the table', async () => {
    await newcomer();
    for (const [day, mood] of [
      ['2026-11-01', 2],
      ['2026-11-05', 6],
      ['2026-11-19', 10],
    ] as const)
      await ada.post('/toolbox/diary', { day, mood });
    const { text } = await ada.page('/toolbox/curves');
    expect(text).toContain('Mood: 2 on the first day, 10 on the last.');
    const table = [...text.matchAll(/<td class="number">(\d+)<\/td>/g)].map(([, value]) => Number(value));
    expect(table).toEqual([2, 6, 10]);
    // In tenths: from 1450 (nought) up to 140 (ten), in step with the days.
    expect([...text.matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)])).toEqual([
      [360, 1188],
      [1147, 664],
      [3900, 140],
    ]);
    expect(text).not.toContain('style=');
  });

  test('that are longer have their table on a page of its own, with every number that is drawn', async () => {
    await newcomer();
    for (let day = 1; day <= 15; day++)
      await ada.post('/toolbox/diary', { day: `2026-11-${day + 10}`, mood: day % 11 });
    const { text } = await ada.page('/toolbox/curves');
    const drawn = [...text.matchAll(/M[\d.]+ [\d.]+h0/g)].length;
    expect([drawn, text.includes('<table'), text.includes('Mood: 1 on the first day, 4 on the last.')]).toEqual([
      15,
      false,
      true,
    ]);
    const numbers = (await ada.page('/toolbox/curves?weeks=12&numbers=yes')).text;
    expect([...numbers.matchAll(/<td class="number">(\d+)<\/td>/g)].map(([, value]) => Number(value))).toEqual(
      Array.from({ length: 15 }, (_, n) => (n + 1) % 11),
    );
    expect(numbers).toContain('href="/toolbox/curves?weeks=12"');
    await ada.post('/quiet', { on: true });
    expect((await ada.page('/toolbox/curves?numbers=yes')).text).not.toContain('<table');
  });

  test('and every number are put away while one has the quiet page, and come back with the usual one', async () => {
    await newcomer();
    const sleep = await keepsAnEyeOn(ada, 'Sleep');
    await ada.post('/toolbox/diary', { day: '2026-11-19', mood: 3, words: 'Some words' });
    const note = await made(
      ada.post('/toolbox/diary', { day: '2026-11-18', mood: 2, [`mark${sleep.place}`]: 9, words: 'Other words' }),
    );
    await ada.post('/toolbox/instruments/who-5', { item1: 1, item2: 1, item3: 1, item4: 1, item5: 1 });
    await ada.post('/quiet', { on: true });
    for (const path of ['/toolbox/curves', '/toolbox/helps', '/toolbox/diary', `/toolbox/diary/${note.id}`]) {
      const { text } = await ada.page(path);
      expect([path, /<svg viewBox="0 0 400|<table|name="mood"|Mood: \d|Sleep/.test(text)]).toEqual([path, false]);
      expect(JSON.stringify((await ada.get(path)).body)).not.toMatch(/"mood"|"value"|"answers"|"points"/);
    }
    expect((await ada.page('/toolbox/curves')).text).toContain('Numbers and curves are put away');
    // Words that are changed meanwhile lose no number.
    await ada.submits(`/toolbox/diary/${note.id}`, { words: 'Mended words', day: '2026-11-18', seen: '1' });
    await ada.post('/quiet', { on: false });
    expect((await curves()).curves.map(({ kind }) => kind)).toEqual(['mood', 'own', 'who-5']);
    const { notes } = await diary();
    expect(notes.find(({ words }) => words === 'Mended words')).toMatchObject({ mood: 2, marks: [{ value: 9 }] });
  });
});

describe('what helps me', () => {
  const done = async (what: string, kind: string | undefined, more: object) => {
    const { id } = await made(ada.post('/toolbox/activities', { what, day: '2026-11-19', ...(kind ? { kind } : {}) }));
    expect((await ada.post(`/toolbox/activities/${id}/outcome`, { outcome: 'done', ...more })).status).toBe(204);
    return id;
  };
  const helps = async () => ((await ada.get('/toolbox/helps')).body as HelpsView).helping;

  test('is told by kind of activity, from both numbers, as a picture and as the same table', async () => {
    await newcomer();
    expect((await ada.page('/toolbox/helps')).text).toContain('what tended to do you good');
    const calm = await keepsAnEyeOn(ada, 'Calm');
    await done('To the harbour', 'Walk', { before: 3, after: 6, measure: calm.id, markBefore: 2, markAfter: 2 });
    await done('Round the lake', 'walk', { before: 4, after: 6 });
    await done('Guitar', undefined, { before: 5, after: 4 });
    await done('Only before', undefined, { before: 5 });
    expect(await helps()).toEqual([
      {
        kinds: [
          { what: 'Guitar', times: 1, before: 5, after: 4, change: -1 },
          { what: expect.stringMatching(/^walk$/i), times: 2, before: 3.5, after: 6, change: 2.5 },
        ],
      },
      {
        measure: { name: 'Calm', low: 'little', high: 'well' },
        kinds: [{ what: 'Walk', times: 1, before: 2, after: 2, change: 0 }],
      },
    ]);
    const { text } = await ada.page('/toolbox/helps');
    for (const cell of ['3.5', '2.5', '-1']) expect(text).toContain(`<td class="number">${cell}</td>`);
    // The ring stands at 3.5 and the dot at 6, on a line from 20 (nought) to 380 (ten).
    expect(text).toMatch(/<circle cx="146" cy="\d+" r="5"[^>]*><\/circle><circle cx="236" cy="\d+" r="6"/);
  });

  test('takes only measures of one’s own, and is nobody else’s', async () => {
    await newcomer();
    const bo = await portal.person('ServiceUser');
    const his = await keepsAnEyeOn(bo, 'His');
    const { id } = await made(ada.post('/toolbox/activities', { what: 'x', day: '2026-11-19' }));
    const mark = { outcome: 'done', measure: his.id, markBefore: 1, markAfter: 2 };
    expect((await ada.post(`/toolbox/activities/${id}/outcome`, mark)).status).toBe(404);
    expect((await bo.get('/toolbox/helps')).body).toEqual({ quiet: false, helping: [] });
  });

  test('is asked for on the page of the activity, and stays when the quiet page hides it', async () => {
    await newcomer();
    const id = await done('Guitar', undefined, { before: 5, after: 8 });
    expect((await ada.page(`/toolbox/activities/${id}`)).text).toContain('Mood after');
    await ada.post('/quiet', { on: true });
    expect((await ada.page(`/toolbox/activities/${id}`)).text).not.toContain('Mood after');
    await ada.submits(`/toolbox/activities/${id}/outcome`, { outcome: 'partly', note: 'Said on a hard day' });
    await ada.post('/quiet', { on: false });
    expect((await ada.get(`/toolbox/activities/${id}`)).body).toMatchObject({
      outcome: 'partly',
      mood: { before: 5, after: 8 },
    });
  });
});

describe('more about a goal', () => {
  const goal = async () => `/toolbox/goals/${(await made(ada.post('/toolbox/goals', { title: 'Be outside' }))).id}`;

  test('is when to look at it again and what it is about, both of them optional', async () => {
    await newcomer();
    const at = await goal();
    expect((await ada.submits(`${at}/review`, { reviewOn: '2026-12-24', themes: 'hope\r\nmeaning' })).status).toBe(303);
    const { text } = await ada.page(at);
    for (const words of ['Look at it again on 24 December', 'Hope', 'Meaning']) expect(text).toContain(words);
    expect((await ada.get(at)).body).toMatchObject({ reviewOn: '2026-12-24', themes: ['hope', 'meaning'] });
    await ada.submits(`${at}/review`, { reviewOn: '' });
    expect((await ada.get(at)).body).not.toHaveProperty('reviewOn');
    for (const body of [{ reviewOn: '2026-02-31' }, { themes: ['luck'] }])
      expect((await ada.post(`${at}/review`, body)).status).toBe(422);
  });

  test('is a scale of five levels in one’s own words, and where one was on it', async () => {
    await newcomer();
    const at = await goal();
    expect((await ada.post(`${at}/level`, { level: '1' })).status).toBe(409);
    const half = await ada.submits(`${at}/scale`, { least: 'In bed', most: 'On the mountain' });
    expect([half.status, half.text.includes('On the mountain')]).toEqual([422, true]);
    const five = { least: 'Indoors', less: 'The steps', expected: 'The harbour', more: 'The lake', most: 'The hill' };
    expect((await ada.submits(`${at}/scale`, five)).status).toBe(303);
    await ada.submits(`${at}/level`, { level: '-1' });
    await ada.submits(`${at}/level`, { level: '1' });
    portal.clock.passes({ minutes: 1 });
    expect((await ada.get(at)).body).toMatchObject({ levels: [{ day: '2026-11-19', level: 1 }] });
    expect((await ada.page(at)).text).toContain('+1: The lake');
    expect((await ada.post(`${at}/level`, { level: '3' })).status).toBe(422);
    const bo = await portal.person('ServiceUser');
    for (const [path, body] of [
      ['review', {}],
      ['scale', five],
      ['level', { level: '1' }],
    ] as const)
      expect((await bo.post(`${at}/${path}`, body)).status).toBe(404);
    for (const path of ['more', 'scale']) expect((await bo.get(`${at}/${path}`)).status).toBe(404);
  });
});

describe('ten years of a note a day', () => {
  const reads = async (who: Person, path: string) => {
    const read = portal.get(Read);
    await who.get(path);
    const before = read.count;
    expect((await who.get(path)).status).toBe(200);
    return read.count - before;
  };
  const pages = ['/', '/toolbox', '/toolbox/week', '/toolbox/diary', '/toolbox/curves', '/toolbox/curves?weeks=52'];

  test('are asked as few questions as one week, and no page opens more than its own weeks', async () => {
    const short = await portal.person('ServiceUser');
    const long = await portal.person('ServiceUser');
    await writesDaily(short, 7);
    await writesDaily(long, 3650);
    for (const path of pages) expect([path, await reads(long, path)]).toEqual([path, await reads(short, path)]);
    expect((await diary(long)).notes.length).toBeLessThanOrEqual(28);
    expect((await curves(long)).curves[0]!.points.length).toBeLessThanOrEqual(12 * 7);
    expect((await curves(long, '52')).curves[0]!.points.length).toBeLessThanOrEqual(52 * 7);
    // The index leads there: nothing else of the table is read.
    if (portal.config.database.kind === 'sqlite') {
      const plan = await portal
        .get(Read)
        .all<{ detail: string }>(
          sql`explain query plan select id from day_note where account_id = ${long.is.accountId} and week >= ${'2026-10-26'}`,
        );
      expect(plan.map(({ detail }) => detail).join()).toMatch(
        /SEARCH day_note USING .*INDEX.*account_id=\? AND week>\?/,
      );
    }
  });

  async function writesDaily({ is }: Person, days: number): Promise<void> {
    const [own, unit, random] = [portal.get(OwnText), portal.get(UnitOfWork), portal.get(Random)];
    const today = readDay('2026-11-19');
    await unit.run(async () => {
      const rows = [];
      for (let n = 0; n < days; n++) {
        const day = today.subtract({ days: n });
        const id = random.id<NoteId>('note');
        const text = { day: day.toString(), words: `Day ${n}`, mood: n % 11 };
        const body = await own.seal(is, { table: 'day_note', row: id, column: 'body' }, text);
        rows.push({ id, accountId: is.accountId, week: mondayOf(day).toString(), revision: 1, body });
      }
      for (let n = 0; n < rows.length; n += 100) await unit.manager.insert(DayNote, rows.slice(n, n + 100));
    });
  }
});
