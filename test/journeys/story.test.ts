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
    width: 320,
    scheme: 'dark',
  },
] as const;

describe.each(walks)('a story that one can take back, $name', ({ javaScript, lang, width, scheme }) => {
  const nb = lang === 'nb';
  let portal: Portal;
  let [adaSits, solveigSits, strangerSits]: Person[] = [];
  let ada: Caller;
  let read: string;
  const shots = process.env['SHOTS'];

  const says = ({ page }: Person) => page.locator('main').innerText();
  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([name, wide <= 0]).toEqual([name, true]);
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };
  const follows = (page: Page, href: string) =>
    Promise.all([page.waitForNavigation(), page.locator(`main a[href="${href}"]`).first().click()]);

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu', lang });
    const randi = await portal.person('Coordinator');
    await randi.post('/openness', { library: true });
    const sits = () => aPerson({ baseUrl, javaScript, lang, width, scheme });
    [adaSits, strangerSits] = [await sits(), await sits()];
    await signsIn(adaSits.page, ada.is.email, password);
    solveigSits = await sits();
    const solveig = await portal.person('Consultant', { firstName: 'Solveig', lang });
    const { hostname } = new URL(baseUrl);
    const [name, value] = solveig.cookieHeader.split('=') as [string, string];
    await solveigSits.context.addCookies([{ name, value, domain: hostname, path: '/' }]);
  }, 180_000);
  afterAll(() => portal.close());

  it('is told under another name, with a yes that is asked for', async () => {
    const { page } = adaSits!;
    await given('Ada finds the library, and reads who will see what', async () => {
      await goes(adaSits!, '/library');
      await looks(adaSits!, 'library-empty');
      await follows(page, '/library/stories/new');
      expect(await says(adaSits!)).toContain(
        nb ? 'Alle i hele verden kan lese det' : 'Everybody in the world can read',
      );
      await looks(adaSits!, 'tell');
    });
    const words = {
      title: nb ? 'Vinduet mot gata' : 'The window',
      body: nb ? 'Jeg talte biler.\n\nSå åpnet jeg.' : 'I counted cars.\n\nThen I opened it.',
      penName: 'Marit',
      seen: 'open',
    };
    await when('she forgets to say yes', () => sends(page, '/library/stories', words));
    await then('she is told so, and nothing is lost', async () => {
      expect(await page.locator('[name="body"]').inputValue()).toContain(words.body.slice(0, 10));
      await looks(adaSits!, 'tell-refused');
    });
    await when('she says yes', () => sends(page, '/library/stories', { ...words, agree: true }));
    await then('it waits, and only she sees it', async () => {
      await page.waitForURL(/library\/mine/);
      expect(await says(adaSits!)).toContain(nb ? 'venter på konsulenten' : 'waits for the consultant');
      await looks(adaSits!, 'mine');
      await goes(strangerSits!, '/library');
      expect(await says(strangerSits!)).not.toContain(words.title);
    });
  });

  it('is read by the consultant, and then by anybody', async () => {
    const { page } = solveigSits!;
    await when('Solveig reads it', async () => {
      await goes(solveigSits!, '/');
      await follows(page, '/library/waiting');
      await looks(solveigSits!, 'waiting');
      await page.locator('main a[href$="/review"]').first().click();
      await page.waitForURL(/review/);
      expect(await says(solveigSits!)).toContain(nb ? 'Skrevet av Furu' : 'Written by Furu');
      await looks(solveigSits!, 'review');
    });
    await when('she shows it', () => sends(page, new URL(page.url()).pathname, { decision: 'publish' }));
    await then('a stranger reads it, and no nickname', async () => {
      await goes(strangerSits!, '/library');
      await strangerSits!.page.locator('main a[href*="/library/stories/"]').first().click();
      await strangerSits!.page.waitForURL(/library\/stories/);
      read = new URL(strangerSits!.page.url()).pathname;
      expect(await says(strangerSits!)).toContain('Marit');
      expect(await strangerSits!.page.content()).not.toContain('Furu');
      expect(await strangerSits!.page.title()).toBe(nb ? 'Bibliotek' : 'Library');
      await looks(strangerSits!, 'story');
    });
  });

  it('is taken back, and gone', async () => {
    const { page } = adaSits!;
    await when('Ada does not want it to be there any more', async () => {
      await goes(adaSits!, read);
      await follows(page, `${read}/consent`);
      expect(await says(adaSits!)).toContain(nb ? 'Jeg kan trekke dette tilbake' : 'I can take this back');
      await looks(adaSits!, 'consent');
      await sends(page, `${read}/withdrawal`, {});
      await page.waitForURL(/library\/mine/);
    });
    await then('it is gone for the stranger at the next look, and for her', async () => {
      const answer = await strangerSits!.page.goto(read);
      expect(answer!.status()).toBe(404);
      await strangerSits!.takeNoises();
      await goes(strangerSits!, '/library');
      expect(await says(strangerSits!)).not.toContain('Marit');
      await goes(adaSits!, `${read}/consent`);
      expect(await says(adaSits!)).toContain(nb ? 'Fortellingen er slettet.' : 'The story is deleted.');
      await looks(adaSits!, 'consent-withdrawn');
    });
  });
});
