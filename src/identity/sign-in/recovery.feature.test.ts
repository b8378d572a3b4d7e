import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Read } from '../../platform/database/read.js';
import { Outbox } from '../../platform/events/outbox.js';
import { sql } from '../../platform/database/sql.js';
import { KnownDevices } from './lost/known-devices.service.js';
import { RecoveryCodes } from './lost/recovery-codes.service.js';
import { Resets } from './lost/resets.service.js';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const fresh = 'seven other quiet words';

let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open();
});
beforeEach(async () => {
  // Each code counts once.
  portal.clock.passes({ minutes: 2 });
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const code = (of = secret) => new TOTP({ secret: of }).generate({ timestamp: portal.clock.at.epochMilliseconds });
const enters = (person: Person, wish: object = {}) =>
  portal.stranger().post('/sign-in', { email: person.is.email, password, ...wish });
const isIn = async (person: Person) => (await person.get('/me')).status === 200;

const opened = new Set<string>();

/** How many neutral letters somebody gets once all letters have gone: something of theirs was changed. */
async function notices(person: Person): Promise<number> {
  await portal.delivers();
  const spool = portal.config.mail.spoolDir;
  const letters = readdirSync(spool).map((file) => readFileSync(join(spool, file), 'utf8'));
  return letters.filter((letter) => letter.includes(person.is.email) && !letter.includes('/sign-in/reset/')).length;
}

/** The letter to somebody that has come since the last look, once all letters have gone. */
async function letterTo(person: Person): Promise<string | undefined> {
  await portal.delivers();
  const spool = portal.config.mail.spoolDir;
  const fresh = readdirSync(spool).filter((file) => !opened.has(file));
  for (const file of fresh) opened.add(file);
  const letters = fresh.map((file) => readFileSync(join(spool, file), 'utf8'));
  return letters.find((letter) => letter.includes(person.is.email) && letter.includes('/sign-in/reset/'));
}
const linkIn = (letter: string | undefined) => /\/sign-in\/reset\/[\w-]{43}/.exec(letter!.replace(/=\r?\n/g, ''))![0];

describe('one’s own password', () => {
  test('is changed with the old one, and every other sign-in ends, and this one gets a new token', async () => {
    const elsewhere = portal.stranger().keeps(await enters(ada));
    const before = ada.cookieHeader;
    expect((await ada.post('/me/password', { present: 'not this one', password: fresh })).body.code).toBe(
      'wrong-password',
    );
    expect((await ada.post('/me/password', { present: password, password: 'passwordpassword' })).body.code).toBe(
      'common-password',
    );
    const changed = await ada.submits('/me/password', { present: password, password: fresh });
    expect([changed.status, changed.headers['location']]).toEqual([303, '/me/sign-ins']);
    expect(await isIn(elsewhere)).toBe(false);
    expect(await isIn(ada)).toBe(false);
    ada.keeps(changed);
    expect(ada.cookieHeader).not.toBe(before);
    expect(await isIn(ada)).toBe(true);
    expect((await enters(ada)).status).toBe(401);
    expect((await enters(ada, { password: fresh })).status).toBe(204);
  });
});

describe('a code app', () => {
  const offered = async (person: Person) =>
    ((await person.get('/me/code-app')).body as { offered: { secret: string; sealed: string } }).offered;

  test('is added with a code of it, brings recovery codes once, and is asked for from then on', async () => {
    const { secret: mine, sealed } = await offered(ada);
    expect((await ada.post('/me/code-app', { password, factor: sealed, code: '000000' })).body.code).toBe('wrong-code');
    const added = await ada.post('/me/code-app', { password, factor: sealed, code: code(mine) });
    expect((added.body as { codes: string[] }).codes).toHaveLength(10);
    ada.keeps(added);
    expect((await enters(ada)).body.code).toBe('second-factor-needed');
    portal.clock.passes({ minutes: 1 });
    expect((await enters(ada, { code: code(mine) })).status).toBe(204);
    expect((await ada.get('/me/code-app')).text).not.toContain('offered');
    portal.clock.passes({ minutes: 1 });
    expect((await ada.post('/me/code-app/removal', { password })).body.code).toBe('second-factor-needed');
    const removed = await ada.post('/me/code-app/removal', { password, code: code(mine) });
    expect(removed.status).toBe(204);
    expect((await enters(ada)).status).toBe(204);
  });

  test('offered to one person is of no use to another', async () => {
    const other = await portal.person('ServiceUser');
    const { secret: theirs, sealed } = await offered(other);
    expect((await ada.post('/me/code-app', { password, factor: sealed, code: code(theirs) })).body.code).toBe(
      'wrong-code',
    );
  });

  test('is not removed by whoever works here', async () => {
    const ingrid = await portal.person('Provider', { totpSecret: secret });
    const refused = await ingrid.post('/me/code-app/removal', { password, code: code() });
    expect(refused.body.code).toBe('factor-needed');
  });
});

describe('a lost phone', () => {
  test('is made up for by a recovery code, once; the code app and all other sign-ins are gone', async () => {
    const ingrid = await portal.person('Provider', { totpSecret: secret });
    const made = await ingrid.post('/me/recovery-codes', { password, code: code() });
    const [first] = (made.body as { codes: string[] }).codes;
    const wish = { email: ingrid.is.email, password, recovery: first!.toUpperCase().replaceAll('-', ' ') };
    expect(
      (await portal.stranger().post('/sign-in/lost', { ...wish, recovery: '0000-0000-0000-0000' })).body.code,
    ).toBe('wrong-recovery');
    const told = await notices(ingrid);
    const back = await portal.stranger().submits('/sign-in/lost', wish);
    expect([back.status, back.headers['location']]).toEqual([303, '/me/code-app']);
    expect(await notices(ingrid)).toBe(told + 1);
    expect(await isIn(ingrid)).toBe(false);
    expect((await portal.stranger().post('/sign-in/lost', wish)).body.code).toBe('wrong-recovery');

    // Whoever works here sets up a new one before anything else.
    const here = portal.stranger().keeps(back);
    expect((await here.page('/inbox')).headers['location']).toBe('/me/code-app');
    expect((await here.get('/inbox')).body.code).toBe('factor-first');
    expect((await here.page('/')).text).not.toContain('Innboks');
    const { secret: mine, sealed } = (
      (await here.get('/me/code-app')).body as { offered: { secret: string; sealed: string } }
    ).offered;
    here.keeps(await here.post('/me/code-app', { password, factor: sealed, code: code(mine) }));
    expect((await here.get('/inbox')).status).toBe(200);
  });

  test('of two who send one code at the same moment lets one in', async () => {
    const [first] = await portal.get(RecoveryCodes).make(ada.is.accountId);
    const wish = { email: ada.is.email, password, recovery: first! };
    const answers = await Promise.all([1, 2, 3, 4].map(() => portal.stranger().post('/sign-in/lost', wish)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401, 401, 401]);
  });

  test('new codes make the old ones worthless, end every other sign-in, and are told of by letter', async () => {
    const [old] = await portal.get(RecoveryCodes).make(ada.is.accountId);
    const elsewhere = portal.stranger().keeps(await enters(ada));
    const before = await notices(ada);
    const made = await ada.post('/me/recovery-codes', { password });
    expect(await isIn(elsewhere)).toBe(false);
    expect(await isIn(ada)).toBe(false);
    expect(await isIn(ada.keeps(made))).toBe(true);
    expect(await notices(ada)).toBe(before + 1);
    const wish = { email: ada.is.email, password, recovery: old! };
    expect((await portal.stranger().post('/sign-in/lost', wish)).body.code).toBe('wrong-recovery');
  });

  test('keeps no recovery code that could be read', async () => {
    const made = await ada.post('/me/recovery-codes', { password });
    const rows = await portal.get(Read).all(sql`select * from recovery_code where account_id = ${ada.is.accountId}`);
    expect(rows).toHaveLength(10);
    for (const each of (made.body as { codes: string[] }).codes) {
      expect(each).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/);
      expect(JSON.stringify(rows)).not.toContain(each);
    }
  });
});

describe('a forgotten password', () => {
  const asks = (email: string) => portal.stranger().post('/sign-in/forgotten', { email });

  test('is replaced by a link and a second thing, once, and all sign-ins end', async () => {
    const [first] = await portal.get(RecoveryCodes).make(ada.is.accountId);
    expect((await asks(ada.is.email)).status).toBe(204);
    const link = linkIn(await letterTo(ada));
    expect((await portal.stranger().get(link)).body).toMatchObject({ asksCode: true });
    expect((await portal.stranger().get(link)).status).toBe(200);
    expect((await portal.stranger().post(link, { password: fresh })).body.code).toBe('wrong-reset-code');
    expect((await portal.stranger().post(link, { password: fresh, recovery: first! })).status).toBe(204);
    expect(await isIn(ada)).toBe(false);
    expect((await enters(ada, { password: fresh })).status).toBe(204);
    expect((await portal.stranger().post(link, { password: fresh, recovery: first! })).status).toBe(404);
  });

  test('is not replaced by whoever only reads the mailbox, however long they guess', async () => {
    const slow = await Portal.open({ LIMIT_FACTOR: '1' });
    try {
      const bo = await slow.person('ServiceUser');
      await slow.stranger().post('/sign-in/forgotten', { email: bo.is.email });
      await slow.delivers();
      const spool = slow.config.mail.spoolDir;
      const [letter] = readdirSync(spool).map((file) => readFileSync(join(spool, file), 'utf8'));
      const link = linkIn(letter);
      const tries = [];
      for (let n = 0; n < 7; n++)
        tries.push((await slow.stranger().post(link, { password: fresh, recovery: `guess ${n}` })).body.code as string);
      expect(tries).toEqual([...Array<string>(5).fill('wrong-reset-code'), 'too-many', 'too-many']);
    } finally {
      await slow.close();
    }
  });

  test('has a link for half an hour, and only the newest one', async () => {
    await asks(ada.is.email);
    const first = linkIn(await letterTo(ada));
    portal.clock.passes({ minutes: 6 });
    await asks(ada.is.email);
    const second = linkIn(await letterTo(ada));
    expect((await portal.stranger().get(first)).status).toBe(404);
    expect((await portal.stranger().get(second)).status).toBe(200);
    portal.clock.passes({ minutes: 100 });
    expect((await portal.stranger().get(second)).status).toBe(404);
    await portal.get(Resets).sweep();
    expect(await portal.get(Read).all(sql`select id from reset`)).toEqual([]);
  });

  test('and a browser that was not used for ninety days are forgotten', async () => {
    const devices = async () => (await portal.get(Read).all(sql`select id from known_device`)).length;
    await enters(ada);
    expect(await devices()).toBeGreaterThan(0);
    await portal.get(KnownDevices).sweep();
    expect(await devices()).toBeGreaterThan(0);
    await portal.clock.asOf(portal.clock.now().add({ hours: 24 * 91 }), () => portal.get(KnownDevices).sweep());
    expect(await devices()).toBe(0);
  });

  test('of somebody who has lost everything is helped by the coordinator who has met them, and nobody else’s', async () => {
    const randi = await portal.person('Coordinator');
    expect((await randi.submits('/invitations/help', { email: ada.is.email })).text).toContain('Meet the person first');
    const unknown = await randi.submits('/invitations/help', { email: 'nobody@example.org', met: 'yes' });
    const known = await randi.submits('/invitations/help', { email: ada.is.email, met: 'yes' });
    expect([known.status, known.headers['location'], known.text]).toEqual([
      unknown.status,
      unknown.headers['location'],
      unknown.text,
    ]);
    const link = linkIn(await letterTo(ada));
    // Whoever asks for a letter now does not undo what the coordinator has vouched for.
    portal.clock.passes({ minutes: 6 });
    await asks(ada.is.email);
    await portal.delivers();
    expect((await portal.stranger().get(link)).body).toMatchObject({ asksCode: false });
    expect((await portal.stranger().post(link, { password: fresh })).status).toBe(204);
    const lines = await portal.get(Read).all<{ kind: string }>(sql`select kind from audit_line`);
    expect(lines.filter(({ kind }) => kind === 'vouched reset')).toHaveLength(2);
  });

  test('and of a lost phone as well: whoever works here comes in by the coordinator’s word, and sets up a new factor first', async () => {
    const [randi, ingrid] = [
      await portal.person('Coordinator'),
      await portal.person('Provider', { totpSecret: secret }),
    ];
    const [old] = await portal.get(RecoveryCodes).make(ingrid.is.accountId);
    await randi.submits('/invitations/help', { email: ingrid.is.email, met: 'yes' });
    const link = linkIn(await letterTo(ingrid));
    const told = await notices(ingrid);
    const back = await portal.stranger().submits(link, { password: fresh });
    expect([back.status, back.headers['location']]).toEqual([303, '/me/code-app']);
    expect(await notices(ingrid)).toBe(told + 1);
    const here = portal.stranger().keeps(back);
    expect((await here.get('/inbox')).body.code).toBe('factor-first');
    const lost = { email: ingrid.is.email, password: fresh, recovery: old! };
    expect((await portal.stranger().post('/sign-in/lost', lost)).body.code).toBe('wrong-recovery');
    const { secret: mine, sealed } = (
      (await here.get('/me/code-app')).body as { offered: { secret: string; sealed: string } }
    ).offered;
    here.keeps(await here.post('/me/code-app', { password: fresh, factor: sealed, code: code(mine) }));
    expect((await here.get('/inbox')).status).toBe(200);
  });

  test('cannot be kept from its owner by somebody else who asks and asks', async () => {
    const slow = await Portal.open({ LIMIT_FACTOR: '1' });
    try {
      const bo = await slow.person('ServiceUser');
      const spool = slow.config.mail.spoolDir;
      const letters = () =>
        readdirSync(spool)
          .map((file) => readFileSync(join(spool, file), 'utf8'))
          .filter((letter) => letter.includes('/sign-in/reset/'));
      const asksFrom = async (remoteAddress: string) =>
        (
          await slow.app.inject({
            method: 'POST',
            url: '/sign-in/forgotten',
            remoteAddress,
            payload: { email: bo.is.email },
          })
        ).statusCode;
      const tries = [];
      for (let n = 0; n < 5; n++) tries.push(await asksFrom('203.0.113.9'));
      expect(tries).toEqual([204, 204, 204, 429, 429]);
      // At home, the answer is as ever, and a link that counts is in the mailbox: one, not one for each try.
      expect(await asksFrom('198.51.100.7')).toBe(204);
      await slow.get(Outbox).drain();
      expect(letters()).toHaveLength(1);
      expect((await slow.stranger().get(linkIn(letters()[0]))).status).toBe(200);
      slow.clock.passes({ minutes: 31 });
      expect(await asksFrom('198.51.100.7')).toBe(204);
      await slow.get(Outbox).drain();
      expect(letters()).toHaveLength(2);
      // And a password that is too easy is no guess at the code.
      const link = letters()
        .map(linkIn)
        .find((each) => each !== linkIn(letters()[0]))!;
      for (let n = 0; n < 7; n++)
        expect([404, 422]).toContain((await slow.stranger().post(link, { password: 'passwordpassword' })).status);
    } finally {
      await slow.close();
    }
  });
});
