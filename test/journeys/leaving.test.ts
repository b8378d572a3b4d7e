import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPerson, type Person } from '../support/browser.js';
import { goes, sends, signsIn } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200, scheme: 'dark' },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390, scheme: 'light' },
] as const;

describe.each(walks)('going away, $name', ({ javaScript, lang, width, scheme }) => {
  const nb = lang === 'nb';
  let portal: Portal;
  let [ada, bo, berit]: Caller[] = [];
  let adaSits: Person;
  let boSits: Person;
  let thread: string;
  const shots = process.env['SHOTS'];

  const says = (page: Page) => page.locator('main').innerText();
  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };
  const presses = (page: Page, action: string) =>
    Promise.all([page.waitForNavigation(), page.locator(`main form[action="${action}"] button[type=submit]`).click()]);

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu', lang });
    bo = await portal.person('ServiceUser', { firstName: 'Bjarne', nickname: 'Havskum', lang });
    berit = await portal.person('Provider', { firstName: 'Berit', lang });
    adaSits = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    boSits = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    const { rooms } = (await ada.get('/rooms')).body as { rooms: { id: string }[] };
    const words = { title: 'Ut i lufta', intent: 'hello', body: 'Jeg gikk en tur.' };
    const made = await ada.post(`/rooms/${rooms[0]!.id}/threads`, words);
    thread = `/threads/${(made.body as { id: string }).id}`;
    const wish = { provider: berit.is.membershipId, careName: 'Adele B.', kind: 'question' };
    const { id } = (await ada.post('/messages', { ...wish, topic: 'Søvn', body: 'Jeg sover ikke.' })).body as {
      id: string;
    };
    await berit.post(`/conversations/${id}/opening`);
    for (const [person, caller] of [
      [adaSits, ada],
      [boSits, bo],
    ] as const)
      await signsIn(person.page, caller.is.email, password);
  }, 180_000);
  afterAll(() => portal.close());

  it('is a break first, which nobody is told of', async () => {
    await given('Ada has found the way from her own page', async () => {
      await goes(adaSits, '/me');
      await adaSits.page.locator('a[href="/me/break"]').click();
      await looks(adaSits, 'break');
    });
    await when('she takes a break', () => presses(adaSits.page, '/me/break'));
    await then('her page says until when, and Today reminds her', async () => {
      expect(await says(adaSits.page)).toContain(nb ? 'Du tar en pause' : 'You are on a break');
      await looks(adaSits, 'on-break');
      await goes(adaSits, '/');
      await looks(adaSits, 'today-on-break');
      expect(await says(adaSits.page)).toContain(nb ? 'de andre ser deg ikke' : 'the others do not see you');
    });
    await then('Bo reads her words, and not her name', async () => {
      await goes(boSits, thread);
      expect(await says(boSits.page)).toContain('Jeg gikk en tur.');
      expect(await says(boSits.page)).not.toContain('Furu');
      await looks(boSits, 'thread-of-somebody-away');
    });
    await when('she comes back', async () => {
      await goes(adaSits, '/me/break');
      await presses(adaSits.page, '/me/break/end');
    });
    await then('she is there as if nothing had been', async () => {
      await goes(boSits, thread);
      expect(await says(boSits.page)).toContain('Furu');
    });
  });

  it('is leaving a provider, and staying with the others', async () => {
    await when('Ada ends the contact', async () => {
      await goes(adaSits, '/me/leave');
      await looks(adaSits, 'leave');
      await adaSits.page.locator('main a[href="/messages/leaving"]').click();
      await looks(adaSits, 'leave-care');
      await presses(adaSits.page, '/messages/leaving');
    });
    await then('nobody is left to be left, and the room is as it was', async () => {
      expect(await says(adaSits.page)).toContain(nb ? 'ikke med noen behandler' : 'not writing with any provider');
      await goes(boSits, thread);
      expect(await says(boSits.page)).toContain('Furu');
    });
  });

  it('is for good, with the words taken along', async () => {
    await when('Ada forgets to say that she is sure', async () => {
      await goes(adaSits, '/me/leave');
      await sends(adaSits.page, '/me/leave', { words: 'go', password });
    });
    await then('nothing has happened, and the page says what is missing', async () => {
      expect(await says(adaSits.page)).toContain(nb ? 'Kryss av for at du er sikker' : 'Tick that you are sure');
      await looks(adaSits, 'leave-not-sure');
    });
    await when('she is sure', () => sends(adaSits.page, '/me/leave', { words: 'go', password, sure: true }));
    await then('she is out, on a page that tells nobody anything', async () => {
      expect(new URL(adaSits.page.url()).pathname).toBe('/farewell');
      await looks(adaSits, 'farewell');
      await goes(adaSits, '/me');
      expect(new URL(adaSits.page.url()).pathname).toBe('/sign-in');
    });
    await then('where she wrote, it says that something was taken away', async () => {
      await goes(boSits, thread);
      expect(await says(boSits.page)).toContain(nb ? 'har tatt det bort' : 'has taken it away');
      expect(await says(boSits.page)).not.toContain('Jeg gikk en tur.');
      await looks(boSits, 'thread-taken-back');
    });
  });
});
