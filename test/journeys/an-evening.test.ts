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

interface Item {
  kind: string;
  id: string;
}

describe.each(walks)('the consultant’s evening by keyboard alone, $name', ({ javaScript, lang, width, scheme }) => {
  let portal: Portal;
  let solveig: Caller;
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

  /** Goes on by Tab until it is there. */
  const reaches = async (selector: string) => {
    for (let steps = 0; steps < 300; steps++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wish) => document.activeElement?.matches(wish) ?? false, selector)) return;
    }
    throw new Error(`Nobody comes to ${selector} by Tab on ${page.url()}.`);
  };
  /** Does what stands there, which leads to a page. */
  const enters = async (selector: string) => {
    await reaches(selector);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  };
  const submits = (action: string, more = '') => enters(`form[action="${action}"] button[type=submit]${more}`);
  const types = async (action: string, name: string, words: string) => {
    await reaches(`form[action="${action}"] [name="${name}"]`);
    await page.keyboard.type(words);
  };
  const ticks = async (action: string, name: string) => {
    await reaches(`form[action="${action}"] [name="${name}"]`);
    await page.keyboard.press('Space');
  };
  const toTheList = async () => {
    if (new URL(page.url()).pathname === '/desk') return;
    await enters('nav a[href="/"]');
    await enters('main a[href="/desk"]');
  };
  const opens = async ({ kind, id }: Item) => {
    await toTheList();
    await enters(`main a[href="/desk/items/${kind}/${id}"]`);
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
    await opens(item);
    const action = `/desk/items/${item.kind}/${item.id}/done`;
    await reaches(`details:has(form[action="${action}"]) > summary`);
    await page.keyboard.press('Enter');
    await types(action, 'note', 'hilst og svart.');
    await submits(action);
  };

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    solveig = await portal.person('Consultant', { firstName: 'Solveig', lang });
    const randi = await portal.person('Coordinator');
    const [ada, bo] = [
      await portal.person('ServiceUser', { nickname: 'Furu', lang }),
      await portal.person('ServiceUser', { nickname: 'Ugle', lang }),
    ];
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
    // What is let through waits for an answer next: until nothing does.
    for (let [item] = await waits(); item; [item] = await waits()) {
      const { kind, id } = item;
      await when(`Solveig handles the ${kind}`, () => (handles[kind] ?? done)({ kind, id }));
    }
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
