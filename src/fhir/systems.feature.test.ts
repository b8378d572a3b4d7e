import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import request, { type Response } from 'supertest';
import type { Person } from '../../test/support/person.js';
import { password, Portal } from '../../test/support/portal.js';
import { type Found, type FoundBundle, leadingNowhere, notR4, ofType } from '../../test/support/r4.js';
import { SystemClients } from '../identity/index.js';
import { AuditTrail } from '../platform/audit/audit-trail.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

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
});
