import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { AgreementView } from '../../src/messaging/agreement/agreement.js';
import type { InboxView } from '../../src/messaging/conversation.js';
import { aPerson, type Person } from '../support/browser.js';
import { comesIn, goes, sends, signsIn, through } from '../support/hands.js';
import { Keys } from '../support/keys.js';
import type { Person as Caller, SentFile } from '../support/person.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200, scheme: 'light' },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390, scheme: 'dark' },
] as const;

/** Friday 20 November, twenty to four; and the Friday after it, half past ten. */
const friday = Temporal.Instant.from('2026-11-20T14:40:00Z');
const nextFriday = Temporal.Instant.from('2026-11-27T09:30:00Z');
const late = Temporal.Instant.from('2026-11-20T15:10:00Z');

interface Letter extends Record<string, unknown> {
  topic: string;
  files?: SentFile[];
}

describe.each(walks)('Friday afternoon, $name', ({ javaScript, lang, width, scheme }) => {
  const say = (norwegian: string, english: string) => (lang === 'nb' ? norwegian : english);
  let portal: Portal;
  let [nadia, desk]: Person[] = [];
  let caller: Caller;
  let kari: Caller;
  let olav: Caller;
  const shots = process.env['SHOTS'];

  const says = ({ page }: Person) => page.locator('main').innerText();
  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };
  const composer = () => goes(nadia!, `/messages/new?provider=${kari.is.membershipId}`);
  const topicOn = ({ page }: Person) => page.locator('main h1').innerText();
  const wrote = async (at: string, letter: Letter): Promise<{ other: Caller; path: string }> => {
    portal.clock.at = Temporal.Instant.from(`2026-11-${at}:00Z`);
    const other = await portal.person('ServiceUser', { lang });
    const { files = [], ...words } = letter;
    const form = { provider: kari.is.membershipId, careName: 'Noen', kind: 'question', body: 'Hei.', ...words };
    const sent = await other.sends('/messages', form, files, 'application/json');
    return { other, path: `/conversations/${(sent.body as { id: string }).id}` };
  };
  /** Beside what Nadia wrote: seven that are late, six for today, nine that have time, six to glance at. */
  const others = async () => {
    for (let n = 1; n <= 7; n++) await wrote(`23T09:0${n}`, { topic: `Sak ${n}` });
    const files = [{ name: 'liste.txt', bytes: Buffer.from('Sertralin') }];
    await wrote('24T08:00', { topic: 'En time', kind: 'appointment', times: 'Tirsdager', way: 'meet' });
    await wrote('24T08:01', { topic: 'Lista', kind: 'practical', files });
    for (let n = 2; n <= 5; n++) await wrote(`24T08:0${n}`, { topic: `Tirsdag ${n}` });
    const again = await wrote('24T08:10', { topic: 'En gang til' });
    kari.goesOnAs(await portal.signsInAgain(kari));
    await kari.post(`${again.path}/opening`);
    await kari.post(`${again.path}/messages`, { body: 'Det kan du.' });
    for (const title of ['Takk', 'Time', 'Resept', 'Ferie'])
      await kari.post('/inbox/templates', { title, body: 'Takk for at du skrev.' });
    const agreed = await wrote('25T09:00', { topic: 'Etter avtalen' });
    const terms = { howOften: 'Ukentlig', reads: 'Alt', replyDays: 3, reviewOn: '2027-02-01' };
    await agreed.other.post(`/agreements/${kari.is.membershipId}`, terms);
    kari.goesOnAs(await portal.signsInAgain(kari));
    const [proposal] = ((await kari.get('/inbox')).body as InboxView).proposals;
    const asked = (await kari.get(`/agreements/${proposal!.with}`)).body as AgreementView;
    await kari.post(`/agreements/${proposal!.with}/confirmation`, { proposal: asked.proposal!.id });
    for (let n = 1; n <= 7; n++) await wrote(`25T09:1${n}`, { topic: `Onsdag ${n}` });
    for (let n = 1; n <= 6; n++) await wrote(`26T09:0${n}`, { topic: `Nå ${n}`, kind: 'update' });
    again.other.goesOnAs(await portal.signsInAgain(again.other));
    await again.other.post(`${again.path}/messages`, { body: 'Og hvis ikke?' });
  };

  beforeAll(async () => {
    portal = await Portal.open();
    portal.clock.at = friday;
    const baseUrl = await portal.address();
    kari = await portal.person('Provider', { firstName: 'Kari', lang });
    olav = await portal.person('Provider', { firstName: 'Olav', lang });
    caller = await portal.person('ServiceUser', { firstName: 'Nadia', nickname: 'Ugle', lang });
    nadia = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    desk = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    await signsIn(nadia.page, caller.is.email, password);
  }, 180_000);
  afterAll(() => portal.close());

  it('somebody who panics is told when it is read and by whom, before and after writing', async () => {
    await given('it is twenty to four, and Kari works until four', async () => {
      await composer();
      expect(await says(nadia!)).toContain(say('Kari leser dette i dag.', 'Kari reads this today.'));
    });
    await when('half an hour has gone before she finds words', async () => {
      portal.clock.at = late;
      await signsIn(nadia!.page, caller.is.email, password);
      await composer();
    });
    await then('nobody reads until Monday at eight, and there are numbers and her own plan', async () => {
      const text = await says(nadia!);
      expect(text).toContain(
        say('Ingen leser her før mandag 23. november kl. 08:00.', 'Nobody reads here until Monday 23 November 08:00.'),
      );
      expect(text).toContain('116 123');
      expect(await nadia!.page.locator('main a[href="/toolbox/plan"]').count()).toBe(1);
      await looks(nadia!, 'friday-nobody');
    });
    await when('she begins, and leaves the page', async () => {
      const form = nadia!.page.locator('form[action="/messages"]');
      await form.locator('[name="careName"]').fill('Nadia');
      await form.locator('[name="body"]').fill('Alt raser.');
      if (javaScript) await nadia!.page.locator('[data-kept]').filter({ hasText: 'tatt vare på' }).waitFor();
      else
        await Promise.all([
          nadia!.page.waitForNavigation(),
          form.locator('button[formaction="/messages/draft"]').click(),
        ]);
      await goes(nadia!, '/messages');
    });
    await then('what she wrote is there again', async () => {
      expect(await says(nadia!)).toContain(say('begynt på, ikke sendt', 'begun, not sent'));
      await composer();
      expect(await nadia!.page.locator('[name="body"]').inputValue()).toBe('Alt raser.');
      await looks(nadia!, 'friday-begun');
    });
    await when('she says how it is right now', async () => {
      await through(nadia!.page, /\/conversations\//, () =>
        sends(nadia!.page, '/messages', { kind: 'update', topic: 'Nå', body: 'Alt raser. Jeg er hjemme.' }),
      );
    });
    await then('the conversation says the same once more, and asks her to wait for no answer', async () => {
      const text = await says(nadia!);
      expect(text).toContain(say('Ingen leser her før mandag', 'Nobody reads here until Monday'));
      expect(text).not.toContain(say('svar ventes innen', 'answer expected by'));
      await looks(nadia!, 'friday-update');
    });
    await when('Kari has named a cover for the weekend after all, and Nadia asks something', async () => {
      kari.goesOnAs(await portal.signsInAgain(kari));
      const days = { firstDay: '2026-11-20', lastDay: '2026-11-22' };
      expect((await kari.post('/hours/absences', { ...days, cover: olav.is.membershipId })).status).toBeLessThan(300);
      await composer();
    });
    await then('the cover is named before she sends', async () => {
      expect(await says(nadia!)).toContain(
        say('Olav, som vikarierer for Kari, og Kari', 'Olav, who covers for Kari, and Kari'),
      );
      await looks(nadia!, 'friday-cover');
      await through(nadia!.page, /\/conversations\//, () =>
        sends(nadia!.page, '/messages', { kind: 'question', topic: 'Medisinen', body: 'Kan jeg ta en til?' }),
      );
    });
  }, 120_000);

  it('a week later, before lunch, the provider goes through thirty conversations without a mouse', async () => {
    const keys = new Keys(desk!.page);
    const offer = 'form[action$="/appointment"]';
    const answer = 'form[action$="/messages"]';
    const passedOver = 'Sak 3';
    let order: string[] = [];
    const seen: string[] = [];
    const pressed: Record<'question' | 'update' | 'appointment', number[]> = {
      question: [],
      update: [],
      appointment: [],
    };
    /** Opens what has the focus, and says what answers it. Between two letters it is the enter key that leads on. */
    const answers = async (): Promise<keyof typeof pressed> => {
      await keys.enters('#new');
      if (await desk!.page.locator('form[action$="/thanks"]').count()) {
        await keys.tabsTo('form[action$="/thanks"] button');
        await keys.enters('#next');
        return 'update';
      }
      if (await desk!.page.locator(offer).count()) {
        // Typed so that it is the same day and hour whichever way a browser writes them.
        for (const [name, typed] of Object.entries({ day: '12122026', from: '1000AM', to: '1045AM' })) {
          await keys.tabsTo(`${offer} [name="${name}"]`);
          await keys.types(typed);
        }
        await keys.tabsTo(`${offer} [name="way"]`);
        await keys.press(' ');
        await keys.tabsTo(`${offer} button`);
        await keys.enters('#next');
        return 'appointment';
      }
      await keys.tabsTo(`${answer} [name="body"]`);
      await keys.types('Takk for at du skrev. Vi snakkes.');
      await keys.tabsTo(`${answer} button:not([formaction])`);
      await keys.enters('#next');
      return 'question';
    };

    await given('Nadia’s two lie there, and others have written all week', async () => {
      await others();
      portal.clock.at = nextFriday;
      await comesIn(portal, desk!, kari);
      kari.goesOnAs(await portal.signsInAgain(kari));
      const { overdue, due, waiting, updates } = (await kari.get('/inbox')).body as InboxView;
      expect([overdue.length, due.length, waiting.length, updates.length]).toEqual([8, 6, 9, 7]);
      const topics = [...overdue, ...due, ...waiting, ...updates].map(({ topic }) => topic);
      order = [...topics.filter((topic) => topic !== passedOver), passedOver];
    });
    await when('Kari opens the inbox and goes past its head to the first one', async () => {
      await goes(desk!, '/inbox');
      await looks(desk!, 'friday-inbox');
      await keys.tabsTo('.ds-skip-link');
      await keys.press('Enter');
      await keys.tabsTo('main form[action$="/opening"] button');
      expect(keys.count).toBeLessThanOrEqual(4);
    });
    await then('one leads to the next, whoever has waited longest first, and the focus goes along', async () => {
      for (let left = 30; left > 0; left--) {
        if (left < 30) {
          await keys.enters('#new');
          if ((await topicOn(desk!)) === passedOver && left > 1) {
            await keys.tabsTo('#next', 'Shift+Tab');
            await keys.enters('#new');
          }
        }
        const before = keys.count;
        const kind = await answers();
        seen.push(await topicOn(desk!));
        // The one press more is the one that led here.
        pressed[kind].push(keys.count - before + 1);
        if ([30, 7].includes(left)) await looks(desk!, `friday-${kind}`);
      }
      expect(seen).toEqual(order);
    });
    await then('that is a few presses for each of them', () => {
      expect(pressed.appointment).toHaveLength(1);
      expect(pressed.update).toHaveLength(7);
      expect(Math.max(...pressed.update)).toBeLessThanOrEqual(4);
      // Two to open it; past the agreement, the templates and the files to the end; one to send it.
      expect(Math.max(...pressed.question)).toBeLessThanOrEqual(9);
      expect(Math.max(...pressed.appointment)).toBeLessThanOrEqual(14);
      expect(keys.count).toBeLessThanOrEqual(30 * 8);
    });
    await then('nobody waits any more, the last press leads to the inbox, and Nadia has her answers', async () => {
      await keys.enters('main');
      expect(new URL(desk!.page.url()).pathname).toBe('/inbox');
      expect(await says(desk!)).toContain(
        say('Ingen venter på svar fra deg nå.', 'Nobody is waiting for an answer from you now.'),
      );
      expect(await desk!.page.locator('form[action$="/opening"]').count()).toBe(0);
      await looks(desk!, 'friday-done');
      await signsIn(nadia!.page, caller.is.email, password);
      await goes(nadia!, '/messages');
      expect(await nadia!.page.locator('main').getByText(say('Nytt svar', 'New answer')).count()).toBe(2);
      await looks(nadia!, 'friday-answers');
    });
  }, 240_000);
});
