import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair, SignJWT } from 'jose';
import { DataSource } from 'typeorm';
import { anOutside, type Outside } from '../../../../test/support/outside.js';
import type { Person } from '../../../../test/support/person.js';
import { password, Portal } from '../../../../test/support/portal.js';
import { allRows } from '../../../../test/support/rows.js';

const home = 'http://localhost:3000';
const returns = (name: string) => `${home}/sign-in/with/${name}/return`;

let portal: Portal;
let idporten: Outside;
let helseid: Outside;
beforeAll(async () => {
  idporten = await anOutside({ clientId: 'portal', redirect: returns('idporten'), secret: 'a secret of the test' });
  helseid = await anOutside({ clientId: 'portal', redirect: returns('helseid'), strict: true });
  const providers = [
    {
      name: 'idporten',
      label: { nb: 'ID-porten', en: 'ID-porten' },
      issuer: idporten.issuer,
      clientId: 'portal',
      clientSecret: 'a secret of the test',
      scope: 'openid no_pid',
      acrValues: 'idporten-loa-substantial',
      acr: ['idporten-loa-substantial', 'Level4'],
      strong: ['Level4'],
    },
    {
      name: 'helseid',
      label: { nb: 'HelseID', en: 'HelseID' },
      issuer: helseid.issuer,
      clientId: 'portal',
      privateKey: helseid.privateKey,
      scope: 'openid',
      acrValues: 'Level4',
      acr: ['Level4'],
      strong: ['Level4'],
      roles: ['Provider', 'Consultant'],
      par: true,
      dpop: true,
    },
  ];
  portal = await Portal.open({ OIDC_PROVIDERS: JSON.stringify(providers) });
}, 90_000);
afterAll(async () => {
  await portal.close();
  await idporten.close();
  await helseid.close();
});

/** A browser with all its cookies. */
class Browser {
  readonly #jar = new Map<string, string>();

  constructor(signedIn?: Person) {
    const [name, value] = signedIn?.cookieHeader.split('=') ?? [];
    if (name && value) this.#jar.set(name, value);
  }

  async opens(path: string, form?: Record<string, string>) {
    const cookie = [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin' };
    const answer = await portal.app.inject(
      form ? { method: 'POST', url: path, headers, payload: form } : { method: 'GET', url: path, headers },
    );
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) this.#jar.delete(name);
      else this.#jar.set(name, value);
    }
    return answer;
  }

  /** Off to the provider and back. @param tampers what happens to the address on the way back */
  async goes(name: string, at: Outside, tampers = (url: URL) => url) {
    const off = await this.opens(`/sign-in/with/${name}`);
    if (off.statusCode !== 303) throw new Error(`The portal sends nobody to ${name}: ${off.statusCode}`);
    const back = tampers(new URL(await at.visit(off.headers['location']!)));
    return this.opens(back.pathname + back.search);
  }

  async isIn(): Promise<boolean> {
    return (await this.opens('/me')).statusCode === 200;
  }
}

async function ties(person: Person, name: string, at: Outside): Promise<Browser> {
  const browser = new Browser(person);
  const page = await browser.opens(`/me/outside/${name}`, { password });
  expect(page.body).toContain(`/sign-in/with/${name}`);
  const back = await browser.goes(name, at);
  expect([back.statusCode, back.headers['location']]).toEqual([303, '/me/outside']);
  return browser;
}

describe('with somebody like ID-porten', () => {
  test('an account is tied by its owner, and entered by whoever the provider vouches for', async () => {
    const ada = await portal.person('ServiceUser');
    Object.assign(idporten.who, { subject: 'ada', acr: 'idporten-loa-substantial' });
    expect((await new Browser().opens('/sign-in')).body).toContain('/sign-in/with/idporten');
    const browser = await ties(ada, 'idporten', idporten);
    expect((await browser.opens('/me/outside')).body).toContain('Tied to your account');

    // A way in was added: whoever else was in is out, and this one has a new token.
    expect((await ada.get('/me')).status).toBe(401);

    const fresh = new Browser();
    expect(await fresh.isIn()).toBe(false);

    const back = await fresh.goes('idporten', idporten);
    expect([back.statusCode, back.headers['location']]).toEqual([303, '/']);
    expect((await fresh.opens('/me')).body).toContain(ada.is.email);
  });

  test('asks for no more than it needs, with proof of the code, and for a fresh sign-in', async () => {
    const off = await new Browser().opens('/sign-in/with/idporten');
    const asked = Object.fromEntries(new URL(off.headers['location']!).searchParams);
    expect(asked).toEqual({
      client_id: 'portal',
      redirect_uri: returns('idporten'),
      response_type: 'code',
      // No national number comes along.
      scope: 'openid no_pid',
      acr_values: 'idporten-loa-substantial',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      // Whoever sits at the same machine after somebody else shows anew who they are.
      prompt: 'login',
    });
  });

  test('of what it tells nothing is kept but a keyed hash: no number, no name, no subject', async () => {
    const rows = JSON.stringify([...(await allRows(portal.get(DataSource)))]);
    expect(rows).toContain('idporten');
    expect(rows).not.toContain('pairwise-');
    const { rows: kept } = { rows: (await allRows(portal.get(DataSource))).get('outside_identity')! };
    expect(Object.keys(kept[0]!).sort()).toEqual(['account_id', 'id', 'provider', 'subject_fingerprint']);
  });

  test('somebody whom nobody has tied is told so, calmly, and is not in', async () => {
    Object.assign(idporten.who, { subject: 'nobody-here', acr: 'idporten-loa-substantial' });
    const stranger = new Browser();
    const back = await stranger.goes('idporten', idporten);
    expect(back.statusCode).toBe(404);
    expect(back.body).toContain('Ingen konto er knyttet');
    expect(await stranger.isIn()).toBe(false);
  });

  test('a weaker way than is asked for is refused, whoever it is', async () => {
    Object.assign(idporten.who, { subject: 'ada', acr: 'idporten-loa-low' });
    const browser = new Browser();
    const back = await browser.goes('idporten', idporten);
    expect(back.statusCode).toBe(403);
    expect(back.body).toContain('ikke sikker nok');
    expect(await browser.isIn()).toBe(false);
  });

  test.each<[string, (url: URL) => URL]>([
    ['another state', (url) => (url.searchParams.set('state', 'x'.repeat(43)), url)],
    ['no state', (url) => (url.searchParams.delete('state'), url)],
    ['another issuer', (url) => (url.searchParams.set('iss', 'https://evil.example'), url)],
    ['another code', (url) => (url.searchParams.set('code', 'made-up'), url)],
    ['a refusal', (url) => new URL(`${url.pathname}?error=access_denied&state=${url.searchParams.get('state')}`, home)],
  ])('an answer with %s is refused', async (_, tampers) => {
    Object.assign(idporten.who, { subject: 'ada', acr: 'idporten-loa-substantial' });
    const browser = new Browser();
    const back = await browser.goes('idporten', idporten, tampers);
    expect(await browser.isIn()).toBe(false);
    expect(back.statusCode).toBe(401);
    expect(back.body).toContain('avbrutt eller tok for lang tid');
  });

  describe('whoever stands between', () => {
    const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const seconds = () => Math.floor(Date.now() / 1000);
    const comesIn = async (bends: NonNullable<Outside['who']['bends']>) => {
      Object.assign(idporten.who, { subject: 'ada', acr: 'idporten-loa-substantial', bends });
      try {
        const browser = new Browser();
        const { statusCode } = await browser.goes('idporten', idporten);
        return [statusCode, await browser.isIn()];
      } finally {
        idporten.who.bends = undefined;
      }
    };

    test('an id token that the provider signed anew lets in: what follows is not refused for its shape', async () => {
      expect(await comesIn((claims, sign) => sign(claims))).toEqual([303, true]);
    });

    test.each<[string, NonNullable<Outside['who']['bends']>]>([
      ['without a signature', async (claims) => `${b64({ alg: 'none' })}.${b64(claims)}.`],
      ['signed by somebody else', async (claims, sign) => sign(claims, (await generateKeyPair('RS256')).privateKey)],
      [
        'signed with a shared secret instead of the provider’s key',
        (claims) =>
          new SignJWT(claims)
            .setProtectedHeader({ alg: 'HS256' })
            .sign(Buffer.from('a secret of the test'.padEnd(32, ' '))),
      ],
      [
        'changed after it was signed',
        async (claims, sign) => {
          const [head, , proof] = (await sign(claims)).split('.');
          return `${head}.${b64({ ...claims, sub: 'somebody else' })}.${proof}`;
        },
      ],
      ['for another client', (claims, sign) => sign({ ...claims, aud: 'another' })],
      ['of another issuer', (claims, sign) => sign({ ...claims, iss: 'https://evil.example' })],
      ['for another errand', (claims, sign) => sign({ ...claims, nonce: 'x'.repeat(43) })],
      ['for no errand at all', (claims, sign) => sign({ ...claims, nonce: undefined })],
      ['that is over', (claims, sign) => sign({ ...claims, iat: seconds() - 900, exp: seconds() - 600 })],
      ['that begins later', (claims, sign) => sign({ ...claims, nbf: seconds() + 600 })],
      ['for nobody', (claims, sign) => sign({ ...claims, sub: 7 as never })],
    ])('an id token %s is refused', async (_, bends) => {
      expect(await comesIn(bends)).toEqual([401, false]);
    });

    test('an id token that does not say how strongly, or says it otherwise than by a word, is too weak', async () => {
      expect(await comesIn((claims, sign) => sign({ ...claims, acr: undefined }))).toEqual([403, false]);
      expect(await comesIn((claims, sign) => sign({ ...claims, acr: ['idporten-loa-substantial'] }))).toEqual([
        403,
        false,
      ]);
    });
  });

  test('an answer is good once, and only in the browser that went', async () => {
    Object.assign(idporten.who, { subject: 'ada', acr: 'idporten-loa-substantial' });
    const [mine, theirs] = [new Browser(), new Browser()];
    const off = await mine.opens('/sign-in/with/idporten');
    const back = new URL(await idporten.visit(off.headers['location']!));
    await theirs.opens('/sign-in/with/idporten');
    await theirs.opens(back.pathname + back.search);
    expect(await theirs.isIn()).toBe(false);
    await mine.opens(back.pathname + back.search);
    expect(await mine.isIn()).toBe(true);
    await mine.opens('/sign-out', {});
    await mine.opens(back.pathname + back.search);
    expect(await mine.isIn()).toBe(false);
  });

  test('an errand lasts ten minutes', async () => {
    const browser = new Browser();
    const off = await browser.opens('/sign-in/with/idporten');
    const back = new URL(await idporten.visit(off.headers['location']!));
    portal.clock.passes({ minutes: 11 });
    await browser.opens(back.pathname + back.search);
    expect(await browser.isIn()).toBe(false);
  });

  test('one sign-in is tied to one account, and untied by its owner', async () => {
    Object.assign(idporten.who, { subject: 'ada', acr: 'idporten-loa-substantial' });
    const bo = await portal.person('ServiceUser');
    const browser = new Browser(bo);
    await browser.opens('/me/outside/idporten', { password });
    expect((await browser.goes('idporten', idporten)).statusCode).toBe(409);
    Object.assign(idporten.who, { subject: 'bo' });
    const tied = await ties(bo, 'idporten', idporten);
    expect((await tied.opens('/me/outside/idporten/removal', { password: 'not this one' })).statusCode).toBe(422);
    expect((await tied.opens('/me/outside/idporten/removal', { password })).statusCode).toBe(303);
    expect((await new Browser().goes('idporten', idporten)).statusCode).toBe(404);
  });

  test('whoever works here needs a way that counts as two factors', async () => {
    const ingrid = await portal.person('Provider');
    Object.assign(idporten.who, { subject: 'ingrid', acr: 'Level4' });
    await ties(ingrid, 'idporten', idporten);
    Object.assign(idporten.who, { acr: 'idporten-loa-substantial' });
    expect((await new Browser().goes('idporten', idporten)).statusCode).toBe(403);
    Object.assign(idporten.who, { acr: 'Level4' });
    const browser = new Browser();
    expect((await browser.goes('idporten', idporten)).statusCode).toBe(303);
    expect(await browser.isIn()).toBe(true);
  });
});

describe('with somebody like HelseID: a signed assertion, pushed requests, proof of possession', () => {
  test('whoever works here comes in', async () => {
    const ingrid = await portal.person('Provider');
    Object.assign(helseid.who, { subject: 'ingrid', acr: 'Level4' });
    await ties(ingrid, 'helseid', helseid);
    const browser = new Browser();
    const off = await browser.opens('/sign-in/with/helseid');
    const to = new URL(off.headers['location']!);
    expect([...to.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
    const back = new URL(await helseid.visit(to.href));
    await browser.opens(back.pathname + back.search);
    expect((await browser.opens('/me')).body).toContain(ingrid.is.email);
  });

  test('a service user does not, and is not offered it', async () => {
    const ada = await portal.person('ServiceUser');
    const browser = new Browser(ada);
    expect((await browser.opens('/me/outside')).body).not.toContain('HelseID');
    expect((await browser.opens('/me/outside/helseid', { password })).statusCode).toBe(404);
  });

  test('the same subject of two providers is two people', async () => {
    Object.assign(helseid.who, { subject: 'ada', acr: 'Level4' });
    const browser = new Browser();
    expect((await browser.goes('helseid', helseid)).statusCode).toBe(404);
    expect(await browser.isIn()).toBe(false);
  });
});

test('a provider that is away is said to be away, and nothing else stops', async () => {
  const issuer = 'http://127.0.0.1:9';
  const label = { nb: 'Borte', en: 'Away' };
  const away = [{ name: 'away', label, issuer, clientId: 'x', clientSecret: 'y', scope: 'openid', acr: ['a'] }];
  const other = await Portal.open({ OIDC_PROVIDERS: JSON.stringify(away) });
  try {
    expect((await other.stranger().get('/sign-in/with/away')).body).toMatchObject({
      status: 503,
      code: 'outside-away',
    });
    expect((await other.stranger().get('/sign-in/with/nobody')).status).toBe(404);
    expect((await other.stranger().page('/sign-in')).status).toBe(200);
  } finally {
    await other.close();
  }
});
