import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPerson, type Person } from '../support/browser.js';
import { goes, sends, signsIn } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200, scheme: 'light' },
  {
    name: 'without script, in English, on a phone at night',
    javaScript: false,
    lang: 'en',
    width: 390,
    scheme: 'dark',
  },
] as const;

describe.each(walks)('heavy words, $name', ({ javaScript, lang, width, scheme }) => {
  const nb = lang === 'nb';
  let portal: Portal;
  let [ada, bo]: Caller[] = [];
  let adaSits: Person;
  let boSits: Person;
  let thread: string;
  const shots = process.env['SHOTS'];

  const says = (page: Page) => page.locator('main').innerText();
  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };
  const presses = (page: Page, text: string) =>
    Promise.all([page.waitForNavigation(), page.locator('main button', { hasText: text }).first().click()]);

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu', lang });
    bo = await portal.person('ServiceUser', { firstName: 'Bjarne', nickname: 'Havskum', lang });
    const { rooms } = (await ada.get('/rooms')).body as { rooms: { id: string }[] };
    const words = {
      title: 'Broren min',
      intent: 'support',
      body: 'Det er *ett år* siden.\n\n- Jeg savner ham\n- hver dag',
    };
    const made = await ada.post(`/rooms/${rooms[0]!.id}/threads`, {
      ...words,
      about: ['suicide', 'death'],
      words: 'broren min',
    });
    thread = `/threads/${(made.body as { id: string }).id}`;
    adaSits = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    boSits = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    for (const [person, caller] of [
      [adaSits, ada],
      [boSits, bo],
    ] as const)
      await signsIn(person.page, caller.is.email, password);
  }, 180_000);
  afterAll(() => portal.close());

  it('are folded until somebody wants to read them', async () => {
    const { page } = boSits;
    await given('Bo sees what it is about, and not what it says', async () => {
      await goes(boSits, thread);
      expect(await says(page)).toContain(
        nb ? 'Handler om: selvmord, død og sorg, broren min' : 'About: suicide, death and grief',
      );
      expect(await page.locator('.about .prose').isVisible()).toBe(false);
      await looks(boSits, 'folded');
    });
    await when('he opens it', () => page.locator('.about summary').click());
    await then('he reads it, and can say that he has heard', async () => {
      expect(await page.locator('.about .prose').isVisible()).toBe(true);
      await looks(boSits, 'unfolded');
      await presses(page, nb ? 'Jeg hører deg' : 'I hear you');
      expect(page.url()).toContain(thread);
    });
    await then('Ada sees from whom, and Bo no number', async () => {
      await goes(adaSits, thread);
      expect(await says(adaSits.page)).toContain(nb ? 'Jeg hører deg: Havskum' : 'I hear you: Havskum');
      await looks(adaSits, 'heard');
      expect(await says(page)).not.toContain('Havskum:');
    });
  });

  it('are put away for a day, by one press', async () => {
    const { page } = boSits;
    await when('it is too much', async () => {
      await goes(boSits, thread);
      await presses(page, nb ? 'Legg bort det tunge i dag' : 'Put heavy things away for today');
    });
    await then('it is away here and in the room', async () => {
      expect(await says(page)).toContain(nb ? 'Lagt bort for i dag' : 'Put away for today');
      expect(await says(page)).not.toContain('savner');
      await looks(boSits, 'put-away');
      await page.locator('main .page-head a').first().click();
      await page.waitForURL(/\/rooms\//);
      expect(await says(page)).not.toContain('Broren min');
      await looks(boSits, 'room-calm');
      await presses(page, nb ? 'Vis alt igjen' : 'Show everything again');
      expect(await says(page)).toContain('Broren min');
    });
  });

  it('are answered, mended and taken away', async () => {
    const { page } = boSits;
    await when('Bo answers what Ada said', async () => {
      await goes(boSits, thread);
      await page.locator('.signs a').first().click();
      await page.waitForURL(/quote=/);
      const body = page.locator('#reply textarea');
      expect(await body.inputValue()).toContain('> Det er *ett år* siden.');
      await sends(page, `${thread}/posts`, { body: `${await body.inputValue()}Du er ikke alnee.` });
    });
    await when('he sees the slip', async () => {
      await page.locator('.post a[href$="/editing"]').first().click();
      await page.waitForURL(/editing/);
      await looks(boSits, 'editing');
      const action = new URL(page.url()).pathname;
      await sends(page, action, { body: 'Du er ikke alene.' });
    });
    await then('it is mended, and says that it was changed', async () => {
      expect(await says(page)).toContain('Du er ikke alene.');
      expect(await says(page)).toContain(nb ? 'endret' : 'changed');
    });
    await when('Ada takes hers away', async () => {
      await goes(adaSits, thread);
      await adaSits.page.locator('.post a[href$="/editing"]').first().click();
      await adaSits.page.waitForURL(/editing/);
      await presses(adaSits.page, nb ? 'Ta bort innlegget' : 'Take the post away');
    });
    await then('its place is kept, and the answer', async () => {
      await goes(boSits, thread);
      expect(await says(page)).toContain(nb ? 'har tatt det bort' : 'has taken it away');
      expect(await says(page)).toContain('Du er ikke alene.');
      await looks(boSits, 'taken-away');
    });
  });
});
