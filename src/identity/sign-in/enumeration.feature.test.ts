import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import { password, Portal } from '../../../test/support/portal.js';
import type { Person } from '../../../test/support/person.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Passwords } from '../account/passwords.js';

/* Nobody finds out whether an address has an account: not by words, status or headers, and not by what the portal does meanwhile. */

const known = 'vigdis@example.org';
const unknown = 'nobody@example.org';

let portal: Portal;
let randi: Person;
/** What was done since the last look: hashes of passwords, reads, units of work. */
const done = { hashes: 0, units: 0 };

beforeAll(async () => {
  portal = await Portal.open();
  await portal.person('ServiceUser', { email: known });
  randi = await portal.person('Coordinator');
  const passwords = portal.get(Passwords);
  const fits = passwords.fits.bind(passwords);
  passwords.fits = (...given) => (done.hashes++, fits(...given));
  const unit = portal.get(UnitOfWork);
  const run = unit.run.bind(unit);
  unit.run = (work) => (done.units++, run(work));
});
afterAll(() => portal.close());

interface Told {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  hashes: number;
  units: number;
  reads: number;
  queued: number;
}

async function told(email: string, ask: (email: string) => Promise<Response>): Promise<Told> {
  const queued = async () => (await portal.get(Read).all(sql`select id from outbox`)).length;
  const before = await queued();
  Object.assign(done, { hashes: 0, units: 0 });
  const reads = portal.get(Read).count;
  const { status, headers, text } = await ask(email);
  const counted = { ...done, reads: portal.get(Read).count - reads, queued: (await queued()) - before };
  const { date: _, 'content-security-policy': policy, ...rest } = headers as Record<string, string>;
  const still = (value: string) =>
    value.replace(/nonce(-|=")[\w-]+|challenge&quot;:&quot;[\w-]+/g, '').replaceAll(email, 'an address');
  return { status, headers: { ...rest, policy: still(policy ?? '') }, text: still(text), ...counted };
}

describe.each<[string, (email: string) => Promise<Response>]>([
  [
    'signing in, by form',
    (email) => portal.stranger().submits('/sign-in', { email, password: 'a guess of a password' }),
  ],
  ['signing in, by JSON', (email) => portal.stranger().post('/sign-in', { email, password: 'a guess of a password' })],
  ['signing in with a code', (email) => portal.stranger().post('/sign-in', { email, password: 'x', code: '123456' })],
  [
    'a lost phone',
    (email) =>
      portal.stranger().submits('/sign-in/lost', { email, password: 'a guess', recovery: '0000-0000-0000-0000' }),
  ],
  ['a forgotten password', (email) => portal.stranger().submits('/sign-in/forgotten', { email })],
  ['the coordinator’s help', (email) => randi.submits('/invitations/help', { email, met: 'yes' })],
  ['an invitation', (email) => randi.submits('/invitations', { email, role: 'ServiceUser' })],
])('%s', (_, ask) => {
  test('is answered the same, byte for byte, and with the same steps, for an address with an account and one without', async () => {
    // The first of its kind finds less than those after it.
    await ask('first@example.org');
    const [one, other] = [await told(known, ask), await told(unknown, ask)];
    expect(one).toEqual(other);
    expect(one.status).toBeLessThan(500);
  });
});

test('the right password is answered otherwise: the test is not blind', async () => {
  const right = (email: string) => portal.stranger().post('/sign-in', { email, password });
  expect((await told(known, right)).status).toBe(204);
  expect((await told(unknown, right)).status).toBe(401);
});

test('somebody else’s guesses, from anywhere, do not keep a person out of a browser that knows them', async () => {
  const slow = await Portal.open({ LIMIT_FACTOR: '1' });
  try {
    const ada = await slow.person('ServiceUser');
    const right = { email: ada.is.email, password };
    const first = await slow.stranger().post('/sign-in', right);
    const device = (first.headers['set-cookie'] as unknown as string[]).find((it) => it.startsWith('device='))!;
    for (let n = 0; n < 130; n++) await slow.stranger().post('/sign-in', { ...right, password: `guess number ${n}` });
    expect((await slow.stranger().post('/sign-in', right)).status).toBe(429);
    const atHome = await slow
      .stranger()
      .keeps({ headers: { 'set-cookie': [device] } } as never)
      .post('/sign-in', right);
    expect(atHome.status).toBe(204);
  } finally {
    await slow.close();
  }
});
