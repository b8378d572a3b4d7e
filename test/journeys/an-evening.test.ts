import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Communities } from '../../src/communities/index.js';
import { aPerson, type Person } from '../support/browser.js';
import { comesIn } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200, scheme: 'light' },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390, scheme: 'dark' },
] as const;

/** What somebody may have to press for one thing from the list to its end, the words they write aside. */
const pressesForEach = 40;

interface Item {
  kind: string;
  id: string;
}

describe.each(walks)('the consultant’s evening by keyboard alone, $name', ({ javaScript, lang, width, scheme }) => {
  let portal: Portal;
  let solveig: Caller;
  let ada: Caller;
  let sits: Person;
  let page: Page;
  let story: string;
  let [hall, quiet, garden] = ['', '', ''];
  const shots = process.env['SHOTS'];

  const idOf = (answer: { body: unknown }) => (answer.body as { id: string }).id;
  const waits = async (): Promise<Item[]> => {
    const view = (await solveig.get('/desk')).body as Record<'now' | 'mine' | 'free', Item[]>;
    return [...view.now, ...view.mine, ...view.free];
  };
  const looks = async (name: string) => {
    await sits.axe();
    if (shots) await page.screenshot({ path: `${shots}/evening-${name}-${width}.png`, fullPage: true });
  };

  let presses = 0;
  const press = async (key: string) => {
    presses++;
    await page.keyboard.press(key);
  };
  const isAt = (selector: string) => page.evaluate((wish) => document.activeElement?.matches(wish) ?? false, selector);
  /** The page brings one there by itself. */
  const comesTo = (selector: string) =>
    page.waitForFunction((wish) => document.activeElement?.matches(wish), selector, { timeout: 10_000 });
  /** Goes on by Tab until it is there. */
  const reaches = async (selector: string, key = 'Tab') => {
    for (let steps = 0; steps < 300; steps++) {
      await press(key);
      if (await isAt(selector)) return;
    }
    throw new Error(`Nobody comes to ${selector} by Tab on ${page.url()}.`);
  };
  /** Does what stands there, which leads to a page. */
  const enters = async (selector: string) => {
    await reaches(selector);
    await Promise.all([page.waitForNavigation(), press('Enter')]);
  };
  const submits = (action: string, more = '') => enters(`form[action="${action}"] button[type=submit]${more}`);
  const types = async (action: string, name: string, words: string) => {
    await reaches(`form[action="${action}"] [name="${name}"]`);
    await page.keyboard.type(words);
  };
  const ticks = async (action: string, name: string) => {
    await reaches(`form[action="${action}"] [name="${name}"]`);
    await press('Space');
  };
  const toTheList = async () => {
    if (new URL(page.url()).pathname === '/desk') return;
    await enters('nav a[href="/"]');
    await enters('main a[href="/desk"]');
  };
  const inTheList = '[data-keys] .row-title a';
  /** Past the head of the page, into the list, and down it by its own keys. Without script by Tab alone. */
  const opens = async ({ kind, id }: Item, key = 'Enter') => {
    await toTheList();
    const link = `main a[href="/desk/items/${kind}/${id}"]`;
    if (!javaScript) return enters(link);
    await press('Tab');
    await press('Enter');
    await reaches(inTheList);
    if (!(await isAt(link))) await reaches(link, 'j');
    await Promise.all([page.waitForNavigation(), press(key)]);
  };

  /** What one does with a thing of each kind, from its own page on. */
  const handles: Record<string, (item: Item) => Promise<void>> = {
    flag: async (item) => {
      await opens(item);
      const matter = `/desk/matters/${item.id}`;
      // Where one does something about it the page is the same, with the checklist and the closing note.
      if (!page.url().endsWith(matter)) await enters(`main a[href="${matter}"]`);
      await types(`${matter}/answer`, 'answer', 'jeg har lest det, og er her til klokka ti.');
      await submits(`${matter}/answer`);
      await ticks(`${matter}/closing`, 'outcome');
      await types(`${matter}/closing`, 'note', 'snakket en halv time.');
      await submits(`${matter}/closing`);
    },
    report: async () => {
      await enters('nav a[href="/"]');
      await enters('form[action$="/keeping"] button');
    },
    held: async () => {
      await enters('nav a[href="/"]');
      await enters('form[action$="/letting"] button');
    },
    door: async (item) => {
      await opens(item);
      await enters(`main a[href="/rooms/${item.id}/guests"]`);
      await submits(`/rooms/${item.id}/guests/answers`);
    },
    question: async (item) => {
      await opens(item);
      await enters('main a[href="/rooms/questions"]');
      await enters('form[action^="/questions/"][action$="/removal"] button');
    },
    library: async (item) => {
      await opens(item);
      await enters('main a[href="/library/waiting"]');
      await enters(`main a[href="${story}"]`);
      await ticks(story, 'decision');
      await submits(story);
    },
  };
  handles['breach'] = handles['flag']!;
  /** Whatever ends at the desk: opened from its fold, a note, done. */
  const done = async (item: Item) => {
    await opens(item, 'd');
    const action = `/desk/items/${item.kind}/${item.id}/done`;
    if (!javaScript) {
      await reaches(`details:has(form[action="${action}"]) > summary`);
      await press('Enter');
      await types(action, 'note', 'hilst og svart.');
    } else {
      // There one stands where one writes already.
      await comesTo(`form[action="${action}"] [name=note]`);
      await page.keyboard.type('hilst og svart.');
    }
    await submits(action);
  };

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    solveig = await portal.person('Consultant', { firstName: 'Solveig', lang });
    const randi = await portal.person('Coordinator');
    const [asks, bo] = [
      await portal.person('ServiceUser', { nickname: 'Furu', lang }),
      await portal.person('ServiceUser', { nickname: 'Ugle', lang }),
    ];
    ada = asks;
    hall = (((await ada.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0] as { id: string }).id;
    const room = { description: 'Et rom', mode: 'after', key: 'everybody' };
    quiet = idOf(await solveig.post('/rooms', { ...room, name: 'Stille', mode: 'before' }));
    garden = idOf(await solveig.post('/rooms', { ...room, name: 'Hagen', key: 'door' }));
    const hello = (title: string) => ({ title, intent: 'hello', body: 'Hei alle sammen.' });

    await ada.post('/flags', { kind: 'now', words: 'Det er for mye i kveld.' });
    await bo.post('/flags', { kind: 'worry', words: 'En her har blitt så stille.' });
    await ada.post('/flags', { kind: 'breach', words: 'Det ble fortalt på butikken.' });
    const answered = idOf(await solveig.post(`/rooms/${hall}/threads`, hello('Velkommen')));
    const said = idOf(await bo.post(`/threads/${answered}/posts`, { body: 'Slutt å klage.' }));
    await ada.post(`/posts/${said}/report`, { reason: 'Det gjorde vondt.' });
    await ada.post(`/rooms/${quiet}/threads`, hello('Får jeg skrive her?'));
    await bo.post(`/rooms/${garden}/door`, { words: 'Kan jeg komme inn?' });
    await ada.post(`/rooms/${hall}/question`, { body: 'Kan vi snakke om søvn?' });
    for (const title of ['Ny her', 'Er det noen?']) await ada.post(`/rooms/${hall}/threads`, hello(title));
    const [venue] = await portal.get(Communities).venues(portal.community);
    const when = { venue: venue!.id, day: '2026-11-20', from: '18:00', to: '19:30', capacity: 9 };
    const meetup = idOf(await solveig.post('/meetups', { ...when, kind: 'cafe', title: 'Kafé', about: 'Kaffe' }));
    await ada.post(`/meetups/${meetup}/rsvp`, { name: 'Kaja' });
    await randi.post('/openness', { library: true, blog: true });
    const tale = { title: 'Et år', body: 'Jeg telte biler.', penName: 'Ved vinduet', seen: 'members', version: 1 };
    story = `/library/stories/${idOf(await bo.post('/library/stories', { ...tale, agree: true }))}/review`;

    sits = await aPerson({ baseUrl, javaScript, lang, width, scheme });
    page = sits.page;
    await comesIn(portal, sits, solveig);
  }, 240_000);
  afterAll(() => portal.close());

  it('has a full desk, and gets through it', async () => {
    await given('an evening with twelve things of every kind', async () => {
      const items = await waits();
      expect(new Set(items.map(({ kind }) => kind))).toEqual(
        new Set([...Object.keys(handles), 'thread', 'newcomer', 'first-timer']),
      );
      expect(items.length).toBeGreaterThanOrEqual(12);
      await page.goto('/');
      await looks('front');
      await toTheList();
      await looks('list');
    });
    presses = 0;
    let handled = 0;
    // What is let through waits for an answer next: until nothing does.
    for (let [item] = await waits(); item; [item] = await waits()) {
      const { kind, id } = item;
      await when(`Solveig handles the ${kind}`, () => (handles[kind] ?? done)({ kind, id }));
      handled++;
    }
    expect(handled).toBeGreaterThanOrEqual(12);
    if (javaScript) expect(presses / handled).toBeLessThan(pressesForEach);
    await then('nothing waits any more, and what was done can be opened again', async () => {
      await toTheList();
      expect(await waits()).toEqual([]);
      await looks('over');
      await enters('nav a[href="/"]');
      await looks('front-over');
      await enters('main a[href="/desk/own"]');
      await looks('own');
    });
  }, 300_000);

  it('listens to keys in the list alone, and to none where they are turned off', async () => {
    if (!javaScript) return;
    await given('two threads wait again', async () => {
      const wish = { title: 'Hei igjen', intent: 'hello', body: 'Hei alle sammen.' };
      for (let n = 0; n < 2; n++) await ada.post(`/rooms/${hall}/threads`, wish);
      await page.goto('/desk');
    });
    const first = page.locator(inTheList).first();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    await then('outside the list, and with Shift or Control, a letter does nothing', async () => {
      for (const key of ['j', 't', 'd']) await page.keyboard.press(key);
      expect([await focused(), new URL(page.url()).hash]).toEqual([null, '']);
      await first.focus();
      for (const key of ['Shift+T', 'Control+j', 'Alt+s']) await page.keyboard.press(key);
      expect([await focused(), new URL(page.url()).pathname]).toEqual([await first.getAttribute('href'), '/desk']);
    });
    await then('in the list they move, and stop at its ends', async () => {
      const [one, two] = await page
        .locator(inTheList)
        .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      for (const [key, at] of [
        ['k', one],
        ['j', two],
        ['End', two],
        ['ArrowDown', two],
        ['ArrowUp', one],
      ] as const) {
        await page.keyboard.press(key);
        expect([key, await focused()]).toEqual([key, at]);
      }
    });
    await then('each leads to its place, and changes nothing', async () => {
      await Promise.all([page.waitForNavigation(), page.keyboard.press('t')]);
      await comesTo('form[action$="/taking"] button');
      expect((await waits()).length).toBe(2);
      await page.goBack();
      await first.focus();
      await Promise.all([page.waitForNavigation(), page.keyboard.press('s')]);
      await comesTo('form[action$="/snoozing"] input:checked');
      await looks('key');
    });
    await then('turned off, they are gone, and so is the sentence', async () => {
      await page.goto('/desk');
      expect(await page.locator('#desk-keys').isVisible()).toBe(true);
      await page.goto('/desk/own');
      await page.locator('[name=keys]').uncheck();
      await Promise.all([page.waitForNavigation(), page.locator('form[action="/desk/own/keys"] button').click()]);
      await page.goto('/desk');
      expect(await page.locator('#desk-keys').count()).toBe(0);
      await page.locator('main .row-title a').first().focus();
      await page.keyboard.press('d');
      expect(new URL(page.url()).pathname).toBe('/desk');
      await page.goto('/desk/own');
    });
  }, 120_000);

  it('puts the evening down before going home', async () => {
    await when('she writes what stayed with her', async () => {
      await types('/desk/own/notes', 'words', 'det med butikken sitter i.');
      await submits('/desk/own/notes');
    });
    await then('it is hers, and she wants hard posts folded from now on', async () => {
      expect(await page.locator('main').innerText()).toContain('det med butikken sitter i.');
      await ticks('/desk/own/folding', 'folded');
      await submits('/desk/own/folding');
      expect(await page.locator('[name=folded]').isChecked()).toBe(true);
      await looks('down');
    });
  }, 120_000);
});
