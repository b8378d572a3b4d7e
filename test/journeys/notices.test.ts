import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import webPush from 'web-push';
import { Notices } from '../../src/notices/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { aPerson, type Person } from '../support/browser.js';
import { signsIn } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { password, Portal } from '../support/portal.js';
import { PushService } from '../support/push-service.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  {
    name: 'without script, in Norwegian, on a phone at night',
    javaScript: false,
    lang: 'nb',
    width: 390,
    scheme: 'dark',
  },
  { name: 'with script, in English, at a desk', javaScript: true, lang: 'en', width: 1200, scheme: 'light' },
] as const;

describe.each(walks)('hearing of something new, $name', ({ javaScript, lang, width, scheme }) => {
  const nb = lang === 'nb';
  const shots = process.env['SHOTS'];
  let portal: Portal;
  let push: PushService;
  let ada: Caller;
  let sits: Person;
  let baseUrl: string;

  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    if (shots) await page.screenshot({ path: `${shots}/${name}-${lang}-${width}.png`, fullPage: true });
  };
  const says = (page: Page) => page.locator('main').innerText();
  const presses = (page: Page, text: string) =>
    Promise.all([page.waitForNavigation(), page.locator('main button', { hasText: text }).first().click()]);
  const follows = (page: Page, href: string) =>
    Promise.all([
      page.waitForURL((url) => url.pathname === href),
      page.locator(`main a[href="${href}"]`).first().click(),
    ]);

  beforeAll(async () => {
    push = await PushService.open();
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    const keys = { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey, PUSH_SERVICES: push.origin };
    portal = await Portal.open(keys);
    baseUrl = await portal.address();
    ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu', lang });
    const ingrid = await portal.person('Provider', { firstName: 'Ingrid', lang });
    const asked = await ada.post('/messages', {
      provider: ingrid.is.membershipId,
      careName: 'A. Berg',
      kind: 'question',
      topic: 'Søvn',
      body: 'Jeg sover dårlig.',
    });
    const conversation = `/conversations/${(asked.body as { id: string }).id}`;
    await ingrid.post(`${conversation}/opening`);
    await ingrid.post(`${conversation}/messages`, { body: 'Kom innom på torsdag.' });
    sits = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    await signsIn(sits.page, ada.is.email, password);
  }, 180_000);
  afterAll(async () => {
    await portal.close();
    await push.close();
  });

  it('is a calm word on the front page, and a list for oneself', async () => {
    const { page } = sits;
    await given('a provider who has answered', async () => {
      await page.goto('/');
      expect(await says(page)).toContain(nb ? 'Det er noe nytt til deg.' : 'There is something new for you.');
      await looks(sits, 'today');
    });
    await when('one looks what it is', async () => {
      await follows(page, '/notices');
      expect(await says(page)).toContain(nb ? 'Du har fått svar fra en behandler' : 'A provider has answered you');
      expect(await says(page)).not.toMatch(/Ingrid|Søvn|torsdag|Berg/);
      await looks(sits, 'notices');
    });
    await then('it leads there, and is put away by a press', async () => {
      await page.locator('main a[href^="/conversations/"]').first().click();
      await page.waitForURL(/conversations/);
      await page.goto('/notices');
      await presses(page, nb ? 'Merk alt som lest' : 'Mark all as read');
      expect(await page.locator('main button').count()).toBe(0);
      await page.goto('/');
      expect(await says(page)).not.toContain(nb ? 'noe nytt til deg' : 'something new for you');
    });
  });

  it('comes as one wants it', async () => {
    const { page } = sits;
    await page.goto('/me');
    await follows(page, '/me/notices');
    await looks(sits, 'choices');
    for (const yes of ['rooms', 'messages']) await page.locator(`input[name="mail"][value="${yes}"]`).check();
    await page.locator('input[name="digest"]').check();
    await page.locator('select[name="digestAt"]').selectOption('9');
    await presses(page, nb ? 'Lagre' : 'Save');
    expect(await page.locator('input[name="mail"][value="rooms"]').isChecked()).toBe(true);
    expect(await page.locator('select[name="digestAt"]').inputValue()).toBe('9');
    // The same hour twice is no rest: the form comes back with what was typed.
    await page.locator('select[name="quietTo"]').selectOption('21');
    await presses(page, nb ? 'Lagre' : 'Save');
    expect(await says(page)).toContain(nb ? 'Velg to forskjellige klokkeslett.' : 'Choose two different hours.');
    await looks(sits, 'choices-refused');
  });

  it('stops by the link of a letter, signed out', async () => {
    const tell = () => portal.get(Notices).tell({ accountId: ada.is.accountId }, 'message-answered');
    await portal.get(UnitOfWork).run(tell);
    for (const hours of [1, 48]) await portal.clock.asOf(portal.clock.at.add({ hours }), () => portal.delivers());
    const spool = portal.config.mail.spoolDir;
    const letters = readdirSync(spool).map((file) => readFileSync(`${spool}/${file}`, 'utf8'));
    const letter = letters.find((each) => each.includes(ada.is.email))!;
    const path = /\/notices\/stop\/[\w-]{43}/.exec(letter.replace(/=\r?\n/g, ''))![0];
    const stranger = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    await stranger.page.goto(path);
    await looks(stranger, 'stop');
    await presses(stranger.page, nb ? 'Slutt å sende meg e-post' : 'Stop sending me e-mail');
    expect(new URL(stranger.page.url()).pathname).toBe('/notices/stopped');
    await looks(stranger, 'stopped');
    await sits.page.goto('/me/notices');
    expect(await sits.page.locator('input[name="mail"]:checked').count()).toBe(0);
    await stranger.leave();
  });

  it('can come to a device, as far as this browser can', async () => {
    const { page, context } = sits;
    await page.goto('/me/notices');
    await follows(page, '/notices/devices');
    await looks(sits, 'devices');
    const turnOn = page.locator('form[data-push-key]');
    if (!javaScript) {
      expect(await turnOn.isVisible()).toBe(false);
      expect(await says(page)).toContain('Denne nettleseren kan ikke ta imot varsler.');
      return;
    }
    expect(await turnOn.isVisible()).toBe(true);
    await context.grantPermissions(['notifications'], { origin: baseUrl });
    // The one piece that is not ours and not here: the browser maker's service that hands out addresses.
    await page.evaluate((endpoint) => {
      PushManager.prototype.subscribe = () => Promise.resolve({ endpoint } as PushSubscription);
    }, `${push.origin}/send/desk`);
    await presses(page, 'Turn on notifications here');
    expect(await page.locator('main form[action$="/removal"]').count()).toBe(1);
    await looks(sits, 'devices-one');
    // The worker is there, for its own part of the portal alone, under the policy of the page.
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map((each) => each.scope),
    );
    expect(scopes).toEqual([`${baseUrl}/notices/`]);
    // An empty push, as the browser would hand it on: the worker says its one sentence.
    const browser = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) =>
      browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        if (registrations[0]) resolve(registrations[0].registrationId);
      }),
    );
    await browser.send('ServiceWorker.enable');
    const registrationId = await registered;
    // This browser has no screen to show it on: what the worker asks it to show is written down.
    const worker = context.serviceWorkers()[0]!;
    await worker.evaluate(() => {
      const self = globalThis as unknown as { registration: { showNotification: unknown }; shown: unknown[] };
      self.shown = [];
      self.registration.showNotification = (...given: unknown[]) => Promise.resolve(self.shown.push(given));
    });
    await browser.send('ServiceWorker.deliverPushMessage', { origin: baseUrl, registrationId, data: '' });
    const shown = () => worker.evaluate(() => (globalThis as unknown as { shown: unknown[] }).shown);
    for (let tries = 0; tries < 50 && (await shown()).length === 0; tries++) await page.waitForTimeout(100);
    expect(await shown()).toEqual([['You have a new message', { tag: 'new', lang: 'en' }]]);
    await presses(page, 'End');
    expect(await page.locator('main form[action$="/removal"]').count()).toBe(0);
  });
});
