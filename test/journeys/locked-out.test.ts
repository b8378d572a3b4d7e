import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { aPerson, type Person } from '../support/browser.js';
import { goes, signsIn } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200 },
  { name: 'without script, in English, on the smallest phone', javaScript: false, lang: 'en', width: 320 },
] as const;

const fresh = 'seven other quiet words';

/* By keyboard alone: whoever has lost a phone has enough to do without a mouse. */
describe.each(walks)('locked out, $name', ({ javaScript, lang, width }) => {
  const nb = lang === 'nb';
  let portal: Portal;
  let ada: Caller;
  let home: Person;
  let library: Person;
  let secret: string;
  let codes: string[];
  const shots = process.env['SHOTS'];

  const says = (page: Page) => page.locator('main').innerText();
  const at = (page: Page) => new URL(page.url()).pathname;
  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect([name, wide]).toEqual([name, false]);
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };
  const tabsTo = async (page: Page, selector: string) => {
    for (let n = 0; n < 80; n++) {
      const there = await page.locator(selector).evaluate((element) => element === document.activeElement);
      if (there) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${selector}.`);
  };
  /** Fills a form by keyboard, in the order of the page, and sends it with Enter. */
  const types = async (page: Page, action: string, words: Record<string, string>) => {
    for (const [name, text] of Object.entries(words)) {
      await tabsTo(page, `form[action="${action}"] [name="${name}"]`);
      await page.keyboard.insertText(text);
    }
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  };
  const code = () => new TOTP({ secret }).generate({ timestamp: portal.clock.at.epochMilliseconds });

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu', lang });
    home = await aPerson({ baseUrl, javaScript, lang, width });
    library = await aPerson({ baseUrl, javaScript, lang, width });
    await signsIn(home.page, ada.is.email, password);
  }, 180_000);
  afterAll(() => portal.close());

  it('takes a password that is pasted, shows it to nobody, and has no puzzle', async () => {
    const { page } = library;
    await page.goto('/sign-in');
    const [email, secretField] = [page.locator('main [name=email]'), page.locator('main [name=password]')];
    await email.fill(password);
    await email.press('Control+a');
    await email.press('Control+x');
    await secretField.press('Control+v');
    expect(await secretField.inputValue()).toBe(password);
    expect(await secretField.getAttribute('type')).toBe('password');
    expect(await secretField.getAttribute('autocomplete')).toBe('current-password');
    for (const path of ['/sign-in', '/sign-in/lost', '/sign-in/forgotten']) {
      await page.goto(path);
      // Nothing to solve, to copy from a picture, to remember or to drag: fields, buttons and links alone.
      expect(await page.locator('main :is(img, canvas, iframe, audio, video, [draggable=true])').count()).toBe(0);
      const asked = await page
        .locator('main form :is(input, select, textarea):visible')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).name));
      expect(asked.filter((name) => !['email', 'password', 'code', 'recovery'].includes(name))).toEqual([]);
    }
  });

  it('begins with a code app and ten codes on paper', async () => {
    const { page } = home;
    await given('Ada sets up a code app', async () => {
      await goes(home, '/me/sign-ins');
      await looks(home, 'sign-ins');
      await goes(home, '/me/code-app');
      await looks(home, 'code-app');
      secret = (await page.locator('main code').innerText()).replace(/\s/g, '');
      await types(page, '/me/code-app', { code: code(), password });
    });
    await then('she gets ten codes, this once', async () => {
      codes = await page.locator('main code').allInnerTexts();
      expect(codes).toHaveLength(10);
      await looks(home, 'codes');
    });
  });

  it('goes on with a lost phone, and a code from the paper', async () => {
    const { page } = library;
    await when('she sits at the library without her phone', async () => {
      await page.goto('/sign-in');
      await looks(library, 'sign-in');
      await tabsTo(page, 'main a[href="/sign-in/lost"]');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await looks(library, 'lost');
      await types(page, '/sign-in/lost', { email: ada.is.email, password, recovery: '0000' });
      expect(await says(page)).toContain(nb ? 'passer ikke sammen' : 'do not fit together');
      await looks(library, 'lost-wrong');
      await types(page, '/sign-in/lost', { password, recovery: codes[0]! });
    });
    await then('she is in, and nobody is in at home any more', async () => {
      expect(at(page)).toBe('/');
      expect(await says(page)).toContain('Furu');
      await goes(home, '/me');
      expect(at(home.page)).toBe('/sign-in');
    });
    await then('the lost phone’s codes are asked of nobody', async () => {
      await page.context().clearCookies();
      await signsIn(page, ada.is.email, password);
      expect(at(page)).toBe('/');
    });
  });

  it('ends with a forgotten password, a letter, and another code from the paper', async () => {
    const { page } = library;
    await page.context().clearCookies();
    await when('she asks for a link', async () => {
      await page.goto('/sign-in/forgotten');
      await looks(library, 'forgotten');
      await types(page, '/sign-in/forgotten', { email: ada.is.email });
      expect(at(page)).toBe('/sign-in/sent');
      await looks(library, 'sent');
    });
    await when('the letter comes', async () => {
      await portal.delivers();
      const spool = portal.config.mail.spoolDir;
      const letters = readdirSync(spool).map((file) => readFileSync(join(spool, file), 'utf8').replace(/=\r?\n/g, ''));
      const link = letters.map((letter) => /\/sign-in\/reset\/[\w-]{43}/.exec(letter)?.[0]).find(Boolean)!;
      await page.goto(link);
      await looks(library, 'reset');
      await types(page, link, { password: 'passwordpassword', recovery: codes[1]! });
      expect(await says(page)).toContain(nb ? 'lett å gjette' : 'easy to guess');
      await types(page, link, { password: fresh, recovery: codes[1]! });
    });
    await then('she is in, with the new password', async () => {
      expect(at(page)).toBe('/');
      await page.context().clearCookies();
      await signsIn(page, ada.is.email, fresh);
      expect(await says(page)).toContain('Furu');
    });
  });
});
