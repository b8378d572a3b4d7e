import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson, type Person } from '../support/browser.js';
import { goes, signsIn } from '../support/hands.js';
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

describe.each(walks)('looking for what somebody once said, $name', ({ javaScript, lang, width, scheme }) => {
  const nb = lang === 'nb';
  let portal: Portal;
  let bo: Person;
  let thread: string;
  const shots = process.env['SHOTS'];

  const says = () => bo.page.locator('main').innerText();
  const looks = async (name: string) => {
    await bo.axe();
    const wide = await bo.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    if (shots) await bo.page.screenshot({ path: `${shots}/search-${name}-${width}.png`, fullPage: true });
  };
  /** By keyboard alone: the field, the words, Enter. */
  const asks = async (words: string) => {
    const field = bo.page.locator('form[role="search"] input[name="q"]');
    await field.focus();
    await bo.page.keyboard.press('ControlOrMeta+A');
    await bo.page.keyboard.type(words);
    await Promise.all([bo.page.waitForNavigation(), bo.page.keyboard.press('Enter')]);
  };

  beforeAll(async () => {
    portal = await Portal.open();
    const ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu', lang });
    const caller = await portal.person('ServiceUser', { firstName: 'Bjarne', nickname: 'Havskum', lang });
    const { rooms } = (await ada.get('/rooms')).body as { rooms: { id: string }[] };
    const made = await ada.post(`/rooms/${rooms[0]!.id}/threads`, {
      title: 'Når søvnen ikke kommer',
      intent: 'support',
      lang: 'nb',
      body: 'Jeg ligger våken til fem. Medisinene hjelper litt.',
    });
    thread = `/threads/${(made.body as { id: string }).id}`;
    for (let n = 0; n < 24; n++)
      await caller.post(`${thread}/posts`, {
        lang: 'nb',
        body: `Jeg prøver å skrive en lapp om medisin. Nummer ${n}.`,
      });
    const heavy = { lang: 'nb', body: 'Medisin, og det som var verre.', about: ['self-harm'] };
    await ada.post(`${thread}/posts`, heavy);
    bo = await aPerson({ baseUrl: await portal.address(), javaScript, lang, width, scheme });
    await signsIn(bo.page, caller.is.email, password);
  }, 180_000);
  afterAll(() => portal.close());

  it('leads from the rooms to the words, and on to more', async () => {
    await given('Bo is where the rooms are', async () => {
      await goes(bo, '/rooms');
      await looks('rooms');
    });
    await when('he looks for a word, bent otherwise', () => asks('medisinen'));
    await then('it is marked where it stands, what is heavy is not read out, and there is more', async () => {
      expect(new URL(bo.page.url()).pathname).toBe('/rooms/search');
      expect(await bo.page.locator('mark').first().innerText()).toMatch(/^Medisin|medisin/);
      expect(await says()).toContain(nb ? 'Handler om: selvskading' : 'About: self-harm');
      expect(await says()).not.toContain('verre');
      await looks('found');
      const first = await bo.page.locator('.rows .row').count();
      await bo.page.getByRole('link', { name: nb ? 'Vis flere' : 'Show more' }).focus();
      await Promise.all([bo.page.waitForNavigation(), bo.page.keyboard.press('Enter')]);
      expect([first, await bo.page.locator('.rows .row').count()]).toEqual([20, 6]);
      await looks('more');
    });
    await when('he looks for two words side by side, without a third', () => asks('"ligger våken" -lapp'));
    await then('there is one, and it leads to its place', async () => {
      expect(await bo.page.locator('.rows .row').count()).toBe(1);
      await Promise.all([bo.page.waitForNavigation(), bo.page.locator('.row-title a').click()]);
      expect(bo.page.url()).toContain(`${thread}#`);
    });
  });

  it('is told in plain words when there is nothing, or too much', async () => {
    await goes(bo, '/rooms/search');
    await looks('empty');
    await asks('snøugle');
    expect(await says()).toContain(nb ? 'Vi fant ingenting' : 'We found nothing');
    await looks('none');
    await asks('ett to tre fire fem seks sju åtte ni');
    expect(await says()).toContain(nb ? 'mange ord på én gang' : 'many words at once');
    await looks('too-much');
  });
});
