import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemo } from '../../seeds/seed.js';
import type { DemoPerson } from '../../src/identity/index.js';
import { aPerson } from '../support/browser.js';
import { Portal } from '../support/portal.js';

/** Every page that links lead to, for every role, as it is seeded: whatever is added later is looked at too. */
const walks = [
  { email: undefined, who: 'nobody signed in', lang: 'nb', width: 320, scheme: 'light', javaScript: true },
  { email: 'jonas@asker.example', who: 'a service user', lang: 'nb', width: 1200, scheme: 'light', javaScript: true },
  {
    email: 'sofia@balsfjord.example',
    who: 'a service user',
    lang: 'en',
    width: 320,
    scheme: 'dark',
    javaScript: false,
  },
  { email: 'grete@asker.example', who: 'a newcomer', lang: 'nb', width: 390, scheme: 'light', javaScript: true },
  { email: 'solveig@asker.example', who: 'a consultant', lang: 'nb', width: 390, scheme: 'dark', javaScript: true },
  { email: 'ingrid@asker.example', who: 'a provider', lang: 'en', width: 1200, scheme: 'light', javaScript: true },
  { email: 'randi@asker.example', who: 'a coordinator', lang: 'nb', width: 320, scheme: 'light', javaScript: false },
] as const;

/** Pages that differ by their id only are looked at twice, not forty times. */
const samplesOfAKind = 2;
const kindOf = (path: string) =>
  path
    .replace(/[0-9a-f-]{36}/g, ':id')
    .replace(/(\/sharing|\/from-toolbox)\/[^/]+/, '$1/:item')
    .replace(/\?.*$/, '');

/** What is saved and not looked at. */
const isFile =
  /(\/[0-9a-f-]{36}\/calendar|\/local-groups\/(calendar|table)|\/fhir|\/file|\/taken-along\/book|\/attachments\/[^/]+)$/;

let portal: Portal;
let baseUrl: string;
let people: DemoPerson[];

beforeAll(async () => {
  portal = await Portal.open({}, { empty: true });
  people = await seedDemo(portal.app);
  baseUrl = await portal.address();
}, 180_000);
afterAll(() => portal.close());

describe('every page', () => {
  it.each(walks)(
    'is whole for $who in $lang at $width px ($scheme)',
    async ({ email, lang, width, scheme, javaScript }) => {
      const person = await aPerson({ baseUrl, lang, width, scheme, javaScript });
      const { page } = person;
      if (email) {
        expect(people.some((each) => each.email === email)).toBe(true);
        await page.goto('/sign-in');
        await page.locator(`form:has(input[value="${email}"]) button`).click();
        await page.waitForURL(`${baseUrl}/`);
      }
      const seen = new Map<string, number>();
      const waiting = ['/', '/help-now', '/privacy', ...(email ? ['/me'] : ['/sign-in'])];
      const met = new Set(waiting);
      for (let path = waiting.shift(); path; path = waiting.shift()) {
        const kind = kindOf(path);
        if ((seen.get(kind) ?? 0) >= samplesOfAKind) continue;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        const answer = await page.goto(path);
        expect([path, answer!.status()]).toEqual([path, 200]);
        await person.axe();
        expect([path, await page.locator('h1').count()]).toEqual([path, 1]);
        // One press away from every page, without scrolling.
        expect([path, await page.locator('header form[action="/leave"] button').isVisible()]).toEqual([path, true]);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, wide]).toEqual([path, 0]);
        expect(await page.content()).not.toMatch(/ style="/);
        for (const href of await page
          .locator('a[href^="/"]')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))) {
          const next = href.replace(/#.*$/, '');
          if (met.has(next) || isFile.test(next)) continue;
          met.add(next);
          waiting.push(next);
        }
      }
      expect(seen.size).toBeGreaterThanOrEqual(email ? 5 : 4);
    },
    480_000,
  );
});
