import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { Person } from '../../../test/support/person.js';
import { randomUUID } from 'node:crypto';
import { password, Portal } from '../../../test/support/portal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Passkey } from './passkey/passkey.entity.js';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

describe('signing in', () => {
  let portal: Portal;

  let ingrid: Person;
  beforeAll(async () => {
    portal = await Portal.open({ LIMIT_FACTOR: '1' });
    await portal.person('ServiceUser', { email: 'kari@example.org' });
    ingrid = await portal.person('Provider', { email: 'ingrid@example.org', totpSecret: secret });
  });
  afterAll(() => portal.close());
  const code = () => new TOTP({ secret }).generate({ timestamp: portal.clock.at.epochMilliseconds });
  const enters = (body: object) => portal.stranger().post('/sign-in', body as Record<string, unknown>);
  const right = () => ({ email: 'kari@example.org', password });

  test('opens the door, by JSON with 204 and by form with a way on, and the cookie is out of reach of scripts', async () => {
    const json = await enters(right());
    expect([json.status, json.text]).toEqual([204, '']);
    const [cookie] = json.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const stranger = portal.stranger();
    expect((await stranger.get('/me/nickname')).status).toBe(401);
    expect((await stranger.keeps(json).get('/me/nickname')).status).toBe(200);
    const form = await portal.stranger().submits('/sign-in', { ...right(), code: '' });
    expect([form.status, form.headers['location']]).toEqual([303, '/']);
    expect(String(form.headers['set-cookie'])).not.toContain(/sid=([\w-]+)/.exec(cookie!)![1]!);
  });

  test('takes an address however it is written', async () => {
    expect((await enters({ ...right(), email: ' Kari@EXAMPLE.org ' })).status).toBe(204);
  });

  test('says the same of an unknown address as of a wrong password, byte for byte', async () => {
    const [unknown, wrong] = [
      await enters({ ...right(), email: 'nobody@example.org' }),
      await enters({ ...right(), password: 'wrong' }),
    ];
    expect([wrong.status, wrong.body]).toEqual([401, expect.objectContaining({ code: 'wrong-sign-in' })]);
    expect(unknown.text).toBe(wrong.text);
    const page = async (form: Record<string, string>) =>
      (await portal.stranger().submits('/sign-in', form)).text.replace(
        /nonce(-|=")[\w-]+|challenge&quot;:&quot;[\w-]+/g,
        '',
      );
    const told = await page({ email: 'nobody@example.org', password });
    expect(told).toBe((await page({ email: 'kari@example.org', password: 'wrong' })).replaceAll('kari@', 'nobody@'));
    expect(told).toContain('value="nobody@example.org"');
    expect(told).not.toContain(password);
  });

  test('asks whoever has a second factor for it, after the password and never before', async () => {
    const mine = { email: ingrid.is.email, password };
    const asked = await enters(mine);
    expect([asked.status, asked.body.code, asked.headers['set-cookie']]).toEqual([
      401,
      'second-factor-needed',
      undefined,
    ]);
    expect((await enters({ ...mine, password: 'wrong' })).body.code).toBe('wrong-sign-in');
    expect((await enters({ ...mine, password: 'wrong', code: code() })).body.code).toBe('wrong-sign-in');
    expect((await enters({ ...mine, code: '000000' })).body.code).toBe('wrong-code');
    expect((await enters({ ...mine, code: 'abcdef' })).body.code).toBe('needs-mending');
    const page = await portal.stranger().submits('/sign-in', mine);
    expect([page.status, /code app/.test(page.text) || /kodeapp/.test(page.text)]).toEqual([422, true]);
  });

  test('takes a code once, also from two at the same moment, and an older one never after a newer one', async () => {
    const mine = { email: ingrid.is.email, password };
    portal.clock.passes({ minutes: 30 });
    const before = code();
    portal.clock.passes({ seconds: 30 });
    const now = code();
    const answers = await Promise.all([1, 2, 3].map(() => enters({ ...mine, code: now })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401, 401]);
    expect((await enters({ ...mine, code: now })).body.code).toBe('wrong-code');
    expect((await enters({ ...mine, code: before })).body.code).toBe('wrong-code');
    portal.clock.passes({ seconds: 30 });
    expect((await enters({ ...mine, code: code() })).status).toBe(204);
  });

  test('opens nothing by password alone to whoever works here: the passkey, or a new factor first', async () => {
    const [withKey, bare] = [await portal.person('Provider'), await portal.person('Provider')];
    await portal.get(UnitOfWork).run(() =>
      portal.get(UnitOfWork).manager.insert(Passkey, {
        id: randomUUID(),
        accountId: withKey.is.accountId,
        credentialFingerprint: 'x',
        credential: Buffer.from('x'),
        counter: 0,
        addedAt: portal.clock.now(),
      }),
    );
    const refused = await enters({ email: withKey.is.email, password });
    expect([refused.status, refused.body.code, refused.headers['set-cookie']]).toEqual([
      401,
      'passkey-first',
      undefined,
    ]);
    expect((await enters({ email: withKey.is.email, password: 'wrong' })).body.code).toBe('wrong-sign-in');
    const inside = portal.stranger().keeps(await enters({ email: bare.is.email, password }));
    expect((await inside.get('/inbox')).body.code).toBe('factor-first');
  });

  test('counts codes that are tried with the right password from many places together; a known browser stays open', async () => {
    const { email } = await portal.person('Provider', { totpSecret: secret }).then(({ is }) => is);
    const from = (n: number, given: string, cookie = '') =>
      portal.app.inject({
        method: 'POST',
        url: '/sign-in',
        remoteAddress: `203.0.113.${n}`,
        headers: { cookie },
        payload: { email, password, code: given },
      });
    const first = await from(1, code());
    const known = first.cookies.find(({ name }) => name === 'device')!;
    const tries = [];
    for (let n = 2; n < 42; n++) tries.push((await from(n, '000000')).statusCode);
    expect(tries.filter((status) => status === 401)).toHaveLength(29);
    expect(tries.at(-1)).toBe(429);
    portal.clock.passes({ seconds: 60 });
    expect((await from(50, code())).statusCode).toBe(429);
    expect((await from(2, code(), `device=${known.value}`)).statusCode).toBe(204);
  });

  test('slows guessing down at one account from one address, and locks nobody else out', async () => {
    const odd = await portal.person('ServiceUser', { email: 'odd@example.org' });
    const guesses: number[] = [];
    for (let n = 0; n < 12; n++) guesses.push((await enters({ email: odd.is.email, password: 'wrong' })).status);
    expect(guesses).toEqual([...Array<number>(10).fill(401), 429, 429]);
    const held = await enters({ email: odd.is.email, password });
    expect([held.status, held.body.code, held.body.title]).toEqual([
      429,
      'too-many',
      expect.stringMatching(/15 minutt/),
    ]);
    expect((await enters(right())).status).toBe(204);
  });

  test('forgets the wrong tries after a right one', async () => {
    for (let n = 0; n < 9; n++) await enters({ ...right(), password: 'wrong' });
    expect((await enters(right())).status).toBe(204);
    for (let n = 0; n < 9; n++) expect((await enters({ ...right(), password: 'wrong' })).status).toBe(401);
    expect((await enters(right())).status).toBe(204);
  });
});

describe('the demo', () => {
  test('is one click outside production', async () => {
    const portal = await Portal.open();
    const { DemoPeople } = await import('../index.js');
    const kari = await portal.person('ServiceUser');
    const person = { name: 'Kari', role: 'ServiceUser' as const, community: 'Asker', email: kari.is.email, password };
    portal.get(DemoPeople).remember([person]);
    expect((await portal.stranger().get('/sign-in')).body).toMatchObject({ people: [person], kept: false });
    expect((await portal.stranger().submits('/sign-in/demo', { email: kari.is.email })).headers['location']).toBe('/');
    const other = await portal.person('ServiceUser');
    expect((await portal.stranger().post('/sign-in/demo', { email: other.is.email })).status).toBe(404);
    await portal.close();
  });

  test('does not exist in production: no list, no route, even with the file lying there', async () => {
    const ring = (n: number) => Buffer.alloc(32, n).toString('base64');
    const portal = await Portal.open({
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://portal.example',
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'post@portal.example',
      PORTAL_KEYS: JSON.stringify({ current: 'k', keys: { k: ring(1) }, index: ring(2), link: ring(3) }),
    });
    const { DemoPeople } = await import('../index.js');
    const kari = await portal.person('ServiceUser');
    portal
      .get(DemoPeople)
      .remember([{ name: 'Kari', role: 'ServiceUser', community: 'Asker', email: kari.is.email, password }]);
    const stranger = portal.stranger();
    expect((await stranger.get('/sign-in')).body).toMatchObject({ people: [], kept: false });
    expect((await stranger.page('/sign-in')).text).not.toContain(kari.is.email);
    expect((await stranger.post('/sign-in/demo', { email: kari.is.email })).status).toBe(404);
    const entered = await stranger.post('/sign-in', { email: kari.is.email, password });
    expect(entered.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
      expect.stringMatching(/^device=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect(entered.headers['strict-transport-security']).toContain('max-age');
    expect((await stranger.keeps(entered).get('/me/nickname')).status).toBe(200);
    await portal.close();
  });
});
