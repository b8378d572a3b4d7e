import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPerson, type Person } from '../support/browser.js';
import { comesIn, goes, sends, signsIn, through } from '../support/hands.js';
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

describe.each(walks)('from a talk to a café, $name', ({ javaScript, lang, width, scheme }) => {
  const nb = lang === 'nb';
  let portal: Portal;
  let [solveig, ada]: Caller[] = [];
  let solveigSits: Person;
  let adaSits: Person;
  let room: string;
  let poll: string;
  let meetup: string;
  const shots = process.env['SHOTS'];

  const says = (page: Page) => page.locator('main').innerText();
  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    solveig = await portal.person('Consultant', { firstName: 'Solveig', lang });
    ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu', lang });
    room = `/rooms/${((await ada.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id}`;
    solveigSits = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    adaSits = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    await comesIn(portal, solveigSits, solveig);
    await signsIn(adaSits.page, ada.is.email, password);
  }, 180_000);
  afterAll(() => portal.close());

  it('somebody proposes to meet, and the consultant asks the group', async () => {
    const { page } = adaSits;
    await given('Ada is in the chat, and has an idea', async () => {
      await goes(adaSits, `${room}/chat`);
      await through(page, /\/polls\/new/, () => page.locator('main a[href*="/polls/new"]').first().click());
      await looks(adaSits, 'proposal-form');
    });
    await when('she proposes it', async () => {
      await sends(page, `${room}/polls`, {
        question: nb ? 'En kopp kaffe' : 'A cup of coffee',
        day1: '2026-11-26',
        from1: '18:00',
      });
      expect(await says(page)).toContain(nb ? 'Velg minst én slags sted' : 'at least one kind of place');
      await looks(adaSits, 'proposal-refused');
      await page.locator('input[name=venues][value=cafe]').check({ force: true });
      poll = await through(page, /\/polls\/[0-9a-f-]{36}$/, () =>
        page.locator('main form button[type=submit]').first().click(),
      );
    });
    await then('it waits for Solveig, who asks the group', async () => {
      expect(await says(page)).toContain(nb ? 'venter på konsulenten' : 'waits for the consultant');
      await looks(adaSits, 'proposal-waits');
      await goes(solveigSits, '/');
      await looks(solveigSits, 'desk-with-proposal');
      await through(solveigSits.page, /\/polls\//, () => solveigSits.page.locator(`a[href="${poll}"]`).first().click());
      await looks(solveigSits, 'proposal-to-consultant');
      await sends(solveigSits.page, `${poll}/opening`, {});
    });
  });

  it('says on what condition she would come, to the consultant alone', async () => {
    const { page } = adaSits;
    await when('Ada answers', async () => {
      await goes(adaSits, poll);
      await looks(adaSits, 'answer-form');
      await page.locator('input[name=times]').first().check({ force: true });
      await sends(page, `${poll}/reply`, {
        condition: nb ? 'noen møter meg ved bussen' : 'somebody meets me at the bus',
      });
    });
    await then('she reads that it is noted, and “a few”', async () => {
      expect(await says(page)).toContain(nb ? 'Svaret ditt er notert' : 'Your answer is noted');
      expect(await says(page)).toContain(nb ? 'noen få' : 'a few');
      await looks(adaSits, 'answered');
    });
  });

  it('becomes a meetup at a click, and Ada comes under another name', async () => {
    const { page } = solveigSits;
    await when('Solveig has read the answers, she makes it a meetup', async () => {
      await goes(solveigSits, poll);
      expect(await says(page)).toContain('Furu');
      expect(await says(page)).toContain(nb ? 'møter meg ved bussen' : 'meets me at the bus');
      await looks(solveigSits, 'answers');
      await through(page, /\/meetups\/new/, () => page.locator('main a[href*="/meetups/new?poll="]').first().click());
      await looks(solveigSits, 'meetup-from-poll');
      const sent = { venue: 1, about: nb ? 'En rolig kopp kaffe.' : 'A quiet cup of coffee.' };
      meetup = await through(page, /\/meetups\/[0-9a-f-]{36}$/, () => sends(page, '/meetups', sent));
    });
    await then('the group finds it where it was asked, and the answers are gone', async () => {
      await goes(adaSits, poll);
      expect(await says(adaSits.page)).toContain(nb ? 'Det blir et treff' : 'It becomes a meetup');
      await looks(adaSits, 'became');
      await through(adaSits.page, /\/meetups\//, () => adaSits.page.locator(`main a[href="${meetup}"]`).last().click());
      await sends(adaSits.page, `${meetup}/rsvp`, { name: 'Kaja' });
      await goes(solveigSits, poll);
      expect(await says(page)).not.toContain('Furu:');
      await goes(solveigSits, `${meetup}/roster`);
      expect(await says(page)).toContain('Kaja');
      expect(await says(page)).not.toContain('Furu');
    });
  });
});
