import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPerson, type Person } from '../support/browser.js';
import { chooses, goes, sends, signsIn } from '../support/hands.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200, scheme: 'dark' },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390, scheme: 'light' },
] as const;

describe.each(walks)('a hard day, $name', ({ javaScript, lang, width, scheme }) => {
  const nb = lang === 'nb';
  const say = (norwegian: string, english: string) => (nb ? norwegian : english);
  let portal: Portal;
  let nadia: Person;
  let room: string;
  let email: string;
  const shots = process.env['SHOTS'];

  const says = (page: Page) => page.locator('main').innerText();
  const looks = async (name: string) => {
    await nadia.axe();
    if (shots) await nadia.page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };
  const submits = (action: string) =>
    Promise.all([nadia.page.waitForNavigation(), nadia.page.locator(`main form[action="${action}"] button`).click()]);

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    await portal.person('Consultant', { firstName: 'Solveig', lang });
    const caller = await portal.person('ServiceUser', { firstName: 'Nadia', nickname: 'Ugle', lang });
    room = `/rooms/${((await caller.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id}`;
    nadia = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    ({ email } = caller.is);
    await signsIn(nadia.page, email, password);
  }, 180_000);
  afterAll(() => portal.close());

  it('is met by what one wrote on a fair one', async () => {
    await given('a plan and a diary, written on a fair day', async () => {
      await goes(nadia, '/toolbox/values');
      await sends(nadia.page, '/toolbox/values', { text: 'Å være meg selv, også på natta.' });
      for (const [part, text] of [
        ['can', 'Ut av døra, om så bare til postkassa.'],
        ['ask', 'Søsteren min, 400 00 000.'],
      ] as const) {
        await goes(nadia, `/toolbox/plan/${part}`);
        await sends(nadia.page, `/toolbox/plan/${part}`, { text });
      }
      await goes(nadia, '/toolbox/diary');
      await sends(nadia.page, '/toolbox/diary', { words: 'En grei dag.', mood: '6' });
      expect(await says(nadia.page)).toContain(say('Humør: 6', 'Mood: 6'));
      await looks('diary-of-a-fair-day');
    });
    if (javaScript)
      await then('what she writes is saved as she goes, and one step back is how it was before', async () => {
        const { page } = nadia;
        const field = () => page.locator('form[action="/toolbox/plan/can"] [name=text]');
        await goes(nadia, '/toolbox/plan/can');
        await field().press('Control+End');
        await field().pressSequentially(' Og tilbake.');
        await page
          .locator('[data-kept]')
          .filter({ hasText: say('Lagret.', 'Saved.') })
          .waitFor();
        await field().pressSequentially(' Og litt til.');
        await page.waitForResponse((answer) => answer.url().endsWith('/toolbox/plan/can/keeping'));
        await looks('plan-saved-as-one-goes');
        await goes(nadia, '/toolbox/plan/can');
        expect(await field().inputValue()).toBe('Ut av døra, om så bare til postkassa. Og tilbake. Og litt til.');
        await goes(nadia, '/toolbox/plan/can/earlier');
        expect(await page.locator('main .own-words').allInnerTexts()).toEqual([
          'Ut av døra, om så bare til postkassa.',
        ]);
        await submits('/toolbox/plan/can/earlier');
        expect(await field().inputValue()).toBe('Ut av døra, om så bare til postkassa.');
      });
    await when('it is two at night', () => {
      portal.clock.passes({ hours: 8 });
      return goes(nadia, '/sign-in');
    });
    await given('she has come in again, to read in the room', async () => {
      const caller = await portal.person('ServiceUser', { firstName: 'Peer', lang });
      await caller.post(`${room}/threads`, { title: 'Natt', intent: 'hello', body: 'Er noen våkne?' });
      await signsIn(nadia.page, email, password);
    });
    for (const path of ['/', room, '/meetups', '/messages', '/toolbox/curves', '/me'])
      await then(`from ${path === room ? 'the room' : path} her plan is one press away`, async () => {
        await goes(nadia, path);
        await chooses(nadia.page, 'a[href="/toolbox/plan"]');
        expect(new URL(nadia.page.url()).pathname).toBe('/toolbox/plan');
        expect(await says(nadia.page)).toContain('Ut av døra, om så bare til postkassa.');
      });
    await then('the plan has her words, and no number', async () => {
      expect(await says(nadia.page)).toContain('Søsteren min, 400 00 000.');
      expect(await nadia.page.locator('main svg[role=img], main table').count()).toBe(0);
      await looks('plan-at-night');
    });
    await when('she lets the quiet page stand in the place of Today', async () => {
      await goes(nadia, '/quiet');
      await submits('/quiet');
      await goes(nadia, '/');
    });
    await then('it has what matters, what she can do and somebody to talk to, and nothing that counts', async () => {
      const text = await says(nadia.page);
      for (const words of ['Å være meg selv', 'Ut av døra', 'Søsteren min', '116 123']) expect(text).toContain(words);
      expect(text).not.toContain(say('Humør', 'Mood'));
      await looks('quiet-page');
    });
    await then('curves and numbers are put away, and words can still be written', async () => {
      await goes(nadia, '/toolbox/curves');
      expect(await says(nadia.page)).toContain(say('Tall og kurver er gjemt', 'Numbers and curves are put away'));
      expect(await nadia.page.locator('main svg[role=img], main table').count()).toBe(0);
      await looks('curves-put-away');
      await goes(nadia, '/toolbox/diary');
      expect(await nadia.page.locator('main [name=mood]').count()).toBe(0);
      await sends(nadia.page, '/toolbox/diary', { words: 'Fikk ikke sove.' });
      expect(await says(nadia.page)).toContain('Fikk ikke sove.');
      expect(await says(nadia.page)).not.toContain(say('Humør: 6', 'Mood: 6'));
      await looks('diary-at-night');
    });
    await when('it is better again', async () => {
      await goes(nadia, '/toolbox/curves');
      await submits('/quiet');
      await goes(nadia, '/toolbox/curves');
    });
    await then('her numbers are where they were', async () => {
      expect(await says(nadia.page)).toContain(say('Humør', 'Mood'));
      expect(await nadia.page.locator('main svg[role=img]').count()).toBe(1);
    });
  });
});
