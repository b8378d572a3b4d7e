import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessRule } from '../../src/platform/http/access.js';
import type { Role } from '../../src/platform/ui/here.js';
import { aPerson } from '../support/browser.js';
import type { Person as Caller } from '../support/person.js';
import { Portal } from '../support/portal.js';
import { routesOf } from '../support/routes.js';

/**
 * Away at once, from every page there is: one press, the sign-in is over on the server, and Back shows nothing. A page that is added
 * later is walked by itself, as the pages are taken from the running portal.
 */
const walks = [
  { role: 'ServiceUser', javaScript: true },
  { role: 'ServiceUser', javaScript: false },
  { role: 'Coordinator', javaScript: false },
  { role: 'Provider', javaScript: true },
] as const satisfies readonly { role: Role; javaScript: boolean }[];

/** No page to look at, or one that leads to another by itself. */
const besides =
  /^\/(sign-in\/kept|problems\/|health|fhir\/|local-groups\/(calendar|table)|.*(\/stream|\/fhir|\/live|\/file|\/book|:\w+\/calendar|\/events|\/photo\/.*|\.ics))/;

let portal: Portal;
let baseUrl: string;
beforeAll(async () => {
  portal = await Portal.open();
  baseUrl = await portal.address();
}, 180_000);
afterAll(() => portal.close());

/** Whoever works here walks what service users have not walked already. */
const pagesFor = (role: Role) =>
  routesOf(portal.app)
    .filter(({ method, path, access }) => {
      const rules: AccessRule[] = role === 'ServiceUser' ? ['anyone', 'signed-in', role] : [role];
      const open = rules.some((rule) => access.includes(rule));
      return method === 'GET' && open && !path.includes(':') && !besides.test(path);
    })
    .map(({ path, access }) => ({ path, isOpen: access.includes('anyone') }));

describe('whoever has to be away at once', () => {
  it.each(walks)(
    'is, from every page of a $role (script: $javaScript), and Back shows nothing',
    async ({ role, javaScript }) => {
      const somebody: Caller = await portal.person(role, { firstName: 'Adele' });
      const { page, context, takeNoises } = await aPerson({ baseUrl, javaScript, lang: 'en', width: 390 });
      await context.route('https://**', (route) => route.fulfill({ body: 'Weather', contentType: 'text/html' }));
      const refusals = ['/no-such-page', '/threads/00000000-0000-4000-8000-000000000000'];
      let pages = 0;
      for (const { path, isOpen } of [...pagesFor(role), ...refusals.map((each) => ({ path: each, isOpen: true }))]) {
        const { cookieHeader } = await portal.signsInAgain(somebody);
        const value = cookieHeader.replace('sid=', '');
        await context.addCookies([{ name: 'sid', value, url: baseUrl, httpOnly: true }]);
        const answer = await page.goto(path);
        if (!answer?.headers()['content-type']?.startsWith('text/html')) continue;
        pages++;
        const press = page.locator('header form[action="/leave"] button');
        expect([path, await press.isVisible()]).toEqual([path, true]);
        const words = await page.locator('main').innerText();
        await press.click();
        await page.waitForURL((url) => url.hostname !== '127.0.0.1');
        const cookies = (await context.cookies(baseUrl)).map(({ name }) => name);
        expect([path, cookies.includes('sid')]).toEqual([path, false]);
        const asked = await portal.app.inject({
          url: '/me',
          headers: { cookie: cookieHeader, accept: 'application/json' },
        });
        expect([path, asked.statusCode]).toEqual([path, 401]);
        // Back, as often as it takes to come to the page that was left.
        for (let n = 0; n < 2; n++) {
          await page.goBack().catch(() => null);
          const text = await page.locator('body').innerText();
          // What anybody may read may be read again.
          expect([path, !isOpen && words.length > 40 && text.includes(words)]).toEqual([path, false]);
          expect([path, text.includes('Adele')]).toEqual([path, false]);
        }
        await takeNoises();
      }
      expect(pages).toBeGreaterThan(role === 'ServiceUser' ? 20 : 3);
    },
    300_000,
  );
});
