import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPerson, type Person } from '../support/browser.js';
import { chooses, comesIn, goes, sends, signsIn } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200, scheme: 'light' },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390, scheme: 'dark' },
] as const;

describe.each(walks)('a talk with a host, $name', ({ javaScript, lang, width, scheme }) => {
  const nb = lang === 'nb';
  let portal: Portal;
  let chat: string;
  let [host, ada, bo]: Person[] = [];
  const shots = process.env['SHOTS'];

  const says = (page: Page) => page.locator('main').innerText();
  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };
  /** What an open page comes to say, by itself or because it is fetched again. */
  const hears = async ({ page }: Person, words: string) => {
    if (javaScript) await page.locator('main', { hasText: words }).waitFor();
    else await chooses(page, `main a[href="${chat}"]`);
    expect(await says(page)).toContain(words);
  };
  const presses = async ({ page }: Person, action: string, button = 'button') =>
    Promise.all([page.waitForNavigation(), page.locator(`main form[action="${action}"] ${button}`).first().click()]);

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    const callers: Caller[] = [
      await portal.person('Consultant', { firstName: 'Solveig', lang }),
      await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu', lang }),
      await portal.person('ServiceUser', { firstName: 'Bjarne', nickname: 'Havskum', lang }),
    ];
    const { rooms } = (await callers[0]!.get('/rooms')).body as { rooms: { id: string }[] };
    chat = `/rooms/${rooms[0]!.id}/chat`;
    const sits = async (caller: Caller, staff = false) => {
      const person = await aPerson({ baseUrl, javaScript, lang, width, scheme });
      if (staff) await comesIn(portal, person, caller);
      else await signsIn(person.page, caller.is.email, password);
      return person;
    };
    [host, ada, bo] = [await sits(callers[0]!, true), await sits(callers[1]!), await sits(callers[2]!)];
  }, 180_000);
  afterAll(async () => {
    // Before the portal: a page that is left open goes on looking for it.
    for (const person of [host, ada, bo]) await person?.leave();
    await portal.close();
  });

  it('begins with a time that is planned', async () => {
    await given('Solveig makes the room a hosted one', async () => {
      await goes(host!, chat);
      await looks(host!, 'host-open');
      await host!.page.locator(`a[href="${chat}/settings"]`).click();
      await looks(host!, 'settings');
      await sends(host!.page, `${chat}/settings`, { mode: 'hosted', keepDays: 3 });
      await sends(host!.page, `${chat}/sessions`, { day: '2026-11-19', starts: '19:00', ends: '20:00', weekly: true });
      expect(await says(host!.page)).toContain(nb ? 'Solveig er vert' : 'Solveig hosts');
      await looks(host!, 'settings-planned');
    });
    await then('Ada reads when it opens, and who will be there', async () => {
      await goes(ada!, chat);
      expect(await says(ada!.page)).toContain('19:00');
      expect(await says(ada!.page)).toContain(nb ? 'Solveig er vert.' : 'Solveig hosts.');
      expect(await ada!.page.locator('[name=body]').count()).toBe(0);
      await looks(ada!, 'closed');
    });
    await when('it is seven', async () => {
      // Not so long that a sign-in ends of itself.
      portal.clock.passes({ minutes: 20 });
      for (const person of [host!, ada!, bo!]) await goes(person, '/rooms');
      portal.clock.passes({ minutes: 20 });
      for (const person of [host!, ada!, bo!]) await goes(person, '/rooms');
      portal.clock.passes({ minutes: 21 });
      for (const person of [host!, ada!, bo!]) await goes(person, chat);
      await presses(host!, `${chat}/light`, 'button[value=here]');
    });
    await then('everybody sees that Solveig is here', () =>
      hears(ada!, nb ? 'Solveig er her og følger med.' : 'Solveig is here and reads along.'),
    );
  });

  it('goes on with hands, a pass, a note, and no haste', async () => {
    await when('Ada says something, raises her hand and gives Solveig a note', async () => {
      await sends(ada!.page, chat, { body: 'Hei, jeg er med.' });
      await hears(bo!, 'Hei, jeg er med.');
      await presses(ada!, `${chat}/hand`);
      expect(await says(ada!.page)).toContain(nb ? 'Hånda di er oppe.' : 'Your hand is up.');
      await sends(ada!.page, `${chat}/note`, { note: 'Jeg er litt skjelven i dag.' });
      await looks(ada!, 'hand-up');
    });
    await then('Solveig sees both, and Bo neither', async () => {
      await hears(host!, 'Jeg er litt skjelven i dag.');
      expect(await host!.page.locator('#chat-host').innerText()).toContain('Furu');
      await looks(host!, 'host-busy');
      if (!javaScript) await goes(bo!, chat);
      expect(await says(bo!.page)).not.toContain('skjelven');
      expect(await says(bo!.page)).toContain(nb ? 'Rekk opp hånda' : 'Raise your hand');
    });
    await when('Bo passes, and Solveig lets it go slowly', async () => {
      await presses(bo!, `${chat}/pass`);
      await hears(ada!, nb ? 'Havskum står over denne gangen.' : 'Havskum passes this time.');
      await sends(host!.page, `${chat}/pace`, { seconds: '30' });
      await hears(ada!, nb ? '30 sekunder' : '30 seconds');
    });
    await then('what Ada writes too soon is not lost', async () => {
      await sends(ada!.page, chat, { body: 'En ting til' });
      await sends(ada!.page, chat, { body: 'Og så dette' });
      const field = ada!.page.locator('#say [name=body]');
      await ada!.page.locator('#say .ds-validation-message').waitFor();
      expect(await field.inputValue()).toBe('Og så dette');
      await looks(ada!, 'slow');
      // The refusal is an answer of 422, and a browser says so.
      await ada!.takeNoises();
    });
    if (!javaScript) return;
    await then('what she writes on while a line is under way stays in the field', async () => {
      portal.clock.passes({ minutes: 1 });
      await goes(ada!, chat);
      const field = ada!.page.locator('#say [name=body]');
      // A slow line: the answer comes once she has written on.
      await ada!.page.route(`**${chat}`, async (route) => {
        const answer = await route.fetch();
        await field.fill('Nå er jeg roligere. Takk');
        await route.fulfill({ response: answer });
      });
      await sends(ada!.page, chat, { body: 'Nå er jeg roligere.' });
      await ada!.page.unroute(`**${chat}`);
      await hears(bo!, 'Nå er jeg roligere.');
      expect(await field.inputValue()).toBe('Takk');
    });
  });

  it('and the host takes a line away, and ends it', async () => {
    await when('Solveig hides what Ada said, with a reason', async () => {
      await goes(host!, chat);
      await Promise.all([
        host!.page.waitForURL(/hiding$/),
        host!.page.locator('.chat > li', { hasText: 'En ting til' }).locator('a').click(),
      ]);
      await looks(host!, 'hiding');
      await sends(host!.page, new URL(host!.page.url()).pathname, { reason: 'Den er for tung for i kveld.' });
    });
    await then('it is gone for Bo, and Ada reads why', async () => {
      await hears(bo!, nb ? 'Konsulenten har skjult denne linja.' : 'The consultant has hidden this line.');
      expect(await says(bo!.page)).not.toContain('En ting til');
      if (!javaScript) await goes(ada!, chat);
      await hears(ada!, 'Den er for tung for i kveld.');
      await looks(bo!, 'hidden');
      await looks(ada!, 'hidden-own');
    });
    await when('Solveig ends the talk', () => presses(host!, `${chat}/stop`));
    await then('everybody is told, and what Bo was typing is still his', async () => {
      if (javaScript) await hears(bo!, 'Praten er avsluttet.');
      await sends(bo!.page, chat, { body: 'Jeg rakk ikke' });
      await bo!.page.locator('#say textarea').waitFor();
      expect(await bo!.page.locator('#say textarea').inputValue()).toBe('Jeg rakk ikke');
      await looks(bo!, 'ended');
      await bo!.takeNoises();
    });
  });
});
