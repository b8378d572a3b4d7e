import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../test/support/person.js';
import { password, Portal } from '../../test/support/portal.js';
import { type FoundBundle, leadingNowhere, notR4, ofType } from '../../test/support/r4.js';
import type { ConversationAtWork } from '../messaging/conversation.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

let portal: Portal;
let ana: Person;
let ben: Person;
let ingrid: Person;
let solveig: Person;
let talk: string;
let goal: string;

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser', { firstName: 'Anastasia', nickname: 'Kittiwake', email: 'ana@example.org' });
  ben = await portal.person('ServiceUser');
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  goal = (
    (await ana.post('/toolbox/goals', { title: 'Be outside', why: 'I sleep', nextStep: 'Postbox' })).body as {
      id: string;
    }
  ).id;
  const wish = {
    provider: ingrid.is.membershipId,
    careName: 'Annika',
    kind: 'question',
    topic: 'Sleep',
    body: 'Badly',
  };
  talk = ((await ana.post('/messages', wish)).body as { id: string }).id;
});
afterAll(() => portal.close());

const saved = async (person: Person, path: string) => {
  const answer = await person.saves(path);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
  const bundle = JSON.parse(String(answer.body)) as FoundBundle;
  expect(notR4(bundle)).toEqual([]);
  expect(leadingNowhere(bundle)).toEqual([]);
  return { bundle, answer, text: JSON.stringify(bundle) };
};
const conversation = () => saved(ana, `/conversations/${talk}/fhir`);
const toolbox = () => saved(ana, '/toolbox/taken-along/fhir');

describe('one conversation as a file', () => {
  test('the way there is on the page of the person, and on no page of the provider', async () => {
    expect((await ana.page(`/conversations/${talk}`)).text).toContain(`href="/conversations/${talk}/fhir"`);
    expect((await ingrid.page(`/conversations/${talk}`)).text).not.toContain('/fhir');
  });

  test('a letter is sent, then received, and the answer is part of the same conversation', async () => {
    const [waiting] = ofType((await conversation()).bundle, 'Communication').slice(1);
    expect(waiting).toMatchObject({
      status: 'in-progress',
      sent: '2026-11-19T17:00:00Z',
      payload: [{ contentString: 'Badly' }],
    });
    expect(waiting).not.toHaveProperty('received');
    portal.clock.passes({ minutes: 10 });
    await ingrid.post(`/conversations/${talk}/opening`);
    await ingrid.post(`/conversations/${talk}/messages`, { body: 'Come by on Monday.' });
    const { bundle, answer } = await conversation();
    expect(answer.headers['content-disposition']).toBe('attachment; filename="my-conversation.json"');
    const [header, letter, reply] = ofType(bundle, 'Communication');
    expect(header).toMatchObject({ topic: { text: 'Sleep' }, category: [{ text: 'Question' }], status: 'in-progress' });
    expect(letter).toMatchObject({ status: 'completed', received: '2026-11-19T17:10:00Z' });
    expect(reply).toMatchObject({ payload: [{ contentString: 'Come by on Monday.' }], sent: '2026-11-19T17:10:00Z' });
    const [patient] = ofType(bundle, 'Patient');
    const at = (id: string) => ({ reference: `urn:uuid:${id}` });
    for (const each of [letter, reply])
      expect(each).toMatchObject({ partOf: [at(header!.id)], subject: at(patient!.id) });
    expect(reply).toMatchObject({ recipient: [at(patient!.id)] });
    expect(reply).not.toHaveProperty('received');
  });

  test('it has the care name and no other name, and no id of the portal', async () => {
    const { bundle, text } = await conversation();
    expect(ofType(bundle, 'Patient')).toMatchObject([{ name: [{ text: 'Annika' }] }]);
    expect(ofType(bundle, 'Practitioner')).toMatchObject([{ name: [{ text: 'Ingrid' }] }]);
    const { accountId, membershipId } = ana.is;
    for (const other of ['Anastasia', 'Kittiwake', 'ana@', talk, accountId, membershipId, ingrid.is.membershipId])
      expect(text).not.toContain(other);
  });

  test('what lay beside a letter is in it, and things of the toolbox are there as they stood', async () => {
    await ana.sends(`/conversations/${talk}/messages`, { body: 'My notes.' }, [
      { field: 'files', name: 'notes.txt', bytes: Buffer.from('Slept four hours'), type: 'text/plain' },
    ]);
    const sent = await ana.post(`/messages/from-toolbox/goal.${goal}`, { where: `in:${talk}`, body: 'My goal.' });
    expect(sent.status).toBeLessThan(300);
    const letters = ofType((await conversation()).bundle, 'Communication');
    expect(letters[3]).toMatchObject({
      payload: [
        { contentString: 'My notes.' },
        {
          contentAttachment: {
            title: 'notes.txt',
            size: 16,
            contentType: 'text/plain; charset=utf-8',
            data: Buffer.from('Slept four hours').toString('base64'),
          },
        },
      ],
    });
    expect(letters[4]).toMatchObject({
      payload: [{ contentString: 'My goal.' }, { contentString: expect.stringContaining('A goal: Be outside') }],
    });
  });

  test('what lay beside a letter and does not open is named there, and takes nothing else along', async () => {
    await ana.sends(`/conversations/${talk}/messages`, { body: 'And these.' }, [
      { field: 'files', name: 'broken.txt', bytes: Buffer.from('Slept'), type: 'text/plain' },
    ]);
    const files = ((await ana.get(`/conversations/${talk}`)).body as ConversationAtWork).messages.at(-1)!.attachments;
    const changed = `update attachment set content = label where id = '${files[0]!.id}'`;
    await portal.get(UnitOfWork).run(() => portal.get(UnitOfWork).manager.query(changed));
    const { bundle, text } = await conversation();
    expect(ofType(bundle, 'Communication').at(-1)).toMatchObject({
      payload: [{ contentString: 'And these.' }, { contentAttachment: { title: 'broken.txt' } }],
    });
    expect(text).toContain(Buffer.from('Slept four hours').toString('base64'));
    const { body } = await ana.post('/me/everything/file', { password });
    expect(JSON.stringify(body)).toContain(`/attachments/${files[0]!.id}`);
  });

  test('appointments stand in it with what became of them', async () => {
    const wish = { careName: 'Annika', kind: 'appointment', topic: 'To talk', body: 'Soon?', times: 'Tuesdays' };
    const { id } = (await ana.post('/messages', { provider: ingrid.is.membershipId, ...wish })).body as { id: string };
    await ingrid.post(`/conversations/${id}/opening`);
    const offer = { from: '10:00', to: '10:45', way: 'phone' };
    for (const [day, agree] of [
      ['2026-11-24', 'no'],
      ['2026-11-25', 'yes'],
      ['2026-11-26', ''],
    ]) {
      await ingrid.post(`/conversations/${id}/appointment`, { ...offer, day });
      const view = (await ana.get(`/conversations/${id}`)).body as { appointments: { id: string }[] };
      const appointment = view.appointments.at(-1)!.id;
      if (agree) await ana.post(`/conversations/${id}/appointment/answer`, { appointment, agree });
    }
    const { bundle, text } = await saved(ana, `/conversations/${id}/fhir`);
    const [person] = ofType(bundle, 'Patient');
    expect(ofType(bundle, 'Appointment').map(({ status, start }) => [status, start])).toEqual([
      ['cancelled', '2026-11-24T10:00:00+01:00'],
      ['booked', '2026-11-25T10:00:00+01:00'],
      ['proposed', '2026-11-26T10:00:00+01:00'],
    ]);
    expect(ofType(bundle, 'Appointment').map(({ participant }) => participant)).toMatchObject(
      ['declined', 'accepted', 'needs-action'].map((status) => [
        { actor: { reference: `urn:uuid:${person!.id}` }, status },
        { status: 'accepted' },
      ]),
    );
    expect(text).not.toContain(ingrid.is.membershipId);
  });

  test('nobody else gets it, the provider neither', async () => {
    for (const other of [ben, ingrid, solveig, portal.stranger()])
      expect([404, 401]).toContain((await other.get(`/conversations/${talk}/fhir`)).status);
  });
});

describe('one’s own toolbox as a file', () => {
  test('an empty one is a file too', async () => {
    const { bundle } = await saved(ben, '/toolbox/taken-along/fhir');
    expect(bundle.entry!.map(({ resource }) => resource.resourceType)).toEqual(['Patient']);
  });

  test('goals, what is planned, the plan for hard days, and what is shared with a provider', async () => {
    await ana.post('/toolbox/activities', { what: 'Walk', day: '2026-11-20', time: '10:00', where: 'The lake', goal });
    await ana.post('/toolbox/plan/can', { text: 'Go out' });
    await ana.post(`/toolbox/sharing/goal.${goal}/${ingrid.is.membershipId}`, { until: 'usual' });
    await ana.post(`/toolbox/sharing/goal.${goal}/${solveig.is.membershipId}`, { until: 'usual' });
    const { bundle, text } = await toolbox();
    const [own] = ofType(bundle, 'Goal');
    expect(own).toMatchObject({ lifecycleStatus: 'active', description: { text: 'Be outside' } });
    expect(own!['note']).toEqual([{ text: 'Why\nI sleep' }, { text: 'Step: Postbox' }]);
    const [week, page] = ofType(bundle, 'CarePlan');
    expect(week).toMatchObject({
      activity: [
        {
          detail: {
            status: 'scheduled',
            description: 'Walk',
            scheduledPeriod: { start: '2026-11-20T10:00:00+01:00' },
            location: { display: 'The lake' },
            goal: [{ reference: `urn:uuid:${own!.id}` }],
          },
        },
      ],
    });
    expect(page).toMatchObject({ description: 'Go out' });
    const consents = ofType(bundle, 'Consent');
    expect(consents).toMatchObject([
      {
        status: 'active',
        provision: {
          period: { start: '2026-11-19', end: '2026-12-19' },
          data: [{ reference: { reference: `urn:uuid:${own!.id}` } }],
        },
      },
    ]);
    expect(ofType(bundle, 'Patient')[0]).not.toHaveProperty('name');
    for (const other of ['Annika', 'Anastasia', 'Kittiwake', 'Solveig', goal, ana.is.accountId])
      expect(text).not.toContain(other);
  });

  test('a step that is only begun is told as begun', async () => {
    const cleo = await portal.person('ServiceUser');
    await cleo.post('/toolbox/goals/keeping', { title: 'Fish', nextStep: 'A rod' });
    const { bundle } = await saved(cleo, '/toolbox/taken-along/fhir');
    expect(ofType(bundle, 'Goal')).toMatchObject([{ note: [{ text: 'Step: A rod (begun)' }] }]);
  });

  test('what is not shared any more is not in the next one, and two files have no id in common', async () => {
    const before = await toolbox();
    const { shares } = (await ana.get('/toolbox/sharing')).body as { shares: { id: string; name: string }[] };
    await ana.post(`/toolbox/sharing/grants/${shares.find(({ name }) => name === 'Ingrid')!.id}/withdrawal`);
    const after = await toolbox();
    expect(ofType(after.bundle, 'Consent')).toEqual([]);
    const ids = ({ entry = [] }: FoundBundle) => entry.map(({ resource }) => resource.id);
    expect(ids(before.bundle).filter((id) => ids(after.bundle).includes(id))).toEqual([]);
  });
});
