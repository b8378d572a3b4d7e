import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPerson, type Person } from '../support/browser.js';
import { goes, sends, signsIn, through } from '../support/hands.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200, scheme: 'light' },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390, scheme: 'dark' },
] as const;

describe.each(walks)('two in the morning, $name', ({ javaScript, lang, width, scheme }) => {
  const nb = lang === 'nb';
  let portal: Portal;
  let [newcomer, peer]: Person[] = [];
  let room: string;
  let thread: string;
  let solveig: Awaited<ReturnType<Portal['person']>>;
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
    // Eight hours on: it is two at night in Oslo, and duty begins at eight.
    portal.clock.passes({ hours: 8 });
    solveig = await portal.person('Consultant', { firstName: 'Solveig', lang });
    const nadia = await portal.person('ServiceUser', { firstName: 'Nadia', nickname: 'Ugle', lang });
    const bo = await portal.person('ServiceUser', { firstName: 'Bjarne', nickname: 'Havskum', lang });
    room = `/rooms/${((await nadia.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id}`;
    newcomer = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    peer = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    await signsIn(newcomer.page, nadia.is.email, password);
    await signsIn(peer.page, bo.is.email, password);
  }, 180_000);
  afterAll(() => portal.close());

  it('a newcomer writes, sees who comes when, and is answered', async () => {
    await given('a peer who has asked to be told when somebody writes at night', async () => {
      await goes(peer!, '/rooms');
      await presses(peer!.page, nb ? 'Si fra til meg' : 'Tell me');
      expect(await says(peer!.page)).toContain(nb ? 'Ikke si fra mer' : 'Stop telling me');
      await looks(peer!, 'night-listening');
    });
    await when('the newcomer writes', async () => {
      await goes(newcomer!, room);
      expect(await says(newcomer!.page)).toContain(
        nb ? 'Solveig er her igjen i dag fra 08:00' : 'Solveig is back today from 08:00',
      );
      await looks(newcomer!, 'night-room');
      const wish = { title: 'Er noen våkne?', intent: 'support', body: 'Det er stille, og jeg får ikke sove.' };
      thread = await through(newcomer!.page, /\/threads\//, () => sends(newcomer!.page, `${room}/threads`, wish));
    });
    await then(
      'the page says that nobody has answered yet, who comes when, and what one can do until then',
      async () => {
        const text = await says(newcomer!.page);
        for (const words of nb
          ? ['Ingen har svart ennå', 'Solveig er her igjen i dag fra 08:00', 'Gå til praten', 'Ikke følg tråden mer']
          : [
              'Nobody has answered yet',
              'Solveig is back today from 08:00',
              'Go to the chat',
              'Stop following the thread',
            ])
          expect(text).toContain(words);
        await looks(newcomer!, 'night-waiting');
      },
    );
    await when('the peer comes, finds it waiting, and answers', async () => {
      await goes(peer!, room);
      expect(await says(peer!.page)).toContain(nb ? 'Venter på svar' : 'Waiting for an answer');
      await goes(peer!, thread);
      await sends(peer!.page, `${thread}/posts`, { body: 'Jeg er våken. Du er ikke alene.' });
    });
    await then('the newcomer is led to what is new', async () => {
      await goes(newcomer!, room);
      expect(await says(newcomer!.page)).toContain(nb ? 'Nytt siden sist' : 'New since last time');
      await goes(newcomer!, thread);
      await looks(newcomer!, 'night-answered');
      await newcomer!.page
        .locator('main a', { hasText: nb ? 'Gå til det du ikke har lest' : 'Go to what you have not read' })
        .click();
      expect(new URL(newcomer!.page.url()).hash).toMatch(/^#[0-9a-f-]{36}$/);
    });
    await then('the desk has nobody waiting in the morning', async () => {
      portal.clock.passes({ hours: 7 });
      const morning = await portal.signsInAgain(solveig);
      const desk = (await morning.page('/')).text;
      expect(desk).toContain(nb ? 'Alle har fått svar.' : 'Everybody has had an answer.');
      expect(desk).toContain(nb ? 'Ingen har ventet på svar i mer enn tolv timer.' : 'Nobody has waited for an answer');
      portal.clock.passes({ hours: -7 });
    });
  });

  it('words begun are kept: another day, another page', async () => {
    const { page } = newcomer!;
    await when('the newcomer begins to answer and does not get on', async () => {
      await goes(newcomer!, thread);
      if (javaScript) {
        const kept = page.waitForResponse((answer) => answer.url().endsWith('/draft'));
        await page.locator('#reply textarea').fill('Takk. Det betyr');
        await kept;
        await page.waitForFunction(() => document.querySelector('[data-kept]')!.textContent !== '');
      } else {
        await page.locator('#reply textarea').fill('Takk. Det betyr');
        await presses(page, 'Keep without posting');
      }
      await looks(newcomer!, 'draft-kept');
    });
    await then('it is there again, and at one place', async () => {
      await goes(newcomer!, '/rooms/drafts');
      expect(await says(page)).toContain('Takk. Det betyr');
      await looks(newcomer!, 'drafts');
      await goes(newcomer!, thread);
      expect(await page.locator('#reply textarea').inputValue()).toBe('Takk. Det betyr');
    });
    await then('and gone once it is posted', async () => {
      await sends(page, `${thread}/posts`, { body: 'Takk. Det betyr noe.' });
      await goes(newcomer!, '/rooms/drafts');
      expect(await says(page)).not.toContain('Takk. Det betyr');
    });
  });

  it('hard words: numbers first, then what they wrote is posted by the next press', async () => {
    const { page } = newcomer!;
    await when('the newcomer writes that they do not want to live', async () => {
      await goes(newcomer!, thread);
      await sends(page, `${thread}/posts`, { body: nb ? 'Jeg orker ikke å leve.' : 'I want to die.' });
    });
    await then('numbers stand there, and their own words', async () => {
      const text = await says(page);
      expect(text).toContain('116 123');
      expect(text).toContain(nb ? 'Jeg orker ikke å leve.' : 'I want to die.');
      await looks(newcomer!, 'before-posting');
      await presses(page, nb ? 'Legg det ut' : 'Post it');
      expect(new URL(page.url()).pathname).toBe(thread);
      expect(await says(page)).toContain(nb ? 'Jeg orker ikke å leve.' : 'I want to die.');
    });
  });

  it('a word is muted, and undone on the same page', async () => {
    const { page } = peer!;
    await goes(peer!, '/rooms/muted');
    await sends(page, '/rooms/muted', { word: 'våken' });
    await looks(peer!, 'muted');
    expect(await says(page)).toContain('våken');
    await presses(page, nb ? 'Vis igjen' : 'Show again');
    expect(await says(page)).toContain(nb ? 'Ingenting er dempet.' : 'Nothing is muted.');
  });

  it('a question is asked without a name', async () => {
    const { page } = newcomer!;
    await goes(newcomer!, `${room}/question`);
    await looks(newcomer!, 'question');
    await through(page, /\/asked$/, () => sends(page, `${room}/question`, { body: 'Er flere redde for bussen?' }));
    await looks(newcomer!, 'question-asked');
  });
});
