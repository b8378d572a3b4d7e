import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Page } from 'playwright-core';
import { aPerson, type Person } from '../support/browser.js';
import { goes, signsIn } from '../support/hands.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const pin = 'fjell 27 ved';
const plan = 'Ut av døra, om så bare til postkassa.';

/** Everything this browser keeps for the portal, as text: the way somebody would look through it. */
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = [];
    const text = (value: unknown): string =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder('latin1').decode(value as ArrayBuffer)
        : value instanceof CryptoKey
          ? `key that can be taken out: ${value.extractable}`
          : typeof value === 'object' && value
            ? Object.entries(value)
                .map(([name, each]) => `${name}=${text(each)}`)
                .join('\n')
            : String(value);
    for (const { name } of await indexedDB.databases()) {
      const base = await new Promise<IDBDatabase>((resolve) => {
        const asking = indexedDB.open(name!);
        asking.addEventListener('success', () => resolve(asking.result));
      });
      for (const store of base.objectStoreNames)
        for (const value of await new Promise<unknown[]>((resolve) => {
          const asking = base.transaction(store).objectStore(store).getAll();
          asking.addEventListener('success', () => resolve(asking.result));
        }))
          found.push(text(value));
      base.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        found.push(request.url, await (await cache.match(request, { ignoreVary: true }))!.text());
    }
    return found.join('\n');
  });
const nothingKept = (page: Page) =>
  page.evaluate(async () => [
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);

const walks = [
  { lang: 'nb', width: 390, scheme: 'dark' },
  { lang: 'en', width: 1200, scheme: 'light' },
] as const;

describe.each(walks)('the plan where there is no net, in $lang, $width wide', ({ lang, width, scheme }) => {
  const say = (norwegian: string, english: string) => (lang === 'nb' ? norwegian : english);
  const shots = process.env['SHOTS'];
  let portal: Portal;
  let nadia: Person;
  let email: string;

  const says = (words: string) => nadia.page.locator('[data-pocket-says]').filter({ hasText: words }).waitFor();
  const shown = () => nadia.page.locator('main').innerText();
  const looks = async (name: string) => {
    await nadia.axe();
    if (shots) await nadia.page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };
  const keeps = async (one: string, again = one) => {
    const { page } = nadia;
    await page.locator('#pocket-pin').fill(one);
    await page.locator('#pocket-again').fill(again);
    await page.locator('form[data-pocket-on] button').click();
  };
  const tries = async (one: string) => {
    const { page } = nadia;
    await page.locator('#pocket-pin').fill(one);
    await page.locator('form[data-pocket-open] button').click();
  };
  const now = () => Date.now() / 1000;
  const tellsOfIt = async () => (await nadia.context.cookies()).find(({ name }) => name === 'pocket');
  /** What is done after the PIN was typed, and before it has opened anything. Ends when the page says no more that it works on it. */
  const typesAnd = async (meanwhile: () => Promise<unknown>) => {
    const { page } = nadia;
    await page.evaluate(() => {
      const derive = SubtleCrypto.prototype.deriveKey;
      const world = globalThis as unknown as { goesOn: () => void; derives: Promise<void> };
      world.derives = new Promise((begun) => {
        SubtleCrypto.prototype.deriveKey = async function (...given) {
          SubtleCrypto.prototype.deriveKey = derive;
          begun();
          await new Promise<void>((resolve) => (world.goesOn = resolve));
          return derive.apply(this, given);
        };
      });
    });
    await tries(pin);
    await page.evaluate(() => (globalThis as unknown as { derives: Promise<void> }).derives);
    await meanwhile();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const status = document.querySelector('[data-pocket-says]')!;
          new MutationObserver(() => resolve()).observe(status, { childList: true });
          (globalThis as unknown as { goesOn: () => void }).goesOn();
        }),
    );
  };
  const isKept = async () => {
    await goes(nadia, '/toolbox/without-net');
    await keeps(pin);
    await says(say('Nå ligger planen på denne enheten.', 'The plan is on this device now.'));
  };

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    const caller = await portal.person('ServiceUser', { firstName: 'Nadia', nickname: 'Ugle', lang });
    await caller.post('/toolbox/plan/can', { text: plan, seen: 0 });
    await caller.post('/toolbox/plan/own1', { heading: 'Hunden', text: 'Spør Per.', seen: 0 });
    nadia = await aPerson({ baseUrl, lang, width, scheme });
    ({ email } = caller.is);
    await signsIn(nadia.page, email, password);
  }, 180_000);
  afterAll(() => portal.close());

  it('is kept on the device once one says so, opens with a PIN and nothing else, and goes when one goes', async () => {
    const { page, context } = nadia;
    await given('that nothing is kept as long as she has not said so', async () => {
      await goes(nadia, '/toolbox/plan');
      await page.locator('a[href="/toolbox/without-net"]').click();
      await page.waitForURL('**/toolbox/without-net');
      expect(await nothingKept(page)).toEqual([0, 0, 0]);
      expect(await keptIn(page)).toBe('');
      await looks('without-net-choose');
    });
    await when('her PIN is too short, too plain or mistyped, she is told, and nothing is kept', async () => {
      await keeps('12a');
      await says(say('Den er for kort.', 'It is too short.'));
      await keeps('123456');
      await says(say('Den er for lett å gjette.', 'It is too easy to guess.'));
      await keeps(pin, `${pin}!`);
      await says(say('De to er ikke like.', 'The two are not the same.'));
      expect(await keptIn(page)).toBe('');
    });
    await when('she keeps it', async () => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
      await isKept();
      expect(sent.join('\n')).not.toContain(pin);
      await looks('without-net-kept');
    });
    await then('nothing of it can be read in what the browser keeps, nor who she is', async () => {
      const kept = await keptIn(page);
      expect(kept).toContain('key that can be taken out: false');
      expect(kept).toContain('116 123');
      for (const word of [plan, 'postkassa', 'Hunden', 'Spør Per', pin, 'Nadia', 'Ugle', email])
        expect(kept).not.toContain(word);
    });
    await when('the net is gone, and the sign-in too', async () => {
      await context.clearCookies({ name: 'sid' });
      await context.setOffline(true);
      await goes(nadia, '/without-net/plan');
    });
    await then('there are numbers to ring, and the plan behind its PIN', async () => {
      await page.locator('form[data-pocket-open]').waitFor();
      expect(await shown()).toContain('116 123');
      expect(await shown()).not.toContain(plan);
      await looks('without-net-locked');
      await tries('something else');
      await says(say('Forsøk igjen før den slettes: 4.', 'Tries left before it is deleted: 4.'));
      await tries(pin);
      await page.locator('[data-pocket-shown]').waitFor();
      for (const words of [plan, 'Hunden', 'Spør Per.', '116 123']) expect(await shown()).toContain(words);
      await looks('without-net-open');
    });
    await then('it locks again, and no other page comes without the net', async () => {
      await page.locator('[data-pocket-lock]').click();
      expect(await shown()).not.toContain(plan);
      const another = await context.newPage();
      await expect(another.goto('/toolbox/plan')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
      await another.close();
    });
    await then('what was typed before it was locked or put away shows nothing after it, and costs no try', async () => {
      const awayFor = {
        locked: () => page.evaluate(() => dispatchEvent(new Event('pagehide'))),
        'out of sight': () =>
          page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true, configurable: true })),
      };
      for (const [name, away] of Object.entries(awayFor)) {
        await goes(nadia, '/without-net/plan');
        await typesAnd(away);
        await page.locator('form[data-pocket-open]').waitFor();
        expect([name, (await page.locator('[data-pocket-parts]').textContent())!]).toEqual([name, '']);
      }
      await goes(nadia, '/without-net/plan');
      await tries('something else');
      await says(say('Forsøk igjen før den slettes: 4.', 'Tries left before it is deleted: 4.'));
      await tries(pin);
      await page.locator('[data-pocket-shown]').waitFor();
    });
    await when('a number to ring is mended, and there is net for a moment', async () => {
      await context.setOffline(false);
      await portal
        .get(DataSource)
        .query(`update community set crisis_numbers = replace(crisis_numbers, '116 123', '116 117')`);
      await context.addCookies([{ ...(await tellsOfIt())!, expires: now() + 60 }]);
      const asked = page.waitForResponse((answer) => answer.request().method() === 'HEAD');
      await goes(nadia, '/without-net/plan');
      expect(await shown()).toContain('116 117');
      await asked;
    });
    await then('it has come, also for when there is none, and leaving will still clear it in a year', async () => {
      expect((await tellsOfIt())!.expires - now()).toBeGreaterThan(300 * 24 * 60 * 60);
      await context.setOffline(true);
      await goes(nadia, '/without-net/plan');
      expect(await shown()).toContain('116 117');
      expect(await shown()).not.toContain('116 123');
    });
    await when('somebody guesses five times', async () => {
      await goes(nadia, '/without-net/plan');
      for (const left of ['4', '3', '2', '1']) {
        await tries(`guess ${left}`);
        await says(`: ${left}.`);
        // Coming anew wins no try.
        if (left === '3') await goes(nadia, '/without-net/plan');
      }
      await tries('guess 0');
    });
    await then('it is gone, and the right PIN opens nothing any more', async () => {
      await says(say('Det var feil fem ganger.', 'That was wrong five times.'));
      await looks('without-net-wiped');
      await goes(nadia, '/without-net/plan');
      await page.locator('[data-pocket-none]').waitFor();
      expect(await keptIn(page)).not.toContain('sealed=');
      await context.setOffline(false);
      await nadia.takeNoises();
    });
    const ways = {
      'turns it off': async () => {
        await goes(nadia, '/toolbox/without-net');
        await page.locator('form[data-pocket-off] button').click();
        await says(say('Planen er slettet', 'The plan is deleted'));
      },
      'turns it off without the net': async () => {
        await goes(nadia, '/toolbox/without-net');
        await context.setOffline(true);
        const failed = page.waitForEvent('requestfailed');
        await page.locator('form[data-pocket-off] button').click();
        await failed;
        await says(say('Planen er slettet', 'The plan is deleted'));
        await context.setOffline(false);
        await nadia.takeNoises();
      },
      'has it deleted in another tab while the PIN is worked on': async () => {
        await goes(nadia, '/without-net/plan');
        await typesAnd(async () => {
          const another = await context.newPage();
          await another.goto('/without-net/plan');
          await another.locator('form[data-pocket-wipe] button').click();
          await another.locator('[data-pocket-none]').waitFor();
          await another.close();
        });
        await page.locator('[data-pocket-none]').waitFor();
        expect(await shown()).not.toContain(plan);
      },
      'deletes it without the net and without the PIN': async () => {
        await context.setOffline(true);
        await goes(nadia, '/without-net/plan');
        await page.locator('form[data-pocket-wipe] button').click();
        await says(say('Planen er slettet', 'The plan is deleted'));
        await context.setOffline(false);
        await nadia.takeNoises();
      },
      'signs out': async () => {
        await goes(nadia, '/');
        await Promise.all([page.waitForNavigation(), page.locator('form[action="/sign-out"] button').click()]);
      },
      'leaves in a hurry': async () => {
        await context.route('https://**', (route) => route.fulfill({ body: 'Weather', contentType: 'text/html' }));
        await goes(nadia, '/');
        await page.locator('header form[action="/leave"] button').click();
        await page.waitForURL((url) => url.hostname !== '127.0.0.1');
        await nadia.takeNoises();
      },
    };
    for (const [name, goesAway] of Object.entries(ways))
      await then(`nothing is left when she ${name}`, async () => {
        await signsIn(page, email, password);
        await isKept();
        expect(await keptIn(page)).toContain('sealed=');
        await goesAway();
        await goes(nadia, '/sign-in');
        expect([name, await nothingKept(page)]).toEqual([name, [0, 0, 0]]);
      });
  }, 240_000);
});

describe('a page that somebody comes to see while it is open', () => {
  it('says that it waits for the button, and why', async () => {
    const portal = await Portal.open();
    try {
      const { is } = await portal.person('Consultant');
      const caller = await portal.person('ServiceUser', { lang: 'en' });
      await caller.post('/toolbox/plan/can', { text: plan, seen: 0 });
      const nadia = await aPerson({ baseUrl: await portal.address(), lang: 'en', width: 390 });
      await signsIn(nadia.page, caller.is.email, password);
      await goes(nadia, '/toolbox/plan/can');
      await caller.post(`/toolbox/sharing/plan.can/${is.membershipId}`, { until: 'usual' });
      await nadia.page.locator('[name=text]').pressSequentially(' And');
      await nadia.page.locator('[data-kept]').filter({ hasText: 'Others see this.' }).waitFor();
    } finally {
      await portal.close();
    }
  }, 120_000);
});

describe('without script', () => {
  it('one is told that it needs one, and prints the plan instead', async () => {
    const portal = await Portal.open();
    try {
      const caller = await portal.person('ServiceUser', { lang: 'en' });
      await caller.post('/toolbox/plan/can', { text: plan, seen: 0 });
      const nadia = await aPerson({ baseUrl: await portal.address(), javaScript: false, lang: 'en', width: 390 });
      await signsIn(nadia.page, caller.is.email, password);
      for (const path of ['/toolbox/without-net', '/without-net/plan']) {
        await goes(nadia, path);
        expect(await nadia.page.locator('main').innerText()).toContain('This needs a newer browser');
        expect(await nadia.page.locator('main input').filter({ visible: true }).count()).toBe(0);
        await nadia.axe();
      }
    } finally {
      await portal.close();
    }
  }, 120_000);
});
