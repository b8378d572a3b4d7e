import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withId } from '../../../test/support/routes.js';
import { commandsOf } from '../../../test/privacy/commands.js';
import { Actors } from '../../platform/http/actor.js';
import { fieldsOf } from '../../platform/http/fields.js';
import { type Role, roles } from '../../platform/ui/here.js';
import { Membership } from '../account/membership.entity.js';
import { Sessions } from '../index.js';
import { Door } from './door.js';
import { idleChoices } from './idle.js';
import { KeptForms } from './kept-forms.service.js';
import { SignIns } from './sign-ins.service.js';

describe('a sign-in', () => {
  let portal: Portal;
  beforeAll(async () => void (portal = await Portal.open()));
  afterAll(() => portal.close());
  const inside = async (person: Person) => (await person.get('/me/nickname')).status === 200;
  const tokenOf = (person: Person) => person.cookieHeader.replace('sid=', '');

  test('ends on the server when one signs out: the cookie is worth nothing any more, and Back shows nothing', async () => {
    const kari = await portal.person('ServiceUser');
    const phone = portal.stranger();
    const other = await portal.stranger().post('/sign-in', { email: kari.is.email, password: 'four quiet words here' });
    phone.keeps(other);
    expect([await inside(kari), await inside(phone)]).toEqual([true, true]);
    const out = await kari.submits('/sign-out');
    expect([out.status, out.headers['location'], out.headers['clear-site-data']]).toEqual([
      303,
      '/',
      '"cache", "cookies", "storage"',
    ]);
    expect(String(out.headers['set-cookie'])).toMatch(/^sid=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/);
    expect([await inside(kari), await inside(phone)]).toEqual([false, true]);
    const front = await kari.page('/');
    expect([front.status, front.headers['cache-control'], front.text.includes(kari.is.nickname!)]).toEqual([
      200,
      'no-store',
      false,
    ]);
    expect((await kari.page('/me/nickname')).headers['location']).toBe('/sign-in');
  });

  test('ends when one leaves the page, whoever one was, with nothing of ours behind', async () => {
    const kari = await portal.person('ServiceUser');
    const left = await kari.submits('/leave');
    expect([left.status, left.headers['clear-site-data']]).toEqual([200, '"cache", "cookies"']);
    expect(left.text).not.toMatch(/ReConnect|Asker|\/assets\/|Person\d/);
    expect(await inside(kari)).toBe(false);
    expect((await portal.stranger().submits('/leave')).status).toBe(200);
    expect((await portal.stranger().submits('/sign-out')).status).toBe(303);
  });

  test('ends by itself after half an hour without a sign of life, and is kept by one', async () => {
    const [kari, bo] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
    const boActs = (await portal.get(Actors).bySession(tokenOf(bo)))!;
    for (let n = 0; n < 3; n++) {
      portal.clock.passes({ minutes: 29 });
      expect(await inside(kari)).toBe(true);
      if (n === 0) expect(await portal.get(Sessions).holds(boActs)).toBe(true);
    }
    expect(await portal.get(Sessions).holds(boActs)).toBe(false);
    expect(await inside(bo)).toBe(false);
    portal.clock.passes({ minutes: 36 });
    expect(await inside(kari)).toBe(false);
  });

  test('ends after twelve hours, however lively', async () => {
    const kari = await portal.person('ServiceUser');
    for (let n = 0; n < 28; n++) {
      portal.clock.passes({ minutes: 25 });
      expect(await inside(kari)).toBe(true);
    }
    portal.clock.passes({ minutes: 25 });
    expect(await inside(kari)).toBe(false);
  });

  test('writes a sign of life down now and then, not at every page', async () => {
    const kari = await portal.person('ServiceUser');
    const seen = async () => {
      const [row] = (await portal.app
        .get(DataSource)
        .query('select seen_at from session order by seen_at desc limit 1')) as [{ seen_at: unknown }];
      return String(row.seen_at instanceof Date ? row.seen_at.toISOString() : row.seen_at);
    };
    const before = await seen();
    portal.clock.passes({ seconds: 1 });
    await kari.get('/me/nickname');
    expect(await seen()).toBe(before);
    portal.clock.passes({ minutes: 11 });
    await kari.get('/me/nickname');
    expect(await seen()).not.toBe(before);
  });

  test('carries no role: a change of it holds at the next request', async () => {
    const randi = await portal.person('Coordinator');
    expect((await randi.get('/invitations')).status).toBe(200);
    await portal.app.get(DataSource).manager.update(Membership, { id: randi.is.membershipId }, { role: 'Provider' });
    expect((await randi.get('/invitations')).status).toBe(404);
    await portal.app.get(DataSource).manager.delete(Membership, { id: randi.is.membershipId });
    expect((await randi.get('/invitations')).status).toBe(401);
  });

  test('is kept as a fingerprint only, and nothing but a token opens it', async () => {
    const kari = await portal.person('ServiceUser');
    const rows = (await portal.app.get(DataSource).query('select * from session')) as Record<string, unknown>[];
    expect(JSON.stringify(rows)).not.toContain(tokenOf(kari));
    const fingerprint = String(rows.at(-1)!['token_fingerprint']);
    for (const token of [fingerprint, '', 'x', `${tokenOf(kari)}x`, `' or 1=1 --`, '%00'])
      expect(
        (
          await portal.app.inject({
            url: '/me/nickname',
            headers: { cookie: `sid=${token}`, accept: 'application/json' },
          })
        ).statusCode,
      ).toBe(401);
    expect(await inside(kari)).toBe(true);
  });

  test('is ended by nobody else’s; only what is over is forgotten', async () => {
    const kari = await portal.person('ServiceUser');
    portal.clock.passes({ minutes: 12 });
    const tuva = await portal.person('ServiceUser');
    expect([await inside(kari), await inside(tuva)]).toEqual([true, true]);
    portal.clock.passes({ minutes: 25 });
    await portal.person('ServiceUser');
    expect([await inside(kari), await inside(tuva)]).toEqual([true, true]);
    portal.clock.passes({ hours: 14, minutes: 10 });
    await portal.person('ServiceUser');
    const rows = (await portal.app.get(DataSource).query('select id from session')) as unknown[];
    expect(rows).toHaveLength(1);
  });
});

describe('one’s own sign-ins', () => {
  let portal: Portal;
  beforeAll(async () => void (portal = await Portal.open()));
  afterAll(() => portal.close());
  const android = 'Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0';
  const signsIn = async (person: Person) => {
    const answer = await portal.app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { accept: 'application/json', 'user-agent': android },
      payload: { email: person.is.email, password },
    });
    return portal.stranger().keeps({ headers: answer.headers } as never);
  };
  interface Listed {
    signIns: { id: string; here: boolean; device: string }[];
  }
  const list = async (person: Person) => (await person.get('/me/sign-ins')).body as Listed;

  test('stand in a list that says on what, and nothing finer', async () => {
    const kari = await portal.person('ServiceUser');
    const phone = await signsIn(kari);
    const { signIns } = await list(kari);
    expect(signIns.map(({ here, device }) => [here, device])).toEqual([
      [true, ''],
      [false, 'Firefox, Android'],
    ]);
    expect((await list(phone)).signIns[0]).toMatchObject({ here: true, device: 'Firefox, Android' });
    const rows = JSON.stringify(await portal.app.get(DataSource).query('select * from session'));
    expect(rows).not.toContain('Firefox');
    expect((await kari.page('/me/sign-ins')).text).toContain('Firefox, Android');
  });

  test('can be ended one by one or all but this; nobody ends somebody else’s', async () => {
    const [kari, bo] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
    const [phone, tablet] = [await signsIn(kari), await signsIn(kari)];
    const other = (await list(phone)).signIns[0]!.id;
    const ends = (person: Person, which: string) => person.post('/me/sign-ins/ending', { which, password });
    expect((await ends(bo, other)).status).toBe(404);
    expect((await kari.post('/me/sign-ins/ending', { which: other, password: 'not this one' })).status).toBe(422);
    expect((await ends(kari, other)).status).toBe(204);
    expect((await phone.get('/me')).status).toBe(401);
    expect((await tablet.get('/me')).status).toBe(200);
    expect((await kari.submits('/me/sign-ins/ending', { which: 'others', password })).status).toBe(303);
    expect([(await tablet.get('/me')).status, (await kari.get('/me')).status]).toEqual([401, 200]);
    expect((await bo.get('/me')).status).toBe(200);
  });

  test('last as long as a service user chooses, and no longer than half an hour for whoever works here', async () => {
    const kari = await portal.person('ServiceUser');
    expect((await kari.post('/me/sign-ins/idle', { minutes: '20' })).status).toBe(422);
    expect((await kari.post('/me/sign-ins/idle', { minutes: '60' })).status).toBe(204);
    portal.clock.passes({ minutes: 50 });
    expect((await kari.get('/me')).status).toBe(200);
    await kari.post('/me/sign-ins/idle', { minutes: '15' });
    portal.clock.passes({ minutes: 25 });
    expect((await kari.get('/me')).status).toBe(401);
    const randi = await portal.person('Consultant');
    expect((await randi.post('/me/sign-ins/idle', { minutes: '60' })).status).toBe(404);
    for (let offset = 0; offset < 5; offset++) {
      const [staff, tuva] = [await portal.person('Provider'), await portal.person('ServiceUser')];
      portal.clock.passes({ minutes: 20 + offset });
      expect([(await staff.get('/me')).status, (await tuva.get('/me')).status]).toEqual([200, 200]);
      // Whatever the clock says when one was last there: never shorter for her, never longer for them.
      portal.clock.passes({ minutes: 29, seconds: 59 });
      expect((await tuva.get('/me')).status).toBe(200);
      portal.clock.passes({ seconds: 1 });
      expect((await staff.get('/me')).status).toBe(401);
    }
  });

  test('are ended by the operator, everybody’s at once, when something is wrong', async () => {
    const [kari, bo] = [await portal.person('ServiceUser'), await portal.person('Provider')];
    const signIns = portal.get(SignIns);
    expect(await signIns.endAll()).toBeGreaterThanOrEqual(2);
    expect([(await kari.get('/me')).status, (await bo.get('/me')).status]).toEqual([401, 401]);
    expect(await signIns.endAll()).toBe(0);
  });

  test('are kept by one press, and the page knows when to ask', async () => {
    const kari = await portal.person('ServiceUser');
    expect((await kari.page('/me')).text).toContain('data-idle-minutes="30"');
    expect((await portal.stranger().page('/')).text).not.toContain('data-idle-minutes');
    for (let n = 0; n < 3; n++) {
      portal.clock.passes({ minutes: 28 });
      expect((await kari.post('/sign-in/stay')).status).toBe(204);
    }
    portal.clock.passes({ minutes: 36 });
    expect((await kari.post('/sign-in/stay')).status).toBe(401);
  });

  test('are kept by one press without script too: the style sheet asks, and what is being written stays where it is', async () => {
    const kari = await portal.person('ServiceUser');
    const styles = readFileSync(join(import.meta.dirname, '../../platform/ui/portal.css'), 'utf8');
    for (const minutes of idleChoices) {
      await kari.post('/me/sign-ins/idle', { minutes: String(minutes) });
      const [noscript] = /<noscript><form[^]*?<\/noscript>/.exec((await kari.page('/me')).text)!;
      expect(noscript).toMatch(/action="\/sign-in\/stay" target="_blank"/);
      expect(noscript).toContain(`data-appears-after="${minutes}"`);
      // Half an hour is the rule, the others are exceptions to it.
      const rule =
        minutes === 30
          ? /\.stay \[data-appears-after\] \{[^}]*\}/
          : new RegExp(`\\[data-appears-after='${minutes}'\\] \\{[^}]*\\}`);
      expect(rule.exec(styles)![0]).toContain(`${(minutes - 2) * 60}s`);
    }
    const pressed = await kari.submits('/sign-in/stay');
    expect([pressed.status, pressed.headers['location']]).toEqual([303, '/sign-in/stayed']);
    expect((await kari.page('/sign-in/stayed')).text).toContain('Close this tab');
  });

  test('say in time that twelve hours are over, which no press puts off', async () => {
    const kari = await portal.person('ServiceUser');
    const told = async () => /<p data-ends-in="(\d+)"( hidden)?>/.exec((await kari.page('/me')).text);
    for (let n = 0; n < 26; n++) {
      portal.clock.passes({ minutes: 26 });
      expect((await kari.get('/me')).status).toBe(200);
    }
    expect(await told()).toBeNull();
    portal.clock.passes({ minutes: 20 });
    const early = (await told())!;
    expect([Number(early[1]) <= 30, early[2]]).toEqual([true, ' hidden']);
    portal.clock.passes({ minutes: Number(early[1]) - 8 });
    const late = (await told())!;
    expect([late[1], late[2]]).toEqual(['8', undefined]);
    expect((await kari.page('/me')).text).not.toContain('data-idle-minutes');
  });
});

describe('a form that comes after the end of a sign-in', () => {
  let portal: Portal;
  beforeAll(async () => void (portal = await Portal.open()));
  afterAll(() => portal.close());
  const words = 'I have waited all day to write this down.';
  const late = async (person: Person) => {
    portal.clock.passes({ minutes: 40 });
    return person.submits('/me/nickname', { nickname: 'Quiet', picture: '2' });
  };
  const comesBack = (browser: Person, email: string) => browser.submits('/sign-in', { email, password, code: '' });

  test('waits for its owner: nothing is lost, nothing is sent, and nothing of it is on the page before', async () => {
    const kari = await portal.person('ServiceUser', { nickname: null });
    const answer = await late(kari);
    expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in']);
    const door = await kari.page('/sign-in');
    expect(door.text).toContain('Det du skrev, er tatt vare på');
    expect(door.text).not.toContain('Quiet');
    expect((await portal.stranger().page('/sign-in')).text).not.toContain('tatt vare på');
    const back = await comesBack(kari, kari.is.email);
    expect([back.status, back.headers['location']]).toEqual([303, '/sign-in/kept']);
    kari.keeps(back);
    const kept = await kari.page('/sign-in/kept');
    expect(kept.text).toContain('Quiet');
    const [, action] = /action="(\/me\/nickname[^"]*)"[^]*name="nickname" value="Quiet"/.exec(kept.text)!;
    expect((await kari.get('/me/nickname')).body).toEqual({});
    // Refused, it is on the page before its owner again, and waits no longer.
    expect((await kari.submits(action!, { nickname: '', picture: '2' })).status).toBe(422);
    expect((await kari.page('/sign-in/kept')).status).toBe(404);
  });

  test('is sent on once: it does not come back at the next sign-in', async () => {
    const kari = await portal.person('ServiceUser', { nickname: null });
    await late(kari);
    kari.keeps(await comesBack(kari, kari.is.email));
    const [, action] = /action="(\/me\/nickname[^"]*)"/.exec((await kari.page('/sign-in/kept')).text)!;
    expect((await kari.submits(action!, { nickname: 'Stille', picture: '2' })).status).toBe(303);
    expect((await kari.get('/me/nickname')).body).toMatchObject({ persona: { nickname: 'Stille' } });
    portal.clock.passes({ minutes: 40 });
    const back = await comesBack(kari, kari.is.email);
    expect(back.headers['location']).toBe('/');
  });

  test('is read before it goes on, in its own words alone; what was chosen and ticked goes along', async () => {
    const kari = await portal.person('ServiceUser');
    portal.clock.passes({ minutes: 40 });
    const path = '/meetups/00000000-0000-4000-8000-000000000000/rsvp';
    const answer = { name: 'Kari Nordlys', way: 'company', listed: 'yes', remind: 'yes' };
    expect((await kari.submits(path, answer)).headers['location']).toBe('/sign-in');
    kari.keeps(await comesBack(kari, kari.is.email));
    const page = (await kari.page('/sign-in/kept')).text;
    expect([...page.matchAll(/<p class="typed">([^<]*)</g)].map(([, typed]) => typed)).toEqual(['Kari Nordlys']);
    for (const [name, value] of Object.entries(answer)) expect(page).toContain(`name="${name}" value="${value}"`);
  });

  test('can be thrown away', async () => {
    const kari = await portal.person('ServiceUser', { nickname: null });
    await late(kari);
    kari.keeps(await comesBack(kari, kari.is.email));
    expect((await kari.submits('/sign-in/kept/removal')).status).toBe(303);
    expect((await kari.page('/sign-in/kept')).status).toBe(404);
  });

  test('is any form of the portal: each comes back whole at its owner’s next sign-in, and nobody else’s', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const commands = commandsOf(portal.app).filter(({ access, form }) => form && !access.includes('anyone'));
    const people = new Map<Role, Person>();
    for (const role of roles) people.set(role, await portal.person(role));
    const other = await portal.person('ServiceUser');
    const kept: string[] = [];
    for (const command of commands) {
      const fields = [...fieldsOf(command.form!)!];
      const path = withId(command, id);
      const role = roles.find((each) => command.access.includes(each)) ?? 'ServiceUser';
      const owner = await portal.signsInAgain(people.get(role)!);
      portal.clock.passes({ minutes: 40 });
      const values = Object.fromEntries(fields.map(([name]) => [name, `${words} ${name}`]));
      const answer = await owner.submits(path, values);
      if (fields.some(([, { secret }]) => secret)) {
        expect([path, answer.status]).toEqual([path, 401]);
        continue;
      }
      expect([path, answer.status, answer.headers['location']]).toEqual([path, 303, '/sign-in']);
      const mine = owner.cookieHeader.replace('sid=', '');
      expect([path, await portal.get(KeptForms).waits(mine)]).toEqual([path, true]);
      const door = portal.get(Door);
      const at = { address: '', device: '', token: mine, known: undefined };
      const asOwner = await door.open(owner.is.accountId, at);
      expect([path, asOwner.path]).toEqual([path, '/sign-in/kept']);
      const token = asOwner.beside.cookies!.find(({ name }) => name === 'session')!.value!;
      owner.keeps({ headers: { 'set-cookie': [`sid=${token}`] } } as never);
      expect((await owner.get('/sign-in/kept')).body).toMatchObject({ path, values });
      // Whoever signs in next in the same browser gets nothing of it.
      const asOther = await door.open(other.is.accountId, { ...at, token });
      expect([path, asOther.path]).toEqual([path, '/']);
      kept.push(path);
    }
    expect(kept.length).toBeGreaterThan(25);
  }, 120_000);

  test('with a file comes back with its words; the file is chosen again', async () => {
    const kari = await portal.person('ServiceUser');
    portal.clock.passes({ minutes: 40 });
    const file = commandsOf(portal.app).find(({ path }) => path === '/me/photo');
    expect(file).toBeDefined();
    const boundary = 'the-boundary';
    const part = (head: string, body: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
    const answer = await portal.app.inject({
      method: 'POST',
      url: '/me/photo',
      headers: {
        cookie: kari.cookieHeader,
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      payload: `${part('name="photo"; filename="a.png"', 'not a picture')}${part('name="words"', words)}--${boundary}--\r\n`,
    });
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/sign-in']);
    kari.keeps(await comesBack(kari, kari.is.email));
    expect((await kari.get('/sign-in/kept')).body).toMatchObject({ path: '/me/photo', values: { words } });
  });

  test('is sealed, opens for nobody else on the same browser, and ends with a sign-out', async () => {
    const [kari, bo] = [
      await portal.person('ServiceUser', { nickname: null }),
      await portal.person('ServiceUser', { nickname: null }),
    ];
    await late(kari);
    const rows = JSON.stringify(await portal.app.get(DataSource).query('select * from session'));
    expect(rows).not.toContain('Quiet');
    const browser = kari;
    const asBo = await comesBack(browser, bo.is.email);
    expect(asBo.headers['location']).toBe('/');
    browser.keeps(asBo);
    expect((await browser.get('/sign-in/kept')).status).toBe(404);
    const again = await comesBack(browser, kari.is.email);
    expect(again.headers['location']).toBe('/');
    await browser.keeps(again).submits('/sign-out');
    const out = await browser.submits('/me/nickname', { nickname: 'Quiet' });
    expect(out.status).toBe(401);
  });

  test('with a secret in it is never kept', async () => {
    const kari = await portal.person('ServiceUser');
    portal.clock.passes({ minutes: 40 });
    const answer = await kari.submits('/sign-in', { email: kari.is.email, password: words, code: '' });
    expect(answer.status).toBe(422);
    expect((await kari.page('/sign-in')).text).not.toContain('tatt vare på');
  });

  test('sends a page that is swapped by script to the door as a whole, and tells JSON that it has to sign in', async () => {
    const kari = await portal.person('ServiceUser', { nickname: null });
    portal.clock.passes({ minutes: 40 });
    const swapped = await portal.app.inject({
      method: 'POST',
      url: '/me/nickname',
      headers: {
        cookie: kari.cookieHeader,
        accept: 'text/html',
        'hx-request': 'true',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: 'nickname=Quiet',
    });
    expect([swapped.statusCode, swapped.headers['hx-redirect']]).toEqual([200, '/sign-in']);
    expect((await kari.post('/me/nickname', { nickname: 'Quiet' })).status).toBe(401);
  });
});
