import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { NicknameBatch } from '../../identity/face/nickname-batch.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { GoalPageView } from '../index.js';
import type { OfferView, OneShared, SharedPerson, SharingView } from './sharing.views.js';

let portal: Portal;
let ana: Person;
let ben: Person;
let ingrid: Person;
let olav: Person;
let solveig: Person;
let mari: Person;
let randi: Person;
let goal: string;
let talk: string;

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser', { firstName: 'Annelise', nickname: 'Fjellrev' });
  ben = await portal.person('ServiceUser');
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  olav = await portal.person('Provider', { firstName: 'Olav' });
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  mari = await portal.person('Consultant', { firstName: 'Mari' });
  randi = await portal.person('Coordinator');
  talk = await writes(ana, ingrid, 'Annika');
  goal = (
    (await ana.post('/toolbox/goals', { title: 'Be outside', why: 'I sleep', nextStep: 'Postbox' }))
      .body as GoalPageView
  ).id;
});
afterAll(() => portal.close());

async function writes(person: Person, provider: Person, careName?: string): Promise<string> {
  const wish = { provider: provider.is.membershipId, careName, kind: 'question', topic: 'Sleep', body: 'Badly' };
  const id = ((await person.post('/messages', wish)).body as { id: string }).id;
  await provider.post(`/conversations/${id}/opening`);
  return id;
}
const offerPath = (ref: string, to: Person) => `/toolbox/sharing/${ref}/${to.is.membershipId}`;
const shares = (ref: string, to: Person, until: object = { until: 'usual' }) =>
  ana.post(offerPath(ref, to), { ...until });
const listed = async () => (await ana.get('/toolbox/sharing')).body as SharingView;
const people = async (reader: Person) => ((await reader.get('/shared')).body as { people: SharedPerson[] }).people;
/** The only thing this reader is shown. */
const only = async (reader: Person) => (await people(reader))[0]!.shared[0]!.id;
const opens = async (reader: Person, id: string) => {
  const opened = await reader.post(`/shared/${id}/opening`);
  return opened.status === 204 ? ((await reader.get(`/shared/${id}`)).body as OneShared).seen : opened.status;
};
const stops = async (to: Person) => {
  for (const each of (await listed()).shares)
    if (each.with === to.is.membershipId && !each.over) await ana.post(`/toolbox/sharing/grants/${each.id}/withdrawal`);
};
const back = async (...all: Person[]) => {
  for (const each of all) each.goesOnAs(await portal.signsInAgain(each));
};

describe('sharing one thing with a provider', () => {
  test('nothing is shared before, and one is told who would see what, under which name, and till when', async () => {
    expect(await people(ingrid)).toEqual([]);
    expect((await ingrid.page('/shared')).text).toContain('Nobody shares anything with you now.');
    expect((await ana.page(`/toolbox/goals/${goal}`)).text).toContain('Only you see it.');
    const choosing = await ana.page(`/toolbox/sharing/goal.${goal}`);
    for (const words of ['Ingrid knows you as Annika.', 'Solveig knows you as Fjellrev.', 'Mari'])
      expect(choosing.text).toContain(words);
    expect(choosing.text).not.toContain('Olav');
    const offer = (await ana.page(offerPath(`goal.${goal}`, ingrid))).text;
    for (const words of [
      'This is how Ingrid sees it',
      'Only Ingrid.',
      'Ingrid knows you as Annika, and sees no other name.',
      'For 30 days, until the end of Saturday 19 December',
      'Postbox',
    ])
      expect(offer).toContain(words);
    expect(await people(ingrid)).toEqual([]);
  });

  test('the preview and what is read are the same, part for part', async () => {
    const preview = await ana.page(offerPath(`goal.${goal}`, ingrid));
    expect((await ana.submits(offerPath(`goal.${goal}`, ingrid), { until: 'usual' })).headers['location']).toBe(
      '/toolbox/sharing',
    );
    const [from] = await people(ingrid);
    expect(from).toMatchObject({
      called: 'Annika',
      shared: [{ kind: 'A goal', until: '2026-12-19', openedToday: false }],
    });
    const id = from!.shared[0]!.id;
    const closed = await ingrid.page(`/shared/${id}`);
    expect(closed.text).toContain('Annika gets to see that you opened it today.');
    for (const words of ['Be outside', 'I sleep', 'Postbox', 'Fjellrev', 'Annelise'])
      expect(closed.text).not.toContain(words);
    expect((await ingrid.submits(`/shared/${id}/opening`)).headers['location']).toBe(`/shared/${id}`);
    const read = await ingrid.page(`/shared/${id}`);
    const panel = (page: string) => /<section class="panel" data-color="calm">.*?<\/section>/s.exec(page)![0];
    expect(panel(read.text)).toBe(panel(preview.text));
    expect(panel(read.text)).toContain('Be outside');
    expect(read.text).not.toMatch(/Fjellrev|Annelise/);
    expect(((await ana.get(offerPath(`goal.${goal}`, ingrid))).body as OfferView).seen).toEqual(
      ((await ingrid.get(`/shared/${id}`)).body as OneShared).seen,
    );
  });

  test('the way there stands in the conversation and in the inbox, and leads to one person', async () => {
    expect((await ingrid.page('/')).text).toContain('href="/shared"');
    const page = await ingrid.page(`/conversations/${talk}`);
    expect(page.text).toContain('One thing from the toolbox of Annika');
    const path = /href="(\/shared\/people\/[^"]+)"/.exec(page.text)![1]!;
    expect((await ingrid.get(path)).body).toEqual((await people(ingrid))[0]);
    expect((await olav.get(path)).status).toBe(404);
  });

  test('it is seen by nobody else, and is not here in the same bytes', async () => {
    const id = await only(ingrid);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const other of [olav, solveig, mari]) {
      expect(await people(other)).toEqual([]);
      expect(await opens(other, id)).toBe(404);
      const [there, not] = [await other.get(`/shared/${id}`), await other.get(`/shared/${nowhere}`)];
      expect([there.status, there.text]).toEqual([404, not.text]);
    }
    for (const other of [ana, ben, randi]) expect((await other.get(`/shared/${id}`)).status).toBe(404);
    for (const path of [offerPath(`goal.${goal}`, ingrid), `/toolbox/sharing/goal.${goal}`])
      expect((await ben.get(path)).status).toBe(404);
    expect((await ben.post(offerPath(`goal.${goal}`, solveig), { until: 'open' })).status).toBe(404);
    expect((await ben.post(`/toolbox/sharing/grants/${id}/withdrawal`)).status).toBe(404);
  });

  test('who has looked is told by the day: where it is shared, and with everybody who has looked', async () => {
    await ingrid.post(`/shared/${await only(ingrid)}/opening`);
    expect((await listed()).shares).toMatchObject([{ name: 'Ingrid', called: 'Annika', looked: ['2026-11-19'] }]);
    expect((await ana.page('/toolbox/sharing')).text).toContain('Ingrid has looked at it: Thursday 19 November');
    const looked = (await ana.page('/me/looked')).text;
    expect(looked).toContain('Ingrid, Provider, looked at it on Thu 19 Nov');
    expect(((await ben.get('/me/looked')).body as { opened: [] }).opened).toEqual([]);
    portal.clock.passes({ days: 1 });
    await back(ana, ben, ingrid, olav, solveig, mari, randi);
    // Another day is opened anew.
    expect(((await ingrid.get(`/shared/${await only(ingrid)}`)).body as OneShared).seen).toBeNull();
    await opens(ingrid, await only(ingrid));
    expect((await listed()).shares[0]!.looked).toEqual(['2026-11-20', '2026-11-19']);
  });

  test('what changes is seen as it stands now; where it is written stands who sees it', async () => {
    await ana.post(`/toolbox/goals/${goal}/steps`, { title: 'Harbour' });
    expect(JSON.stringify(await opens(ingrid, await only(ingrid)))).toContain('Harbour');
    const page = (await ana.page(`/toolbox/goals/${goal}`)).text;
    expect(page).toContain('Ingrid sees this until the end of Saturday 19 December.');
    expect(page).not.toContain('Only you see it.');
  });

  test('again gives it another last day, and no second row', async () => {
    expect((await shares(`goal.${goal}`, ingrid, { until: 'day', day: '2026-11-21' })).status).toBe(204);
    expect((await people(ingrid))[0]!.shared).toMatchObject([{ until: '2026-11-21', since: '2026-11-19' }]);
    for (const until of [{ until: 'day' }, { until: 'day', day: '2026-11-19' }, { until: 'day', day: '2027-11-21' }]) {
      const refused = await ana.submits(offerPath(`goal.${goal}`, ingrid), until as Record<string, string>);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Choose a day from today and up to a year from now.');
    }
    expect((await shares(`goal.${goal}`, ingrid, { until: 'week' })).status).toBe(422);
  });

  test('after its last day it is not here, and one reads since when', async () => {
    const id = await only(ingrid);
    portal.clock.at = portal.clock.at.add({ hours: 28 });
    await back(ana, ingrid);
    expect(await only(ingrid)).toBe(id);
    portal.clock.passes({ hours: 2 });
    await back(ana, ben, ingrid, olav, solveig, mari, randi);
    expect(await people(ingrid)).toEqual([]);
    expect(await opens(ingrid, id)).toBe(404);
    expect((await listed()).shares).toMatchObject([{ called: null, over: { why: 'day', on: '2026-11-21' } }]);
    expect((await ana.page('/toolbox/sharing')).text).toContain('shared until Saturday 21 November');
  });

  test('withdrawn, it is gone at the next request, also for a page that is open; twice is once', async () => {
    await shares(`goal.${goal}`, ingrid, { until: 'open' });
    const id = await only(ingrid);
    expect(await opens(ingrid, id)).toMatchObject({ called: 'Annika' });
    for (let n = 0; n < 2; n++)
      expect((await ana.submits(`/toolbox/sharing/grants/${id}/withdrawal`)).headers['location']).toBe(
        '/toolbox/sharing',
      );
    expect((await ingrid.get(`/shared/${id}`)).status).toBe(404);
    expect(await people(ingrid)).toEqual([]);
    const page = (await ana.page('/toolbox/sharing')).text;
    expect(page).toContain('you stopped sharing on Sunday 22 November');
    // Who has looked stays known.
    expect(page).toContain('Ingrid has looked at it: Sunday 22 November');
    expect((await ana.page(`/toolbox/goals/${goal}`)).text).toContain('Only you see it.');
  });
});

describe('each kind', () => {
  test('is shown as its owner wrote it, under what it was asked', async () => {
    await ana.post('/toolbox/values', { text: 'The sea' });
    await ana.post('/toolbox/plan/signs', { text: 'I stop answering' });
    await ana.post('/toolbox/areas/home', { how: 'Cold', helps: 'Wood' });
    await ana.post('/toolbox/plan/own1', { heading: 'The dog', text: 'Goes to Per' });
    const expected = {
      values: { title: 'What matters to me', named: false, parts: [{ text: 'The sea' }] },
      'plan.signs': { title: 'Signs that it is getting hard', named: false, parts: [{ text: 'I stop answering' }] },
      'plan.own1': { title: 'The dog', named: true, parts: [{ text: 'Goes to Per' }] },
      'areas.home': {
        title: 'Home',
        named: false,
        parts: [
          { heading: 'How is it?', text: 'Cold' },
          { heading: 'What helps?', text: 'Wood' },
        ],
      },
    };
    for (const [ref, text] of Object.entries(expected)) {
      expect((await shares(ref, ingrid)).status).toBe(204);
      const seen = await opens(ingrid, await only(ingrid));
      expect([ref, seen]).toMatchObject([ref, { called: 'Annika', lang: 'en', text }]);
      await stops(ingrid);
    }
    for (const ref of [
      'plan.can',
      'plan.home',
      'areas.signs',
      'nothing',
      'goal',
      'goal.x',
      'values.x',
      `goal.${ana.is.accountId}`,
    ])
      expect([ref, (await shares(ref, ingrid)).status]).toEqual([ref, 404]);
  });

  test('ends when it is deleted, and what is written in its place is another one', async () => {
    for (const [ref, remove, rewrite] of [
      [
        'plan.own1',
        () => ana.post('/toolbox/plan/own1/removal'),
        () => ana.post('/toolbox/plan/own1', { text: 'New' }),
      ],
      ['values', () => ana.post('/toolbox/values', { text: '' }), () => ana.post('/toolbox/values', { text: 'New' })],
    ] as const) {
      await shares(ref, ingrid);
      const id = await only(ingrid);
      await remove();
      expect([ref, await people(ingrid), await opens(ingrid, id)]).toEqual([ref, [], 404]);
      await rewrite();
      expect([ref, await people(ingrid), await opens(ingrid, id)]).toEqual([ref, [], 404]);
      expect((await listed()).shares.find((each) => each.id === id)!.over).toEqual({ why: 'gone' });
    }
    expect((await ana.page('/toolbox/sharing')).text).toContain('over, because you took it away');
  });

  test('a page that was emptied says that nothing stands there just now', async () => {
    await shares('plan.signs', ingrid);
    await ana.post('/toolbox/plan/signs', { seen: 1 });
    expect(await opens(ingrid, await only(ingrid))).toMatchObject({ text: { parts: [] } });
    expect((await ingrid.page(`/shared/${await only(ingrid)}`)).text).toContain('Nothing stands here just now.');
    await stops(ingrid);
  });
});

describe('with the consultant', () => {
  test('it is under the nickname, and one is told if two could compare', async () => {
    const offer = (await ana.page(offerPath(`goal.${goal}`, solveig))).text;
    expect(offer).toContain('Solveig knows you as Fjellrev, and sees no other name.');
    expect(offer).toContain('This is or was shared with Ingrid, who know you by another name.');
    await shares(`goal.${goal}`, solveig);
    expect(await people(mari)).toEqual([]);
    const id = await only(solveig);
    expect(await opens(solveig, id)).toMatchObject({ called: 'Fjellrev', text: { title: 'Be outside' } });
    const page = await solveig.page(`/shared/${id}`);
    expect(page.text).not.toMatch(/Annika|Annelise/);
    expect((await solveig.page('/')).text).toContain('href="/shared"');
    expect((await mari.page('/')).text).not.toContain('href="/shared"');
  });

  test('whoever has no nickname has no consultant to share with, and whoever has written to nobody no provider', async () => {
    const newcomer = await portal.person('ServiceUser', { nickname: null });
    await newcomer.post('/toolbox/values', { text: 'Quiet' });
    const page = (await newcomer.page('/toolbox/sharing/values')).text;
    expect(page).toContain('Write to a provider');
    expect((await newcomer.get(`/toolbox/sharing/values/${solveig.is.membershipId}`)).status).toBe(404);
  });

  test('a nickname that was changed shows; one that is given up takes along what was shown under it', async () => {
    const id = await only(solveig);
    await ana.post('/me/nickname/change', { nickname: 'Havørn', picture: 3 });
    expect((await people(solveig))[0]!.called).toBe('Havørn');
    await ana.post('/me/nickname/anew', {});
    portal.clock.passes({ days: 80 });
    await back(ana, solveig, ingrid);
    // The night in which nicknames go, and the rest after it, are over.
    await portal.get(NicknameBatch).run();
    await back(ana, solveig, ingrid);
    expect(await people(solveig)).toEqual([]);
    expect(await opens(solveig, id)).toBe(404);
    await ana.post('/me/nickname', { nickname: 'Stillhavet', picture: 1 });
    expect(await people(solveig)).toEqual([]);
    expect((await listed()).shares.find((each) => each.id === id)!.over).toBeDefined();
  });
});

describe('when the two part', () => {
  test('the contact ends: it is over for good, also if they write again', async () => {
    await shares(`goal.${goal}`, ingrid, { until: 'open' });
    const id = await only(ingrid);
    await ana.post('/messages/leaving', { provider: ingrid.is.membershipId });
    expect([await people(ingrid), await opens(ingrid, id)]).toEqual([[], 404]);
    expect((await ana.get(`/toolbox/sharing/goal.${goal}`)).text).not.toContain(ingrid.is.membershipId);
    await writes(ana, ingrid);
    expect([await people(ingrid), await opens(ingrid, id)]).toEqual([[], 404]);
    expect((await listed()).shares.find((each) => each.id === id)!.over).toEqual({ why: 'contact' });
  });

  test('a cover reads letters and sees nothing that is shared', async () => {
    await shares(`goal.${goal}`, ingrid, { until: 'open' });
    const id = await only(ingrid);
    const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString();
    await ingrid.post('/hours/absences', { firstDay: day, lastDay: day, cover: olav.is.membershipId });
    const letter = await writes(ana, ingrid);
    await back(olav);
    expect((await olav.get(`/conversations/${letter}`)).status).toBe(200);
    expect([await people(olav), await opens(olav, id)]).toEqual([[], 404]);
    expect((await olav.page(`/conversations/${letter}`)).text).not.toContain('toolbox of');
    expect(await opens(ingrid, id)).toMatchObject({ called: 'Annika' });
  });
});

test('lists cost the same number of reads however much is shared, and by however many', async () => {
  const read = portal.get(Read);
  const reads = async (reader: Person, path: string) => {
    await reader.get(path);
    const before = read.count;
    expect((await reader.get(path)).status).toBe(200);
    return read.count - before;
  };
  const reader = await portal.person('Provider', { firstName: 'Henrik' });
  const consultant = await portal.person('Consultant', { firstName: 'Jorunn' });
  const sharing = async () => {
    const person = await portal.person('ServiceUser');
    await writes(person, reader, 'Somebody');
    for (const text of ['signs', 'can', 'places']) {
      await person.post(`/toolbox/plan/${text}`, { text });
      for (const to of [reader, consultant]) await person.post(offerPath(`plan.${text}`, to), { until: 'open' });
    }
    return person;
  };
  await sharing();
  const few = [await reads(reader, '/shared'), await reads(consultant, '/shared')];
  for (let n = 0; n < 4; n++) await sharing();
  expect([await people(reader), await people(consultant)].map((each) => each.length)).toEqual([5, 5]);
  expect([await reads(reader, '/shared'), await reads(consultant, '/shared')]).toEqual(few);
});

test('at rest stands with whom and until when, and no word of what it is', async () => {
  const rows = await portal.get(Read).all<Record<string, unknown>>(sql`select * from toolbox_grant`);
  expect(rows.length).toBeGreaterThan(4);
  const known = await portal
    .get(Read)
    .all<{ id: string }>(
      sql`select id from persona union select id from meetup_face union select id from care_relation union select id from goal`,
    );
  for (const { id: _id, account_id: _account, with_id: _with, body, ...clear } of rows) {
    expect(Object.keys(clear).sort()).toEqual(['audience', 'over', 'until_day']);
    for (const { id } of known) expect((body as Buffer).toString('latin1')).not.toContain(id);
  }
});
