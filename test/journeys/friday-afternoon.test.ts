import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aPerson, type Person } from '../support/browser.js';
import { comesIn, goes, sends, signsIn, through } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200, scheme: 'light' },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390, scheme: 'dark' },
] as const;

/** Friday 20 November, twenty to four; and Monday the 23rd, a minute past eight. */
const friday = Temporal.Instant.from('2026-11-20T14:40:00Z');
const monday = Temporal.Instant.from('2026-11-23T07:01:00Z');
const late = Temporal.Instant.from('2026-11-20T15:10:00Z');

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
  /** Tab after tab, until the one that is meant has the focus; then Enter. */
  const presses = async ({ page }: Person, selector: string) => {
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        return;
      }
    }
    throw new Error(`${selector} is not reached by the keyboard`);
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

  it('on Monday the provider answers one after the other by keyboard, and updates by one tap', async () => {
    await given('others have written, too', async () => {
      for (let n = 1; n <= 4; n++) {
        const other = await portal.person('ServiceUser', { lang });
        const letter = {
          careName: `Person ${n}`,
          kind: n === 4 ? 'update' : 'question',
          topic: `Sak ${n}`,
          body: 'Hei.',
        };
        await other.post('/messages', { provider: kari.is.membershipId, ...letter });
      }
      portal.clock.at = monday;
      await comesIn(portal, desk!, kari);
    });
    await when('Kari opens the inbox', () => goes(desk!, '/inbox'));
    await then('four questions wait, and two updates lie beside them', async () => {
      expect(await desk!.page.locator('#waiting form[action$="/opening"], #due form[action$="/opening"]').count()).toBe(
        4,
      );
      expect(await desk!.page.locator('#updates form[action$="/opening"]').count()).toBe(2);
      await looks(desk!, 'monday-inbox');
    });
    for (let left = 4; left > 0; left--)
      await then(`a question is opened and answered without a mouse; ${left - 1} are left`, async () => {
        await goes(desk!, '/inbox');
        await presses(desk!, ':is(#due, #waiting) form[action$="/opening"] button');
        await desk!.page.locator('form[action$="/messages"] [name="body"]').focus();
        await desk!.page.keyboard.type('Takk for at du skrev. Vi snakkes i dag.');
        await presses(desk!, 'form[action$="/messages"] button:not([formaction])');
        await desk!.page.waitForLoadState();
        await goes(desk!, '/inbox');
        expect(await desk!.page.locator(':is(#due, #waiting) form[action$="/opening"]').count()).toBe(left - 1);
      });
    for (let left = 2; left > 0; left--)
      await then('an update is opened, and one tap says that it was read', async () => {
        await goes(desk!, '/inbox');
        await presses(desk!, '#updates form[action$="/opening"] button');
        await presses(desk!, 'form[action$="/thanks"] button');
        expect(new URL(desk!.page.url()).pathname).toBe('/inbox');
        expect(await desk!.page.locator('#updates form[action$="/opening"]').count()).toBe(left - 1);
      });
    await then('nobody waits any more, and Nadia has her answers', async () => {
      expect(await says(desk!)).toContain(
        say('Ingen venter på svar fra deg nå.', 'Nobody is waiting for an answer from you now.'),
      );
      await looks(desk!, 'monday-done');
      await signsIn(nadia!.page, caller.is.email, password);
      await goes(nadia!, '/messages');
      expect(await nadia!.page.locator('main').getByText(say('Nytt svar', 'New answer')).count()).toBe(2);
      await looks(nadia!, 'monday-answers');
    });
  }, 120_000);
});
