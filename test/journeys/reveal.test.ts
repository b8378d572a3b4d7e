import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { Personas } from '../../src/identity/index.js';
import { aPerson, type Person } from '../support/browser.js';
import { comesIn, goes, sends, signsIn } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200 },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390 },
] as const;

describe.each(walks)('from a nickname to a face, $name', ({ javaScript, lang, width }) => {
  const nb = lang === 'nb';
  let portal: Portal;
  let [ada, bo, solveig]: Caller[] = [];
  let adaSits: Person;
  let boSits: Person;
  let consultant: Person;
  let thread: string;
  let [toAda, toBo] = ['', ''];
  const shots = process.env['SHOTS'];

  const says = (page: Page) => page.locator('main').innerText();
  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };
  /** Opens the fold of a rung and presses the one button in it. */
  const presses = async (page: Page, action: string, rung: string, fold: boolean) => {
    const form = page.locator(`form[action="${action}"]`).filter({ has: page.locator(`input[value="${rung}"]`) });
    if (fold) await page.locator('details').filter({ has: form }).locator('summary').click();
    await Promise.all([page.waitForNavigation(), form.locator('button[type=submit]').click()]);
  };
  const answers = async (page: Page, yes: 'yes' | 'no') =>
    Promise.all([page.waitForNavigation(), page.locator(`button[name=agree][value=${yes}]`).click()]);
  const signAllIn = async () => {
    for (const [person, caller] of [
      [adaSits, ada],
      [boSits, bo],
    ] as const)
      await signsIn(person.page, caller!.is.email, password);
    await comesIn(portal, consultant, solveig!);
  };

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu', lang });
    bo = await portal.person('ServiceUser', { firstName: 'Bjarne', nickname: 'Havskum', lang });
    solveig = await portal.person('Consultant', { firstName: 'Solveig', lang });
    const idOf = async (person: Caller) => `/people/${await portal.get(Personas).idOf(person.is)}`;
    [toAda, toBo] = [await idOf(ada), await idOf(bo)];
    adaSits = await aPerson({ baseUrl, javaScript, lang, width });
    boSits = await aPerson({ baseUrl, javaScript, lang, width });
    consultant = await aPerson({ baseUrl, javaScript, lang, width });
    const { rooms } = (await ada.get('/rooms')).body as { rooms: { id: string }[] };
    const made = await bo.post(`/rooms/${rooms[0]!.id}/threads`, { title: 'Hei', body: 'Ny her.', intent: 'hello' });
    thread = `/threads/${(made.body as { id: string }).id}`;
    await signAllIn();
  }, 180_000);
  afterAll(() => portal.close());

  it('1 · an offer goes from a nickname in a thread, and says beforehand who will see what', async () => {
    await given('Furu reads what Havskum wrote', () => goes(adaSits, thread));
    await when('she presses the nickname and offers her first name', async () => {
      await adaSits.page.locator(`a[href="${toBo}"]`).first().click();
      await adaSits.page.waitForURL(`**${toBo}`);
      await looks(adaSits, 'person');
      expect(await says(adaSits.page)).toContain('Havskum');
      await presses(adaSits.page, `${toBo}/offers`, 'first-name', true);
    });
    await then('she sees that it is offered, and no more', async () => {
      expect(await says(adaSits.page)).toContain(nb ? 'Tilbudt til' : 'Offered until');
      expect(await says(adaSits.page)).not.toContain('Bjarne');
      await looks(adaSits, 'offered');
    });
  });

  it('2 · a no is not told', async () => {
    await when('Havskum finds it on Today and says no', async () => {
      await goes(boSits, '/');
      await boSits.page.locator('main a[href="/people"]').first().click();
      await boSits.page.waitForURL('**/people');
      await looks(boSits, 'people');
      await boSits.page.locator(`a[href="${toAda}"]`).click();
      await boSits.page.waitForURL(`**${toAda}`);
      expect(await says(boSits.page)).toContain(nb ? 'dette om deg: Bjarne' : 'sees this of you: Bjarne');
      await looks(boSits, 'asked');
      await answers(boSits.page, 'no');
      expect(await boSits.page.locator('button[name=agree]').count()).toBe(0);
    });
    await then('Furu’s page is as it was', async () => {
      const before = await says(adaSits.page);
      await goes(adaSits, toBo);
      expect(await says(adaSits.page)).toBe(before);
    });
  });

  it('3 · when the offer has run out she can offer again, and a yes shows both at once', async () => {
    await given('two weeks have passed', async () => {
      portal.clock.passes({ days: 15 });
      await signAllIn();
      await goes(adaSits, toBo);
      expect(await says(adaSits.page)).not.toContain(nb ? 'Tilbudt til' : 'Offered until');
    });
    await when('she offers once more and he says yes', async () => {
      await presses(adaSits.page, `${toBo}/offers`, 'first-name', true);
      await goes(boSits, toAda);
      await answers(boSits.page, 'yes');
    });
    await then('each sees the first name of the other, beside the nickname too', async () => {
      expect(await says(boSits.page)).toContain('Adele');
      await goes(adaSits, toBo);
      expect(await says(adaSits.page)).toContain('Bjarne');
      await looks(adaSits, 'shared');
      await goes(adaSits, `${toBo}/mirror`);
      expect(await says(adaSits.page)).toContain('Adele');
      await looks(adaSits, 'mirror');
      await goes(adaSits, thread);
      expect(await says(adaSits.page)).toContain('Havskum (Bjarne)');
    });
  });

  it('4 · a photo goes the same way, and is taken back in one press', async () => {
    await given('both have put in a photo', async () => {
      const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#446688' } })
        .jpeg()
        .toBuffer();
      for (const person of [adaSits, boSits]) {
        await goes(person, '/me/photo');
        await person.page
          .locator('input[type=file]')
          .setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: picture });
        await Promise.all([
          person.page.waitForNavigation(),
          person.page.locator('form[action="/me/photo"] button[type=submit]').click(),
        ]);
        await person.page.locator('img.photo').waitFor();
        await looks(person, 'photo');
      }
    });
    await when('he offers his and she says yes', async () => {
      await goes(boSits, toAda);
      await presses(boSits.page, `${toAda}/offers`, 'face', true);
      await goes(adaSits, toBo);
      await answers(adaSits.page, 'yes');
      expect(
        await adaSits.page.locator('img.photo').evaluate((image) => (image as HTMLImageElement).naturalWidth),
      ).toBe(512);
      await looks(adaSits, 'face');
    });
    await when('he stops showing it', async () => {
      await goes(boSits, toAda);
      await presses(boSits.page, `${toAda}/withdrawals`, 'face', true);
    });
    await then('neither sees it any more', async () => {
      await goes(adaSits, toBo);
      expect(await adaSits.page.locator('img.photo').count()).toBe(0);
      expect((await adaSits.page.request.get(`${toBo}/photo`)).status()).toBe(404);
    });
  });

  it('5 · who has looked is told to the person', async () => {
    await given('nobody has', async () => {
      await goes(boSits, '/me/looked');
      expect(await says(boSits.page)).toContain(nb ? 'Ingen har slått opp' : 'Nobody has looked up');
      await looks(boSits, 'looked-none');
    });
    await when('the consultant looks him up from the thread, for a written reason', async () => {
      await goes(consultant, thread);
      await consultant.page.locator('a[href^="/look-ups/new"]').first().click();
      await consultant.page.waitForURL('**/look-ups/new*');
      await looks(consultant, 'look-up-new');
      await sends(consultant.page, '/look-ups', {
        reason: nb
          ? 'Jeg er redd for deg etter det du skrev i natt.'
          : 'I am afraid for you after what you wrote last night.',
      });
      expect(await says(consultant.page)).toContain('Bjarne');
      await looks(consultant, 'look-up');
      await goes(consultant, '/look-ups');
      await looks(consultant, 'look-ups');
    });
    await then('he reads who it was and why', async () => {
      await goes(boSits, '/');
      await boSits.page.locator('main a[href="/me/looked"]').click();
      await boSits.page.waitForURL('**/me/looked');
      expect(await says(boSits.page)).toContain('Solveig');
      expect(await says(boSits.page)).toContain(nb ? 'redd for deg' : 'afraid for you');
      await looks(boSits, 'looked');
    });
  });

  it('6 · a block is quiet', async () => {
    await when('Furu blocks him', async () => {
      await goes(adaSits, `${toBo}/block`);
      await looks(adaSits, 'block');
      await sends(adaSits.page, `${toBo}/block`, {});
      await looks(adaSits, 'people-blocked');
    });
    await then('what he wrote is absent for her, and his page is as before', async () => {
      expect((await adaSits.page.request.get(thread)).status()).toBe(404);
      await goes(boSits, toAda);
      expect(await says(boSits.page)).toContain('Adele');
    });
  });
});
