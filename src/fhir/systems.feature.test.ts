import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import request, { type Response } from 'supertest';
import type { Person } from '../../test/support/person.js';
import { password, Portal } from '../../test/support/portal.js';
import { type Found, type FoundBundle, leadingNowhere, notR4, ofType } from '../../test/support/r4.js';
import { SystemClients, SystemLooks } from '../identity/index.js';
import type { ConversationAtWork } from '../messaging/conversation.js';
import { AuditTrail } from '../platform/audit/audit-trail.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { System } from '../platform/http/systems.js';
import { oneOnly, SharedKinds } from '../toolbox/sharing/shared-kinds.js';

interface Client {
  id: string;
  secret: string;
}

let portal: Portal;
let ana: Person;
let ben: Person;
let ingrid: Person;
let olav: Person;
let wenche: Person;
let solveig: Person;
let asker: Client;
let other: Client;
let talk: string;

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser', { firstName: 'Anastasia', nickname: 'Kittiwake' });
  ben = await portal.person('ServiceUser', { firstName: 'Benedikt' });
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  olav = await portal.person('Provider', { firstName: 'Olav' });
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  wenche = await elsewhere('Wenche', 'Asker DPS');
  // Before there is any system.
  await writes(ana, ingrid, 'Annika', 'Before', 'Written before');
  asker = await added('Asker kommune');
  other = await added('Asker DPS');
  await passes({ hours: 1 });
  talk = await writes(ana, ingrid, 'Annika', 'Sleep', 'Badly');
  await writes(ana, wenche, 'Anna', 'Elsewhere', 'To the other house');
});
afterAll(() => portal.close());

/** A provider of another organisation. */
async function elsewhere(name: string, organisation: string): Promise<Person> {
  const person = await portal.person('Provider', { firstName: name });
  await portal
    .get(UnitOfWork)
    .run(() =>
      portal
        .get(UnitOfWork)
        .manager.query(`update membership set organisation = '${organisation}' where id = '${person.is.membershipId}'`),
    );
  return person;
}
const added = async (organisation: string): Promise<Client> =>
  (await portal.get(SystemClients).add({ community: 'Asker', organisation, name: 'Record' }))!;
async function passes(time: { days?: number; hours?: number; minutes?: number }): Promise<void> {
  portal.clock.passes(time);
  for (const each of [ana, ben, ingrid, olav, wenche, solveig]) each.goesOnAs(await portal.signsInAgain(each));
}
async function writes(person: Person, to: Person, careName: string, topic: string, body: string): Promise<string> {
  const wish = { provider: to.is.membershipId, careName, kind: 'question', topic, body };
  const id = ((await person.post('/messages', wish)).body as { id: string }).id;
  await to.post(`/conversations/${id}/opening`);
  return id;
}
const goalOf = async (person: Person, title: string) =>
  ((await person.post('/toolbox/goals', { title, nextStep: 'First' })).body as { id: string }).id;
const shares = (person: Person, ref: string, to: Person, wish: object = { system: true }) =>
  person.post(`/toolbox/sharing/${ref}/${to.is.membershipId}`, { until: 'usual', ...wish });
interface Shares {
  shares: { id: string; ref: string; with: string; over?: object; fetched?: object[]; looked: string[] }[];
}
const listed = async (person: Person) => ((await person.get('/toolbox/sharing')).body as Shares).shares;
const stops = async (person: Person, ref: string) => {
  for (const each of await listed(person))
    if (each.ref === ref && !each.over) await person.post(`/toolbox/sharing/grants/${each.id}/withdrawal`);
};

const server = () => request(portal.app.getHttpServer());
const asks = async ({ id, secret }: Client): Promise<Response> =>
  server().post('/fhir/token').auth(id, secret).type('form').send({ grant_type: 'client_credentials' });
const tokenOf = async (client: Client) => ((await asks(client)).body as { access_token: string }).access_token;
const gets = async (token: string | undefined, path: string): Promise<Response> => {
  const asking = server().get(`/fhir/${path}`);
  return token ? asking.set('authorization', `Bearer ${token}`) : asking;
};
/** What a client is given now. */
async function reads(client: Client, path: string): Promise<FoundBundle> {
  const answer = await gets(await tokenOf(client), path);
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
  expect(notR4(answer.body)).toEqual([]);
  return answer.body as FoundBundle;
}
const words = (bundle: FoundBundle) =>
  ofType(bundle, 'Communication').flatMap(({ payload }) =>
    ((payload ?? []) as { contentString: string }[]).map((each) => each.contentString),
  );
const outcome = ({ body }: Response) => {
  expect(notR4(body)).toEqual([]);
  return body as { resourceType: string; issue: { code: string }[] };
};

describe('who comes in', () => {
  test('anybody may read what the server does, and nothing of people', async () => {
    const answer = await gets(undefined, 'metadata');
    // The schema is of 4.0.0, from before the technical correction that all of R4 is called by now.
    expect(notR4({ ...(answer.body as object), fhirVersion: '4.0.0' })).toEqual([]);
    expect(answer.body).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
  });

  test('a secret gives a token for five minutes, by the head or in the form', async () => {
    const answer = await asks(asker);
    expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 300 });
    expect(answer.headers['cache-control']).toBe('no-store');
    const inForm = await server()
      .post('/fhir/token')
      .type('form')
      .send({ grant_type: 'client_credentials', client_id: asker.id, client_secret: asker.secret });
    expect(inForm.status).toBe(200);
    const { access_token: token } = answer.body as { access_token: string };
    expect((await gets(token, 'Communication')).status).toBe(200);
    await passes({ minutes: 5 });
    expect((await gets(token, 'Communication')).status).toBe(401);
  });

  test('a wrong secret, an unknown client and no token are refused, each in the form of its standard', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const wrong = await asks({ ...asker, secret: `${asker.secret}x` });
    expect([wrong.status, wrong.body]).toMatchObject([401, { error: 'invalid_client' }]);
    for (const client of [
      { id: nobody, secret: asker.secret },
      { id: 'x', secret: 'y' },
      { id: other.id, secret: asker.secret },
    ]) {
      const answer = await asks(client);
      expect([answer.status, answer.text]).toEqual([401, wrong.text]);
    }
    const kind = await server()
      .post('/fhir/token')
      .auth(asker.id, asker.secret)
      .type('form')
      .send({ grant_type: 'password' });
    expect([kind.status, kind.body]).toMatchObject([400, { error: 'unsupported_grant_type' }]);
    for (const token of [undefined, 'x'.repeat(43)]) {
      const answer = await gets(token, 'Goal');
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
      expect(outcome(answer)).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'login' }] });
    }
  });

  test('no sign-in of a person opens it, whoever they are', async () => {
    for (const person of [ana, ingrid, solveig]) {
      expect((await person.get('/fhir/Communication')).status).toBe(401);
      expect((await person.page('/fhir/Communication')).headers['content-type']).toContain('fhir+json');
    }
  });

  test('what is no address of the server is an OperationOutcome too', async () => {
    const token = await tokenOf(asker);
    expect(outcome(await gets(token, 'Observation')).issue).toMatchObject([{ code: 'not-found' }]);
    expect(outcome(await gets(token, 'Goal?code=x')).issue).toMatchObject([{ code: 'invalid' }]);
    expect((await gets(token, 'Goal?code=x')).status).toBe(400);
    expect((await gets(token, `Goal/${asker.id}`)).status).toBe(404);
  });

  test('whom the operator shuts out is out at once, with every token', async () => {
    const third = await added('Asker kommune');
    const token = await tokenOf(third);
    expect((await gets(token, 'Goal')).status).toBe(200);
    expect(await portal.get(SystemClients).end(third.id)).toBe(true);
    expect((await gets(token, 'Goal')).status).toBe(401);
    expect((await asks(third)).status).toBe(401);
    expect(await portal.get(SystemClients).end(third.id)).toBe(false);
  });

  test('a system is of an organisation that there is, and its secret is nowhere in the database', async () => {
    expect(
      await portal.get(SystemClients).add({ community: 'Asker', organisation: 'Nobody', name: 'x' }),
    ).toBeUndefined();
    const rows = await portal.get(Read).all(sql`select * from system_client`);
    expect(JSON.stringify(rows)).not.toContain(asker.secret);
  });
});

describe('conversations', () => {
  test('its providers’ own, under the care name, and nobody else’s', async () => {
    const bundle = await reads(asker, 'Communication');
    expect(words(bundle)).toEqual(['Badly']);
    expect(bundle.entry!.map(({ search, resource }) => [search!.mode, resource.id === talk])).toEqual([
      ['match', true],
      ['include', false],
    ]);
    expect(words(await reads(other, 'Communication'))).toEqual(['To the other house']);
    expect(ofType(await reads(asker, 'Patient'), 'Patient')).toMatchObject([{ name: [{ text: 'Annika' }] }]);
    const all = JSON.stringify([bundle, await reads(asker, 'Patient'), await reads(asker, 'Practitioner')]);
    const { accountId, membershipId } = ana.is;
    for (const not of ['Anastasia', 'Kittiwake', 'Anna', 'Wenche', accountId, membershipId])
      expect(all).not.toContain(not);
  });

  test('whoever writes is told of the system before they do', async () => {
    const told = 'The system of Asker kommune may fetch what Ingrid has opened, for the record.';
    expect((await ben.page(`/messages/new?provider=${ingrid.is.membershipId}`)).text).toContain(told);
    expect((await ana.page(`/conversations/${talk}`)).text).toContain(told);
  });

  test('what was written before people were told of the system stays with the provider', async () => {
    const { conversations } = (await ana.get('/messages')).body as { conversations: { id: string; topic: string }[] };
    const old = conversations.find(({ topic }) => topic === 'Before')!.id;
    expect((await gets(await tokenOf(asker), `Communication/${old}`)).status).toBe(404);
    await ana.post(`/conversations/${old}/messages`, { body: 'Written after' });
    await ingrid.post(`/conversations/${old}/opening`);
    const found = await reads(asker, `Communication?part-of=Communication/${old}`);
    expect(words(found)).toEqual(['Written after']);
    expect((await gets(await tokenOf(asker), `Communication/${old}`)).body).not.toHaveProperty('topic');
  });

  test('a letter that the provider has not opened is not there, and fetching opens nothing', async () => {
    await ana.post(`/conversations/${talk}/messages`, { body: 'One more thing' });
    const path = `Communication?part-of=${talk}`;
    expect(words(await reads(asker, path))).toEqual(['Badly']);
    expect(((await ingrid.get(`/conversations/${talk}`)).body as { unopened: number }).unopened).toBe(1);
    await ingrid.post(`/conversations/${talk}/opening`);
    expect(words(await reads(asker, path)).sort()).toEqual(['Badly', 'One more thing']);
  });

  test('everything it refers to can be read, and nothing leads nowhere', async () => {
    const parts = ['Communication', 'Patient', 'Practitioner', 'Organization'];
    const entry = (await Promise.all(parts.map((type) => reads(asker, type)))).flatMap((bundle) => bundle.entry ?? []);
    expect(leadingNowhere({ resourceType: 'Bundle', type: 'collection', entry })).toEqual([]);
    const token = await tokenOf(asker);
    for (const { resource } of entry)
      expect((await gets(token, `${resource.resourceType}/${resource.id}`)).body).toEqual(resource);
    for (const { resource } of (await reads(other, 'Communication')).entry!)
      expect((await gets(token, `Communication/${resource.id}`)).status).toBe(404);
  });

  test('a letter that puts right another one refers to it, where that is given too', async () => {
    const { messages } = (await ana.get(`/conversations/${talk}`)).body as {
      messages: { body: string; seq: number }[];
    };
    const wrong = messages.find(({ body }) => body === 'Badly')!.seq;
    const { conversations } = (await ana.get('/messages')).body as { conversations: { id: string; topic: string }[] };
    const old = conversations.find(({ topic }) => topic === 'Before')!.id;
    for (const [id, seq] of [
      [talk, wrong],
      [old, 1],
    ] as const) {
      await ana.post(`/conversations/${id}/messages`, { body: 'No, well', corrects: seq });
      await ingrid.post(`/conversations/${id}/opening`);
    }
    const found = ofType(await reads(asker, `Communication?part-of=${talk}`), 'Communication');
    const saying = (text: string) => found.find(({ payload }) => JSON.stringify(payload).includes(text))!;
    expect(saying('No, well')).toMatchObject({ about: [{ reference: `Communication/${saying('Badly').id}` }] });
    // What was written before there was a system is not referred to either.
    const late = ofType(await reads(asker, `Communication?part-of=${old}`), 'Communication');
    expect(late.map((each) => each['about'])).toEqual(late.map(() => undefined));
    expect(words(await reads(asker, `Communication?part-of=${old}`))).toContain('No, well');
  });

  test('a page after the other, and all of it once', async () => {
    const one = await reads(asker, 'Communication?_count=1');
    const next = one.link!.find(({ relation }) => relation === 'next')!.url;
    const two = await reads(asker, next.replace(/^.*\/fhir\//, ''));
    const matches = (bundle: FoundBundle) =>
      (bundle.entry ?? []).filter(({ search }) => search!.mode === 'match').map(({ fullUrl }) => fullUrl);
    expect(matches(one)).toHaveLength(1);
    expect([...matches(one), ...matches(two)]).toEqual(matches(await reads(asker, 'Communication')));
  });

  test('it costs the same number of reads for one conversation as for many', async () => {
    const token = await tokenOf(asker);
    await gets(token, 'Communication');
    const cost = async () => {
      const before = portal.get(Read).count;
      expect((await gets(token, 'Communication')).status).toBe(200);
      return portal.get(Read).count - before;
    };
    const few = await cost();
    for (const n of [1, 2, 3]) await writes(ben, ingrid, 'Bo', `Topic ${n}`, `Words ${n}`);
    await gets(token, 'Communication');
    expect(await cost()).toBe(few);
  });
});

describe('what is shared', () => {
  let goal: string;

  test('one is told of the system before one shares, and it is a box of its own to tick', async () => {
    goal = await goalOf(ana, 'Be outside');
    const page = (await ana.page(`/toolbox/sharing/goal.${goal}/${ingrid.is.membershipId}`)).text;
    expect(page).toContain('The system of Asker kommune may fetch it too, for the record');
    expect((await ana.page(`/toolbox/sharing/goal.${goal}/${solveig.is.membershipId}`)).text).not.toContain(
      'may fetch it too',
    );
    // As a part of a letter it is fetched with the letter, which is said where one sends it.
    expect((await ana.page(`/messages/from-toolbox/goal.${goal}`)).text).toContain(
      'The system of Asker kommune may fetch what Ingrid has opened, for the record.',
    );
    await shares(ana, `goal.${goal}`, ingrid, {});
    expect((await reads(asker, 'Goal')).entry).toBeUndefined();
    expect((await reads(asker, 'Consent')).entry).toBeUndefined();
  });

  test('given, read, and gone with the next request after it was withdrawn', async () => {
    await shares(ana, `goal.${goal}`, ingrid);
    const [found] = ofType(await reads(asker, 'Goal'), 'Goal');
    expect(found).toMatchObject({ description: { text: 'Be outside' }, lifecycleStatus: 'active' });
    expect(found!.id).not.toBe(goal);
    const [given] = ofType(await reads(asker, 'Consent'), 'Consent');
    expect(given).toMatchObject({ provision: { data: [{ reference: { reference: `Goal/${found!.id}` } }] } });
    expect((await reads(other, 'Goal')).entry).toBeUndefined();
    expect((await gets(await tokenOf(other), `Goal/${found!.id}`)).status).toBe(404);
    const token = await tokenOf(asker);
    expect((await gets(token, `Goal/${found!.id}`)).status).toBe(200);
    await stops(ana, `goal.${goal}`);
    for (const path of [`Goal/${found!.id}`, `Consent/${found!.id}`])
      expect((await gets(token, path)).status).toBe(404);
    expect((await reads(asker, 'Goal')).entry).toBeUndefined();
  });

  test('a page of the plan is a CarePlan, and what FHIR has no word for is a document', async () => {
    await ana.post('/toolbox/plan/can', { text: 'Go out' });
    await ana.post('/toolbox/values', { text: 'Quiet mornings' });
    await shares(ana, 'plan.can', ingrid);
    await shares(ana, 'values', ingrid);
    expect(ofType(await reads(asker, 'CarePlan'), 'CarePlan')).toMatchObject([
      { description: 'Go out', status: 'active' },
    ]);
    const [text] = ofType(await reads(asker, 'DocumentReference'), 'DocumentReference');
    const { content } = text as Found & { content: { attachment: { data: string } }[] };
    expect(Buffer.from(content[0]!.attachment.data, 'base64').toString()).toBe('Quiet mornings');
    // One may let go of the system alone.
    await shares(ana, 'values', ingrid, {});
    expect((await reads(asker, 'DocumentReference')).entry).toBeUndefined();
    await stops(ana, 'plan.can');
    await stops(ana, 'values');
  });

  test('numbers over days are in the text as numbers', async () => {
    await ana.post('/toolbox/diary', { words: 'By the sea', day: '2026-11-18', mood: 3 });
    await shares(ana, 'measure.mood', ingrid);
    const [text] = ofType(await reads(asker, 'DocumentReference'), 'DocumentReference');
    const { content } = text as Found & { content: { attachment: { data: string } }[] };
    expect(Buffer.from(content[0]!.attachment.data, 'base64').toString()).toContain('2026-11-18: 3');
    await stops(ana, 'measure.mood');
  });

  test('what goes out in a letter only is not fetched, also where it was shared before', async () => {
    const kinds = portal.get(SharedKinds);
    const kind = { kind: 'song', keys: oneOnly, called: ['En sang', 'A song'] as const, list: async () => [] };
    const show = async () => ({ title: 'Song', named: true, parts: [{ text: 'La la' }] });
    kinds.register({ ...kind, show });
    await shares(ana, 'song', ingrid);
    const [text] = ofType(await reads(asker, 'DocumentReference'), 'DocumentReference');
    expect(text).toMatchObject({ description: 'Song' });
    kinds.register({ ...kind, show, onlySent: true });
    expect((await reads(asker, 'DocumentReference')).entry).toBeUndefined();
    expect((await gets(await tokenOf(asker), `DocumentReference/${text!.id}`)).status).toBe(404);
    await stops(ana, 'song');
  });

  test('for any grants given and taken back, the answer is these and no others', async () => {
    const refs: string[] = [];
    for (const n of [1, 2, 3]) refs.push(`goal.${await goalOf(ana, `Goal ${n}`)}`);
    const step = fc.record({
      ref: fc.constantFrom(...refs),
      to: fc.constantFrom('ingrid', 'wenche', 'solveig'),
      act: fc.constantFrom('share', 'alone', 'stop'),
    });
    const people = { ingrid, wenche, solveig };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const held = new Map<string, boolean>();
        for (const { ref, to, act } of steps) {
          if (act === 'stop') {
            await stops(ana, ref);
            for (const key of held.keys()) if (key.startsWith(ref)) held.delete(key);
          } else {
            await shares(ana, ref, people[to as keyof typeof people], act === 'share' ? { system: true } : {});
            held.set(`${ref} ${to}`, act === 'share');
          }
        }
        const titles = (to: string) =>
          [...held]
            .filter(([key, system]) => system && key.endsWith(to))
            .map(([key]) => `Goal ${refs.indexOf(key.split(' ')[0]!) + 1}`);
        for (const [client, to] of [
          [asker, 'ingrid'],
          [other, 'wenche'],
        ] as const) {
          const found = ofType(await reads(client, 'Goal'), 'Goal').map(
            ({ description }) => (description as { text: string }).text,
          );
          expect(found.sort()).toEqual(titles(to).sort());
          expect(ofType(await reads(client, 'Consent'), 'Consent')).toHaveLength(found.length);
        }
        for (const ref of refs) await stops(ana, ref);
      }),
      { numRuns: 8 },
    );
  });
});

describe('who has looked', () => {
  test('the person sees which system, what and on which day: on the thing, on the conversation, and together', async () => {
    const goal = await goalOf(ana, 'Seen');
    await shares(ana, `goal.${goal}`, ingrid);
    await passes({ days: 1 });
    const opened = ((await ana.get('/me/looked')).body as { opened: { what: string }[] }).opened;
    expect(opened.filter(({ what }) => what === 'Seen')).toEqual([]);
    await reads(asker, 'Consent');
    expect((await listed(ana)).find(({ ref }) => ref === `goal.${goal}`)).not.toHaveProperty('fetched');
    await reads(asker, 'Goal');
    await reads(asker, 'Goal');
    await reads(asker, `Communication?part-of=${talk}`);
    expect((await listed(ana)).find(({ ref }) => ref === `goal.${goal}`)).toMatchObject({
      looked: [],
      fetched: [{ organisation: 'Asker kommune', days: ['2026-11-20'] }],
    });
    expect((await ana.page('/toolbox/sharing')).text).toContain(
      'The system of Asker kommune has fetched it: Friday 20 November',
    );
    expect((await ana.page(`/conversations/${talk}`)).text).toContain('The system of Asker kommune');
    const looked = (await ana.page('/me/looked')).text;
    expect(looked).toContain('Asker kommune, system, looked at it on Fri 20 Nov');
    expect(looked).toContain('the conversation with Ingrid');
  });

  test('each is a line of the audit trail about that person, which stays whole', async () => {
    const rows = await portal
      .get(Read)
      .all<{ by_id: string; about_id: string }>(
        sql`select by_id, about_id from audit_line where kind = 'system look' and about_id = ${ana.is.accountId}`,
      );
    const looks = await portal.get(Read).all(sql`select id from system_look where account_id = ${ana.is.accountId}`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(looks.length);
    expect(new Set(rows.map(({ by_id }) => by_id))).toEqual(new Set([asker.id, other.id]));
    expect((await portal.get(AuditTrail).verify()).whole).toBe(true);
  });

  test('whoever leaves takes it along', async () => {
    const before = await portal.get(Read).all(sql`select id from system_look where account_id = ${ben.is.accountId}`);
    expect(before.length).toBeGreaterThan(0);
    const again = await portal.signsInAgain(ben);
    expect((await again.post('/me/leave', { words: 'go', password, sure: true })).status).toBeLessThan(300);
    expect(await portal.get(Read).all(sql`select id from system_look where account_id = ${ben.is.accountId}`)).toEqual(
      [],
    );
    expect(ofType(await reads(asker, 'Patient'), 'Patient')).toMatchObject([{ name: [{ text: 'Annika' }] }]);
  });

  test('two requests at once are one look, and one line', async () => {
    const own = await portal.person('ServiceUser');
    const id = await writes(own, ingrid, 'Nina', 'Twice', 'At once');
    const system = { id: asker.id, organisation: 'Asker kommune', zone: 'Europe/Oslo' } as System;
    const look = { accountId: own.is.accountId, what: 'conversation' as const, id };
    await Promise.all([1, 2].map(() => portal.get(SystemLooks).note(system, [look])));
    const lines = await portal
      .get(Read)
      .all(sql`select kind from audit_line where kind = 'system look' and about_id = ${own.is.accountId}`);
    expect(lines).toHaveLength(1);
  });
});

describe('appointments', () => {
  const offer = { day: '2026-11-24', from: '10:00', to: '10:45', way: 'meet', where: 'The blue house' };
  let meeting: string;

  const offers = (more: object = {}, at = meeting) =>
    ingrid.post(`/conversations/${at}/appointment`, { ...offer, ...more });
  const view = async (at = meeting) => (await ana.get(`/conversations/${at}`)).body as ConversationAtWork;
  const last = async (at = meeting) => (await view(at)).appointments.at(-1)!.id;
  const says = async (agree: 'yes' | 'no', at = meeting) =>
    ana.post(`/conversations/${at}/appointment/answer`, { appointment: await last(at), agree });
  const found = async (client = asker, path = 'Appointment') => ofType(await reads(client, path), 'Appointment');

  beforeAll(async () => {
    const wish = { careName: 'Annika', kind: 'appointment', topic: 'To talk', body: 'Soon?', times: 'Tuesdays' };
    meeting = ((await ana.post('/messages', { provider: ingrid.is.membershipId, ...wish })).body as { id: string }).id;
    await ingrid.post(`/conversations/${meeting}/opening`);
  });

  test('whoever is asked whether a time suits is told of the system, and until they say yes it is not given', async () => {
    await offers();
    expect((await ana.page(`/conversations/${meeting}`)).text).toContain(
      'Once it is agreed, the system of Asker kommune may fetch it for the record.',
    );
    expect(await found()).toEqual([]);
    await says('no');
    await ingrid.post(`/conversations/${meeting}/opening`);
    expect(await found()).toEqual([]);
  });

  test('one that is agreed on is given, with the two whose it is, on the wall of the community', async () => {
    await offers();
    await says('yes');
    const [one, ...more] = await found();
    expect(more).toEqual([]);
    const [person] = ofType(await reads(asker, 'Patient'), 'Patient').filter(({ name }) =>
      JSON.stringify(name).includes('Annika'),
    );
    expect(one).toMatchObject({
      status: 'booked',
      description: 'To meet, The blue house',
      start: '2026-11-24T10:00:00+01:00',
      end: '2026-11-24T10:45:00+01:00',
      supportingInformation: [{ reference: `Communication/${meeting}` }],
      participant: [
        { actor: { reference: `Patient/${person!.id}` }, status: 'accepted' },
        { actor: { reference: `Practitioner/${ingrid.is.membershipId}` }, status: 'accepted' },
      ],
    });
    expect((await gets(await tokenOf(asker), `Appointment/${one!.id}`)).body).toEqual(one);
    const parts = ['Appointment', 'Communication', 'Patient', 'Practitioner', 'Organization'];
    const entry = (await Promise.all(parts.map((type) => reads(asker, type)))).flatMap((each) => each.entry ?? []);
    expect(leadingNowhere({ resourceType: 'Bundle', type: 'collection', entry })).toEqual([]);
    expect(await found(asker, `Appointment?patient=Patient/${person!.id}`)).toEqual([one]);
    expect(await found(asker, `Appointment?patient=${meeting}`)).toEqual([]);
  });

  test('nobody else’s system gets it, and there is a search for it in what the server says of itself', async () => {
    const [one] = await found();
    expect(await found(other)).toEqual([]);
    expect((await gets(await tokenOf(other), `Appointment/${one!.id}`)).status).toBe(404);
    const { rest } = (await gets(undefined, 'metadata')).body as { rest: { resource: object[] }[] };
    expect(rest[0]!.resource).toContainEqual({
      type: 'Appointment',
      interaction: [{ code: 'read' }, { code: 'search-type' }],
      searchParam: [{ name: 'patient', type: 'reference' }],
    });
  });

  test('it is a look at the conversation, and costs the same for one as for many', async () => {
    await passes({ days: 1 });
    const days = async () => (await view()).looks.filter(({ how }) => how === 'system').flatMap((each) => each.days);
    const before = await days();
    const token = await tokenOf(asker);
    await gets(token, 'Appointment');
    expect((await days()).length).toBe(before.length + 1);
    const cost = async () => {
      const counted = portal.get(Read).count;
      expect((await gets(token, 'Appointment')).status).toBe(200);
      return portal.get(Read).count - counted;
    };
    const one = await cost();
    for (const day of ['2026-12-01', '2026-12-08']) {
      await offers({ day });
      await says('yes');
    }
    expect(await cost()).toBe(one);
  });

  test('a page after the other, and all of it once', async () => {
    const seen: string[] = [];
    let path: string | undefined = 'Appointment?_count=1';
    while (path) {
      const page: FoundBundle = await reads(asker, path);
      seen.push(...(page.entry ?? []).map(({ resource }) => resource.id));
      path = page.link!.find(({ relation }) => relation === 'next')?.url.replace(/^.*\/fhir\//, '');
    }
    expect(seen).toEqual((await found()).map(({ id }) => id));
    expect(seen).toHaveLength(3);
  });

  test('one that is called off is cancelled', async () => {
    const appointment = await last();
    await ana.post(`/conversations/${meeting}/appointment/removal`, { appointment });
    expect((await found()).find(({ id }) => id === appointment)).toMatchObject({ status: 'cancelled' });
  });

  test('what was agreed on before there was a system is not given, nor that it was called off since', async () => {
    const wish = { careName: 'Annika', kind: 'appointment', topic: 'Early', body: 'Soon?', times: 'Tuesdays' };
    const provider = wenche.is.membershipId;
    const early = ((await ana.post('/messages', { provider, ...wish })).body as { id: string }).id;
    await wenche.post(`/conversations/${early}/opening`);
    for (const day of ['2026-12-15', '2026-12-16']) {
      await wenche.post(`/conversations/${early}/appointment`, { ...offer, day });
      await says('yes', early);
    }
    await passes({ minutes: 10 });
    const late = await added('Asker DPS');
    await passes({ minutes: 10 });
    await ana.post(`/conversations/${early}/messages`, { body: 'Later' });
    await wenche.post(`/conversations/${early}/opening`);
    expect(words(await reads(late, 'Communication'))).toEqual(['Later']);
    expect(await found(other)).toHaveLength(2);
    expect(await found(late)).toEqual([]);
    await wenche.post(`/conversations/${early}/appointment/removal`, { appointment: await last(early) });
    expect(await found(late)).toEqual([]);
    await wenche.post(`/conversations/${early}/appointment`, { ...offer, day: '2026-12-17' });
    await says('yes', early);
    expect(await found(late)).toMatchObject([{ start: '2026-12-17T10:00:00+01:00', status: 'booked' }]);
    // Once it was given, the house must hear that it is off: its own calendar would wait for nobody.
    await wenche.post(`/conversations/${early}/appointment/removal`, { appointment: await last(early) });
    expect(await found(late)).toMatchObject([{ start: '2026-12-17T10:00:00+01:00', status: 'cancelled' }]);
    await portal.get(SystemClients).end(late.id);
  });

  test('handed on within the house it is still with whoever offered it; gone once the person leaves', async () => {
    await ingrid.post(`/conversations/${meeting}/hand-over`, { to: olav.is.membershipId });
    const asked = (await view()).handOvers.find(({ state }) => state === 'asked')!;
    await ana.post(`/conversations/${meeting}/hand-over/answer`, { handOver: asked.id, agree: 'yes' });
    const after = await found();
    expect(after).toHaveLength(3);
    for (const { participant } of after)
      expect(participant).toMatchObject([{}, { actor: { reference: `Practitioner/${ingrid.is.membershipId}` } }]);
    await ana.post('/messages/leaving', { provider: olav.is.membershipId });
    expect(await found()).toEqual([]);
    expect((await gets(await tokenOf(asker), `Appointment/${after[0]!.id}`)).status).toBe(404);
  });
});
