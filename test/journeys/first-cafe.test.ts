import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { Communities } from '../../src/communities/index.js';
import { aPerson, type Person } from '../support/browser.js';
import { chooses, comesIn, goes, sends, through } from '../support/hands.js';
import { Keys } from '../support/keys.js';
import type { Person as Caller } from '../support/person.js';
import { Portal } from '../support/portal.js';
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

describe.each(walks)('the first café, $name', ({ javaScript, lang, width, scheme }) => {
  const nb = lang === 'nb';
  let portal: Portal;
  let [solveig, jonas, kari]: Caller[] = [];
  /** Who else comes: five must have been there before anything is said of them together. */
  let companions: Caller[];
  let newcomer: Person;
  /** In the host's pocket, beside it all. */
  let hostPhone: Person;
  let thread: string;
  let meetup: string;
  let rung: string;
  const shots = process.env['SHOTS'];

  const says = (page: Page) => page.locator('main').innerText();
  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };
  const presses = async (page: Page, action: string, value?: string) => {
    const form = page.locator(`form[action="${action}"]`);
    const one = value ? form.filter({ has: page.locator(`input[value="${value}"]`) }) : form;
    await Promise.all([page.waitForNavigation(), one.first().locator('button[type=submit]').click()]);
  };

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    solveig = await portal.person('Consultant', { firstName: 'Solveig', lang });
    jonas = await portal.person('ServiceUser', { firstName: 'Jonas', nickname: 'Fjellrev', lang });
    kari = await portal.person('ServiceUser', { firstName: 'Kari', nickname: 'Havskum', lang });
    const [venue] = await portal.get(Communities).venues(portal.community);
    const room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
    const house = `/meetups/venues/${venue!.id}`;
    await solveig.post(house, {
      door: nb ? 'Den grønne døra til venstre' : 'The green door on the left',
      travel: nb ? 'Buss 20 til Strøket' : 'Bus 20 to the high street',
      access: nb ? 'Trinnfritt' : 'No steps',
      quiet: nb ? 'Et rom ved siden av' : 'A room beside',
      others: nb ? 'Et kor øver i andre etasje' : 'A choir on the first floor',
      hostMark: nb ? 'Solveig har rødt skjerf' : 'Solveig has a red scarf',
      minutes: nb ? '18:00 Solveig sier hei.\n18:10 Kaffe.' : '18:00 Solveig says hello.\n18:10 Coffee.',
      seen: true,
    });
    const bytes = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#4b7f52' } })
      .jpeg()
      .toBuffer();
    await solveig.sends(`${house}/photos`, { caption: nb ? 'Porten fra holdeplassen' : 'The gate from the stop' }, [
      { field: 'photo', name: 'gate.jpg', bytes },
    ]);
    const made = await solveig.post('/meetups', {
      title: nb ? 'Torsdagskafé' : 'Thursday café',
      kind: 'cafe',
      venue: venue!.id,
      day: '2026-11-26',
      from: '18:00',
      to: '19:30',
      capacity: 8,
      usualNumber: '6–10',
      about: nb ? 'Kaffe, og noen å sitte ved siden av.' : 'Coffee, and somebody to sit beside.',
      room,
    });
    meetup = `/meetups/${(made.body as { id: string }).id}`;
    const { threads } = (await jonas.get(`/rooms/${room}`)).body as { threads: { id: string }[] };
    thread = `/threads/${threads[0]!.id}`;
    await kari.post(`${meetup}/rsvp`, { name: 'Kaja' });
    await kari.post(`${meetup}/walks`, { walks: 'offers' });
    companions = [];
    for (const name of ['Ada', 'Bo', 'Eli']) {
      const companion = await portal.person('ServiceUser', { lang });
      await companion.post(`${meetup}/rsvp`, { name });
      companions.push(companion);
    }
    newcomer = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    hostPhone = await aPerson({ baseUrl, javaScript, lang, width: 390, scheme });
    await comesIn(portal, newcomer, jonas);
    await comesIn(portal, hostPhone, solveig);
  }, 180_000);
  afterAll(() => portal.close());

  it('1 · begins in a thread, and is too much: so it becomes a step', async () => {
    const { page } = newcomer;
    await given('a newcomer has read of it in the room', async () => {
      await goes(newcomer, thread);
      await through(page, /\/meetups\/[0-9a-f-]{36}$/, () => page.locator(`main a[href="${meetup}"]`).first().click());
      const told = await says(page);
      expect(told).toContain(nb ? 'Et kor øver' : 'A choir on the first floor');
      for (const hidden of ['Strøket 15', nb ? 'rødt skjerf' : 'red scarf']) expect(told).not.toContain(hidden);
      await looks(newcomer, 'before-answer');
    });
    await when('they make it a step, with a smaller one below', async () => {
      rung = await through(page, /\/toolbox\/ladder\/[0-9a-f-]{36}$/, () =>
        sends(page, `${meetup}/step`, { dread: '8' }),
      );
      await looks(newcomer, 'rung');
      await goes(newcomer, '/toolbox/ladder');
      await sends(page, '/toolbox/ladder', { what: nb ? 'Gå forbi huset' : 'Walk past the house', dread: '3' });
      const told = await says(page);
      expect(told.indexOf(nb ? 'Gå forbi huset' : 'Walk past the house')).toBeLessThan(
        told.indexOf(nb ? 'Gå på Torsdagskafé' : 'Go to Thursday café'),
      );
    });
    await then('they try the small one, and write how it was', async () => {
      await through(page, /\/toolbox\/ladder\/[0-9a-f-]{36}$/, () =>
        page.locator('main ol a[href^="/toolbox/ladder/"]').first().click(),
      );
      const small = new URL(page.url()).pathname;
      await sends(page, `${small}/tries`, { before: '5', after: '2' });
      await goes(newcomer, '/toolbox/ladder');
      expect(await page.locator('main svg[role=img]').count()).toBe(1);
      expect(await page.locator('main table tbody tr').count()).toBe(1);
      await looks(newcomer, 'ladder');
    });
  });

  it('2 · something stands in the way, and somebody does something about it', async () => {
    const { page } = newcomer;
    await when('they say that no bus goes home', async () => {
      await goes(newcomer, `${meetup}/help`);
      await looks(newcomer, 'help-form');
      await page.locator('input[name=reasons][value=transport]').check({ force: true });
      await sends(page, `${meetup}/help`, {
        help: true,
        name: 'Jon',
        words: nb ? 'Ingen buss etter sju.' : 'No bus after seven.',
      });
    });
    await then('Solveig finds it on her phone, and orders a taxi', async () => {
      await goes(hostPhone, '/desk');
      await looks(hostPhone, 'host-desk');
      await through(hostPhone.page, /\/desk\/items\/barrier/, () =>
        hostPhone.page.locator('a[href*="/desk/items/barrier/"]').first().click(),
      );
      const at = await through(hostPhone.page, /\/meetups\/help\//, () =>
        hostPhone.page.locator('main a[href^="/meetups/help/"]').first().click(),
      );
      expect(await says(hostPhone.page)).toContain(nb ? 'Ingen buss etter sju.' : 'No bus after seven.');
      await looks(hostPhone, 'host-barrier');
      await sends(hostPhone.page, at, { action: 0, words: nb ? 'Taxi står klar 19:30.' : 'A taxi waits at 19:30.' });
      await goes(newcomer, `${meetup}/help`);
      expect(await says(page)).toContain(nb ? 'Taxi står klar 19:30.' : 'A taxi waits at 19:30.');
      await looks(newcomer, 'help-answered');
    });
  });

  it('3 · they say yes, see the door, ask what they wonder, and find somebody to come in with', async () => {
    const { page } = newcomer;
    await when('they come as Jon', async () => {
      await goes(newcomer, meetup);
      await sends(page, `${meetup}/rsvp`, { name: 'Jon' });
      const told = await says(page);
      for (const words of ['Strøket 15', nb ? 'rødt skjerf' : 'red scarf', '18:10']) expect(told).toContain(words);
      const picture = page.locator(`img[src^="${meetup}/photos/"]`);
      expect(await picture.getAttribute('alt')).toBe(nb ? 'Porten fra holdeplassen' : 'The gate from the stop');
      await looks(newcomer, 'with-a-place');
    });
    await when('they ask, and want somebody to come in with', async () => {
      await goes(newcomer, `${meetup}/first-time`);
      await looks(newcomer, 'plan-empty');
      await sends(page, `${meetup}/questions`, { words: nb ? 'Må jeg si noe?' : 'Do I have to say anything?' });
      await sends(page, `${meetup}/call`, { phone: '912 34 567' });
      await sends(page, `${meetup}/walks`, { walks: 'wishes' });
    });
    await then('Solveig answers from her phone, and asks two', async () => {
      await goes(hostPhone, `${meetup}/before`);
      expect(await says(hostPhone.page)).toContain('912 34 567');
      await looks(hostPhone, 'host-before');
      const answer = hostPhone.page.locator('form[action$="/answer"]');
      await sends(hostPhone.page, (await answer.first().getAttribute('action'))!, {
        answer: nb ? 'Nei. Du kan bare sitte.' : 'No. You can just sit.',
      });
      await sends(hostPhone.page, `${meetup}/pairs`, {});
      await goes(newcomer, `${meetup}/first-time`);
      expect(await says(page)).toContain(nb ? 'Nei. Du kan bare sitte.' : 'No. You can just sit.');
      expect(await says(page)).not.toContain('Kaja');
    });
    await then('both say yes, and read each other’s names', async () => {
      await presses(page, `${meetup}/walks/answer`, 'yes');
      await kari!.post(`${meetup}/walks/answer`, { agree: 'yes' });
      await goes(newcomer, `${meetup}/first-time`);
      expect(await says(page)).toContain(nb ? 'Du og Kaja går inn sammen' : 'You and Kaja come in together');
      await sends(page, `${meetup}/first-time`, { meetsMe: nb ? 'Kaja på holdeplassen' : 'Kaja at the stop' });
      await looks(newcomer, 'plan-ready');
    });
  });

  it('4 · from the bus to the chair, with the host’s phone beside', async () => {
    const { page } = newcomer;
    const day = `${meetup}/day`;
    const keys = new Keys(page);
    /** One press, without a mouse. */
    const tells = async (word: string) => {
      await keys.tabsTo(`form[action="${day}"] button[value="${word}"]`);
      await Promise.all([page.waitForNavigation(), keys.press('Enter')]);
    };
    /** What the host reads next: by itself, or by a link where there is no script. The phone is not touched otherwise. */
    const hostReads = async (words: string) => {
      if (!javaScript) await chooses(hostPhone.page, `main a[href="${day}"]`);
      await hostPhone.page.locator('#expected').getByText(words, { exact: true }).waitFor();
    };
    const names = () => hostPhone.page.locator('#expected li').allInnerTexts();

    await given('it is Thursday, and they have written how afraid they are', async () => {
      portal.clock.at = Temporal.Instant.from('2026-11-26T16:30:00Z');
      await comesIn(portal, newcomer, jonas!);
      await comesIn(portal, hostPhone, solveig!);
      await goes(newcomer, rung);
      await sends(page, `${rung}/tries`, { before: '9', after: '' });
      await goes(hostPhone, `${meetup}/roster`);
      expect(await says(hostPhone.page)).toContain('Jon');
      await looks(hostPhone, 'host-roster');
      await goes(newcomer, meetup);
      await chooses(page, `main a[href="${day}"]`);
      await sends(page, `${day}/needs`, { needs: nb ? 'En stol ved døra.' : 'A chair by the door.', mayAsk: true });
      await goes(hostPhone, meetup);
      await chooses(hostPhone.page, `main a[href="${day}"]`);
      expect(await names()).toHaveLength(companions.length + 2);
      await looks(newcomer, 'day');
    });
    await when('they are on the way, at the door, and do not dare to go in', async () => {
      await tells('on-my-way');
      await hostReads(nb ? 'På vei' : 'On the way');
      kari = await portal.signsInAgain(kari!);
      await kari.post(day, { word: 'at-the-door' });
      await hostReads(nb ? 'Ved døra' : 'At the door');
      expect((await names())[0]).toContain('Kaja');
      await tells('come-out');
      expect(await says(page)).toContain(nb ? 'Sendt til Solveig' : 'Sent to Solveig');
      await looks(newcomer, 'day-told');
    });
    await then('the host’s phone puts them first, and rings; another guest’s tells nothing of them', async () => {
      await hostReads(nb ? 'Ber om at noen kommer ut' : 'Asks for someone to come out');
      expect((await names())[0]).toContain('Jon');
      await looks(hostPhone, 'host-day');
      expect((await kari!.page(day)).text).not.toContain('Jon');
      await goes(hostPhone, '/notices');
      expect(await hostPhone.page.locator(`main [href="${day}"], main [action^="/notices"]`).count()).toBeGreaterThan(
        0,
      );
      expect(await says(hostPhone.page)).not.toContain('Jon');
    });
    await then('they sit by the door, and the agreement is read aloud', async () => {
      portal.clock.at = Temporal.Instant.from('2026-11-26T17:05:00Z');
      await comesIn(portal, hostPhone, solveig!);
      await goes(hostPhone, `${meetup}/sheet`);
      const told = await says(hostPhone.page);
      for (const words of ['Jon', nb ? 'En stol ved døra.' : 'A chair by the door.', nb ? 'Første gang' : 'First time'])
        expect(told).toContain(words);
      await looks(hostPhone, 'host-sheet');
      await sends(hostPhone.page, `${meetup}/sheet/agreement`, {});
      expect(await says(hostPhone.page)).toContain(nb ? 'har sagt ja til avtalen' : 'said yes to it at this meetup');
    });
  });

  it('5 · and home again', async () => {
    const { page } = newcomer;
    const after = `${meetup}/after`;

    await given('the host has counted, and the group has written to those who could not come', async () => {
      portal.clock.at = Temporal.Instant.from('2026-11-26T19:00:00Z');
      await comesIn(portal, newcomer, jonas!);
      await comesIn(portal, hostPhone, solveig!);
      await goes(hostPhone, meetup);
      await chooses(hostPhone.page, `main a[href="${after}"]`);
      await chooses(hostPhone.page, `main a[href="${meetup}/sheet#count"]`);
      for (const tick of await hostPhone.page.locator('input[name=came]').all()) await tick.check();
      await sends(hostPhone.page, `${meetup}/sheet/attendance`, { others: '1' });
      await looks(hostPhone, 'host-sheet-after');
      await goes(hostPhone, after);
      const came = companions.length + 3;
      expect(await says(hostPhone.page)).toContain(nb ? `${came} kom.` : `${came} came.`);
      await sends(hostPhone.page, `${after}/note`, {
        note: nb ? 'Vi spilte kort, og tok det med ro.' : 'We played cards, and took it easy.',
        agreed: true,
      });
      await sends(hostPhone.page, `${after}/talk`, {});
      await looks(hostPhone, 'host-after');
    });
    await when('at home they write how it was: on their ladder, and in three answers without a name', async () => {
      await goes(newcomer, rung);
      await sends(page, `${rung}/after`, { after: '3' });
      expect(await page.locator('main table tbody tr').innerText()).toMatch(/9\s+3/);
      await looks(newcomer, 'rung-after');
      await goes(newcomer, meetup);
      await chooses(page, `main a[href="${after}"]`);
      expect(await says(page)).toContain(nb ? 'Vi spilte kort' : 'We played cards');
      await looks(newcomer, 'after');
      await sends(page, `${after}/pulse`, { welcome: '3', safe: '3', worth: '2' });
      expect(await page.locator(`form[action="${after}/pulse"]`).count()).toBe(0);
    });
    await when('they go on, under the nickname that they choose to show', async () => {
      expect(await says(page)).toContain('Fjellrev');
      await through(page, /\/rooms\/[0-9a-f-]{36}$/, () => sends(page, `${after}/joining`, {}));
      expect(await says(page)).toContain(nb ? 'Torsdagskafé' : 'Thursday café');
      await looks(newcomer, 'talk-room');
    });
    await then('the way there is told no longer, nor what was said on the day', async () => {
      await goes(newcomer, meetup);
      for (const gone of ['Strøket 15', nb ? 'rødt skjerf' : 'red scarf']) expect(await says(page)).not.toContain(gone);
      expect(await page.locator('main img').count()).toBe(0);
      await goes(newcomer, `${meetup}/day`);
      expect(await says(page)).toContain(nb ? 'Det du sa fra om, er borte.' : 'What you said is gone.');
      await looks(newcomer, 'day-over');
      await goes(hostPhone, `${meetup}/day`);
      expect(await says(hostPhone.page)).not.toContain('Jon');
      await looks(hostPhone, 'host-day-over');
    });
    await then('a week later the host reads how it was for five, and not for whom', async () => {
      for (const caller of [kari!, ...companions])
        await (await portal.signsInAgain(caller)).post(`${after}/pulse`, { welcome: '3', safe: '3', worth: '3' });
      portal.clock.passes({ days: 7 });
      await comesIn(portal, hostPhone, solveig!);
      await goes(hostPhone, after);
      const told = await says(hostPhone.page);
      expect(told).toContain(nb ? 'Ja: 4. Litt: 1. Nei: 0.' : 'Yes: 4. A little: 1. No: 0.');
      for (const name of ['Jon', 'Kaja', 'Fjellrev']) expect(told).not.toContain(name);
      await looks(hostPhone, 'host-after-week');
    });
  });
});
