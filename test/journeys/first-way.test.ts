import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { Staff } from '../../src/identity/index.js';
import { Read } from '../../src/platform/database/read.js';
import { sql } from '../../src/platform/database/sql.js';
import { aPerson, type Person } from '../support/browser.js';
import { chooses, comesIn, goes, sends, signsIn, through } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** The same way by different people: with script on a wide screen in Norwegian, without it on a phone in English. */
const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200 },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390 },
] as const;

describe.each(walks)('the first whole way, $name', ({ javaScript, lang, width }) => {
  let portal: Portal;
  let baseUrl: string;
  let newcomer: Person;
  let consultant: Person;
  let provider: Person;
  let peer: Caller;
  let coordinator: Caller;
  let thread: string;
  let meetup: string;
  let conversation: string;

  const letter = (): string => {
    const folder = portal.config.mail.spoolDir;
    const text = readdirSync(folder)
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .at(-1)!;
    return /\/invitations\/[\w-]{43}/.exec(text.replace(/=\r?\n/g, ''))![0];
  };
  const says = (page: Page) => page.locator('main').innerText();

  beforeAll(async () => {
    portal = await Portal.open();
    baseUrl = await portal.address();
    coordinator = await portal.person('Coordinator', { firstName: 'Randi' });
    peer = await portal.person('ServiceUser', { firstName: 'Kari', nickname: 'Havskum' });
    const solveig = await portal.person('Consultant', { firstName: 'Solveig', lang });
    const ingrid = await portal.person('Provider', { firstName: 'Ingrid Moe', totpSecret, lang });
    newcomer = await aPerson({ baseUrl, javaScript, lang, width });
    consultant = await aPerson({ baseUrl, javaScript, lang, width });
    provider = await aPerson({ baseUrl, javaScript, lang, width });
    await comesIn(portal, consultant, solveig);
    const code = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({
      timestamp: portal.clock.now().epochMilliseconds,
    });
    await signsIn(provider.page, ingrid.is.email, password, code);
  }, 180_000);
  afterAll(() => portal.close());

  it('1 · leads in by an invitation that works once', async () => {
    let link = '';
    await given('a coordinator has invited somebody', async () => {
      expect(
        (await coordinator.post('/invitations', { email: 'jonas.vik@example.org', role: 'ServiceUser' })).status,
      ).toBe(204);
      await portal.delivers();
      link = letter();
    });
    await when('they open the link', async () => {
      await goes(newcomer, link);
      expect(await newcomer.page.title()).toBe(lang === 'nb' ? 'Velkommen' : 'Welcome');
    });
    await when('they choose a nickname that holds their name, it comes back with the reason', async () => {
      const wish = { firstName: 'Jonas', password, nickname: 'jonas83', agree: true };
      await sends(newcomer.page, link, wish);
      await newcomer.axe();
      expect(await says(newcomer.page)).toContain(
        lang === 'nb' ? 'Kallenavnet inneholder fornavnet ditt' : 'The nickname holds your first name',
      );
      expect(await newcomer.page.locator('[name=firstName]').inputValue()).toBe('Jonas');
      expect(await newcomer.page.locator('[name=password]').inputValue()).toBe('');
    });
    await when('they leave it for later', () => sends(newcomer.page, link, { password, nickname: '', agree: true }));
    await then('they are on Today, and the link leads in nobody else', async () => {
      expect(new URL(newcomer.page.url()).pathname).toBe('/');
      expect(await newcomer.page.locator('h1').innerText()).toContain('Jonas');
      await newcomer.axe();
      expect((await portal.stranger().page(link)).status).toBe(404);
      expect((await coordinator.get('/invitations')).text).not.toContain('jonas.vik');
    });
  });

  it('2 · reads, writes, is answered, and talks', async () => {
    await when('the newcomer opens the room', async () => {
      await goes(newcomer, '/rooms');
      await newcomer.page.locator('main .rows a').first().click();
      await newcomer.axe();
    });
    await when('they choose a nickname and start a thread', async () => {
      const room = new URL(newcomer.page.url()).pathname;
      await goes(newcomer, '/me/nickname');
      await sends(newcomer.page, '/me/nickname', { nickname: 'Fjellrev', picture: '3' });
      await goes(newcomer, room);
      await sends(newcomer.page, `${room}/threads`, { intent: 'hello', title: 'Hei', body: 'Ny her.\n\nLeser mest.' });
      thread = new URL(newcomer.page.url()).pathname;
      expect(await says(newcomer.page)).toContain('Fjellrev');
      await newcomer.axe();
    });
    await when('the consultant answers from the desk', async () => {
      await goes(consultant, '/');
      await consultant.page.locator(`a[href="${thread}"]`).first().click();
      await sends(consultant.page, `${thread}/posts`, { body: 'Velkommen.' });
      await goes(newcomer, thread);
      expect(await says(newcomer.page)).toContain('Velkommen.');
    });
    await then('they hear each other in the live chat', async () => {
      const chat = await through(newcomer.page, /\/chat$/, async () => {
        await newcomer.page.locator('a[href^="/rooms/"]').first().click();
        await newcomer.page.locator('main a[href$="/chat"]').first().click();
      });
      await newcomer.axe();
      await goes(consultant, chat);
      if (javaScript) await consultant.page.waitForTimeout(300);
      await sends(newcomer.page, chat, { body: 'Er det noen her?' });
      const hears = async (page: Page, line: string) => {
        if (!javaScript) await page.locator(`main a[href="${chat}"]`).click();
        await page.getByText(line).waitFor(javaScript ? { timeout: 1_000 } : {});
      };
      await hears(consultant.page, 'Er det noen her?');
      await sends(consultant.page, chat, { body: 'Jeg er her.' });
      await hears(newcomer.page, 'Jeg er her.');
      expect(await newcomer.page.locator('.chat > li').allInnerTexts()).toEqual([
        'Fjellrev Er det noen her?',
        'Solveig Jeg er her.',
      ]);
    });
  });

  it('3 · is kept kind by one consultant, who also plans a meetup', async () => {
    await given('somebody has written something unkind', () =>
      peer.post(`${thread}/posts`, { body: 'Slutt å klage.' }),
    );
    await when('the newcomer reports it', async () => {
      await goes(newcomer, thread);
      await newcomer.page.locator('main a[href$="/report"]').last().click();
      await newcomer.axe();
      await sends(newcomer.page, new URL(newcomer.page.url()).pathname, { reason: 'Det gjorde vondt.' });
    });
    await when('the consultant hides it from the desk, with a reason', async () => {
      await goes(consultant, '/');
      expect(await says(consultant.page)).toContain('Det gjorde vondt.');
      await consultant.page.locator('a[href$="/hiding"]').first().click();
      await consultant.axe();
      await sends(consultant.page, new URL(consultant.page.url()).pathname, {
        reason: 'Vi gir ikke råd uten at noen ber om det.',
      });
    });
    await then('its author reads why, and the others do not read it', async () => {
      expect((await peer.page(thread)).text).toContain('Vi gir ikke råd uten at noen ber om det.');
      await goes(newcomer, thread);
      expect(await says(newcomer.page)).not.toContain('Slutt å klage.');
    });
    await when('the consultant plans a meetup', async () => {
      await goes(consultant, '/meetups/new');
      await sends(consultant.page, '/meetups', {
        title: 'Torsdagskafé',
        kind: 'cafe',
        venue: 1,
        day: '2026-11-26',
        from: '18:00',
        to: '19:30',
        capacity: '8',
        usualNumber: '6 til 10',
        about: 'Kaffe, te og god tid.',
        room: 1,
      });
      meetup = /\/meetups\/[0-9a-f-]{36}/.exec(consultant.page.url())![0];
      await consultant.axe();
    });
  });

  it('4 · from the thread to the café', async () => {
    await when('the newcomer sees the meetup in a thread of the room', async () => {
      await goes(newcomer, '/rooms');
      await newcomer.page.locator('main .rows a').first().click();
      await newcomer.page.getByRole('link', { name: 'Torsdagskafé' }).first().click();
      await newcomer.axe();
      await newcomer.page.locator(`main a[href="${meetup}"]`).first().click();
      await newcomer.axe();
      expect(await says(newcomer.page)).not.toContain('Strøket 15');
    });
    await when('they say they come, as Jon', async () => {
      await sends(newcomer.page, `${meetup}/rsvp`, { name: 'Jon' });
      await goes(newcomer, meetup);
      expect(await says(newcomer.page)).toContain('Strøket 15');
    });
    await when('they write their first-time plan', async () => {
      await goes(newcomer, `${meetup}/first-time`);
      await sends(newcomer.page, `${meetup}/first-time`, {
        meetsMe: 'Solveig, ved bussen kl. 17.50',
        howLong: 'Tjue minutter',
      });
      await goes(newcomer, `${meetup}/first-time`);
      expect(await newcomer.page.content()).toContain('Solveig, ved bussen kl. 17.50');
    });
    await then('the roster knows Jon and nobody knows more', async () => {
      await goes(consultant, `${meetup}/roster`);
      const roster = await consultant.page.content();
      expect(roster).toContain('Jon');
      for (const secret of ['Fjellrev', 'Jonas', 'jonas.vik']) expect(roster).not.toContain(secret);
      const chat = await portal.get(Read).one<{ id: string }>(sql`select id from persona where nickname = 'Fjellrev'`);
      expect(roster).not.toContain(chat!.id);
    });
    await then('the calendar file is neutral', async () => {
      const file = await newcomer.context.request.get(`${baseUrl}${meetup}/calendar`);
      const text = await file.text();
      expect(text).toContain('BEGIN:VEVENT');
      for (const telling of ['Torsdagskafé', 'Kulturhuset', 'Strøket', 'Asker', 'ReConnect', 'ATTENDEE', 'Jon'])
        expect(text).not.toContain(telling);
    });
  });

  it('5 · to a provider of one’s own choice, and nobody else', async () => {
    const [ingrid] = await portal.get(Staff).providers(portal.community);
    await when('the newcomer writes to Ingrid', async () => {
      await goes(newcomer, `/messages/new?provider=${ingrid!.id}`);
      await sends(newcomer.page, '/messages', {
        careName: 'Jonas V.',
        kind: 'question',
        topic: 'Søvnen',
        body: 'Jeg sover dårlig igjen.',
      });
      conversation = /\/conversations\/[0-9a-f-]{36}/.exec(newcomer.page.url())![0];
      await newcomer.axe();
    });
    await then('the database holds no word of it', async () => {
      const rows = await portal.get(Read).all(sql`select * from message`);
      expect(rows).toHaveLength(1);
      expect(
        Buffer.concat(Object.values(rows[0] as object).map((value) => Buffer.from(String(value)))).toString(),
      ).not.toContain('sover');
    });
    await when('Ingrid opens it from her inbox and answers', async () => {
      await goes(provider, '/');
      expect(await says(provider.page)).toContain('Jonas V.');
      await provider.page.locator(`form[action="${conversation}/opening"] button`).first().click();
      await provider.page.waitForURL(`**${conversation}#new`);
      await provider.axe();
      expect(await says(provider.page)).toContain('Jeg sover dårlig igjen.');
      await goes(newcomer, conversation);
      expect(await says(newcomer.page)).toContain(lang === 'nb' ? 'åpnet' : 'opened');
      await sends(provider.page, `${conversation}/messages`, { body: 'Vi ser på det sammen på tirsdag.' });
    });
    await then('the newcomer reads the answer, and Ingrid sees nothing else of them', async () => {
      await goes(newcomer, conversation);
      expect(await says(newcomer.page)).toContain('Vi ser på det sammen på tirsdag.');
      for (const path of ['/rooms', thread, '/meetups', meetup, `${meetup}/roster`, '/toolbox', '/invitations'])
        expect((await provider.context.request.get(baseUrl + path)).status()).toBe(404);
      for (const secret of ['Fjellrev', 'jonas.vik']) expect(await provider.page.content()).not.toContain(secret);
      expect((await consultant.context.request.get(baseUrl + conversation)).status()).toBe(404);
    });
  });

  it('6 · plans a week that is one’s own', async () => {
    await when('the newcomer writes what matters, a goal and its next step', async () => {
      await goes(newcomer, '/toolbox/values');
      await sends(newcomer.page, '/toolbox/values', { text: 'Å være en far som er der.' });
      await goes(newcomer, '/toolbox/goals');
      await sends(newcomer.page, '/toolbox/goals', { title: 'Mer ute', nextStep: 'Finne fram støvlene' });
      await newcomer.axe();
    });
    await when('they plan a walk, and the meetup as well', async () => {
      await goes(newcomer, '/toolbox/week');
      await sends(newcomer.page, '/toolbox/activities', { what: 'Gå til brygga', day: '2026-11-20' });
      await newcomer.axe();
      await goes(newcomer, meetup);
      await sends(newcomer.page, `${meetup}/activity`, {});
    });
    await then('Today shows it, to them alone', async () => {
      await goes(newcomer, '/');
      const today = await says(newcomer.page);
      for (const own of ['Å være en far som er der.', 'Gå til brygga', 'Torsdagskafé', 'Ingrid Moe'])
        expect(today).toContain(own);
      await goes(newcomer, '/toolbox/week?from=2026-11-26');
      expect(await says(newcomer.page)).toContain('Torsdagskafé');
      for (const other of [consultant, provider])
        expect((await other.context.request.get(`${baseUrl}/toolbox`)).status()).toBe(404);
    });
  });

  it('7 · has help and the way out on every page', async () => {
    await then('they are on each of them', async () => {
      for (const path of ['/', '/rooms', thread, '/meetups', '/messages', '/toolbox', '/me', '/privacy', '/help-now']) {
        await goes(newcomer, path);
        expect(await newcomer.page.locator('header a[href="/help-now"]').isVisible()).toBe(true);
        expect(await newcomer.page.locator('header form[action="/leave"] button').isVisible()).toBe(true);
        expect(await newcomer.page.locator('form[action="/sign-out"] button').count()).toBeGreaterThan(0);
      }
      const numbers = await portal.stranger().page('/help-now');
      expect(numbers.text).toContain('116 123');
    });
    await when('they leave', async () => {
      await newcomer.context.route('https://**', (route) =>
        route.fulfill({ body: 'Weather', contentType: 'text/html' }),
      );
      await goes(newcomer, thread);
      await newcomer.page.locator('header form[action="/leave"] button').click();
      await newcomer.page.waitForURL((url) => url.hostname !== '127.0.0.1');
      await newcomer.takeNoises();
    });
    await then('going back shows nothing private', async () => {
      await newcomer.page.goto(`${baseUrl}${thread}`);
      expect(new URL(newcomer.page.url()).pathname).toBe('/sign-in');
      await newcomer.page.goBack().catch(() => null);
      expect(await newcomer.page.content()).not.toContain('Fjellrev');
      await newcomer.takeNoises();
    });
    await when('the consultant signs out', async () => {
      await goes(consultant, '/');
      await chooses(consultant.page, 'form[action="/sign-out"] button');
      await goes(consultant, '/rooms');
      expect(new URL(consultant.page.url()).pathname).toBe('/sign-in');
    });
  });
});
